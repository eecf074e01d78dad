/** What time it is, and how far that may be believed. */

/** A machine's two clocks, in milliseconds. */
export interface Clock {
  /** Since 1970. It jumps when it is set. */
  now(): number;
  /** Since any moment. It never jumps, and may stand still while the machine sleeps. */
  monotonic(): number;
}

export const systemClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() };

/** The clocks of a machine drift apart by less than this; a larger difference means that a clock was set. */
const TOLERANCE_MS = 180_000;
/** A time that holds so long is right. */
const HOLD_MS = 600_000;

/**
 * The time for what cannot be taken back: whatever is deleted because of its age stays a while when the clock is set, and
 * for good if that was a mistake. A machine that has slept is late by that while.
 */
export class SteadyClock {
  readonly #clock: Clock;
  /** How far the time that is believed is ahead of the monotonic clock. */
  #offset: number;
  /** Another time than that, and since when it is told. */
  #doubted: { readonly offset: number; readonly since: number } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#offset = clock.now() - clock.monotonic();
  }

  /** The earliest that it may be. By this time things are deleted. */
  earliest(): number {
    return Math.min(this.#clock.now(), this.#believed());
  }

  /** The latest that it may be. From this time on things are promised to be kept. */
  latest(): number {
    return Math.max(this.#clock.now(), this.#believed());
  }

  /** Since any moment, for what comes again and again. */
  monotonic(): number {
    return this.#clock.monotonic();
  }

  #believed(): number {
    const monotonic = this.#clock.monotonic();
    const offset = this.#clock.now() - monotonic;
    if (isNear(offset, this.#offset)) {
      this.#offset = offset;
      this.#doubted = undefined;
    } else if (!this.#doubted || !isNear(offset, this.#doubted.offset)) {
      this.#doubted = { offset, since: monotonic };
    } else if (monotonic - this.#doubted.since >= HOLD_MS) {
      this.#offset = offset;
      this.#doubted = undefined;
    }
    return monotonic + this.#offset;
  }
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE_MS;
}
