-- Of the kinds in which a notebook has a result, the one that says most is chosen; cells of raw text are read as what they are.
-- Pandoc itself would choose by its own target, which is JSON here, and take the plainest.

local target = os.getenv('TARGET')

local function without_controls(text)
  text = text:gsub('\27%[[%d;?]*[%a]', ''):gsub('\27%][^\7\27]*\7?', '')
  -- A line that a program has written over, such as that of a progress bar, is as it was in the end.
  return (text:gsub('\r+\n', '\n'):gsub('[^\n]*\r([^\r\n])', '%1'))
end

local function plain_code(block)
  block.text = without_controls(block.text)
  return block
end

-- A page whose words or pictures a script would bring says nothing by itself.
local function is_telling(html)
  local shown = html:gsub('<script.-</script>', ''):gsub('<style.-</style>', ''):gsub('<!%-%-.-%-%->', '')
  return shown:find('<img') or shown:find('<svg') or shown:gsub('<[^>]*>', ''):find('%S') ~= nil
end

local function read(block)
  if block.format == 'markdown' then return pandoc.read(block.text, 'gfm+tex_math_dollars').blocks end
  if block.format == 'rst' then return pandoc.read(block.text, 'rst').blocks end
  if block.format == 'html' then
    -- What an inline frame shows pandoc would fetch.
    return target == 'html' and { block } or pandoc.read((block.text:gsub('</?iframe[^>]*>', '')), 'html').blocks
  end
  if block.format == 'latex' or block.format == 'tex' then
    if target == 'latex' then return { block } end
    local blocks = pandoc.read(block.text, 'latex').blocks
    if #blocks > 0 then return blocks end
  end
  return { pandoc.CodeBlock(block.text) }
end

local RANK = { html = 1, latex = 2, markdown = 3, picture = 4, text = 5, data = 6, script = 7 }

local function kind_of(block)
  if block.t == 'RawBlock' then
    if block.format == 'html' then return is_telling(block.text) and 'html' or 'script' end
    return block.format == 'latex' and 'latex' or 'markdown'
  elseif block.t == 'CodeBlock' then
    return #block.classes > 0 and 'data' or 'text'
  end
  return 'picture'
end

local function chosen(blocks)
  local best, rank
  local has_picture = false
  for _, block in ipairs(blocks) do
    local kind = kind_of(block)
    has_picture = has_picture or kind == 'picture'
    local own = RANK[kind]
    -- In a page a script can do its work, where there is no picture to look at.
    if kind == 'script' and target == 'html' and not has_picture then own = 4.5 end
    if not rank or own < rank then best, rank = block, own end
  end
  if not best or kind_of(best) == 'script' and target ~= 'html' then return {} end
  return best.t == 'RawBlock' and read(best) or { best }
end

local function cell(element)
  if element.classes[1] == 'output' and (element.classes[2] == 'display_data' or element.classes[2] == 'execute_result') then
    element.content = chosen(element.content)
    return element
  elseif element.classes[1] == 'cell' and element.classes[2] == 'raw' then
    element.content = element.content:walk({ RawBlock = read })
    return element
  end
end

return { { Div = cell }, { CodeBlock = plain_code } }
