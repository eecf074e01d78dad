/**
 * `npm run proof`: proves the routes that this machine can take, and writes down which ones work. Only those are
 * advertised. What was proven before and has not changed is not run again; a run that is stopped goes on where it was.
 *
 *     --status                only says what there is to be proven, and why; no tool is needed
 *     --pending               writes down what there is to be proven, so that it is not offered until it is
 *     --all                   everything, also what has not changed
 *     --pairs docx2pdf,…      only these
 *     --engine ffmpeg         only what goes over this engine
 *     --sample 100            only some, chosen by chance or by --seed; what is proven so is not written down
 *     --shard 2/3             only the second third, for a run that is spread over several machines
 *     --stamp                 no route, but damaged files of each format and the tests that have stamps, and writes down
 *                             which are green
 */
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import {
  detectEngines,
  ENGINES,
  localHost,
  type Proof,
  pairName,
  readCommandLine,
  readProofTable,
} from '@converter/server/internal';
import { stampDamaged } from './damage/stamp.ts';
import { installedPackages, versionsOf } from './installed.ts';
import { type Planned, planAll, reasonToProve } from './plan.ts';
import { proveRoute } from './prove.ts';
import { stampTests } from './seen/stamp-tests.ts';
import { sample, shard } from './select.ts';
import { StepCache } from './step-cache.ts';
import { writePairs, writeTable } from './write.ts';

const options = readCommandLine({
  status: { type: 'boolean' },
  pending: { type: 'boolean' },
  all: { type: 'boolean' },
  pairs: { type: 'string' },
  engine: { type: 'string' },
  sample: { type: 'string' },
  seed: { type: 'string', default: randomBytes(4).toString('hex') },
  shard: { type: 'string' },
  stamp: { type: 'boolean' },
});
const SAVE_EVERY_MS = 15_000;
/** A conversion and its check wait for short programs to start and end, so that more than the cores can be under way. */
const WORKERS = 3 * availableParallelism();
/** How many routes of a reason are named. */
const NAMED = 3;

const settings = { languages: ['eng'] };
const installed = installedPackages();
const { planner, planned } = planAll();
const table = new Map(readProofTable());
const isPlanned = new Set(planned.map(({ id }) => id));
// A line that no route leads to any more is history.
const history = [...table.keys()].filter((id) => !isPlanned.has(id));
for (const id of history) table.delete(id);
/** What is to be proven, and why. */
const stale = new Map<Planned, string>();
for (const each of planned) {
  const reason = reasonToProve(each, table, installed);
  if (reason !== undefined) stale.set(each, reason);
  const proof = table.get(each.id);
  if (reason !== undefined || !proof?.pending) continue;
  // It is true again, since a change was taken back.
  const { pending, ...current } = proof;
  table.set(each.id, current);
}

if (options.status) printStatus();
else if (options.pending) {
  for (const { id } of stale.keys()) {
    const proof = table.get(id);
    if (proof) table.set(id, { ...proof, pending: proof.pending ?? today() });
  }
  await save();
  printStatus();
} else if (options.stamp) await stamp();
else await prove();

/** How the table stands. The exit code says whether it is what it should be. */
function printStatus(): void {
  const { length } = planned;
  console.log(`${length} routes: ${length - stale.size} proven, ${stale.size} to be proven.`);
  for (const [reason, routes] of Map.groupBy(stale, ([, why]) => why)) {
    const some = routes.slice(0, NAMED).map(([{ id }]) => id);
    console.log(`${routes.length}: ${reason}, such as ${some.join('; ')}.`);
  }
  const pending = [...table.values()].flatMap(({ pending: since }) => since ?? []).sort();
  if (pending.length > 0)
    console.log(`${pending.length} are not offered meanwhile, the first since ${pending[0]}.`);
  if (history.length > 0) console.log(`${history.length} lines of the table lead nowhere any more.`);
  process.exitCode = stale.size + history.length > 0 ? 1 : 0;
}

async function stamp(): Promise<void> {
  const detected = await detectEngines(ENGINES, localHost(settings));
  const failed = await stampDamaged({
    engines: detected.flatMap(({ engine, version }) => (version ? [engine] : [])),
    installed,
    all: options.all ?? false,
    workers: WORKERS,
    today: today(),
  });
  const failedTests = await stampTests({ all: options.all ?? false, today: today() });
  process.exitCode = failed + failedTests > 0 ? 1 : 0;
}

async function prove(): Promise<void> {
  const engines = await detectEngines(ENGINES, localHost(settings));
  const versions = new Map(
    engines.flatMap(({ engine, version }) => (version ? [[engine.name, version]] : [])),
  );
  const here = planned.filter(({ steps }) => steps.every(({ engine }) => versions.has(engine.name)));
  if (here.length < planned.length)
    console.log(
      `${planned.length - here.length} routes need tools that are missing here; their lines stay as they are.`,
    );
  const waiting = choose(here);
  const total = waiting.length;
  const failed: string[] = [];
  const cache = new StepCache(waiting);
  console.log(`${here.length} routes, ${total} to be proven.`);
  if (options.sample) {
    const again = `npm run proof -- --sample ${options.sample} --seed ${options.seed}`;
    console.log(`The same ones are proven again by: ${again}`);
    await proveAll();
  } else {
    const saving = setInterval(() => void writeTable(table), SAVE_EVERY_MS);
    await proveAll();
    clearInterval(saving);
    await save();
  }
  console.log(`${total - failed.length} routes proven, ${failed.length} failed.`);
  process.exitCode = failed.length > 0 ? 1 : 0;

  async function proveAll(): Promise<void> {
    await Promise.all(Array.from({ length: WORKERS }, proveWaiting));
  }

  async function proveWaiting(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { id } = next;
      try {
        const { seconds, checks } = await proveRoute(next, settings, cache);
        const rounded = Math.round(seconds * 100) / 100;
        table.set(id, {
          ...dependencies(next, versions),
          date: today(),
          seconds: rounded,
          checks: [...checks],
        });
        console.log(`ok      ${id}`);
      } catch (error) {
        failed.push(id);
        table.delete(id);
        console.log(`FAILED  ${id}: ${error instanceof Error ? error.message : error}`);
        if (options.pairs) console.log(error);
      }
    }
  }
}

function choose(routes: readonly Planned[]): Planned[] {
  const pairs = options.pairs?.split(',');
  let chosen = routes.filter(
    (each) =>
      (options.all || pairs || options.sample || stale.has(each)) &&
      (!pairs || pairs.includes(pairName(each.from.id, each.to.id))) &&
      (!options.engine || each.steps.some(({ engine }) => engine.name === options.engine)),
  );
  // By chance alone, so that what takes long is looked at too.
  if (options.sample) chosen = sample(chosen, Number(options.sample), options.seed, () => 0);
  return options.shard ? shard(chosen, options.shard) : chosen;
}

function dependencies({ steps, key }: Planned, versions: ReadonlyMap<string, string>) {
  const tools = steps.map(({ engine }) => [engine.name, versions.get(engine.name) ?? ''] as const);
  const engines = steps.map(({ engine }) => engine);
  return {
    key,
    tools: Object.fromEntries(tools),
    packages: versionsOf(engines, installed),
  } satisfies Partial<Proof>;
}

async function save(): Promise<void> {
  await writeTable(table);
  await writePairs(planner, table);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
