/** So much must be done before the rest is guessed. */
const LEAST_SHARE = 0.02;
const LEAST_MS = 2000;

/** Guesses how long the rest takes, from how long what is done took. */
export class Pace {
  readonly #total: number;
  readonly #now: () => number;
  #start: number | undefined;

  /**
   * @param total how many files there are
   * @param now a clock, in milliseconds
   */
  constructor(total: number, now: () => number = () => performance.now()) {
    this.#total = total;
    this.#now = now;
  }

  /** The first file is under way. */
  begin(): void {
    this.#start ??= this.#now();
  }

  /** Milliseconds since the first file began. */
  get elapsed(): number {
    return this.#start === undefined ? 0 : this.#now() - this.#start;
  }

  /**
   * Milliseconds that are left; undefined as long as it would be no more than a guess.
   *
   * @param done how many files are done with
   * @param shares how far those are that are under way, from 0 to 1
   */
  left(done: number, shares: readonly number[]): number | undefined {
    const share = (done + shares.reduce((sum, each) => sum + each, 0)) / this.#total;
    if (this.elapsed < LEAST_MS || share < LEAST_SHARE || share >= 1) return undefined;
    return (this.elapsed / share) * (1 - share);
  }
}

/** How much of a file's whole way a phase is, and what comes before it: most of it is the conversion. */
const PHASES = { uploading: [0, 0.2], converting: [0.2, 0.7], downloading: [0.9, 0.1] } as const;

/** How far a file is on its whole way. */
export function shareOf({
  phase,
  progress = 0,
}: {
  phase: keyof typeof PHASES;
  progress: number | undefined;
}): number {
  const [before, part] = PHASES[phase];
  return before + part * progress;
}
