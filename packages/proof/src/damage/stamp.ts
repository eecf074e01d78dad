/** `npm run proof -- --stamp`: tries the damaged files that were not seen yet, and writes down which formats are green. */
import type { Engine } from '@converter/server/internal';
import { ProofKeys } from '../key.ts';
import { readStamps, writeStamps } from '../seen/stamps.ts';
import { isSeen, type PlannedTrials, planTrials, stampOf } from './plan.ts';
import { codeOf } from './try.ts';

interface StampOptions {
  /** Those of this machine. */
  readonly engines: readonly Engine[];
  readonly installed: ReadonlyMap<string, string>;
  /** Also what was seen before. */
  readonly all: boolean;
  /** How many formats are tried at once. */
  readonly workers: number;
  readonly today: string;
}

/** @returns how many formats have failed */
export async function stampDamaged({
  engines,
  installed,
  all,
  workers,
  today,
}: StampOptions): Promise<number> {
  const keys = new ProofKeys();
  const stamps = readStamps();
  const planned = planTrials(engines);
  const waiting = planned.filter((each) => all || !isSeen(each, stamps.get(each.from.id), keys, installed));
  console.log(`${planned.length} formats, of ${waiting.length} damaged files are tried.`);
  let failed = 0;
  const tryWaiting = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { id } = next.from;
      const wrong = await wrongOf(next);
      if (wrong.length === 0) stamps.set(id, stampOf(next, keys, installed, today));
      else stamps.delete(id);
      failed += Math.sign(wrong.length);
      console.log(wrong.length === 0 ? `ok      ${id}` : `FAILED  ${id}: ${wrong.join('; ')}`);
    }
  };
  await Promise.all(Array.from({ length: workers }, tryWaiting));
  await writeStamps(stamps);
  console.log(`${stamps.size} formats stamped, ${failed} failed.`);
  return failed;
}

/** What came of those trials that did not end as they should. */
async function wrongOf(planned: PlannedTrials): Promise<string[]> {
  const wrong: string[] = [];
  for (const trial of planned.trials) {
    const code = await codeOf(planned, trial).catch(String);
    if (!trial.codes.includes(code)) wrong.push(`${trial.name}: ${code}`);
  }
  return wrong;
}
