-- Puts documents inside of a Word document into their places, and says what it says of itself where a target has a place for it.

local target = os.getenv('TARGET')
local SAYS_AUTHOR = { epub = true, fb2 = true }

local function chunk(para)
  local name, reader = pandoc.utils.stringify(para):match('^(converter%-chunk%-(%a+)%-%d+)$')
  local file = name and io.open(name, 'rb')
  if not file then return nil end
  local content = file:read('a')
  file:close()
  if reader == 'plain' then return pandoc.LineBlock(content:gsub('\r', ''):gmatch('[^\n]+')) end
  local inside = pandoc.read(content, reader).blocks
  for at, block in ipairs(inside) do
    if block.t == 'Plain' then inside[at] = pandoc.Para(block.content) end
  end
  return inside
end

local function about(meta)
  local function say(field, value)
    if value and value ~= '' and not meta[field] then meta[field] = pandoc.MetaString(value) end
  end
  if SAYS_AUTHOR[target] then
    say('author', os.getenv('ABOUT_AUTHOR'))
    say('title', os.getenv('ABOUT_TITLE'))
  end
  if SAYS_AUTHOR[target] or target == 'html' then say('lang', os.getenv('ABOUT_LANG')) end
  return meta
end

return { { Para = chunk, Meta = about } }
