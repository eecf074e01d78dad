/** A short part of `npm run faults`, which does the same for longer. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, runScenario } from '../faults/run.ts';
import { SCENARIOS } from '../faults/scenarios/index.ts';
import { openWorkshop, type Workshop } from '../faults/workshop.ts';

const EFFORT = { isShort: true, kills: 6, seed: 1 };

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop?.close());

test.each(SCENARIOS)('$name: $story', async (scenario) => {
  const findings = await runScenario(scenario, workshop, EFFORT);
  expect(faultsOf(findings)).toEqual([]);
});
