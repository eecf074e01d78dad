-- HTML inside of Markdown and its like becomes a part of the document where the target cannot hold it as it is. Pandoc knows
-- each mark alone. They are gathered with all that stands between them, for which `kept` elements hold the place, and read as one page.

local target = os.getenv('TARGET')
local HOLDS_HTML = { html = true, md = true }

local IS_VOID = { area = true, base = true, br = true, col = true, embed = true, hr = true, img = true, input = true, link = true,
  meta = true, param = true, source = true, track = true, wbr = true }
-- In these are words alone.
local IS_VERBATIM = { code = true, kbd = true, samp = true, tt = true, var = true, pre = true, title = true }
-- In these is no place for blocks.
local HOLDS_INLINES = { p = true, h1 = true, h2 = true, h3 = true, h4 = true, h5 = true, h6 = true, summary = true, span = true,
  a = true, b = true, strong = true, i = true, em = true, u = true, font = true, small = true, sub = true, sup = true }
local ENDS_PARAGRAPHS = { p = true, div = true, ul = true, ol = true, table = true, pre = true, blockquote = true, details = true,
  h1 = true, h2 = true, h3 = true, h4 = true, h5 = true, h6 = true, hr = true, section = true, dl = true, center = true }
local IS_LEFT_OUT = { iframe = true, script = true, style = true, noscript = true }

local function escaped(text)
  return (text:gsub('[&<>]', { ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;' }))
end

local function is_html(element)
  return (element.t == 'RawInline' or element.t == 'RawBlock') and element.format:match('^html') ~= nil
end

-- Follows which elements are open.
local function follow(open, text)
  for closes, name in text:gmatch('<(/?)(%a[%w-]*)') do
    name = name:lower()
    if closes == '' then
      if open[#open] == 'p' and ENDS_PARAGRAPHS[name] then open[#open] = nil end
      if not IS_VOID[name] then open[#open + 1] = name end
    else
      for at = #open, 1, -1 do
        if open[at] == name then
          for last = #open, at, -1 do open[last] = nil end
          break
        end
      end
    end
  end
end

local function any(open, names)
  for _, name in ipairs(open) do
    if names[name] then return true end
  end
end

-- HTML that pandoc would pass over without a word.
local function mended(text)
  text = text:gsub('<!%-%-.-%-%->', '')
  text = text:gsub('<[iI][nN][pP][uU][tT]([^>]*)>', function(said)
    said = said:lower()
    if not said:find('checkbox') and not said:find('radio') then return nil end
    return said:find('checked') and '&#9746; ' or '&#9744; '
  end)
  text = text:gsub('<summary[^>]*>', '<p><strong>'):gsub('</summary>', '</strong></p>')
  for _, name in ipairs({ 'video', 'audio' }) do
    text = text:gsub('<' .. name .. '([^>]*)>', function(said)
      local source = said:match('src%s*=%s*["\']([^"\']+)')
      return source and '<a href="' .. source .. '">' .. source .. '</a>'
    end)
  end
  return text
end

-- Blocks where there is a place for words alone: each begins a line.
local function flattened(blocks)
  local made = pandoc.Inlines({})
  local function add(inlines)
    if #made > 0 then made:insert(pandoc.LineBreak()) end
    made:extend(inlines)
  end
  for _, block in ipairs(blocks) do
    if block.t == 'BulletList' or block.t == 'OrderedList' then
      for number, item in ipairs(block.content) do
        local mark = block.t == 'BulletList' and '•' or number .. '.'
        local words = pandoc.Inlines({ pandoc.Str(mark), pandoc.Space() })
        words:extend(flattened(item))
        add(words)
      end
    elseif block.t == 'Div' then
      add(flattened(block.content))
    else
      add(pandoc.utils.blocks_to_inlines({ block }, { pandoc.LineBreak() }))
    end
  end
  return made
end

local function are_words(blocks)
  for _, block in ipairs(blocks) do
    if block.t ~= 'Plain' and block.t ~= 'Para' then return false end
  end
  return true
end

-- What the elements mean, or nothing where a part of them would be lost.
local function read_together(elements, is_inline)
  local pieces, kept, open, group, last_end = {}, {}, {}, nil, 0
  for at, element in ipairs(elements) do
    if is_html(element) and element.text:lower():find('</p', 1, true) then last_end = at end
  end
  local function hold(tag, group_of)
    kept[#kept + 1] = group_of
    pieces[#pieces + 1] = ('<%s data-kept="k%d"></%s>'):format(tag, #kept, tag)
  end
  local function end_group()
    if not group then return end
    if any(open, IS_LEFT_OUT) then
      -- Nobody sees what stands there.
    elseif any(open, IS_VERBATIM) then
      pieces[#pieces + 1] = escaped(pandoc.utils.stringify(pandoc.Div(is_inline and { pandoc.Plain(group) } or group)))
    elseif is_inline then
      hold('span', group)
    elseif HOLDS_INLINES[open[#open]] and are_words(group) then
      hold('span', pandoc.utils.blocks_to_inlines(group, { pandoc.LineBreak() }))
    else
      hold('div', group)
    end
    group = nil
  end
  for at, element in ipairs(elements) do
    if is_html(element) then
      -- A paragraph that nothing ends ends by itself.
      local is_ended = open[#open] ~= 'p' or at <= last_end
      if not is_ended then open[#open] = nil end
      end_group()
      follow(open, element.text)
      pieces[#pieces + 1] = element.text
    else
      group = group or (is_inline and pandoc.Inlines({}) or pandoc.Blocks({}))
      group:insert(element)
    end
  end
  end_group()
  local text = table.concat(pieces)
  for name in pairs(IS_LEFT_OUT) do text = text:gsub('<' .. name .. '[^>]*>.-</' .. name .. '>', '') end
  -- What an inline frame shows pandoc would fetch.
  text = text:gsub('</?[iI][fF][rR][aA][mM][eE][^>]*>', '')
  local found = 0
  local function put_back(element)
    local number = tonumber((element.attributes.kept or element.attributes['data-kept'] or ''):match('^k(%d+)$'))
    if number then
      found = found + 1
      return kept[number]
    end
    if element.classes:includes('kbd') and element.t == 'Span' then return pandoc.Code(pandoc.utils.stringify(element)) end
  end
  local is_read, document = pcall(pandoc.read, mended(text), 'html')
  if not is_read then return nil end
  local read = document.blocks
  if is_inline then read = pandoc.Blocks({ pandoc.Plain(flattened(read)) }) end
  read = read:walk({ Span = put_back, Div = put_back })
  if found ~= #kept then return nil end
  return is_inline and read[1].content or read
end

local function inlines(elements)
  if elements:find_if(is_html) then return read_together(elements, true) end
end

local function blocks(elements)
  if elements:find_if(is_html) then return read_together(elements, false) end
end

if HOLDS_HTML[target] then return {} end
return { { Inlines = inlines }, { Blocks = blocks } }
