/** Proves routes: converts real files through the code that the server uses, then checks what came out. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXTURES, type Fixture, fixturePath, isCompressedFile, ONE_FILE } from '@converter/fixtures';
import type { EngineSettings, Route } from '@converter/server/internal';
import { createOwnRunner, onTrial } from '@converter/server/internal';
import type { Check } from './checks/check.ts';
import { checkFor } from './checks/index.ts';
import { isPriority } from './priority-pairs.ts';
import { cachingRunner, RECOGNISERS } from './recognition-cache.ts';
import { CachingConverter, StepCache } from './step-cache.ts';

const RUNNER = cachingRunner(createOwnRunner());
/** No step is shared with other routes. */
const NO_CACHE = new StepCache([]);
const FOLDER_BYTES = 2 * 1024 ** 3;
const TIMEOUT_MS = 120_000;

/** Files, each with the format that it was read as, that were looked into before and are whole. */
const WHOLE = new Set<string>();

/** What a proof has found. */
export interface ProofResult {
  /** How long the conversions took, without the checks. */
  readonly seconds: number;
  /** What was looked at. */
  readonly checks: readonly string[];
}

/**
 * The fixtures that a route is proven with: those of its source format, the hard ones for the most wanted pairs. Subtitles are
 * taken out of films that have some, and what is said is heard in those that have none.
 */
export function fixturesOf({ from, to, steps }: Route): readonly Fixture[] {
  const isHard = isPriority(from.id, to.id);
  const withSubtitles = FIXTURES.filter(({ format, facts }) => format === from.id && facts.subtitles);
  if (to.family === 'subtitle' && withSubtitles.length > 0) {
    const isHeard = steps.some(({ engine }) => RECOGNISERS.includes(engine.name));
    return isHeard ? withSubtitles.map(spokenOnly) : withSubtitles;
  }
  const ofFormat = FIXTURES.filter(({ format }) => format === from.id);
  // A table of events is told from one of people by its name.
  if (to.family === 'calendar' || to.family === 'contacts')
    return ofFormat.filter(({ file, facts }) => facts.entries && file.includes(`.${to.id}.`));
  const all = ofFormat.filter(({ facts }) => !facts.entries);
  const own = all.filter(({ by }) => by !== undefined && by === steps[0]?.engine.name);
  if (own.length > 0) return own;
  const ofSource = all.filter(({ by }) => by === undefined);
  if (isCompressedFile(to.id) && !isCompressedFile(from.id))
    return ofSource.filter(({ hard }) => hard === ONE_FILE);
  // Of messages, what is attached to them becomes an archive.
  const isMail = from.family === 'mail' && to.family === 'archive';
  return ofSource.filter(
    ({ hard, facts }) => (isHard || hard === undefined) && (!isMail || facts.members !== undefined),
  );
}

/** What is known of a film's sound alone. */
function spokenOnly({ facts: { subtitles, ...facts }, ...fixture }: Fixture): Fixture {
  return { ...fixture, facts };
}

/**
 * Converts every fixture of a route's source format by that route, and by no other, and checks each output.
 *
 * @throws if a conversion fails, or its output is not right
 */
export async function proveRoute(
  route: Route,
  settings: EngineSettings,
  cache = NO_CACHE,
): Promise<ProofResult> {
  const fixtures = fixturesOf(route);
  if (fixtures.length === 0) throw new Error(`There is no fixture for ${route.from.id}.`);
  const outcomes: ProofResult[] = [];
  for (const fixture of fixtures)
    outcomes.push(await proveFile(fixturePath(fixture), [route], fixture, settings, { cache }));
  return {
    seconds: outcomes.reduce((sum, { seconds }) => sum + seconds, 0),
    checks: [...new Set(outcomes.flatMap(({ checks }) => checks))],
  };
}

/**
 * Converts a file by the first of some routes that works, and checks what comes out.
 *
 * @param known what is known of the file
 * @param check how to check it, where it is not known well enough for the target's own check
 * @param cache the steps that were taken before
 * @throws if the conversion fails, or its output is not right
 */
export async function proveFile(
  path: string,
  routes: readonly Route[],
  known: Fixture,
  settings: EngineSettings,
  { check, cache = NO_CACHE }: { check?: Check; cache?: StepCache } = {},
): Promise<ProofResult> {
  const [{ from, to }] = routes as readonly [Route, ...Route[]];
  const file = `${from.id} ${path}`;
  const converter = new CachingConverter(RUNNER, settings, cache);
  const folder = await mkdtemp(join(tmpdir(), 'converter-proof-'));
  try {
    const work = join(folder, 'work');
    await mkdir(work);
    const started = performance.now();
    const results = await converter.convert(path, routes.filter(onTrial), {
      folder: work,
      folderBytes: FOLDER_BYTES,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cpuSeconds: TIMEOUT_MS / 1000,
      options: {},
      finding: WHOLE.has(file) ? 'whole' : undefined,
      onProgress: () => undefined,
      maxResults: 10_000,
      onAttemptFailed: () => undefined,
    });
    WHOLE.add(file);
    const seconds = (performance.now() - started) / 1000 + converter.saved;
    const files = results
      .filter(({ isByProduct }) => !isByProduct)
      .map(({ path, label, format }) => ({
        path,
        name: `${label || 'out'}.${format.extension}`,
      }));
    return { seconds, checks: await (check ?? checkFor(to, known))({ files, to: to.id }, known) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
