/**
 * `npm run proof`: proves every route that this machine can take, and writes down which ones work. Only those are
 * advertised.
 *
 * Options: `--engine ffmpeg` and `--pairs docx2pdf,mp42mp3` prove only these, and leave the other lines of the table.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { detectEngines } from '../conversion/catalogue.ts';
import { ENGINES } from '../conversion/engines/index.ts';
import { Planner, pairName, type Route } from '../conversion/planner.ts';
import { localHost } from '../conversion/tools/host.ts';
import { PAGE_FILE, pairsPage } from './page.ts';
import { proveRoute } from './prove.ts';
import { PROVEN_FILE, provenRoutes } from './proven.ts';

const { values } = parseArgs({ options: { pairs: { type: 'string' }, engine: { type: 'string' } } });
const pairs = values.pairs?.split(',');
const isWanted = ({ from, to, steps }: Route) =>
  (!pairs || pairs.includes(pairName(from.id, to.id))) &&
  (!values.engine || steps.some(({ engine }) => engine.name === values.engine));

const settings = { languages: ['eng'] };
const detected = await detectEngines(ENGINES, localHost(settings));
const present = detected.filter(({ version }) => version !== undefined).map(({ engine }) => engine);
const all = new Planner(present).bestRoutes();
const routes = all.filter(isWanted);

const proven = new Set(
  all.filter((route) => !isWanted(route) && provenRoutes().has(route.id)).map(({ id }) => id),
);
const failed: string[] = [];
const waiting = [...routes];
await Promise.all(Array.from({ length: availableParallelism() }, proveWaiting));
console.log(`${routes.length - failed.length} routes proven, ${failed.length} failed.`);
await writeFile(PROVEN_FILE, `${JSON.stringify([...proven].sort(), null, 2)}\n`);
await writeFile(PAGE_FILE, pairsPage(all.filter(({ id }) => proven.has(id))));
process.exitCode = failed.length > 0 ? 1 : 0;

async function proveWaiting(): Promise<void> {
  for (let route = waiting.shift(); route; route = waiting.shift()) {
    try {
      await proveRoute(route, settings);
      proven.add(route.id);
      console.log(`ok      ${route.id}`);
    } catch (error) {
      failed.push(route.id);
      console.log(`FAILED  ${route.id}: ${error instanceof Error ? error.message : error}`);
      if (values.pairs) console.log(error);
    }
  }
}
