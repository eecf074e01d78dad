-- A box says what it is, such as a warning, also where the target knows boxes of one kind or none.

local target = os.getenv('TARGET')
local NAMES = { note = 'Note', tip = 'Tip', warning = 'Warning', caution = 'Caution', important = 'Important', danger = 'Danger',
  attention = 'Attention', hint = 'Hint', error = 'Error' }
-- These have boxes of their own, which say their names.
local HAS_BOXES = { rst = true, docbook = true, asciidoc = true }

local function is_title(block)
  return block and block.t == 'Div' and block.classes[1] == 'title'
end

local function box(div)
  local name = NAMES[div.classes[1]]
  if not name then return nil end
  local first = div.content[1]
  local said = is_title(first) and pandoc.utils.blocks_to_inlines(first.content) or pandoc.Inlines({})
  local is_own = #said > 0 and pandoc.utils.stringify(said):lower() ~= name:lower()
  if is_title(first) then div.content:remove(1) end
  local words = pandoc.Inlines({ pandoc.Str(name) })
  if is_own then
    words = pandoc.Inlines({ pandoc.Str(name .. ':'), pandoc.Space() })
    words:extend(said)
  end
  if HAS_BOXES[target] then
    if is_own then div.content:insert(1, pandoc.Para({ pandoc.Strong(said) })) end
    div.content:insert(1, pandoc.Div({ pandoc.Para({ pandoc.Str(name) }) }, { class = 'title' }))
    return div
  end
  div.content:insert(1, pandoc.Para({ pandoc.Strong(words) }))
  if target == 'html' then return div end
  return pandoc.BlockQuote(div.content)
end

return { { Div = box } }
