/**
 * `npm run proof`: proves the routes that this machine can take, and writes down which ones work. Only those are
 * advertised. What was proven before and has not changed is not run again; a run that is stopped goes on where it was.
 *
 *     --all                   everything, also what has not changed
 *     --pairs docx2pdf,…      only these
 *     --engine ffmpeg         only what goes over this engine
 *     --sample 100            only some, chosen by chance or by --seed; what is proven so is not written down
 *     --shard 2/3             only the second third, for a run that is spread over several machines
 */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { readOptions } from '../command-line.ts';
import { detectEngines } from '../conversion/catalogue.ts';
import { ENGINES } from '../conversion/engines/index.ts';
import { Planner, pairName, type Route } from '../conversion/planner.ts';
import { localHost } from '../conversion/tools/host.ts';
import { DROPPED } from './dropped.ts';
import { proofKey } from './key.ts';
import { PAGE_FILE, pairsPage } from './page.ts';
import { fixturesOf, proveRoute } from './prove.ts';
import { PROVEN_FILE, type Proof, readProofTable } from './proven.ts';
import { sample, shard } from './select.ts';

const options = readOptions({
  all: { type: 'boolean' },
  pairs: { type: 'string' },
  engine: { type: 'string' },
  sample: { type: 'string' },
  seed: { type: 'string', default: randomBytes(4).toString('hex') },
  shard: { type: 'string' },
});
const SAVE_EVERY_MS = 15_000;
/** A conversion and its check wait for short programs to start and end, so that more than the cores can be under way. */
const WORKERS = 3 * availableParallelism();

const settings = { languages: ['eng'] };
const engines = await detectEngines(ENGINES, localHost(settings));
const versions = new Map(engines.flatMap(({ engine, version }) => (version ? [[engine.name, version]] : [])));
const present = engines.filter(({ version }) => version !== undefined).map(({ engine }) => engine);
const planner = new Planner(present);
const planned = planner.bestRoutes().filter((route) => !(nameOf(route) in DROPPED));
const keys = new Map(planned.map((route) => [route, proofKey(route, versions, fixturesOf(route))]));

const table = new Map(readProofTable());
for (const [id, { tools }] of table) {
  // Of engines that are missing here nothing is known; a line that no route leads to any more is history.
  const isHere = Object.keys(tools).every((engine) => versions.has(engine));
  if (isHere && !planned.some((route) => route.id === id)) table.delete(id);
}

const waiting = choose(planned);
const total = waiting.length;
const failed: string[] = [];
console.log(`${planned.length} routes, ${total} to be proven.`);
if (options.sample) {
  console.log(
    `The same ones are proven again by: npm run proof -- --sample ${options.sample} --seed ${options.seed}`,
  );
  await proveAll();
} else {
  const saving = setInterval(() => void save(), SAVE_EVERY_MS);
  await proveAll();
  clearInterval(saving);
  await save();
  await writePage();
}
console.log(`${total - failed.length} routes proven, ${failed.length} failed.`);
process.exitCode = failed.length > 0 ? 1 : 0;

function choose(routes: readonly Route[]): Route[] {
  const pairs = options.pairs?.split(',');
  let chosen = routes.filter(
    (route) =>
      (options.all || pairs || options.sample || table.get(route.id)?.key !== keys.get(route)) &&
      (!pairs || pairs.includes(nameOf(route))) &&
      (!options.engine || route.steps.some(({ engine }) => engine.name === options.engine)),
  );
  // By chance alone, so that what takes long is looked at too.
  if (options.sample) chosen = sample(chosen, Number(options.sample), options.seed, () => 0);
  return options.shard ? shard(chosen, options.shard) : chosen;
}

async function proveAll(): Promise<void> {
  await Promise.all(Array.from({ length: WORKERS }, proveWaiting));
}

async function proveWaiting(): Promise<void> {
  for (let route = waiting.shift(); route; route = waiting.shift()) {
    const { id } = route;
    try {
      const { seconds, checks } = await proveRoute(route, settings);
      table.set(id, {
        ...dependencies(route),
        date: today(),
        seconds: Math.round(seconds * 100) / 100,
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

function dependencies(route: Route): Pick<Proof, 'key' | 'tools'> {
  const tools = route.steps.map(({ engine }) => [engine.name, versions.get(engine.name) ?? ''] as const);
  return { key: keys.get(route) ?? '', tools: Object.fromEntries(tools) };
}

/** One line a route, so that a change is seen as one. */
async function save(): Promise<void> {
  const lines = [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, proof]) => `${JSON.stringify(id)}: ${JSON.stringify(proof)}`);
  await writeFile(PROVEN_FILE, `{\n${lines.join(',\n')}\n}\n`);
}

async function writePage(): Promise<void> {
  const proven = planned.filter(({ id }) => table.has(id));
  await writeFile(PAGE_FILE, pairsPage(proven, planner, table));
}

function nameOf({ from, to }: Route): string {
  return pairName(from.id, to.id);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
