import { fileURLToPath } from 'node:url';
import { WARNING_CODES } from '@converter/openapi';
import { z } from 'zod';
import { type Edge, type Engine, edgesBetween, type Run } from '../../engine.ts';
import { ConversionFailure, FAILURE_CODES } from '../../failure.ts';
import { safeLabel } from '../../kits/documents/label.ts';
import { NORMALISER } from '../../kits/documents/office-package.ts';
import { CHARSET_NEEDS, CHARSET_TOOLS } from '../../kits/workers/charset.ts';
import { Made } from '../../kits/workers/made.ts';
import { nodeWorker } from '../../kits/workers/node-worker.ts';
import { delimiter, encoding, header, hidden, indent, sheet } from '../../options/text.ts';

const TOOLS = {
  ...CHARSET_TOOLS,
  soffice: { optional: 'libreoffice-calc-nogui' },
} as const;
type Tool = keyof typeof TOOLS;

/** The program for workbooks, and its modules. */
const WORKBOOK = fileURLToPath(new URL('./workbook.py', import.meta.url));
const WORKBOOK_MODULES = ['cells', 'facts', 'hidden', 'writing'].map((name) =>
  fileURLToPath(new URL(`./workbook_${name}.py`, import.meta.url)),
);
const DBASE = fileURLToPath(new URL('./dbf.py', import.meta.url));
const PACKAGES = [
  '@duckdb/node-api',
  '@msgpack/msgpack',
  'cborg',
  'csv-parse',
  'fast-xml-parser',
  'ical.js',
  'numfmt',
  'plist',
  'smol-toml',
  'yaml',
];

/** What can be asked for of the input's format, and of the output's. */
const OPTIONS_FROM: Readonly<Record<string, z.ZodRawShape>> = {
  csv: { encoding, delimiter, header },
  txt: { encoding, delimiter, header },
  tsv: { encoding, header },
  xlsx: { sheet, hidden, header },
  dbf: { encoding },
};
const OPTIONS_TO: Readonly<Record<string, z.ZodRawShape>> = {
  csv: { delimiter, header },
  tsv: { header },
  json: { indent },
};

const TABLES = ['csv', 'tsv', 'xlsx', 'sqlite'];
const TREES = ['json', 'json5', 'jsonl', 'yaml', 'toml', 'plist', 'msgpack', 'cbor', 'parquet'];
/** All that they hold is text. */
const TEXTS = ['xml', 'ini'];
const TO_TREES = ['json', 'jsonl', 'yaml', 'toml', 'xml', 'plist', 'msgpack', 'cbor', 'parquet'];
const TO_TABLES = ['csv', 'tsv', 'xlsx', 'sqlite', 'sql', 'html', 'md'];

/** Where people look for what is in a list of tracks, events or addresses. */
const TO_LISTS = ['csv', 'tsv', 'xlsx', 'json', 'jsonl', 'yaml', 'xml', 'html', 'md'];
const PLAYLISTS = ['m3u', 'm3u8', 'pls', 'xspf', 'asx', 'wpl', 'zpl'];

/** What LibreOffice does as well as can be: cells as they are shown, and what they look like. */
const ELSEWHERE = ['xlsx2csv', 'xlsx2html'];

const edges: Edge[] = [
  ...edgesBetween([...TABLES, ...TREES, ...TEXTS], TO_TREES, { fidelity: 1, cost: 3 }),
  ...edgesBetween(TABLES, TO_TABLES, { fidelity: 1, cost: 3 }),
  ...edgesBetween(['sql'], [...TO_TABLES.filter((id) => id !== 'sql'), ...TO_TREES], {
    fidelity: 1,
    cost: 3,
  }),
  // A table that is called a text, as where Excel saves "Unicode Text".
  ...edgesBetween(['txt'], ['csv', 'tsv', 'xlsx', 'json', 'jsonl', 'sqlite', 'parquet'], {
    fidelity: 1,
    cost: 3,
  }),
  ...edgesBetween(['csv', 'tsv', 'xlsx', 'json'], ['ics', 'vcf'], { fidelity: 0.9, cost: 3 }),
  ...edgesBetween(['dbf'], [...TO_TABLES, ...TO_TREES], { fidelity: 1, cost: 3 }),
  ...edgesBetween(PLAYLISTS, PLAYLISTS, { fidelity: 1, cost: 2 }),
  ...edgesBetween(PLAYLISTS, TO_LISTS, { fidelity: 1, cost: 3 }),
  // Pictures are left out.
  ...edgesBetween(['ics', 'vcf'], TO_LISTS, { fidelity: 0.95, cost: 3 }),
  // What stands above and between the entries of an outline is the document's, which Pandoc writes.
  ...edgesBetween(['opml'], ['csv', 'tsv', 'xlsx', 'json'], { fidelity: 0.95, cost: 3 }),
  // What is nested becomes flat.
  ...edgesBetween([...TREES, ...TEXTS], TO_TABLES, { fidelity: 0.95, cost: 3 }),
]
  .filter(({ from, to }) => !ELSEWHERE.includes(`${from}2${to}`))
  .map((edge) => ({
    ...edge,
    options: z.strictObject({ ...OPTIONS_FROM[edge.from], ...OPTIONS_TO[edge.to] }),
  }));

const Options = z.object({ encoding, delimiter, header, sheet, hidden, indent });
const Said = z.union([
  z.object({ code: z.enum(FAILURE_CODES), reason: z.string() }),
  z.object({
    rewritten: z.string().optional(),
    warnings: z.array(z.tuple([z.enum(WARNING_CODES), z.string()])).default([]),
  }),
]);

/** Tables and values, by the libraries that know each format, in a program of its own. Workbooks are openpyxl's. */
export const engine: Engine<Tool> = {
  name: 'data',
  tools: TOOLS,
  needs: {
    ...CHARSET_NEEDS,
    '/usr/lib/python3/dist-packages/openpyxl/__init__.py': 'python3-openpyxl',
    '/usr/lib/python3/dist-packages/lxml/__init__.py': 'python3-lxml',
  },
  weight: 1,
  edges,
  worker: nodeWorker({
    source: new URL('./worker.ts', import.meta.url),
    flags: ['--max-old-space-size=3072'],
    packages: PACKAGES,
    maxDocuments: 200,
  }),

  detect: () => Promise.resolve(process.version),

  async convert(task, run) {
    const { from, to, input, output } = task;
    const [isFromWorkbook, isToWorkbook] = [from.id === 'xlsx', to.id === 'xlsx'];
    const isShown = to.id === 'md';
    const isFromCells = isFromWorkbook || from.id === 'dbf';
    if (from.id === 'dbf') await readDbase(run, input, task.options.encoding);
    if (isFromWorkbook)
      await readWorkbook(run, input, isShown ? 'show' : 'read', task.options.hidden === true);
    const answer = await run.worker({
      input: isFromCells ? 'cells.jsonl' : input,
      output: isToWorkbook ? 'cells.jsonl' : output,
      from: isFromCells ? (isShown ? 'shown' : 'cells') : from.id,
      to: isToWorkbook ? 'cells' : to.id,
      called: from.name,
      options: Options.parse(task.options),
    });
    if (isToWorkbook) await workbook(run, 'write', 'cells.jsonl', output);
    const { outputs } = Made.parse(answer);
    return isToWorkbook
      ? [{ path: output }]
      : outputs.map(({ path, label }) => ({ path, ...(label !== undefined && { label: safeLabel(label) }) }));
  },
};

/**
 * Reads a workbook into lines of JSON. LibreOffice calculates the formulas whose values are missing or made up, and reads the sheets
 * that openpyxl does not know.
 */
async function readWorkbook(
  run: Run<Tool>,
  input: string,
  how: 'read' | 'show',
  hidden: boolean,
): Promise<void> {
  const asked = hidden ? ['hidden'] : [];
  const { rewritten } = await workbook(run, how, input, 'cells.jsonl', ...asked);
  if (rewritten === undefined) return;
  const profile = '-env:UserInstallation=file:///tmp/profile';
  await run.tool('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    'calculated',
    rewritten,
  ]);
  await workbook(run, how, `calculated/${rewritten}`, 'cells.jsonl', ...asked);
}

async function readDbase(run: Run<Tool>, input: string, encoding: unknown): Promise<void> {
  const args = ['-I', DBASE, input, 'cells.jsonl', ...(typeof encoding === 'string' ? [encoding] : [])];
  const { stdout } = await run.tool('/usr/bin/python3', args, { readable: [DBASE] });
  const { warnings } = understood(stdout);
  for (const [code, detail] of warnings) run.warn(code, detail);
}

type Way = 'read' | 'show' | 'write';

async function workbook(
  run: Run<Tool>,
  ...args: [way: Way, input: string, output: string, ...asked: string[]]
) {
  const { stdout } = await run.tool('/usr/bin/python3', ['-I', WORKBOOK, ...args], {
    readable: [WORKBOOK, ...WORKBOOK_MODULES, ...NORMALISER],
  });
  return understood(stdout);
}

function understood(stdout: string) {
  const said = Said.parse(JSON.parse(stdout || '{}'));
  if ('code' in said) throw new ConversionFailure(said.code, said.reason);
  return said;
}
