/** Assertions about answers, and the errors that they throw. */
import type { Exchange } from './exchange.ts';

/** The server does not meet a requirement. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
  /** What would have been right, without a verb: "the status 404". */
  readonly expected: string;
  /** What the server sent instead. */
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

/** The suite cannot check a requirement on this server. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

/** The server does not have the addition that a requirement is about. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/** Asserts a fact. */
export function assert(holds: boolean, expected: string, actual: string, exchange?: Exchange): asserts holds {
  if (!holds) throw new AssertionError(expected, actual, exchange);
}

/** Asserts that an answer has one of these statuses. */
export function assertStatus(exchange: Exchange, ...statuses: readonly number[]): void {
  const expected = `the status ${statuses.join(' or ')}`;
  assert(statuses.includes(exchange.status), expected, `the status ${exchange.status}`, exchange);
}

/** Asserts that the server offers an addition to the contract. */
export function assertOffered(isOffered: boolean, sign: string): asserts isOffered {
  if (!isOffered) throw new NotOffered(sign);
}
