/**
 * `npm run choices`: converts the fixtures of every wanted pair that can be converted in several ways by each of them, and
 * writes down how good each one is.
 *
 *     --pairs html2pdf,…      only these
 */
import { stat, writeFile } from 'node:fs/promises';
import { type Fixture, fixturePath } from '@converter/fixtures';
import {
  detectEngines,
  ENGINES,
  localHost,
  Planner,
  pairName,
  readCommandLine,
} from '@converter/server/internal';
import type { Check, Made } from '../checks/check.ts';
import { checkFor } from '../checks/index.ts';
import { errorMessageOf } from '../error-message.ts';
import { PRIORITY_PAIRS } from '../priority-pairs.ts';
import { fixturesOf, proveFile } from '../prove.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { COMPETITORS } from './competitors.ts';
import { CHOICES_PAGE, choicesPage } from './page.ts';
import { keptShare } from './similarity.ts';
import { CHOICES_FILE, type Comparison, type Measurement, readChoices } from './table.ts';

/** More would be in each other's way, and no figure of time would mean anything. */
const WORKERS = 2;

const options = readCommandLine({ pairs: { type: 'string' } });
const settings = { languages: ['eng'] };
const host = localHost(settings);
const present = async (engines: typeof ENGINES) =>
  (await detectEngines(engines, host)).flatMap(({ engine, version }) => (version ? [engine] : []));
const planner = new Planner(await present(ENGINES));
const competitors = await present(COMPETITORS);

const compared = PRIORITY_PAIRS.map(([from, to]) => ({
  from,
  to,
  ways: candidatesOf(from, to, planner, competitors),
})).filter(({ ways }) => ways.length > 1);
const pairs = options.pairs?.split(',');
const table = new Map(Object.entries(pairs ? readChoices() : {}));
const waiting = compared.filter(({ from, to }) => !pairs || pairs.includes(pairName(from, to)));
console.log(`${waiting.length} pairs to compare.`);
await Promise.all(Array.from({ length: WORKERS }, compareWaiting));
await save();

async function compareWaiting(): Promise<void> {
  for (let pair = waiting.shift(); pair; pair = waiting.shift()) {
    const name = pairName(pair.from, pair.to);
    const comparison = await compare(pair.ways);
    if (comparison) table.set(name, comparison);
    await save();
    console.log(`${waiting.length} to go after ${name}`);
  }
}

/** In the order of what is wanted most; after each pair, so that a run that is stopped was not for nothing. */
async function save(): Promise<void> {
  const sorted = Object.fromEntries(
    PRIORITY_PAIRS.flatMap(([from, to]) => {
      const comparison = table.get(pairName(from, to));
      return comparison ? [[pairName(from, to), comparison] as const] : [];
    }),
  );
  const lines = Object.entries(sorted).map((entry) => entry.map((part) => JSON.stringify(part)).join(': '));
  await writeFile(CHOICES_FILE, `{\n${lines.join(',\n')}\n}\n`);
  await writeFile(CHOICES_PAGE, choicesPage(sorted));
}

async function compare(candidates: readonly Candidate[]): Promise<Comparison | undefined> {
  const [first] = candidates;
  if (!first) return undefined;
  const fixtures = fixturesOf(first.route);
  const attempts = candidates.map((): Attempt[] => []);
  // In turns, so that whatever else the machine does is shared fairly.
  for (const fixture of fixtures) {
    for (const [index, { route }] of candidates.entries())
      attempts[index]?.push(await attempt(route, fixture));
  }
  const [chosen, ...others] = candidates.map((candidate, index) =>
    measured(candidate, attempts[index] ?? [], seenInAll(attempts)),
  );
  const { from, to } = first.route;
  return chosen && { from: from.id, to: to.id, files: fixtures.length, ways: [chosen, ...others] };
}

/** The files of which something is known of every way's output, but for ways that make nothing at all. */
function seenInAll(attempts: readonly (readonly Attempt[])[]): readonly Fixture[] {
  const seen = attempts
    .map((tries) => tries.filter(({ kept }) => kept !== undefined).map(({ fixture }) => fixture))
    .filter((fixtures) => fixtures.length > 0);
  return (seen[0] ?? []).filter((fixture) => seen.every((fixtures) => fixtures.includes(fixture)));
}

interface Attempt {
  readonly fixture: Fixture;
  readonly failure?: string;
  readonly kept?: number | undefined;
  readonly bytes: number;
  readonly seconds: number;
}

async function attempt(route: Candidate['route'], fixture: Fixture): Promise<Attempt> {
  let seen: Omit<Attempt, 'seconds'> = { fixture, bytes: 0 };
  const look: Check = async (made) => {
    const kept = await keptShare(made, fixture, route.to.family);
    const [bytes, failure] = await Promise.all([sizeOf(made), failureOf(made, fixture, route)]);
    seen = { fixture, kept, bytes, ...(failure && { failure }) };
    return [];
  };
  try {
    const { seconds } = await proveFile(fixturePath(fixture), [route], fixture, settings, { check: look });
    return { ...seen, seconds };
  } catch (error) {
    return { fixture, failure: errorMessageOf(error), bytes: 0, seconds: 0 };
  }
}

async function failureOf(
  made: Made,
  fixture: Fixture,
  { to }: Candidate['route'],
): Promise<string | undefined> {
  try {
    await checkFor(to, fixture)(made, fixture);
    return undefined;
  } catch (error) {
    return errorMessageOf(error);
  }
}

async function sizeOf({ files }: Made): Promise<number> {
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function measured(
  { route, isOffered }: Candidate,
  attempts: readonly Attempt[],
  comparable: readonly Fixture[],
): Measurement {
  const made = attempts.filter(({ bytes }) => bytes > 0);
  const kept = attempts.flatMap(({ fixture, kept }) => (comparable.includes(fixture) ? (kept ?? []) : []));
  return {
    way: route.id,
    isOffered,
    failures: Object.fromEntries(
      attempts.flatMap(({ fixture, failure }) => (failure === undefined ? [] : [[fixture.file, failure]])),
    ),
    ...(kept.length > 0 && { kept: rounded(kept.reduce((sum, share) => sum + share, 0) / kept.length, 4) }),
    bytes: made.reduce((sum, { bytes }) => sum + bytes, 0),
    seconds: rounded(median(made.map(({ seconds }) => seconds)), 2),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
