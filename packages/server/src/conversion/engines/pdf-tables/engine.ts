import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Engine, edgesBetween, type Output } from '../../engine.ts';
import { ConversionFailure } from '../../failure.ts';
import {
  CONTENT_NEEDS,
  CONTENT_TOOLS,
  PAGE_CONTENT,
  readContent,
} from '../../kits/documents/page-content.ts';
import { openPdf, PDF_DATA, PDF_TOOLS } from '../../kits/documents/pdf.ts';
import { pages, password } from '../../options/pages.ts';
import { delimiter } from '../../options/text.ts';

const TOOLS = { ...PDF_TOOLS, ...CONTENT_TOOLS } as const;
type Tool = keyof typeof TOOLS;

const TABLES = fileURLToPath(new URL('tables.py', import.meta.url));
const MODULES = ['aligned', 'numbers_of'].map((name) =>
  fileURLToPath(new URL(`${name}.py`, import.meta.url)),
);

const worth = { fidelity: 0.6, cost: 10 };
const CsvOptions = z.object({ delimiter });

/** What the program says of what it has written. */
const Found = z.object({
  tables: z.int(),
  /** Whether words stand beside the tables. */
  others: z.boolean(),
  /** Pages without words, by their numbers. */
  wordless: z.array(z.int()),
});

/** The tables on the pages of PDF documents: poppler tells what is where. */
export const engine: Engine<Tool> = {
  name: 'pdf-tables',
  tools: TOOLS,
  needs: {
    ...PDF_DATA,
    ...CONTENT_NEEDS,
    '/usr/lib/python3/dist-packages/openpyxl/__init__.py': 'python3-openpyxl',
  },
  weight: 1,
  edges: [
    ...edgesBetween(['pdf'], ['csv'], { ...worth, options: z.strictObject({ pages, password, delimiter }) }),
    ...edgesBetween(['pdf'], ['xlsx'], { ...worth, options: z.strictObject({ pages, password }) }),
  ],

  detect: (host) => host.version('pdftotext', ['-v']),

  async convert(task, lenientRun) {
    const { to, output, outputFolder } = task;
    const { input, run } = await openPdf<Tool>(task, lenientRun, 'words');
    const { layout, looks, drawn } = await readContent(input, run, { hasPictures: false, advice: NO_WORDS });
    run.progress(0.5);
    const separator = CsvOptions.parse(task.options).delimiter ?? ',';
    const target = to.id === 'xlsx' ? output : outputFolder;
    const { stdout } = await run.tool(
      '/usr/bin/python3',
      ['-I', TABLES, layout, looks, drawn, target, to.id, separator],
      { readable: [TABLES, ...MODULES, ...PAGE_CONTENT] },
    );
    const { tables, others, wordless } = Found.parse(JSON.parse(stdout));
    if (tables === 0) throw new ConversionFailure('conversion_failed', NO_TABLE);
    if (others) run.warn('content_left_out', OTHERS);
    if (wordless.length > 0) run.warn('content_left_out', scanned(wordless));
    return to.id === 'xlsx' ? [{ path: output }] : csvOutputs(tables, outputFolder);
  },
};

const NO_WORDS = 'convert it to "searchable-pdf" first, which reads its pages by OCR, and that to tables';
const NO_TABLE =
  'has no table: no rows and columns were found on its pages; the target formats "txt" and "docx" take its words';
const OTHERS =
  'What stands beside the tables was left out; the target formats "txt" and "docx" take all words of the pages.';

const scanned = (pages: readonly number[]) =>
  `There are no words on ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}, which may be scanned: convert the document to "searchable-pdf" first.`;

function csvOutputs(count: number, folder: string): Output[] {
  const digits = String(count).length;
  return Array.from({ length: count }, (_, index) => {
    const path = `${folder}/${index + 1}.csv`;
    return count === 1 ? { path } : { path, label: `table-${String(index + 1).padStart(digits, '0')}` };
  });
}
