/** How the harness waits: for what it can see, and long, since the machine may be busy. */
import { setTimeout } from 'node:timers/promises';

/** How long anything may take before it is held to hang. */
export const PATIENCE_MS = 180_000;
const LOOK_MS = 50;

/** Waits until something is so. @returns whether it came to be, before the patience was over */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  patienceMs: number = PATIENCE_MS,
): Promise<boolean> {
  const end = performance.now() + patienceMs;
  for (;;) {
    if (await isSo()) return true;
    if (performance.now() > end) return false;
    await setTimeout(LOOK_MS);
  }
}

/** Waits until a look finds no faults. @returns those of the last look, if the patience was over first */
export async function untilNone(
  look: () => Promise<readonly string[]>,
  patienceMs: number = PATIENCE_MS,
): Promise<readonly string[]> {
  let faults: readonly string[] = [];
  await until(async () => {
    faults = await look();
    return faults.length === 0;
  }, patienceMs);
  return faults;
}

/** Waits for a promise, or rejects when the patience is over. */
export async function patiently<Value>(what: string, promise: Promise<Value>): Promise<Value> {
  const stop = new AbortController();
  const over = setTimeout(PATIENCE_MS, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`This did not happen within ${PATIENCE_MS / 1000} seconds: ${what}`);
  });
  over.catch(() => undefined);
  try {
    return await Promise.race([promise, over]);
  } finally {
    stop.abort();
  }
}
