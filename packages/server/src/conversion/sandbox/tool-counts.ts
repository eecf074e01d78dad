import type { ToolRun } from './tool-run.ts';

/** What all runs of a tool took together. */
export interface ToolCount {
  readonly runs: number;
  /** Those that did not end well, for whatever reason. */
  readonly failed: number;
  readonly ms: number;
  /** The most that one of them was seen to take. */
  readonly peakBytes: number;
}

/** Counts the runs of tools since the server has started. */
export class ToolCounts {
  readonly #counts = new Map<string, ToolCount>();

  add({ tool, outcome, ms, peakBytes }: ToolRun): void {
    const count = this.#counts.get(tool) ?? { runs: 0, failed: 0, ms: 0, peakBytes: 0 };
    this.#counts.set(tool, {
      runs: count.runs + 1,
      failed: count.failed + Number(outcome !== 'done'),
      ms: count.ms + ms,
      peakBytes: Math.max(count.peakBytes, peakBytes),
    });
  }

  /** By the tools' names. */
  get all(): ReadonlyMap<string, ToolCount> {
    return this.#counts;
  }
}
