import { setTimeout } from 'node:timers/promises';

/** Waits until something is so, on a busy machine too. @returns whether it was in time */
export async function becomes(test: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (!(await test())) {
    if (Date.now() > deadline) return false;
    await setTimeout(50);
  }
  return true;
}

/** What a promise gives, or undefined where it takes too long. */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  const timer = new AbortController();
  const late = setTimeout(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    timer.abort();
  }
}
