-- Escapes what pandoc's own writers forget, and writes what they leave out. It runs last beside the reader.

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

-- A simple table with words in one column alone would be a heading, so that it gets the rulers of others.
local function with_rulers(grid)
  local simple = pandoc.utils.to_simple_table(grid)
  local has_words = {}
  for _, row in ipairs({ simple.headers, table.unpack(simple.rows) }) do
    for at, cell in ipairs(row) do has_words[at] = has_words[at] or #cell > 0 end
  end
  local count = 0
  for _, is_filled in pairs(has_words) do count = count + (is_filled and 1 or 0) end
  if count > 1 then return nil end
  grid.colspecs = grid.colspecs:map(function(each) return { each[1], 0.9 / #grid.colspecs } end)
  return grid
end

-- Formulas stand in TEI as they are, which is XML.
local function as_xml(math)
  math.text = math.text:gsub('&', '&amp;'):gsub('<', '&lt;'):gsub('>', '&gt;')
  return math
end

-- What stands above a table is nothing of the table's there.
local function with_caption_above(table)
  local words = table.caption.long
  if #words == 0 then return nil end
  table.caption.long = {}
  words:insert(table)
  return words
end

local FILTERS = {
  rst = { { Str = escaped, Table = with_rulers } },
  tei = { { Math = as_xml, Table = with_caption_above } },
  jira = { { Table = with_caption_above } },
}
return FILTERS[target]
