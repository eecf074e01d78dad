/** Advertised means proven: the table is true of this code, and what it says is seen again on a part of it. */
import { readFile } from 'node:fs/promises';
import { FIXTURES } from '@converter/fixtures';
import { Catalogue, pairName, provenHere, type Route, readProofTable } from '@converter/server/internal';
import { detectHere } from '@converter/server/test-harness';
import { expect, test } from 'vitest';
import { EXCLUDED } from '../src/excluded.ts';
import { PAGE_FILE, pairsPage } from '../src/page.ts';
import { planAll } from '../src/plan.ts';
import { PRIORITY_PAIRS } from '../src/priority-pairs.ts';
import { proveRoute } from '../src/prove.ts';
import { sample, shard } from '../src/select.ts';
import { smokeRoutes } from '../src/smoke.ts';

const SAMPLE = 160;

const settings = { languages: ['eng'] };
const engines = await detectHere(settings);
const present = engines.filter(({ version }) => version !== undefined).map(({ engine }) => engine);
const { planner, planned } = planAll();
const table = readProofTable();

// What this machine can take.
const isHere = ({ steps }: Route) => steps.every(({ engine }) => present.includes(engine));
const chosen = smokeRoutes(planned, secondsOf).filter(isHere);
const routes = planned.filter(isHere);

function secondsOf({ id }: Route): number {
  return table.get(id)?.seconds ?? 0;
}

test('every route was proven with this code, these checks and these fixtures, or is not offered', () => {
  const keys = new Map(planned.map(({ id, key }) => [id, key]));
  const untrue = [...table].filter(
    ([id, { key, pending }]) => keys.get(id) !== key && !(pending && keys.has(id)),
  );
  const missing = planned.filter(({ id }) => !table.has(id));
  const remedy = 'run "npm run proof", or "npm run proof -- --pending" where tools are missing';
  expect(
    untrue.map(([id]) => id),
    remedy,
  ).toEqual([]);
  expect(
    missing.map(({ id }) => id),
    remedy,
  ).toEqual([]);
});

test('a route is offered only with the major version of the tool that it was proven with', () => {
  const newer = engines.map((each) => (each.engine.name === 'pandoc' ? { ...each, version: '99.1' } : each));
  const offered = new Catalogue(newer, provenHere(table, newer));
  expect(offered.byName('md2docx')).toBeUndefined();
  expect(offered.byName('docx2pdf')).toBeDefined();
});

test('an excluded pair could be planned, and is not offered', () => {
  const catalogue = new Catalogue(engines, provenHere(table, engines));
  const names = planner.bestRoutes().map(({ from, to }) => pairName(from.id, to.id));
  expect(names).toEqual(expect.arrayContaining(Object.keys(EXCLUDED)));
  for (const name of Object.keys(EXCLUDED)) expect(catalogue.byName(name)).toBeUndefined();
});

test('the page that lists the pairs is up to date', async () => {
  expect(await readFile(PAGE_FILE, 'utf8'), 'run "npm run proof"').toBe(pairsPage(planner, table));
});

test('every engine that is here is proven on this machine by one of its routes', () => {
  const used = new Set(chosen.flatMap(({ steps }) => steps.map(({ engine }) => engine.name)));
  expect([...used].sort()).toEqual(present.map(({ name }) => name).sort());
  const families = (some: typeof routes) => [...new Set(some.map(({ to }) => to.family))].sort();
  expect(families(chosen)).toEqual(families(routes));
});

test('an engine whose routes are not named is proven by its quickest one', () => {
  const added = planned.slice(0, 3).map((route, index) => ({
    ...route,
    id: `new ${index}`,
    steps: route.steps.map((step) => ({ ...step, engine: { ...step.engine, name: 'new' } })),
  }));
  const secondsOfAdded = ({ id }: Route) => Number(id !== 'new 1');
  const names = smokeRoutes([...planned, ...added], secondsOfAdded).map(({ id }) => id);
  expect(names.filter((id) => id.startsWith('new'))).toEqual(['new 1']);
});

test('a sample has every engine and every two families, and changes with its seed; shards are the whole', () => {
  const ids = (some: typeof routes) => some.map(({ id }) => id).sort();
  const some = sample(routes, SAMPLE, '', secondsOf);
  const enginesOf = (those: typeof routes) =>
    [...new Set(those.flatMap(({ steps }) => steps.map(({ engine }) => engine.name)))].sort();
  expect(enginesOf(some)).toEqual(enginesOf(routes));
  const families = (those: typeof routes) =>
    [...new Set(those.map(({ from, to }) => `${from.family} to ${to.family}`))].sort();
  expect(families(some)).toEqual(families(routes));
  const another = (seed: string) => sample(routes, SAMPLE, seed, () => 0);
  expect(ids(another('a'))).toEqual(ids(another('a')));
  expect(ids(another('a'))).not.toEqual(ids(another('b')));
  const seconds = (those: typeof routes) => those.reduce((sum, route) => sum + secondsOf(route), 0);
  expect(seconds(some)).toBeLessThan(seconds(another('')));
  expect(some).toHaveLength(SAMPLE);
  expect(ids(['1/3', '2/3', '3/3'].flatMap((part) => shard(routes, part)))).toEqual(ids(routes));
});

test('the pairs that everybody asks for are there', () => {
  const pairs = routes.map(({ from, to }) => pairName(from.id, to.id));
  const wanted = [
    'mp32text',
    'mp42mp3',
    'mov2mp4',
    'wav2mp3',
    'mkv2mp4',
    'png2text',
    'docx2pdf',
    'jpg2png',
    'pdf2jpg',
  ];
  expect(pairs).toEqual(expect.arrayContaining(wanted));
});

test('all priority pairs are offered', () => {
  const offered = new Catalogue(engines, provenHere(table, engines));
  const names = PRIORITY_PAIRS.map(([from, to]) => pairName(from, to));
  expect(names.filter((name) => offered.byName(name) === undefined)).toEqual([]);
});

test.for([...new Set(PRIORITY_PAIRS.map(([from]) => from))])(
  '%s, which many have, has three hard fixtures',
  (id) => {
    const kinds = FIXTURES.flatMap(({ format, hard }) => (format === id && hard ? [hard] : []));
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(3);
  },
);

test.concurrent.for(chosen)('$id', async (route) => {
  const { checks } = await proveRoute(route, settings);
  expect(checks).not.toEqual([]);
});
