-- Escapes what pandoc's own writers forget. It runs last beside the reader.

local target = os.getenv('TARGET')

-- In reStructuredText, markup begins behind a bracket, a quotation mark or a dash too, and not only where a word does.
local BEFORE = '[\'"<%(%[{/:%-\x80-\xff]'

-- Rulers draw tables and headings.
local function is_ruler(text)
  return text:find('^%+[-=]') or text:find('^=+$') or text:find('^%-%-%-%-+$')
end

local function escaped(str)
  if is_ruler(str.text) then return { pandoc.RawInline('rst', '\\' .. str.text) } end
  local pieces, at = pandoc.List(), 1
  local found = str.text:find(BEFORE .. '[`*|]%S')
  while found do
    pieces:insert(pandoc.Str(str.text:sub(at, found)))
    pieces:insert(pandoc.RawInline('rst', '\\' .. str.text:sub(found + 1, found + 1)))
    at = found + 2
    found = str.text:find(BEFORE .. '[`*|]%S', at)
  end
  if at == 1 then return nil end
  pieces:insert(pandoc.Str(str.text:sub(at)))
  return pieces
end

-- Formulas stand in TEI as they are, which is XML.
local function as_xml(math)
  math.text = math.text:gsub('&', '&amp;'):gsub('<', '&lt;'):gsub('>', '&gt;')
  return math
end

local FILTERS = { rst = { { Str = escaped } }, tei = { { Math = as_xml } } }
return FILTERS[target]
