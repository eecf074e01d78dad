/**
 * `npm run attack`: attacks servers of its own with hostile files and taken-over tools, and writes down what became of it.
 *
 *     --only corpus,…   only these parts: corpus, control, takeovers, memory, view
 *     --groups XML,PDF  only groups of the corpus with one of these in their names
 *     --names links     only inputs and takeovers with this in their names
 *     --races 200       how often each race is run
 *     --runs 3          how often each of the other takeovers is run
 *     --keep            keeps what a tool sees as what it may see
 *
 * What a part has found is kept in `.attack`, and the report is made of the last run of each part.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readCommandLine } from '../src/command-line.ts';
import { type AttackOptions, controlPart, corpusPart, memoryPart, takeoverPart, viewPart } from './parts.ts';
import { page } from './report.ts';
import { keepResults, type Results, readResults } from './results.ts';
import { shortcomings } from './verdict.ts';
import { versions } from './versions.ts';

const PARTS = {
  view: viewPart,
  control: controlPart,
  takeovers: takeoverPart,
  memory: memoryPart,
  corpus: corpusPart,
} as const;

const REPORT = fileURLToPath(new URL('../../../docs/attack.md', import.meta.url));

const options = readCommandLine({
  only: { type: 'string', default: Object.keys(PARTS).join(',') },
  groups: { type: 'string', default: '' },
  names: { type: 'string', default: '' },
  races: { type: 'string', default: '200' },
  runs: { type: 'string', default: '3' },
  keep: { type: 'boolean', default: false },
});

// What was started ends with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const attackOptions: AttackOptions = {
  groups: options.groups.split(',').filter(Boolean),
  names: options.names,
  races: Number(options.races),
  runs: Number(options.runs),
  keep: options.keep,
  say: (text) => console.log(text),
};
const isWhole = options.groups === '' && options.names === '';
const stamp = {
  date: new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
  versions: await versions(),
};
const now: { -readonly [Name in keyof Results]: Results[Name] } = {};
for (const name of options.only.split(',')) {
  if (!(name in PARTS)) {
    console.error(`There is no part "${name}": ${Object.keys(PARTS).join(', ')}.`);
    process.exit(2);
  }
  console.log(`\n== ${name}`);
  Object.assign(now, { [name]: { ...stamp, ...(await PARTS[name as keyof typeof PARTS](attackOptions)) } });
  if (!isWhole) continue;
  // Kept after each part: a run of hours may be broken off.
  const all = { ...(await readResults()), ...now };
  await keepResults(all);
  await writeFile(REPORT, page(all));
}

const found = shortcomings(now);
console.log(
  found.length === 0
    ? '\nEverything held.'
    : `\n${found.length} times something did not hold:\n${found.join('\n')}`,
);
process.exit(found.length === 0 ? 0 : 1);
