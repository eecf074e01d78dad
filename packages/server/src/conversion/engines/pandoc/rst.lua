-- The first heading of reStructuredText stays a heading: pandoc takes one that stands alone for a title beside the text.

local function as_headings(document)
  local titles = pandoc.List({ document.meta.title, document.meta.subtitle }):filter(function(title) return title ~= nil end)
  if #titles == 0 then return nil end
  document.meta.title, document.meta.subtitle = nil, nil
  local blocks = document.blocks:walk({
    Header = function(heading)
      heading.level = heading.level + #titles
      return heading
    end,
  })
  for at, title in ipairs(titles) do
    local words = title.t == 'MetaString' and { pandoc.Str(title) } or title
    blocks:insert(at, pandoc.Header(at, words))
  end
  document.blocks = blocks
  return document
end

return { { Pandoc = as_headings } }
