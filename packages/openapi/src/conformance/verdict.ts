/** How requirements come out: what is thrown if one is not met, and what decides it. */
import type { Exchange } from './exchange.ts';

/** The server does not meet a requirement. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
  /** What would have been right, without a verb: "the status 404". */
  readonly expected: string;
  /** What came instead. */
  readonly actual: string;
  /** The exchange that shows it; without one, the last of the requirement is shown. */
  readonly exchange: Exchange | undefined;

  constructor(expected: string, actual: string, exchange?: Exchange) {
    super(`expected ${expected}, came ${actual}`);
    this.expected = expected;
    this.actual = actual;
    this.exchange = exchange;
  }
}

/** It cannot be told whether the server meets a requirement. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

/** The server does not have the addition that a requirement is about. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/** Goes on only if a fact holds. */
export function assert(holds: boolean, expected: string, actual: string, exchange?: Exchange): asserts holds {
  if (!holds) throw new AssertionError(expected, actual, exchange);
}

/** Goes on only if an answer has one of these statuses. */
export function assertStatus(exchange: Exchange, ...statuses: readonly number[]): void {
  const expected = `the status ${statuses.join(' or ')}`;
  assert(statuses.includes(exchange.status), expected, `the status ${exchange.status}`, exchange);
}

/** Goes on only if the server shows the addition. */
export function assertOffered(isOffered: boolean, sign: string): asserts isOffered {
  if (!isOffered) throw new NotOffered(sign);
}
