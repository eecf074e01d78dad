import { z } from 'zod';
import { type Edge, type Engine, edgesBetween, type Output, type Run, type Task } from '../../engine.ts';
import { ConversionFailure } from '../../failure.ts';
import { COVER_TOOLS, warnOfUnreadScans } from '../../kits/documents/page-covers.ts';
import {
  openPdf,
  type Page,
  PDF_DATA,
  PDF_TOOLS,
  type Pdf,
  POINTS_PER_INCH,
  pageOutputs,
  resolution,
  USUAL_DPI,
} from '../../kits/documents/pdf.ts';
import { READING_NEEDS, READING_TOOLS, readingText } from '../../kits/documents/reading-text.ts';
import { pages, password } from '../../options/pages.ts';
import { dpi, quality } from '../../options/pictures.ts';

const TOOLS = {
  ...PDF_TOOLS,
  ...COVER_TOOLS,
  pdftoppm: 'poppler-utils',
  pdftocairo: 'poppler-utils',
  pdftops: 'poppler-utils',
  ...READING_TOOLS,
  pdftohtml: 'poppler-utils',
  dd: 'coreutils',
  perl: 'perl-base',
} as const;
type Tool = keyof typeof TOOLS;

/** The size that pages in HTML have on a screen. */
const MAX_ZOOM = 1.5;
/** What is converted. */
type Pages = Pick<Pdf, 'input' | 'pages'>;

/** Pages that one run of a tool draws; between two runs the progress is told. */
const PAGES_PER_RUN = 10;

const Opening = z.strictObject({ pages, password });
const Pixels = Opening.extend({ dpi: dpi(USUAL_DPI) });
const Lossy = Pixels.extend({ quality: quality(90) });

/**
 * What pdftohtml gets wrong: a missing title is the file's path, links lead to the file's name instead of to the page
 * itself, and the letters of words from right to left stand as they are seen, from left to right. What stands beside its
 * page is written, too, and signs that join letters are not found by those who look for the letters.
 */
const REPAIR_HTML = String.raw`
  s|<title>out/out</title>|<title>PDF document</title>|;
  s|href="out\.html#|href="#|g;
  ($width, $height) = ($1, $2) if /^<div id="page\d+-div" style="[^"]*width:(\d+)px;height:(\d+)px/;
  if (/^<p style="[^"]*top:(-?\d+)px;left:(-?\d+)px/ and $width) { $_ = "" if $1 < -9 or $1 >= $height or $2 < -2 or $2 >= $width }
  s/([\x{FB00}-\x{FB06}])/("ff", "fi", "fl", "ffi", "ffl", "st", "st")[ord($1) - 0xFB00]/ge;
  /^<p / and s/([\x{590}-\x{8FF}\x{FB1D}-\x{FDFF}\x{FE70}-\x{FEFC}](?:(?:&#?\w+;|[^\w<>&])*(?1))?)/join '', reverse $1 =~ m{&#?\w+;|.}gs/ge;
`;

/** An Illustrator drawing is a PDF document, with what only Illustrator reads beside it. */
const SOURCES = ['pdf', 'ai'];

const edges: Edge[] = [
  // As good as pixels can be, at the resolution that is asked for.
  ...edgesBetween(SOURCES, ['png'], { fidelity: 1, cost: 10, options: Pixels }),
  ...edgesBetween(SOURCES, ['jpg'], { fidelity: 0.9, cost: 10, options: Lossy }),
  ...edgesBetween(SOURCES, ['svg', 'eps', 'ps'], { fidelity: 0.95, cost: 15, options: Opening }),
  ...edgesBetween(['ai'], ['pdf'], { fidelity: 1, cost: 3, options: Opening }),
  ...edgesBetween(['pdf'], ['txt'], { fidelity: 0.9, cost: 2, options: Opening }),
  ...edgesBetween(['pdf'], ['html'], { fidelity: 0.8, cost: 10, options: Opening }),
];

/** Targets that are made of the words of pages, and not of what they look like. */
const WORDS = ['txt', 'html'];

/** Neighbouring pages that one run draws at one resolution. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly dpi: number;
}

/** PDF pages as pictures, drawings, text and HTML, by poppler's tools. */
export const engine: Engine<Tool> = {
  name: 'poppler',
  tools: TOOLS,
  needs: { ...PDF_DATA, ...READING_NEEDS },
  weight: 1,
  edges,
  detect: (host) => host.version('pdftoppm', ['-v']),

  async convert(task, lenientRun) {
    const use = WORDS.includes(task.to.id) ? 'words' : 'looks';
    const { run, ...pdf } = await openPdf<Tool>(task, lenientRun, use);
    switch (task.to.id) {
      case 'txt':
        return extractText(task, run, pdf);
      case 'html':
        return writeHtml(task, run, pdf);
      case 'svg':
        return drawPages(task, run, pdf, (page) => ['pdftocairo', '-svg', ...page]);
      case 'eps':
        return drawPages(task, run, pdf, (page) => ['pdftops', '-eps', '-level3', ...page]);
      case 'ps':
        await run.tool('pdftops', ['-level3', pdf.input, task.output]);
        return [{ path: task.output }];
      case 'pdf':
        await run.tool('pdftocairo', ['-pdf', pdf.input, task.output]);
        return [{ path: task.output }];
      default:
        return picturePages(task, run, pdf);
    }
  },
};

async function picturePages(task: Task, run: Run<Tool>, { input, pages }: Pages): Promise<Output[]> {
  const options = Lossy.parse(task.options);
  const isJpeg = task.to.id === 'jpg';
  const format = isJpeg ? ['-jpeg', '-jpegopt', `quality=${options.quality},optimize=y`] : ['-png'];
  const stem = `${task.outputFolder}/page`;
  for (const { first, last, dpi } of stretches(pages, options.dpi)) {
    const range = ['-f', String(first), '-l', String(last), '-r', dpi.toFixed(3), '-cropbox'];
    await run.tool('pdftoppm', [...format, ...range, input, stem]);
    run.progress(last / pages.length);
  }
  // The tool itself puts zeros before the numbers, as many as the last page's has digits.
  return pageOutputs(pages, (number) => `${stem}-${number}.${task.to.extension}`);
}

/** Each page as a drawing of its own, by a command that is told which. */
async function drawPages(
  { outputFolder, to }: Task,
  run: Run<Tool>,
  { input, pages }: Pages,
  command: (page: readonly string[]) => [Tool, ...string[]],
): Promise<Output[]> {
  const outputs = pageOutputs(pages, (number) => `${outputFolder}/page-${number}.${to.extension}`);
  for (const [index, { path }] of outputs.entries()) {
    const number = String(index + 1);
    const [tool, ...args] = command(['-f', number, '-l', number]);
    await run.tool(tool, [...args, input, path]);
    run.progress((index + 1) / outputs.length);
  }
  return outputs;
}

/** In the order in which a reader goes through the columns, without marks between the pages. */
async function extractText({ output }: Task, run: Run<Tool>, { input, pages }: Pages): Promise<Output[]> {
  const texts = await readingText(input, run);
  const text = texts.join('');
  if (text.trim() === '') {
    const reason = 'has no text layer; the target format "text" reads its pages by OCR';
    throw new ConversionFailure('conversion_failed', reason);
  }
  await warnOfUnreadScans(input, run, pages, texts);
  await run.tool('dd', [`of=${output}`, 'status=none'], { stdin: text });
  return [{ path: output }];
}

/** One page with its pictures inside; what is not text is drawn behind it. */
async function writeHtml({ output }: Task, run: Run<Tool>, { input, pages }: Pages): Promise<Output[]> {
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

function stretches(pages: readonly Page[], requested: number): Stretch[] {
  const found: Stretch[] = [];
  for (const [index, page] of pages.entries()) {
    const last = index + 1;
    const dpi = resolution(page, requested);
    const previous = found.at(-1);
    const goesOn = previous && previous.dpi === dpi && last - previous.first < PAGES_PER_RUN;
    if (goesOn) found.splice(-1, 1, { ...previous, last });
    else found.push({ first: last, last, dpi });
  }
  return found;
}
