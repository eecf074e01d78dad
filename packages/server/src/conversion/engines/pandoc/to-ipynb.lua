-- Code of the language that a document has most of becomes cells that can be run. A notebook has one language.

local KERNELS = {
  python = { name = 'python3', display_name = 'Python 3', language = 'python' },
  r = { name = 'ir', display_name = 'R', language = 'R' },
  julia = { name = 'julia', display_name = 'Julia', language = 'julia' },
}
local NAMES = { py = 'python', python3 = 'python', ipython = 'python', ipython3 = 'python', jl = 'julia' }

local function language_of(block)
  if block.t ~= 'CodeBlock' or not block.classes[1] then return nil end
  local name = block.classes[1]:lower():gsub('[{}]', '')
  name = NAMES[name] or name
  return KERNELS[name] and name
end

local function as_cells(document)
  local counts, most = {}, nil
  for _, block in ipairs(document.blocks) do
    local name = language_of(block)
    if name then
      counts[name] = (counts[name] or 0) + 1
      if not most or counts[name] > counts[most] then most = name end
    end
  end
  if not most then return nil end
  for at, block in ipairs(document.blocks) do
    if language_of(block) == most then
      document.blocks[at] = pandoc.Div({ pandoc.CodeBlock(block.text, { class = most }) }, { class = 'cell code' })
    end
  end
  if not document.meta.jupyter then document.meta.jupyter = { kernelspec = KERNELS[most], nbformat = 4, nbformat_minor = 5 } end
  return document
end

return { { Pandoc = as_cells } }
