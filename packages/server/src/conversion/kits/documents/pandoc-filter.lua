-- Makes what pandoc has read whole in itself, so that its writers have nothing to fetch and nothing to lose: pictures
-- that came with the document become a part of its text, and others stay what they were, references. It runs beside the
-- reader, since some writers fetch pictures before any filter sees them.

local target = os.getenv('TARGET')

local HOLDS_PICTURES = { docx = true, odt = true, epub = true, fb2 = true }
-- These can name pictures only, and a picture that came with the document has no name.
local NAMES_PICTURES = { mediawiki = true, dokuwiki = true, jira = true, xwiki = true, zimwiki = true, muse = true,
  haddock = true, icml = true, man = true, ms = true, texinfo = true, context = true }
-- Markup that people write themselves.
local IS_PLAIN = { md = true, rst = true, org = true, asciidoc = true, textile = true, mediawiki = true, dokuwiki = true,
  jira = true, xwiki = true, zimwiki = true, muse = true, haddock = true, opml = true, ipynb = true }
local ADMONITIONS = { note = true, tip = true, warning = true, caution = true, important = true, danger = true,
  attention = true, hint = true, error = true, admonition = true }
local HOLDS_HTML = { html = true, md = true }

-- Other fields name files to read, or are read as a part of the output's source.
local METADATA = { 'title', 'subtitle', 'author', 'date', 'abstract', 'lang', 'dir', 'keywords', 'subject', 'description',
  'publisher', 'rights', 'identifier', 'references', 'nocite' }

local IS_UNTITLED = { textile = true, mediawiki = true, dokuwiki = true, jira = true, xwiki = true, zimwiki = true,
  haddock = true, ipynb = true, icml = true }

local DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

-- The two digits for each number of twelve bits.
local PAIRS = {}
for number = 0, 4095 do
  local high, low = (number >> 6) + 1, (number & 63) + 1
  PAIRS[number] = DIGITS:sub(high, high) .. DIGITS:sub(low, low)
end

local function base64(bytes)
  local pieces = {}
  for at = 1, #bytes, 3 do
    local a, b, c = bytes:byte(at, at + 2)
    local number = a << 16 | (b or 0) << 8 | (c or 0)
    pieces[#pieces + 1] = PAIRS[number >> 12] .. PAIRS[number & 4095]
  end
  local missing = -#bytes % 3
  return table.concat(pieces):sub(1, -1 - missing) .. ('='):rep(missing)
end

-- HTML inside Markdown and its like is a part of the document, also where the target cannot hold it as it is.
-- An inline frame is left out: to read it, pandoc would fetch what it shows.
local function read_html(text)
  if text:lower():find('<iframe') then return pandoc.Blocks({}) end
  local is_read, document = pcall(pandoc.read, text, 'html')
  -- Half a mark is none, but its words are.
  return is_read and document.blocks or pandoc.Blocks({ pandoc.Plain(pandoc.Str((text:gsub('<[^>]*>', '')))) })
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
  if bytes then image.src = 'data:' .. kind .. ';base64,' .. base64(bytes) end
  local is_inside = image.src:match('^data:')
  if target == 'latex' and is_inside then
    -- LaTeX source has no way to hold a picture, so at least its place is marked.
    local text = pandoc.Emph(described(image, 'Picture'))
    return { pandoc.RawInline('latex', '\\fbox{'), text, pandoc.RawInline('latex', '}') }
  elseif NAMES_PICTURES[target] and is_inside then
    return pandoc.Emph(described(image, 'Picture'))
  elseif HOLDS_PICTURES[target] and not is_inside then
    return pandoc.Link(described(image, image.src), image.src)
  end
  -- Neither has it sizes.
  if IS_PLAIN[target] then image.attr = pandoc.Attr() end
  return image
end

local function first_heading(blocks)
  for _, block in ipairs(blocks) do
    if block.t == 'Header' then return block end
  end
end

-- An outline has no place for what stands before its first heading, so that it becomes headings itself.
local function outlined(blocks)
  local items = pandoc.Blocks({})
  for at, block in ipairs(blocks) do
    if block.t == 'Header' then
      items:extend(table.move(blocks, at, #blocks, 1, {}))
      break
    end
    local is_text = block.t == 'Para' or block.t == 'Plain'
    if is_text or at == 1 then items:insert(pandoc.Header(1, is_text and block.content or 'Document')) end
    if not is_text then items:insert(block) end
  end
  return items
end

-- Marks for looks (engines/pandoc/looks.py) are no words.
local function words_of(element)
  return (pandoc.utils.stringify(element):gsub('\xf3[\xb0-\xbf][\x80-\xbf][\x80-\xbf]', ''))
end

local function titles(document)
  local meta = {}
  for _, field in ipairs(METADATA) do meta[field] = document.meta[field] end
  if target == 'ipynb' then meta.jupyter = document.meta.jupyter end
  local heading = first_heading(document.blocks)
  local said = heading and words_of(heading)
  local title = meta.title and pandoc.utils.stringify(meta.title)
  if target == 'epub' then
    meta.title = meta.title or said or 'Document'
    -- A book says its language, and pandoc would take that of the machine.
    meta.lang = meta.lang or 'und'
  elseif title == said then
    meta.title = nil
  end
  -- These have no place for a title, so that it becomes the first heading.
  if IS_UNTITLED[target] and meta.title then
    document.blocks:insert(1, pandoc.Header(1, meta.title))
    meta.title = nil
  end
  if target == 'opml' then document.blocks = outlined(document.blocks) end
  -- Its header is of no use without a title.
  if target == 'asciidoc' and not meta.title then meta.author, meta.date = nil, nil end
  if target == 'html' then meta.pagetitle = title or said or 'Document' end
  -- Some formats have a line for each of these.
  document.meta = pandoc.Pandoc({}, pandoc.Meta(meta)):walk({ SoftBreak = pandoc.Space }).meta
  return document
end

-- Where the document's own links lead to.
local linked = {}

-- The names in a book begin with those of its files, and many formats have no such names.
local function plain_name(name)
  return (name:gsub('[#/%s]', '-'))
end

local function remember(link)
  local name = link.target:match('^#(.+)')
  if not name then return nil end
  linked[plain_name(name)] = true
  link.target = '#' .. plain_name(name)
  return link
end

local function renamed(element)
  element.identifier = plain_name(element.identifier)
  return element
end

-- Markup for people has no sections, classes and names that nothing leads to; pandoc would write HTML, or noise, to
-- keep them.
local function unwrapped(element)
  local is_cell = target == 'ipynb' and element.classes[1] == 'cell'
  local is_needed = linked[element.identifier] and target ~= 'md' or ADMONITIONS[element.classes[1]] or is_cell
  if IS_PLAIN[target] and not is_needed then return element.content end
end

-- Markdown writes no names, and its table of contents needs them.
local function unnamed(heading)
  if IS_PLAIN[target] and target ~= 'md' and not linked[heading.identifier] then heading.attr = pandoc.Attr() end
  return heading
end

-- The notes of an outline are Markdown, but pandoc leaves the tables in them out.
local function tabulated(element)
  if target == 'opml' then return pandoc.RawBlock('markdown', pandoc.write(pandoc.Pandoc({ element }), 'gfm')) end
  -- A row is a line, which an end of one in a cell would break.
  if IS_PLAIN[target] then return element:walk({ SoftBreak = function() return pandoc.Space() end }) end
end

return { { Link = remember, Header = renamed, Div = renamed, Span = renamed }, { RawBlock = raw_block, RawInline = raw_inline }, { Image = picture, Table = tabulated, Div = unwrapped, Span = unwrapped, Header = unnamed, Pandoc = titles } }
