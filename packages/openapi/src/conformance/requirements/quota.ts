/** The quota, counted from outside: each conversion takes one, whoever tells what is left. */
import { type Context, pairsOf } from '../context.ts';
import { type Exchange, fieldOf, headerOf } from '../exchange.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertOffered, Skipped } from '../verdict.ts';

/** How much may be left: whether several files count as one, and failures at all, is said nowhere. */
interface Left {
  readonly least: number;
  readonly most: number;
}

const FILES_OF_SEVERAL = 3;

/** Conversions that were accepted, each once, in their order. */
function acceptedIn(seen: readonly Exchange[]): Exchange[] {
  const known = new Set<unknown>();
  return seen.filter((exchange) => {
    const { method, path, status } = exchange;
    if (method !== 'POST' || !/\/convert(\/sync)?(\?.*)?$/.test(path) || status < 200 || status > 299)
      return false;
    const job = fieldOf(exchange, 'jobid') ?? headerOf(exchange, 'x-job-id') ?? exchange;
    return known.size < known.add(job).size;
  });
}

function assertLeft(actual: unknown, { least, most }: Left, exchange: Exchange): void {
  const expected = least === most ? `${least}` : `from ${least} to ${most}`;
  const isRight = typeof actual === 'number' && actual >= least && actual <= most;
  assert(
    isRight,
    `"remaining_quota": ${expected}, if nobody else uses the key`,
    JSON.stringify(actual),
    exchange,
  );
}

export const quota: readonly Requirement[] = [
  {
    id: 'quota.counted',
    statement:
      'What is left goes down by one for each conversion, wherever it is told: by POST /convert and by GET /pairs.',
    level: 'addition',
    run: async (context: Context) => {
      const start = fieldOf(context.ownPairs, 'remaining_quota');
      assertOffered(typeof start === 'number', 'GET /pairs has no "remaining_quota"');
      const accepted = acceptedIn(context.seen);
      if (start === -1) {
        for (const answer of accepted) assertUnlimited(fieldOf(answer, 'remaining_quota'), answer);
        if (accepted.length === 0) throw new Skipped('the key has no limit');
        return;
      }
      let left: Left = { least: start, most: start };
      for (const answer of accepted) {
        const files = /files=.*, files=/.test(answer.sent.body ?? '') ? FILES_OF_SEVERAL : 1;
        left = { least: left.least - files, most: left.most - 1 };
        const told = fieldOf(answer, 'remaining_quota');
        if (told === undefined) continue;
        assertLeft(told, left, answer);
        left = { least: Number(told), most: Number(told) };
      }
      const now = await context.get('/pairs');
      // A conversion that failed may have been given back.
      const failed = context.seen.filter((exchange) => fieldOf(exchange, 'status') === 'failed');
      const most = left.most + new Set(failed.map((exchange) => fieldOf(exchange, 'jobid'))).size;
      assertLeft(fieldOf(now, 'remaining_quota'), { least: left.least, most }, now);
    },
  },
  {
    id: 'quota.stays',
    statement: 'Asking takes nothing: GET /pairs twice tells the same pairs and the same quota.',
    level: 'required',
    run: async (context: Context) => {
      const [first, second] = [await context.get('/pairs'), await context.get('/pairs')];
      const tell = (answer: Exchange) =>
        JSON.stringify([pairsOf(answer), fieldOf(answer, 'remaining_quota') ?? null]);
      assert(tell(first) === tell(second), tell(first).slice(-80), tell(second).slice(-80), second);
    },
  },
];

function assertUnlimited(told: unknown, answer: Exchange): void {
  assert(told === undefined || told === -1, '-1, as GET /pairs says', JSON.stringify(told), answer);
}
