/** Two ways to do the same, in turns, so that what slows the machine down for a while slows both. */

/** How two ways compare. */
export interface Comparison {
  /** Medians, in seconds. */
  readonly ours: number;
  readonly other: number;
  /** Ours by the other's, of each round: the median, the least and the most. */
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
}

/**
 * One round of both to warm up, then one after the other, the second one first in every other round.
 *
 * @param ours says how many seconds it took, as `other` does
 */
export async function compare(
  rounds: number,
  ours: () => Promise<number>,
  other: () => Promise<number>,
): Promise<Comparison> {
  await ours();
  await other();
  const times: { ours: number; other: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const time = { ours: 0, other: 0 };
    for (const who of round % 2 ? (['other', 'ours'] as const) : (['ours', 'other'] as const))
      time[who] = await (who === 'ours' ? ours() : other());
    times.push(time);
  }
  const ratios = times.map((time) => time.ours / time.other);
  return {
    ours: median(times.map((time) => time.ours)),
    other: median(times.map((time) => time.other)),
    ratio: median(ratios),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
  };
}

/** How many seconds something takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
