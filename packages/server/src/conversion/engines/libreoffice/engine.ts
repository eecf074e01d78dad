import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Edge, type Engine, edgesBetween, type Run, type Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { formatById } from '../../formats.ts';
import { BROKEN_LINES } from '../../kits/documents/broken-lines.ts';
import { safeLabel } from '../../kits/documents/label.ts';
import { NORMALISER } from '../../kits/documents/office-package.ts';
import { PAGE_NEEDS, shownPage } from '../../kits/documents/shown-page.ts';
import { asUtf8, TEXT_NEEDS, TEXT_TOOLS } from '../../kits/documents/text-input.ts';
import { comments, fit, layout, PAPERS, pages, password, pdfa } from '../../options/pages.ts';
import { quality } from '../../options/pictures.ts';
import { delimiter, encoding, hidden } from '../../options/text.ts';
import { CALC, DISGUISES, DRAW, FIGURE, IMPRESS, type OfficeModule, WRITER } from './office-filters.ts';

const TOOLS = {
  ...TEXT_TOOLS,
  '/usr/bin/python3': 'python3-minimal',
  'soffice.bin': 'libreoffice-writer-nogui',
  'fc-list': 'fontconfig',
  'fc-match': 'fontconfig',
} as const;
type Tool = keyof typeof TOOLS;

/** The worker's modules beside it. */
const MODULE_FILES = [
  'answer',
  'charts',
  'extents',
  'hidden_text',
  'loading',
  'losses',
  'pages',
  'plain_text',
  'program',
  'running_heads',
  'separated',
  'sheets',
  'slide_pages',
  'slides',
  'web_archive',
  'web_pages',
];
const WORKER = fileURLToPath(new URL('worker.py', import.meta.url));
const BESIDE = MODULE_FILES.map((name) => fileURLToPath(new URL(`${name}.py`, import.meta.url)));

const MODULES: readonly OfficeModule[] = [WRITER, CALC, IMPRESS, DRAW, FIGURE];

/** What else a filter is told; what it is told of a csv file to read, the worker sees in the file. */
const READ_OPTIONS: Readonly<Record<string, object>> = {
  txt: { FilterOptions: 'UTF8' },
  dif: { FilterOptions: 'UTF8' },
};

const WRITE_OPTIONS: Readonly<Record<string, object>> = {
  txt: { FilterOptions: 'UTF8,LF,,,false' },
  html: { FilterOptions: 'EmbedImages' },
};

/** What a conversion keeps of a target's contents; of all others it is 0.95. */
const KEPT: Readonly<Record<string, number>> = { html: 0.85, csv: 0.9, wmf: 0.9 };
/** Of a csv file it takes text for formulas, and cuts long numbers. */
const KEPT_OF_CSV = 0.9;
/** Their words, without what is drawn. */
const KEPT_OF_SLIDES = 0.85;
const COST = 20;

/** Readers that say what is encrypted. */
const LOCKABLE =
  'doc dot docx docm dotx dotm odt ott xls xlt xlsx xlsm xltx xltm xlsb ods ots ppt pps pot pptx pptm ppsx ppsm potx potm odp otp odg otg';
const locked = LOCKABLE.split(' ');

/** Tables, of which none can be hidden. */
const ONE_SHEET = ['csv', 'dif', 'slk'];

/** Workbooks whose days are counted from 1900, a leap year. */
const EXCEL = ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb', 'xls', 'xlt'];

/** Workbooks in which a time is a duration. */
const DURABLE = ['ods', 'ots', 'fods'];

const ReadOptions = z.strictObject({ password });
const CsvOptions = z.strictObject({ delimiter, encoding });
const TextOptions = z.strictObject({ encoding });
const PdfOptions = z.strictObject({ pages, pdfa, quality: quality(90), comments });
const LayoutOptions = z.strictObject(layout);
const WorkbookOptions = z.strictObject({ hidden });
const FitOptions = z.strictObject({ fit });

/** Everything that any edge may be asked for, which those that cannot have it leave out. */
const AllOptions = z.strictObject({
  ...ReadOptions.shape,
  ...CsvOptions.shape,
  ...PdfOptions.shape,
  ...LayoutOptions.shape,
  ...WorkbookOptions.shape,
  ...FitOptions.shape,
});

const edges: Edge[] = [
  ...edgesOf(WRITER).filter(({ from }) => from !== 'txt' && from !== 'html'),
  ...edgesOf(CALC),
  ...edgesOf(IMPRESS),
  // No filter writes these as people read them; the worker does.
  ...edgesBetween(Object.keys({ ...IMPRESS.both, ...IMPRESS.reads }), ['html', 'txt'], {
    fidelity: KEPT_OF_SLIDES,
    cost: COST,
  }).map((edge) => ({ ...edge, options: optionsOf(edge.from, edge.to) })),
  ...edgesOf(DRAW),
  ...edgesOf(FIGURE),
  ...edgesOf(WRITER).filter(({ from, to }) => from === 'txt' && to !== 'uot'),
  // What a page of the web looks like, a browser knows better.
  ...edgesOf(WRITER)
    .filter(({ from, to }) => from === 'html' && to !== 'uot')
    .map((edge) => ({ ...edge, fidelity: 0.8 })),
];

function edgesOf({ both, reads, writes }: OfficeModule): Edge[] {
  const targets = Object.keys({ ...both, ...writes });
  return targets.flatMap((to) =>
    Object.keys({ ...both, ...reads }).flatMap((from) =>
      edgesBetween([from], [to], {
        fidelity: from === 'csv' ? KEPT_OF_CSV : (KEPT[to] ?? 0.95),
        cost: COST,
        options: optionsOf(from, to),
      }),
    ),
  );
}

function optionsOf(from: string, to: string): z.ZodObject {
  const { family } = formatById(from);
  const isPaged = ['document', 'sheet'].includes(family);
  return z.strictObject({
    ...(locked.includes(from) && ReadOptions.shape),
    ...(from === 'csv' || to === 'csv' ? CsvOptions.shape : {}),
    ...(['txt', 'html'].includes(from) && TextOptions.shape),
    ...(hidesParts(from, to) && WorkbookOptions.shape),
    ...(to === 'pdf' && { ...PdfOptions.shape, ...(isPaged && LayoutOptions.shape) }),
    ...(to === 'pdf' && family === 'sheet' && FitOptions.shape),
  });
}

/** Whether a workbook may have hidden sheets, or a presentation hidden slides, that its result lacks. */
function hidesParts(from: string, to: string): boolean {
  const { family } = formatById(from);
  const isWorkbook = family === 'sheet' && !ONE_SHEET.includes(from);
  return (
    (isWorkbook && ['csv', 'html', 'pdf'].includes(to)) ||
    (family === 'slides' && ['html', 'pdf', 'txt'].includes(to))
  );
}

/** Office documents, workbooks, presentations and drawings, by a LibreOffice that is started for them. */
export const engine: Engine<Tool> = {
  name: 'libreoffice',
  tools: TOOLS,
  needs: {
    ...TEXT_NEEDS,
    ...PAGE_NEEDS,
    '/usr/lib/python3/dist-packages/uno.py': 'python3-uno',
    '/usr/lib/python3/dist-packages/lxml/__init__.py': 'python3-lxml',
    '/usr/lib/libreoffice/program/libswlo.so': 'libreoffice-writer-nogui',
    '/usr/lib/libreoffice/program/libsclo.so': 'libreoffice-calc-nogui',
    '/usr/lib/libreoffice/program/libsdlo.so': 'libreoffice-draw-nogui',
    '/usr/lib/libreoffice/program/libsmlo.so': 'libreoffice-math-nogui',
    '/usr/lib/libreoffice/program/libPresenterScreenlo.so': 'libreoffice-impress-nogui',
  },
  weight: 1,
  edges,
  worker: {
    start: ['/usr/bin/python3', '-I', WORKER],
    readable: [WORKER, ...BESIDE, ...NORMALISER, BROKEN_LINES],
    maxDocuments: 200,
  },

  detect: (host) => host.version('soffice.bin', ['--version']),

  async convert(task, run) {
    const { from, to, output } = task;
    const options = AllOptions.parse(task.options);
    const module = MODULES.find(({ both, reads }) => from.id in both || from.id in reads) ?? WRITER;
    const answer = await ask(run, {
      input: await readable(task, run),
      called: from.name,
      to: to.id,
      output,
      filters: [module.both[from.id] ?? module.reads[from.id]].flat(),
      load: { ...READ_OPTIONS[from.id], ...(options.password && { Password: options.password }) },
      store: { FilterName: module.both[to.id] ?? module.writes[to.id], ...writeOptions(task) },
      csv: from.id === 'csv' ? { delimiter: options.delimiter ?? null } : null,
      countsAsExcel: EXCEL.includes(from.id) && !EXCEL.includes(to.id),
      hasDurations: DURABLE.includes(from.id),
      eachSheet: to.id === 'csv',
      runsOn: from.id === 'txt' && RUN_ON.includes(to.id),
      asText: to.id === 'txt',
      asSlides: to.id === 'html' && module === IMPRESS,
      hidden: hidesParts(from.id, to.id) ? options.hidden : null,
      dropsComments: to.id === 'pdf' && module !== FIGURE && !options.comments,
      isDrawn: to.id === 'pdf' && module !== FIGURE,
      disguises: DISGUISES[from.container ?? ''] ?? null,
      fit: module === FIGURE,
      layout: {
        paper: options.paper && PAPERS[options.paper],
        orientation: options.orientation,
        margin: options.margin,
        fit: options.fit,
      },
    });
    return Answer.parse(answer).files.map(({ path, label }) => ({ path, label: safeLabel(label) }));
  },
};

/** Documents that people go on writing, in which a line that was broken by hand is none. */
const RUN_ON: readonly string[] = ['docx', 'doc', 'odt', 'rtf', 'fodt'];

/** The worker's exit code when LibreOffice itself has ended. */
const CRASHED = 75;

/** Most of LibreOffice's crashes are races of its threads, which the next one does not lose. */
async function ask(run: Run<Tool>, request: Readonly<Record<string, unknown>>): Promise<unknown> {
  try {
    return await run.worker(request);
  } catch (error) {
    if (!(error instanceof ToolFailure) || error.exitCode !== CRASHED) throw error;
    return run.worker(request);
  }
}

async function readable(task: Task, run: Run<Tool>): Promise<string> {
  if (!task.from.textual) return task.input;
  const text = await asUtf8(task, run);
  return task.from.id === 'html' ? shownPage(text, run) : text;
}

/** The versions of PDF for archives, as the filter numbers them. */
const ARCHIVAL = { '1b': 1, '2b': 2, '3b': 3 };

function writeOptions({ from, to, options }: Task): object {
  const all = AllOptions.parse(options);
  if (to.id === 'csv') {
    // Double quotes, UTF-8, from the first line; then: quotes only where needed, cells as they are shown, values
    // instead of formulas. The worker adds which sheet.
    const separator = (from.id !== 'csv' && all.delimiter) || ',';
    return { FilterOptions: `${separator.charCodeAt(0)},34,76,1,,0,false,true,true,false,false` };
  }
  if (to.id !== 'pdf') return WRITE_OPTIONS[to.id] ?? {};
  return {
    FilterData: {
      UseTaggedPDF: true,
      ExportNotes: all.comments,
      SinglePageSheets: all.fit === 'sheet',
      ExportHiddenSlides: all.hidden,
      Quality: all.quality,
      ...(all.pages && { PageRange: all.pages }),
      ...(all.pdfa && { SelectPdfVersion: ARCHIVAL[all.pdfa] }),
    },
  };
}

const Answer = z.object({ files: z.array(z.object({ path: z.string(), label: z.string() })) });
