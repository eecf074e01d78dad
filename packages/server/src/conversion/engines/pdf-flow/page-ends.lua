-- The rules between the pages of a document become the ends of pages, where there are pages, and a title that is only said
-- beside the text stays out of it.

local target = os.getenv('TARGET')

local PAGE_ENDS = {
  docx = { 'openxml', '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' },
  rtf = { 'rtf', '\\page' },
}

local function page_end()
  local raw = PAGE_ENDS[target]
  return raw and pandoc.RawBlock(raw[1], raw[2]) or {}
end

local function untitled(meta)
  if target ~= 'epub' then meta.title = nil end
  return meta
end

return { { HorizontalRule = page_end, Meta = untitled } }
