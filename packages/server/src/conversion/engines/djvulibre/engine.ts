import type { Edge, Run } from '../../engine.ts';
import { ConversionFailure, ToolFailure } from '../../failure.ts';
import { edgesToAll, pictureEngine } from '../../kits/pictures/tool.ts';
import { labelled, numbered } from '../../kits/workers/outputs.ts';

const TOOLS = {
  ddjvu: 'djvulibre-bin',
  djvused: 'djvulibre-bin',
  djvutxt: 'djvulibre-bin',
  perl: 'perl-base',
  grep: 'grep',
} as const;
type Tool = keyof typeof TOOLS;

const PAGE = 'out/page.tiff';

const edges: Edge[] = [
  ...edgesToAll(['djvu'], 1),
  // Text that lies behind the pages is lost.
  { from: 'djvu', to: 'pdf', fidelity: 0.95, cost: 6 },
  { from: 'djvu', to: 'txt', fidelity: 0.9, cost: 2 },
];

/** Scanned books and their text, by the reference implementation. */
export const engine = pictureEngine({
  name: 'djvulibre',
  tools: TOOLS,
  edges,

  detect: (host) => host.version('ddjvu', ['--help'], /DjVuLibre-([\d.]+)/),

  async decode({ input }, run) {
    const { stdout } = await run.tool('djvused', [input, '-e', 'n']);
    const pages = numbered(PAGE, Number(stdout));
    const target = pages.length === 1 ? PAGE : labelled(PAGE, `%0${String(pages.length).length}d`);
    await run.tool('ddjvu', ['-format=tiff', '-eachpage', input, target]);
    return pages.map((page) => ({ ...page, format: 'tiff' }));
  },

  async encode({ input, output, to }, run) {
    if (to.id === 'pdf') await run.tool('ddjvu', ['-format=pdf', input, output]);
    else await extractText(input, output, run);
  },
});

async function extractText(input: string, output: string, run: Run<Tool>): Promise<void> {
  // What is missing of a page may be its text.
  await run.tool('ddjvu', ['-format=pgm', '-subsample=12', input, 'whole.pgm']);
  await run.tool('djvutxt', [input, output]);
  // Each page ends with a form feed.
  await run.tool('perl', ['-pi', '-e', 's/\\f//g', output]);
  try {
    await run.tool('grep', ['-q', '[^[:space:]]', output]);
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
    throw new ConversionFailure('conversion_failed', 'has no text behind its pages', { cause: error });
  }
}
