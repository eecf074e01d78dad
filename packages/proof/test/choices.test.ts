/** The route of a priority pair is the best of its benchmark, or a written judgement says why not. */
import { readFile } from 'node:fs/promises';
import { ENGINES, Planner, pairName } from '@converter/server/internal';
import { expect, test } from 'vitest';
import { candidatesOf } from '../src/choices/candidates.ts';
import { JUDGEMENTS } from '../src/choices/judgements.ts';
import { CHOICES_PAGE, choicesPage } from '../src/choices/page.ts';
import { measuredReason, reasonOf } from '../src/choices/reason.ts';
import { similarity } from '../src/choices/similarity.ts';
import { type Comparison, type Measurement, readChoices } from '../src/choices/table.ts';
import { PRIORITY_PAIRS } from '../src/priority-pairs.ts';

const table = readChoices();
// Whisper is the operator's, and nothing of it was measured here.
const planner = new Planner(ENGINES.filter(({ unproven }) => unproven === undefined));

test('every priority pair with several candidates was benchmarked, and takes the recorded one', () => {
  const several = PRIORITY_PAIRS.filter(([from, to]) => candidatesOf(from, to, planner, []).length > 1);
  expect(Object.keys(table)).toEqual(expect.arrayContaining(several.map((pair) => pairName(...pair))));
  const taken = Object.values(table).map(({ from, to }) => planner.routes(from, to)[0]?.id);
  expect(taken).toEqual(Object.values(table).map(({ ways: [chosen] }) => chosen.way));
});

test('no competitor measured better without a written judgement, and no judgement is unused', () => {
  const unexplained = Object.keys(table).filter((name) => reasonOf(table[name] as Comparison) === undefined);
  expect(unexplained).toEqual([]);
  expect(Object.keys(table)).toEqual(expect.arrayContaining(Object.keys(JUDGEMENTS)));
});

test('docs/choices.md is generated from choices.json', async () => {
  expect(await readFile(CHOICES_PAGE, 'utf8'), 'run "npm run choices"').toBe(choicesPage(table));
});

const measured = (way: string, figures: Partial<Measurement> = {}): Measurement => ({
  way: `jpg >${way}> webp`,
  isOffered: true,
  failures: {},
  kept: 0.95,
  bytes: 1000,
  seconds: 0.3,
  ...figures,
});
const reasonAgainst = (figures: Partial<Measurement>) =>
  measuredReason({ from: 'jpg', to: 'webp', files: 4, ways: [measured('sharp'), measured('vips', figures)] });

test.each([
  [{ failures: { 'a.jpg': 'blank' }, kept: 1, seconds: 0.1 }, 'vips fails on 1 of 4 files.'],
  [{ kept: 0.9, seconds: 0.1 }, 'vips keeps 90.0 %, this 95.0 %.'],
  [{ kept: 0.955, seconds: 1.5 }, 'vips takes 5.0 times as long.'],
  [{ kept: 0.955, seconds: 0.1 }, 'vips is no better.'],
  [{ kept: 0.97, seconds: 1.5 }, undefined],
])('what counts is what comes out right, then what is kept, then time: %j', (figures, reason) => {
  expect(reasonAgainst(figures)).toBe(reason);
});

test('similarity (SSIM) falls with the difference of two pictures', () => {
  const picture = (value: (index: number) => number) => ({
    width: 16,
    height: 16,
    rgba: Uint8Array.from({ length: 1024 }, (_, at) => (at % 4 === 3 ? 255 : value(at >> 2))),
  });
  const steps = picture((index) => (index * 7) % 200);
  const near = similarity(
    steps,
    picture((index) => ((index * 7) % 200) + (index % 2)),
  );
  const far = similarity(
    steps,
    picture((index) => 200 - ((index * 7) % 200)),
  );
  expect(similarity(steps, steps)).toBeCloseTo(1, 5);
  expect(near).toBeGreaterThan(0.98);
  expect(far).toBeLessThan(0.5);
  expect(similarity(steps, { ...steps, width: 8 })).toBeUndefined();
});
