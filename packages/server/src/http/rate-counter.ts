/** Counts what happens within a minute, by name, in bounded memory. */

const WINDOW_MS = 60_000;
/** An attacker with more names than this at once gets some of them forgotten; the memory of the server stays small. */
const MAX_NAMES = 10_000;

/** How a name stands after something was counted. */
export interface Standing {
  /** How many more are allowed now; negative above the limit. */
  readonly remaining: number;
  /** Seconds until the count begins anew. */
  readonly resetS: number;
}

/** Counts in windows that begin with the first of a name. */
export class RateCounter {
  readonly limit: number;
  readonly windowS = WINDOW_MS / 1000;
  readonly #maxNames: number;
  readonly #now: () => number;
  /** Those whose window began first come first. */
  readonly #windows = new Map<string, { readonly startedAt: number; count: number }>();

  /**
   * @param limit a minute
   * @param now in milliseconds; it never goes back
   */
  constructor(limit: number, { maxNames = MAX_NAMES, now = () => performance.now() } = {}) {
    this.limit = limit;
    this.#maxNames = maxNames;
    this.#now = now;
  }

  /** Counts one. */
  count(name: string): Standing {
    const now = this.#now();
    this.#forget(now);
    let window = this.#windows.get(name);
    if (!window) {
      window = { startedAt: now, count: 0 };
      this.#windows.set(name, window);
    }
    window.count++;
    const resetS = Math.max(1, Math.ceil((window.startedAt + WINDOW_MS - now) / 1000));
    return { remaining: this.limit - window.count, resetS };
  }

  /** How many names are remembered. */
  get size(): number {
    return this.#windows.size;
  }

  #forget(now: number): void {
    for (const [name, { startedAt }] of this.#windows) {
      if (now - startedAt < WINDOW_MS && this.#windows.size < this.#maxNames) break;
      this.#windows.delete(name);
    }
  }
}
