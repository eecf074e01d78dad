import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Edge, type Engine, edgesBetween, type Run } from '../../engine.ts';
import { ConversionFailure, FAILURE_CODES } from '../../failure.ts';
import { safeLabel } from '../../kits/documents/label.ts';
import { CHARSET_NEEDS, CHARSET_TOOLS } from '../../kits/workers/charset.ts';
import { Made } from '../../kits/workers/made.ts';
import { nodeWorker } from '../../kits/workers/node-worker.ts';
import { delimiter, encoding, header, hidden, indent, sheet } from '../../options/text.ts';

const TOOLS = {
  ...CHARSET_TOOLS,
  soffice: { optional: 'libreoffice-calc-nogui' },
} as const;
type Tool = keyof typeof TOOLS;

const WORKBOOK = fileURLToPath(new URL('./workbook.py', import.meta.url));
const PACKAGES = [
  '@duckdb/node-api',
  '@msgpack/msgpack',
  'cborg',
  'csv-parse',
  'csv-stringify',
  'fast-xml-parser',
  'ical.js',
  'plist',
  'smol-toml',
  'yaml',
];

/** What can be asked for of the input's format, and of the output's. */
const OPTIONS_FROM: Readonly<Record<string, z.ZodRawShape>> = {
  csv: { encoding, delimiter, header },
  tsv: { encoding, header },
  xlsx: { sheet, hidden, header },
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
  ...edgesBetween(PLAYLISTS, PLAYLISTS, { fidelity: 1, cost: 2 }),
  ...edgesBetween(PLAYLISTS, TO_LISTS, { fidelity: 1, cost: 3 }),
  // Reminders and pictures are left out.
  ...edgesBetween(['ics', 'vcf'], TO_LISTS, { fidelity: 0.95, cost: 3 }),
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
  z.object({ isUncalculated: z.boolean().default(false) }),
]);

/** Tables and values, by the libraries that know each format, in a program of its own. Workbooks are openpyxl's. */
export const engine: Engine<Tool> = {
  name: 'data',
  tools: TOOLS,
  needs: { ...CHARSET_NEEDS, '/usr/lib/python3/dist-packages/openpyxl/__init__.py': 'python3-openpyxl' },
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
    if (isFromWorkbook) await readWorkbook(run, input);
    const answer = await run.worker({
      input: isFromWorkbook ? 'cells.jsonl' : input,
      output: isToWorkbook ? 'cells.jsonl' : output,
      from: isFromWorkbook ? 'cells' : from.id,
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

/** Reads a workbook into lines of JSON; LibreOffice calculates the formulas that have no stored value. */
async function readWorkbook(run: Run<Tool>, input: string): Promise<void> {
  const { isUncalculated } = await workbook(run, 'read', input, 'cells.jsonl');
  if (!isUncalculated) return;
  const profile = '-env:UserInstallation=file:///tmp/profile';
  await run.tool('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', 'calculated', input]);
  await workbook(run, 'read', `calculated/${input}`, 'cells.jsonl');
}

async function workbook(run: Run<Tool>, ...args: ['read' | 'write', input: string, output: string]) {
  const { stdout } = await run.tool('/usr/bin/python3', ['-I', WORKBOOK, ...args], { readable: [WORKBOOK] });
  const said = Said.parse(JSON.parse(stdout || '{}'));
  if ('code' in said) throw new ConversionFailure(said.code, said.reason);
  return said;
}
