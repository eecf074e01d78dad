import { type Page, POINTS_PER_INCH, pageOutputs, readPages, resolution } from '../documents/pdf.ts';
import { type Edge, type Engine, edgesBetween, type Output, type Run, type Task } from '../engine.ts';
import { ConversionFailure, ToolFailure } from '../failure.ts';

/** The size that pages in HTML have on a screen. */
const MAX_ZOOM = 1.5;
/** Pages that one run of a tool draws; between two runs the progress is told. */
const PAGES_PER_RUN = 10;

/** How each picture format is asked for. */
const PICTURES: Readonly<Record<string, readonly string[]>> = {
  png: ['-png'],
  jpg: ['-jpeg', '-jpegopt', 'quality=90,optimize=y'],
};

/**
 * What pdftohtml gets wrong: a missing title is the file's path, links lead to the file's name instead of to the page
 * itself, and the letters of words from right to left stand as they are seen, from left to right.
 */
const REPAIR_HTML = String.raw`
  s|<title>out/out</title>|<title>PDF document</title>|;
  s|href="out\.html#|href="#|g;
  /^<p / and s/([\x{590}-\x{8FF}\x{FB1D}-\x{FDFF}\x{FE70}-\x{FEFC}](?:(?:&#?\w+;|[^\w<>&])*(?1))?)/join '', reverse $1 =~ m{&#?\w+;|.}gs/ge;
`;

const edges: Edge[] = [
  ...edgesBetween(['pdf'], ['png'], { fidelity: 0.95, cost: 10 }),
  ...edgesBetween(['pdf'], ['jpg'], { fidelity: 0.9, cost: 10 }),
  ...edgesBetween(['pdf'], ['svg'], { fidelity: 0.95, cost: 15 }),
  ...edgesBetween(['pdf'], ['txt'], { fidelity: 0.9, cost: 2 }),
  ...edgesBetween(['pdf'], ['html'], { fidelity: 0.8, cost: 10 }),
];

/** Neighbouring pages that one run draws at one resolution. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly dpi: number;
}

/** PDF pages as pictures, drawings, text and HTML, by poppler's tools. */
export const poppler: Engine = {
  name: 'poppler',
  packages: ['poppler-utils', 'poppler-data'],
  weight: 1,
  edges,
  detect: (host) => host.version('pdftoppm', ['-v']),

  async convert(task, run) {
    const pages = await readPages(task, run);
    switch (task.to.id) {
      case 'txt':
        return extractText(task, run);
      case 'html':
        return writeHtml(task, run, pages);
      case 'svg':
        return drawPages(task, run, pages);
      default:
        return picturePages(task, run, pages);
    }
  },
};

async function picturePages(task: Task, run: Run, pages: readonly Page[]): Promise<Output[]> {
  const format = PICTURES[task.to.id] ?? [];
  const stem = `${task.outputFolder}/page`;
  for (const { first, last, dpi } of stretches(pages)) {
    const range = ['-f', String(first), '-l', String(last), '-r', dpi.toFixed(3), '-cropbox'];
    await run.tool('pdftoppm', [...format, ...range, task.input, stem]);
    run.progress(last / pages.length);
  }
  // The tool itself puts zeros before the numbers, as many as the last page's has digits.
  return pageOutputs(pages, (number) => `${stem}-${number}.${task.to.extension}`);
}

async function drawPages(task: Task, run: Run, pages: readonly Page[]): Promise<Output[]> {
  const outputs = pageOutputs(pages, (number) => `${task.outputFolder}/page-${number}.svg`);
  for (const [index, { path }] of outputs.entries()) {
    const number = String(index + 1);
    await run.tool('pdftocairo', ['-svg', '-f', number, '-l', number, task.input, path]);
    run.progress((index + 1) / outputs.length);
  }
  return outputs;
}

/** In the order in which a reader goes through the columns, without marks between the pages. */
async function extractText({ input, output }: Task, run: Run): Promise<Output[]> {
  await run.tool('pdftotext', ['-enc', 'UTF-8', '-eol', 'unix', '-nopgbrk', input, output]);
  try {
    await run.tool('grep', ['-q', '[^[:space:]]', output]);
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
    const reason = 'has no text layer; the target format "text" reads its pages by OCR';
    throw new ConversionFailure('conversion_failed', reason, { cause: error });
  }
  return [{ path: output }];
}

/** One page with its pictures inside; what is not text is drawn behind it. */
async function writeHtml({ input, output }: Task, run: Run, pages: readonly Page[]): Promise<Output[]> {
  const zoom = Math.min(MAX_ZOOM, ...pages.map((page) => resolution(page) / POINTS_PER_INCH));
  const form = ['-s', '-noframes', '-dataurls', '-nodrm', '-enc', 'UTF-8', '-zoom', zoom.toFixed(3)];
  let written = 0;
  await run.tool('pdftohtml', [...form, input, output], {
    onLine: (line) => {
      if (line.startsWith('Page-')) run.progress(++written / pages.length);
    },
  });
  await run.tool('perl', ['-CSD', '-pi', '-e', REPAIR_HTML, output]);
  return [{ path: output }];
}

function stretches(pages: readonly Page[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [index, page] of pages.entries()) {
    const last = index + 1;
    const dpi = resolution(page);
    const previous = found.at(-1);
    const goesOn = previous && previous.dpi === dpi && last - previous.first < PAGES_PER_RUN;
    if (goesOn) found.splice(-1, 1, { ...previous, last });
    else found.push({ first: last, last, dpi });
  }
  return found;
}
