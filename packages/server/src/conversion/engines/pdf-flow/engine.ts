import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Engine, edgesBetween, type Run, type Task } from '../../engine.ts';
import {
  CONTENT_NEEDS,
  CONTENT_TOOLS,
  PAGE_CONTENT,
  readContent,
} from '../../kits/documents/page-content.ts';
import { openPdf, PDF_DATA, PDF_TOOLS, POINTS_PER_INCH, USUAL_DPI } from '../../kits/documents/pdf.ts';
import { pages, password } from '../../options/pages.ts';

const TOOLS = {
  ...PDF_TOOLS,
  ...CONTENT_TOOLS,
  pdftoppm: 'poppler-utils',
  pandoc: 'pandoc',
} as const;
type Tool = keyof typeof TOOLS;

const FLOW = fileURLToPath(new URL('flow.py', import.meta.url));
const FLOW_MODULES = ['lists', 'paragraphs', 'writing'].map((name) =>
  fileURLToPath(new URL(`${name}.py`, import.meta.url)),
);
const FINISH_DOCX = fileURLToPath(new URL('finish_docx.py', import.meta.url));
const PAGE_ENDS = fileURLToPath(new URL('page-ends.lua', import.meta.url));
const FILTER = fileURLToPath(new URL('../../kits/documents/pandoc-filter.lua', import.meta.url));

const TARGETS = ['docx', 'odt', 'rtf', 'epub', 'fb2', 'md', 'latex', 'org', 'asciidoc', 'mediawiki'];
/** What pandoc calls a format, where it is not the format's id. */
const WRITERS: Readonly<Record<string, string>> = { md: 'gfm', epub: 'epub3' };

const PAGE = 'page.html';
const DOCUMENT = 'document.json';

/** What the program says of the page that it has written. */
const Flow = z.object({
  /** In points: of the pages that have an end of their own. */
  sizes: z.array(z.tuple([z.number(), z.number()])),
  title: z.string().nullable(),
  author: z.string().nullable(),
  /** Whether heads and feet of pages were left out. */
  running: z.boolean(),
});

/** PDF pages as documents that flow and can be edited: poppler tells what is where, and pandoc writes it. */
export const engine: Engine<Tool> = {
  name: 'pdf-flow',
  tools: TOOLS,
  needs: {
    ...PDF_DATA,
    ...CONTENT_NEEDS,
  },
  weight: 1,
  edges: edgesBetween(['pdf'], TARGETS, {
    fidelity: 0.6,
    cost: 20,
    options: z.strictObject({ pages, password }),
  }),

  detect: (host) => host.version('pdftotext', ['-v']),

  async convert(task, lenientRun) {
    const { input, run } = await openPdf<Tool>(task, lenientRun, 'words');
    const { layout, looks, drawn, drawings } = await readContent(input, run, {
      hasPictures: true,
      advice: ADVICE,
    });
    await pictureDrawings(drawings, input, run);
    run.progress(0.4);
    const written = await run.tool('/usr/bin/python3', ['-I', FLOW, layout, looks, drawn, task.to.id, PAGE], {
      readable: [FLOW, ...FLOW_MODULES, ...PAGE_CONTENT],
    });
    const flow = Flow.parse(JSON.parse(written.stdout));
    if (flow.running) run.warn('content_left_out', RUNNING);
    run.progress(0.6);
    await write(task, run, flow);
    return [{ path: task.output }];
  },
};

const ADVICE = 'the target formats "text" and "searchable-pdf" read its pages by OCR';
const RUNNING =
  'The heads, feet and numbers that stand on every page are left out where text flows; words among them are there once.';

async function write({ to, output }: Task, run: Run<Tool>, flow: z.infer<typeof Flow>): Promise<void> {
  const filters = ['--lua-filter', FILTER, '--lua-filter', PAGE_ENDS];
  await run.tool('pandoc', ['--sandbox', PAGE, '--to', 'json', '--output', DOCUMENT, ...filters], {
    readable: [FILTER, PAGE_ENDS],
    env: { TARGET: to.id, PAGE_SIZES: flow.sizes.map((sides) => sides.join('x')).join(' ') },
  });
  const form = ['--to', WRITERS[to.id] ?? to.id, '--wrap=preserve', '--standalone'];
  const last = to.id === 'docx' ? flow.sizes.at(-1) : undefined;
  const written = last ? 'written.docx' : output;
  await run.tool('pandoc', [DOCUMENT, ...form, '--output', written]);
  if (!last) return;
  const { title, author } = flow;
  const finish = [written, ...last.map(String), JSON.stringify({ title, author }), output];
  await run.tool('/usr/bin/python3', ['-I', FINISH_DOCX, ...finish], { readable: [FINISH_DOCX] });
}

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
