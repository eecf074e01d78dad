/** Whose turn it is. */
import type { Transaction } from 'kysely';
import { LONGEST_DELAY_MS } from '../domain/store.ts';
import type { Database } from './schema.ts';

/**
 * The `seq` of the queued job that is claimed next: one of the key that has the fewest running, and of these the oldest.
 *
 * It is told by one walk over an index, so that thousands of queued jobs cost a millisecond or two.
 *
 * @param exceptKey whose jobs are passed over
 */
export function nextInTurn(trx: Transaction<Database>, now: number, exceptKey: number | undefined) {
  return (
    trx
      .with('busy', (db) =>
        db
          .selectFrom('jobs')
          .select(({ fn }) => ['key_id', fn.countAll().as('running')])
          .where('state', '=', 'running')
          .groupBy('key_id'),
      )
      .with('oldest', (db) =>
        db
          .selectFrom('jobs')
          .select(({ fn }) => ['key_id', fn.min('seq').as('seq')])
          .where('state', '=', 'queued')
          // No job is ever delayed for longer, so a clock that was set back does not hold one up.
          .where((eb) => eb.or([eb('not_before', '<=', now), eb('not_before', '>', now + LONGEST_DELAY_MS)]))
          .$if(exceptKey !== undefined, (query) => query.where('key_id', '!=', exceptKey ?? 0))
          .groupBy('key_id'),
      )
      .selectFrom('oldest')
      .leftJoin('busy', 'busy.key_id', 'oldest.key_id')
      .select('oldest.seq')
      // A key that has nothing running comes before all others.
      .orderBy((eb) => eb.fn.coalesce('busy.running', eb.lit(0)))
      .orderBy('oldest.seq')
      .limit(1)
  );
}
