import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { asUtf8 } from '../documents/text-input.ts';
import { type Edge, type Engine, edgesBetween } from '../engine.ts';

const WORKER = fileURLToPath(new URL('libreoffice-worker.py', import.meta.url));

/** LibreOffice's name of each format's filter, which both reads and writes it; one group a module. */
const FILTERS: readonly Readonly<Record<string, string>>[] = [
  {
    doc: 'MS Word 97',
    docx: 'MS Word 2007 XML',
    odt: 'writer8',
    rtf: 'Rich Text Format',
    txt: 'Text (encoded)',
    html: 'HTML (StarWriter)',
    pdf: 'writer_pdf_Export',
  },
  {
    xls: 'MS Excel 97',
    xlsx: 'Calc MS Excel 2007 XML',
    ods: 'calc8',
    csv: 'Text - txt - csv (StarCalc)',
    pdf: 'calc_pdf_Export',
  },
  {
    ppt: 'MS PowerPoint 97',
    pptx: 'Impress MS PowerPoint 2007 XML',
    odp: 'impress8',
    pdf: 'impress_pdf_Export',
  },
];

/** What else a filter is told; what it is told of a csv file to read, the worker sees in the file. */
const READ_OPTIONS: Readonly<Record<string, object>> = { txt: { FilterOptions: 'UTF8' } };

const WRITE_OPTIONS: Readonly<Record<string, object>> = {
  txt: { FilterOptions: 'UTF8,LF,,,false' },
  html: { FilterOptions: 'EmbedImages' },
  // Comma, double quote, UTF-8, from the first line; then: quotes only where needed, cells as they are shown, values
  // instead of formulas. The worker adds which sheet.
  csv: { FilterOptions: '44,34,76,1,,0,false,true,false,false,false' },
  pdf: { FilterData: { UseTaggedPDF: true } },
};

const PAGED = ['doc', 'docx', 'odt', 'rtf'];
const WORKBOOKS = ['xls', 'xlsx', 'ods'];
const SLIDES = ['ppt', 'pptx', 'odp'];

const edges: Edge[] = [
  ...edgesBetween(PAGED, PAGED, { fidelity: 0.95, cost: 20 }),
  ...edgesBetween(PAGED, ['pdf', 'txt'], { fidelity: 0.95, cost: 20 }),
  ...edgesBetween(PAGED, ['html'], { fidelity: 0.85, cost: 20 }),
  ...edgesBetween(['txt'], [...PAGED, 'html', 'pdf'], { fidelity: 0.95, cost: 20 }),
  ...edgesBetween(['html'], [...PAGED, 'txt'], { fidelity: 0.8, cost: 20 }),
  // Better than over pandoc's docx, which knows no colours; but that remains for pages that LibreOffice crashes on.
  ...edgesBetween(['html'], ['pdf'], { fidelity: 0.85, cost: 20 }),
  ...edgesBetween(WORKBOOKS, [...WORKBOOKS, 'pdf'], { fidelity: 0.95, cost: 20 }),
  ...edgesBetween(WORKBOOKS, ['csv'], { fidelity: 0.9, cost: 20 }),
  ...edgesBetween(['csv'], [...WORKBOOKS, 'pdf'], { fidelity: 0.95, cost: 20 }),
  ...edgesBetween(SLIDES, [...SLIDES, 'pdf'], { fidelity: 0.95, cost: 20 }),
];

/** Office documents, workbooks and presentations, by a LibreOffice that is started for them. */
export const libreoffice: Engine = {
  name: 'libreoffice',
  packages: [
    'libreoffice-writer-nogui',
    'libreoffice-calc-nogui',
    'libreoffice-impress-nogui',
    'libreoffice-draw-nogui',
    'python3-uno',
  ],
  weight: 1,
  edges,
  worker: { start: ['/usr/bin/python3', '-I', WORKER], readable: [WORKER], maxDocuments: 200 },

  async detect(host) {
    const modules = ['libswlo.so', 'libsclo.so', 'libsdlo.so'].map(
      (file) => `/usr/lib/libreoffice/program/${file}`,
    );
    const needed = await Promise.all(['/usr/lib/python3/dist-packages/uno.py', ...modules].map(host.has));
    return needed.every(Boolean) ? host.version('soffice.bin', ['--version']) : undefined;
  },

  async convert(task, run) {
    const { from, to, output } = task;
    const filters = FILTERS.find((module) => from.id in module) ?? {};
    const answer = await run.worker({
      input: from.textual ? await asUtf8(task, run) : task.input,
      called: from.name,
      output,
      load: { FilterName: filters[from.id], ...READ_OPTIONS[from.id] },
      store: { FilterName: filters[to.id], ...WRITE_OPTIONS[to.id] },
      isCsv: from.id === 'csv',
      eachSheet: to.id === 'csv',
    });
    return Answer.parse(answer).files.map(({ path, label }) => ({ path, label: safeLabel(label) }));
  },
};

const Answer = z.object({ files: z.array(z.object({ path: z.string(), label: z.string() })) });

/** A sheet's name as a part of a file's name. */
function safeLabel(name: string): string {
  return name.replace(/[\p{C}/\\:*?"<>|]/gu, '_').slice(0, 64);
}
