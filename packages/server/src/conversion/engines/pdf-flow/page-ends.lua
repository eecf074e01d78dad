-- The rules between the pages of a document become the ends of pages, where there are pages, and a title that is only said
-- beside the text stays out of it. Where pages of one document have several sizes, each run of equal ones becomes a section.
-- What letters look like in Word is a span's attribute, and how a paragraph is aligned a mark that a later step finds.

local target = os.getenv('TARGET')

local PAGE_ENDS = {
  docx = { 'openxml', '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' },
  rtf = { 'rtf', '\\page' },
}

local TWIPS = 20

local sizes = {}
for width, height in (os.getenv('PAGE_SIZES') or ''):gmatch('([%d.]+)x([%d.]+)') do
  sizes[#sizes + 1] = { width = math.floor(width * TWIPS + 0.5), height = math.floor(height * TWIPS + 0.5) }
end

local function is_same(one, other)
  return not one or not other or (one.width == other.width and one.height == other.height)
end

local function section_end(size)
  local turn = size.width > size.height and ' w:orient="landscape"' or ''
  return pandoc.RawBlock('openxml', string.format(
    '<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="%d" w:h="%d"%s/>'
      .. '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/>'
      .. '</w:sectPr></w:pPr></w:p>', size.width, size.height, turn))
end

local page = 1

local function page_end()
  local ended, following = sizes[page], sizes[page + 1]
  page = page + 1
  if target == 'docx' and not is_same(ended, following) then return section_end(ended) end
  local raw = PAGE_ENDS[target]
  return raw and pandoc.RawBlock(raw[1], raw[2]) or {}
end

local function untitled(meta)
  if target ~= 'epub' then meta.title = nil end
  return meta
end

local function escaped(text)
  return (text:gsub('[&<>]', { ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;' }))
end

local function as_run(span)
  local looks, side = span.attributes.rpr, span.attributes.jc
  if side then return pandoc.RawInline('openxml', '<!--jc:' .. side .. '-->') end
  if not looks then return nil end
  local text = escaped(pandoc.utils.stringify(span.content))
  return pandoc.RawInline('openxml', '<w:r><w:rPr>' .. looks .. '</w:rPr><w:t xml:space="preserve">' .. text .. '</w:t></w:r>')
end

return { { Span = as_run, HorizontalRule = page_end, Meta = untitled } }
