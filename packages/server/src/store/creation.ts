/** The transaction that accepts a job. */
import { type Insertable, sql, type Transaction } from 'kysely';
import type { Creation, NewJob } from '../domain/store.ts';
import { findRequest, saveRequest } from './requests.ts';
import type { Database } from './schema.ts';

/** Not yet ended. */
export const UNFINISHED = ['queued', 'running'] as const;
const ROWS_AT_ONCE = 500;

/** Takes one from the key's quota and puts the job into the queue, or does neither. */
export async function createJob(
  trx: Transaction<Database>,
  job: NewJob,
  queueLimit: number,
): Promise<Creation> {
  const quota = await lockKey(trx, job.keyId);
  const match = job.idempotency && (await findRequest(trx, job.keyId, job.idempotency));
  if (match?.kind === 'reused') return { outcome: 'idempotency_key_reused' };
  if (match?.kind === 'repeated') {
    const { jobId, remainingQuota } = match;
    return { outcome: 'repeated', jobId, remainingQuota };
  }

  if ((await countQueued(trx)) >= queueLimit) return { outcome: 'queue_full' };
  const isPaid = match?.kind === 'run again';
  if (!isPaid && quota === 0) return { outcome: 'quota_exhausted' };

  const remainingQuota = isPaid ? match.remainingQuota : await takeQuota(trx, job.keyId);
  await insertJob(trx, job);
  if (job.idempotency) await saveRequest(trx, job, job.idempotency, remainingQuota);
  return { outcome: 'created', jobId: job.id, remainingQuota };
}

/** Inserts files of a job. */
export async function insertFiles(
  trx: Transaction<Database>,
  rows: readonly Insertable<Database['files']>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await trx
      .insertInto('files')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
  }
}

/** Locks the key's row by a write, so that requests of a key run one after the other in every database. @returns its quota */
async function lockKey(trx: Transaction<Database>, keyId: number): Promise<number> {
  const { quota } = await trx
    .updateTable('keys')
    .set((eb) => ({ quota: eb.ref('quota') }))
    .where('id', '=', keyId)
    .returning('quota')
    .executeTakeFirstOrThrow();
  return quota;
}

async function takeQuota(trx: Transaction<Database>, keyId: number): Promise<number> {
  const { quota } = await trx
    .updateTable('keys')
    .set({ quota: sql`case when quota > 0 then quota - 1 else quota end` })
    .where('id', '=', keyId)
    .returning('quota')
    .executeTakeFirstOrThrow();
  return quota;
}

async function insertJob(trx: Transaction<Database>, job: NewJob): Promise<void> {
  await trx
    .insertInto('jobs')
    .values({
      id: job.id,
      key_id: job.keyId,
      pair: job.pair,
      options: Object.keys(job.options).length > 0 ? JSON.stringify(job.options) : null,
      state: 'queued',
      sync: Number(job.sync),
      attempts: 0,
      created_at: Date.now(),
      expired: 0,
    })
    .execute();
  const rows = job.inputs.map((file, position) => ({
    ...file,
    ...{ position, job_id: job.id, role: 'input' as const, media_type: null, sha256: null, by_product: 0 },
  }));
  await insertFiles(trx, rows);
}

async function countQueued(trx: Transaction<Database>): Promise<number> {
  const { count } = await trx
    .selectFrom('jobs')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'queued')
    .executeTakeFirstOrThrow();
  return Number(count);
}
