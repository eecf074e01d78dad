/** How requirements come out: what is thrown if one is not met, and what decides it. */
import type { Exchange } from './exchange.ts';

/** The server does not meet a requirement. */
export class Unmet extends Error {
  override readonly name = 'Unmet';
  /** What would have been right, without a verb: "the status 404". */
  readonly expected: string;
  /** What came instead. */
  readonly came: string;
  /** The exchange that shows it; without one, the last of the requirement is shown. */
  readonly exchange: Exchange | undefined;

  constructor(expected: string, came: string, exchange?: Exchange) {
    super(`expected ${expected}, came ${came}`);
    this.expected = expected;
    this.came = came;
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
export function demand(holds: boolean, expected: string, came: string, exchange?: Exchange): asserts holds {
  if (!holds) throw new Unmet(expected, came, exchange);
}

/** Goes on only if an answer has one of these statuses. */
export function demandStatus(exchange: Exchange, ...statuses: readonly number[]): void {
  const expected = `the status ${statuses.join(' or ')}`;
  demand(statuses.includes(exchange.status), expected, `the status ${exchange.status}`, exchange);
}

/** Goes on only if the server shows the addition. */
export function demandOffer(isOffered: boolean, sign: string): asserts isOffered {
  if (!isOffered) throw new NotOffered(sign);
}
