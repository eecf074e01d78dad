/** Requests with an idempotency key, stored so that a replay gets the answer of the first request. */
import type { Transaction } from 'kysely';
import type { Idempotency, NewJob } from '../domain/store.ts';
import type { Database } from './schema.ts';

/** What the store knows of an idempotency key. */
export type RequestMatch =
  | { readonly kind: 'new' }
  | { readonly kind: 'reused' }
  | { readonly kind: 'repeated'; readonly jobId: string; readonly remainingQuota: number }
  /** The job ended without its fault, and runs again. It was paid for. */
  | { readonly kind: 'run again'; readonly remainingQuota: number };

/** Finds a request. The transaction must hold the API key's row lock, or two at once would both be new. */
export async function findRequest(
  trx: Transaction<Database>,
  keyId: number,
  { key, fingerprint }: Idempotency,
): Promise<RequestMatch> {
  const row = await trx
    .selectFrom('requests')
    .selectAll()
    .where('key_id', '=', keyId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  if (!row) return { kind: 'new' };
  if (row.fingerprint !== fingerprint) return { kind: 'reused' };
  const { job_id: jobId, remaining_quota: remainingQuota } = row;
  if (jobId === null || (await wasInterrupted(trx, jobId))) return { kind: 'run again', remainingQuota };
  return { kind: 'repeated', jobId, remainingQuota };
}

/** Stores which job a request has created. */
export async function saveRequest(
  trx: Transaction<Database>,
  { id, keyId }: NewJob,
  { key, fingerprint }: Idempotency,
  remainingQuota: number,
): Promise<void> {
  await trx
    .insertInto('requests')
    .values({
      key_id: keyId,
      idempotency_key: key,
      fingerprint,
      job_id: id,
      remaining_quota: remainingQuota,
      created_at: Date.now(),
    })
    .onConflict((conflict) => conflict.columns(['key_id', 'idempotency_key']).doUpdateSet({ job_id: id }))
    .execute();
}

/** A sync job that the server stopped with is not recovered: its client has to send the request again. */
async function wasInterrupted(trx: Transaction<Database>, jobId: string): Promise<boolean> {
  const job = await trx
    .selectFrom('jobs')
    .select('id')
    .where('id', '=', jobId)
    .where('sync', '=', 1)
    .where('failure_code', '=', 'interrupted')
    .executeTakeFirst();
  return job !== undefined;
}
