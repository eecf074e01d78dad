import { cases } from './cases.ts';
import { dataCases } from './data-cases.ts';
import type { Case, Place } from './material.ts';

/** What became of each case: nothing if it passed, else why it did not. */
export type Report = Record<string, string | null>;

/** So that one that hangs does not hide what became of the others. */
const MAX_CASE_MS = 30_000;

/** Runs the cases one after the other, so that a runtime's limits on connections do not matter. */
export async function runCases(place: Place, extra: Record<string, Case> = {}): Promise<Report> {
  const report: Report = {};
  for (const [name, run] of Object.entries({ ...cases, ...dataCases, ...extra })) {
    report[name] = await limited(run(place)).then(
      () => null,
      (error) => String(error?.stack ?? error),
    );
  }
  return report;
}

async function limited(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It is not done after ${MAX_CASE_MS} ms.`)), MAX_CASE_MS);
  });
  await Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
