-- What every document passes between pandoc's reader and its writer, so that the writer fetches nothing by itself and
-- loses nothing that is there. Pictures that came with the document stay in it; others stay what they were: references.

local IS_BOOK_OR_OFFICE = { docx = true, odt = true, epub3 = true }
local HOLDS_HTML = { html5 = true, gfm = true }

-- Other fields name files to read, or are read as a part of the output's source.
local METADATA = { 'title', 'subtitle', 'author', 'date', 'abstract', 'lang', 'dir', 'keywords', 'subject', 'description',
  'publisher', 'rights', 'identifier' }

local target = FORMAT:match('^%w+')

local DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

local function base64(bytes)
  local function triple(three)
    local a, b, c = three:byte(1, 3)
    local number = a << 16 | (b or 0) << 8 | (c or 0)
    local digits = ''
    for shift = 18, 0, -6 do
      local digit = (number >> shift & 63) + 1
      digits = digits .. DIGITS:sub(digit, digit)
    end
    return digits:sub(1, #three + 1) .. ('='):rep(3 - #three)
  end
  return (bytes:gsub('..?.?', triple))
end

-- HTML inside Markdown and its like is a part of the document, also where the target cannot hold it as it is.
-- An inline frame is left out: to read it, pandoc would fetch what it shows.
local function read_html(text)
  if text:lower():find('<iframe') then return pandoc.Blocks({}) end
  return pandoc.read(text, 'html').blocks
end

local function raw_block(raw)
  if raw.format:match('^html') and not HOLDS_HTML[target] then return read_html(raw.text) end
end

local function raw_inline(raw)
  if raw.format:match('^html') and not HOLDS_HTML[target] then
    return pandoc.utils.blocks_to_inlines(read_html(raw.text))
  end
end

local function described(image, otherwise)
  return #image.caption > 0 and image.caption or { pandoc.Str(otherwise) }
end

local function picture(image)
  local kind, bytes = pandoc.mediabag.lookup(image.src)
  local is_inside = bytes or image.src:match('^data:')
  if is_inside and target == 'latex' then
    -- LaTeX source has no way to hold a picture, so at least its place is marked.
    local text = pandoc.Emph(described(image, 'Picture'))
    return { pandoc.RawInline('latex', '\\fbox{'), text, pandoc.RawInline('latex', '}') }
  elseif not is_inside and IS_BOOK_OR_OFFICE[target] then
    return pandoc.Link(described(image, image.src), image.src)
  end
  if bytes and not IS_BOOK_OR_OFFICE[target] then
    image.src = 'data:' .. kind .. ';base64,' .. base64(bytes)
  end
  -- Markdown has no sizes, and pandoc would write HTML to keep them.
  if target == 'gfm' then image.attr = pandoc.Attr() end
  return image
end

local function first_heading(blocks)
  for _, block in ipairs(blocks) do
    if block.t == 'Header' then return block end
  end
end

local function titles(document)
  local meta = {}
  for _, field in ipairs(METADATA) do meta[field] = document.meta[field] end
  local heading = first_heading(document.blocks)
  local said = heading and pandoc.utils.stringify(heading)
  local title = meta.title and pandoc.utils.stringify(meta.title)
  if target == 'epub3' then
    meta.title = meta.title or said or 'Document'
  elseif title == said then
    meta.title = nil
  end
  if target == 'html5' then meta.pagetitle = title or said or 'Document' end
  document.meta = pandoc.Meta(meta)
  return document
end

return { { RawBlock = raw_block, RawInline = raw_inline }, { Image = picture, Pandoc = titles } }
