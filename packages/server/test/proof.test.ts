/** Advertised means proven: every pair of the catalogue is converted, and its output checked by other means. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { detectEngines } from '../src/conversion/catalogue.ts';
import { ENGINES } from '../src/conversion/engines/index.ts';
import { Planner } from '../src/conversion/planner.ts';
import { localHost } from '../src/conversion/tools/host.ts';
import { PAGE_FILE, pairsPage } from '../src/proof/page.ts';
import { proveRoute } from '../src/proof/prove.ts';
import { provenRoutes } from '../src/proof/proven.ts';

const settings = { languages: ['eng'] };
const detected = await detectEngines(ENGINES, localHost(settings));
const present = detected.filter(({ version }) => version !== undefined).map(({ engine }) => engine);
const routes = new Planner(present).bestRoutes();

test('the table of proven routes is what the engines of this machine can do', () => {
  const ids = routes.map(({ id }) => id).sort();
  expect([...provenRoutes()].sort(), 'the table is stale: run "npm run proof"').toEqual(ids);
});

test('the page that lists the pairs is up to date', async () => {
  expect(await readFile(PAGE_FILE, 'utf8'), 'run "npm run proof"').toBe(pairsPage(routes));
});

test('the pairs that everybody asks for are there', () => {
  const pairs = routes.map(({ from, to }) => `${from.id}2${to.id}`);
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

test.concurrent.for(routes)('$id', (route) => proveRoute(route, settings));
