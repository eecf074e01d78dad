/** Converts one found file, and says how that went. */
import { ok } from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Facts } from '@converter/fixtures';
import type { Catalogue, EngineSettings, Format, Pair } from '@converter/server/internal';
import { ConversionFailure, checkDeclaredType, recognise } from '@converter/server/internal';
import type { Check } from '../checks/check.ts';
import { errorMessageOf } from '../error-message.ts';
import { isPriority } from '../priority-pairs.ts';
import { proveFile } from '../prove.ts';
import { canBecome, type Found, factsFor, readFacts } from './facts.ts';
import { rank, type Sample } from './samples.ts';

/** How one conversion went. */
export interface SurveyOutcome {
  readonly name: string;
  readonly pair: string;
  /** `whole`: an independent reader takes it. `odd`: it does not, or the file is meant to be wrong. `cut`: half of a file. */
  readonly input: 'whole' | 'odd' | 'cut';
  /**
   * `stopped`: it took longer than a conversion may. `unclear`: it failed without a reason that a client could be told.
   * `wrong`: the output is not what it should be.
   */
  readonly result: 'right' | 'refused' | 'stopped' | 'wrong' | 'unclear';
  readonly reason: string;
}

/** What is said truly of files that have nothing to become the target of: pictures of a text that came alone, columns, addresses, places. */
const NOTHING_TO_CONVERT = [
  'it needs what is elsewhere',
  'is a text without a table',
  'has no rows with a name, a number or an address',
  'has no rows with a start that is a date',
  'is no map',
];
const TARGETS = 3;
/** The largest file that is tried: the survey looks at many, not at large ones. */
const MAX_BYTES = 8 * 1024 ** 2;

/** Converts a file to a few of what it can become, wanted ones first. */
export async function trySample(
  sample: Sample,
  catalogue: Catalogue,
  settings: EngineSettings,
  seed: string,
): Promise<SurveyOutcome[]> {
  const { path, format, name, isMeantToBeWrong } = sample;
  if ((await readFile(path)).length > MAX_BYTES) return [];
  const facts = await Promise.resolve(readFacts(path, format)).catch(() => 'unreadable' as const);
  const input = facts === 'unreadable' || isMeantToBeWrong ? 'odd' : 'whole';
  const outcomes: SurveyOutcome[] = [];
  const found = facts === 'unreadable' ? undefined : facts;
  for (const pair of choose(catalogue, sample, seed, found)) {
    const known = found && factsFor(pair.to, found);
    outcomes.push({ name, pair: pair.name, input, ...(await convert(path, pair, known, settings)) });
  }
  return outcomes;
}

/** Converts the first half of a file, where the format shows that there must be more. */
export async function tryDamaged(
  { path, format, name, isMeantToBeWrong }: Sample,
  catalogue: Catalogue,
  settings: EngineSettings,
): Promise<SurveyOutcome | undefined> {
  const content = await readFile(path);
  const pair = catalogue.pairs.find(({ from, to }) => from === format && isPriority(from.id, to.id));
  if (isMeantToBeWrong || format.textual || format.hasNoSignature || !pair || content.length > MAX_BYTES)
    return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'converter-cut-'));
  try {
    const half = join(folder, `half.${format.extension}`);
    await writeFile(half, content.subarray(0, Math.floor(content.length / 2)));
    const { result, reason } = await convert(half, pair, undefined, settings);
    if (result === 'right' && (await becomeTheSame([half, path], pair, settings))) return undefined;
    return { name, pair: pair.name, input: 'cut', result, reason };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Whether nothing of what is made of a file was in the half that is missing, but remarks and thumbnails. */
async function becomeTheSame(
  paths: readonly string[],
  pair: Pair,
  settings: EngineSettings,
): Promise<boolean> {
  const digests = await Promise.all(
    paths.map((path) =>
      proveFile(path, pair.routes, { format: pair.from.id, file: path, facts: {} }, settings, {
        check: digestsOf,
      }),
    ),
  );
  const [half, whole] = digests.map(({ checks }) => checks.join());
  return half === whole;
}

const digestsOf: Check = async ({ files }) =>
  Promise.all(files.map(async ({ path }) => rank(await readFile(path, 'latin1'), '')));

function choose(catalogue: Catalogue, { name, format }: Sample, seed: string, found: Found = {}): Pair[] {
  const place = ({ from, to }: Pair) =>
    (isPriority(from.id, to.id) ? '0' : '1') + rank(`${name} ${to.id}`, seed);
  const pairs = catalogue.pairs.filter(({ from, to }) => from === format && canBecome(to, found));
  const ranked = pairs.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  // The last place is for one that may be less wanted.
  const [any] = [...ranked].sort((a, b) => (place(a).slice(1) < place(b).slice(1) ? -1 : 1));
  return [...new Set([...ranked.slice(0, TARGETS - 1), ...(any ? [any] : [])])];
}

/** All that can be looked at if nothing is known of the file. */
function checkType(format: Format): Check {
  return async ({ files }) => {
    // What was read from a picture or heard in a recording has no type of its own.
    for (const { path, name } of format.family === 'recognition' ? [] : files) {
      const judgement = checkDeclaredType(format, await recognise(path));
      ok('format' in judgement && judgement.format === format, `${name} is not ${format.name}`);
    }
    return ['type'];
  };
}

async function convert(
  path: string,
  pair: Pair,
  facts: Facts | undefined,
  settings: EngineSettings,
): Promise<Pick<SurveyOutcome, 'result' | 'reason'>> {
  try {
    const known = { format: pair.from.id, file: path, facts: facts ?? {} };
    await proveFile(path, pair.routes, known, settings, facts ? {} : { check: checkType(pair.to) });
    return { result: 'right', reason: '' };
  } catch (error) {
    const reason = errorMessageOf(error);
    if (NOTHING_TO_CONVERT.some((words) => reason.includes(words))) return { result: 'right', reason };
    if (error instanceof DOMException && error.name === 'TimeoutError') return { result: 'stopped', reason };
    if (!(error instanceof ConversionFailure)) return { result: 'wrong', reason };
    const isClear = error.code !== 'timed_out' && error.code !== 'tool_unavailable';
    return { result: isClear ? 'refused' : 'unclear', reason: `${error.code}: ${reason}` };
  }
}
