/** Runs a scenario in a lab of its own. */
import { type Effort, type Findings, Lab, type Scenario } from './lab.ts';
import type { Workshop } from './workshop.ts';

/** @returns what came out, even if the scenario broke off */
export async function runScenario(scenario: Scenario, workshop: Workshop, effort: Effort): Promise<Findings> {
  const lab = new Lab(workshop, effort.seed);
  try {
    await scenario.run(lab, effort);
  } catch (error) {
    lab.claim('the scenario comes to its end', [String(error instanceof Error ? error.stack : error)]);
  } finally {
    await lab.close();
  }
  return lab;
}

/** Everything that was found against the server. */
export function faultsOf({ claims }: Findings): string[] {
  return [...claims].flatMap(([claim, { faults }]) => faults.map((fault) => `${claim}: ${fault}`));
}
