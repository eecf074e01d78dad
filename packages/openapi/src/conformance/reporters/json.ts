/** The report for programs. */
import type { Exchange } from '../exchange.ts';
import type { SuiteReport } from '../suite.ts';

const SHOWN_BYTES = 2000;

/**
 * The whole report as JSON. Exchanges stand in one list, and results name them by their places in it, since many look at
 * the same ones. Bodies are cut, and those that are no text are left out.
 */
export function jsonReport({ plan, results, ...others }: SuiteReport): string {
  const exchanges = [
    ...new Set(results.flatMap(({ evidence, exchange }) => [...evidence, exchange ?? []].flat())),
  ];
  const entries = results.map(({ exchange, evidence, ...result }) => ({
    ...result,
    ...(exchange && { exchange: exchanges.indexOf(exchange) }),
    evidence: evidence.map((seen) => exchanges.indexOf(seen)),
  }));
  return `${JSON.stringify({ ...plan, ...others, results: entries, exchanges: exchanges.map(plain) }, null, 2)}\n`;
}

function plain({ method, path, sent, status, headers, body, ms }: Exchange) {
  const text = body.toString('utf8', 0, SHOWN_BYTES);
  const answer = { status, headers, bytes: body.length, ...(text.includes('\uFFFD') ? {} : { body: text }) };
  return { request: { method, path, ...sent }, answer, ms };
}
