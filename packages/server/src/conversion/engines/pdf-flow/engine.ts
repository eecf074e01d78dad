import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Engine, edgesBetween, type Run } from '../../engine.ts';
import { ConversionFailure, ToolFailure } from '../../failure.ts';
import {
  openPdf,
  PDF_DATA,
  PDF_TOOLS,
  POINTS_PER_INCH,
  refusingLostData,
  USUAL_DPI,
} from '../../kits/documents/pdf.ts';
import { PAGE_LAYOUT } from '../../kits/documents/reading-text.ts';
import { pages, password } from '../../options/pages.ts';

const TOOLS = {
  ...PDF_TOOLS,
  pdftotext: 'poppler-utils',
  pdftohtml: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pandoc: 'pandoc',
  grep: 'grep',
  '/usr/bin/python3': 'python3-minimal',
} as const;
type Tool = keyof typeof TOOLS;

const FLOW = fileURLToPath(new URL('flow.py', import.meta.url));
const RULES = fileURLToPath(new URL('rules.py', import.meta.url));
const PAGE_SIZE = fileURLToPath(new URL('page_size.py', import.meta.url));
const PAGE_ENDS = fileURLToPath(new URL('page-ends.lua', import.meta.url));
const FILTER = fileURLToPath(new URL('../../kits/documents/pandoc-filter.lua', import.meta.url));

const TARGETS = ['docx', 'odt', 'rtf', 'epub', 'fb2', 'md', 'latex', 'org', 'asciidoc', 'mediawiki'];
/** What pandoc calls a format, where it is not the format's id. */
const WRITERS: Readonly<Record<string, string>> = { md: 'gfm', epub: 'epub3' };

const LAYOUT = 'layout.xml';
/** The tool puts the ending behind it itself. */
const LOOKS = 'looks';
/** What is drawn where: grids of tables, and drawings. */
const DRAWN = 'drawn.json';
const PAGE = 'page.html';
const DOCUMENT = 'document.json';

/** PDF pages as documents that flow and can be edited: poppler tells what is where, and pandoc writes it. */
export const engine: Engine<Tool> = {
  name: 'pdf-flow',
  tools: TOOLS,
  needs: {
    ...PDF_DATA,
    '/usr/lib/python3/dist-packages/lxml/__init__.py': 'python3-lxml',
    '/usr/lib/python3/dist-packages/pikepdf/__init__.py': 'python3-pikepdf',
  },
  weight: 1,
  edges: edgesBetween(['pdf'], TARGETS, {
    fidelity: 0.6,
    cost: 20,
    options: z.strictObject({ pages, password }),
  }),

  detect: (host) => host.version('pdftotext', ['-v']),

  async convert(task, lenientRun) {
    const run = refusingLostData(task, lenientRun);
    const { input, pages } = await openPdf(task, run);
    await run.tool('pdftotext', ['-bbox-layout', input, LAYOUT]);
    await run.tool('grep', ['-qm1', '<word ', LAYOUT]).catch(explainEmpty);
    await run.tool('pdftohtml', ['-q', '-xml', '-nodrm', '-zoom', '2', input, LOOKS]);
    const { stdout } = await run.tool('/usr/bin/python3', ['-I', RULES, input, LAYOUT, DRAWN], {
      readable: [RULES],
    });
    await pictureDrawings(stdout, input, run);
    run.progress(0.4);
    await run.tool('/usr/bin/python3', ['-I', FLOW, LAYOUT, `${LOOKS}.xml`, DRAWN, PAGE], {
      readable: [FLOW, ...PAGE_LAYOUT],
    });
    run.progress(0.6);

    const filters = ['--lua-filter', FILTER, '--lua-filter', PAGE_ENDS];
    await run.tool('pandoc', ['--sandbox', PAGE, '--to', 'json', '--output', DOCUMENT, ...filters], {
      readable: [FILTER, PAGE_ENDS],
      env: {
        TARGET: task.to.id,
        PAGE_SIZES: pages.map(({ width, height }) => `${width}x${height}`).join(' '),
      },
    });
    const write = ['--to', WRITERS[task.to.id] ?? task.to.id, '--wrap=preserve', '--standalone'];
    const last = task.to.id === 'docx' ? pages.at(-1) : undefined;
    const written = last ? 'written.docx' : task.output;
    await run.tool('pandoc', [DOCUMENT, ...write, '--output', written]);
    if (last) {
      const sides = [String(last.width), String(last.height)];
      await run.tool('/usr/bin/python3', ['-I', PAGE_SIZE, written, ...sides, task.output], {
        readable: [PAGE_SIZE],
      });
    }
    return [{ path: task.output }];
  },
};

/** Draws what is no text, such as charts: `drawing-<number>.png` for each line of the program that has found them. */
async function pictureDrawings(found: string, input: string, run: Run<Tool>): Promise<void> {
  for (const line of found.split('\n').filter(Boolean)) {
    const [number, page, ...place] = line.split(' ').map(Number);
    const [left = 0, top = 0, width = 0, height = 0] = place.map(
      (side) => (side * USUAL_DPI) / POINTS_PER_INCH,
    );
    // Lines have their half on either side.
    const area = ['-x', left - 2, '-y', top - 2, '-W', width + 4, '-H', height + 4].map((side) =>
      typeof side === 'number' ? String(Math.max(0, Math.round(side))) : side,
    );
    const range = ['-f', String(page), '-l', String(page), '-singlefile', '-r', String(USUAL_DPI)];
    await run.tool('pdftoppm', ['-png', ...range, ...area, input, `drawing-${number}`]);
  }
}

/** @throws ConversionFailure for a document that is only pictures of text */
function explainEmpty(error: unknown): never {
  if (!(error instanceof ToolFailure)) throw error;
  const reason = 'has no text layer; the target formats "text" and "searchable-pdf" read its pages by OCR';
  throw new ConversionFailure('conversion_failed', reason, { cause: error });
}
