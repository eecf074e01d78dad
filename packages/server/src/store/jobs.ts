import type { Kysely, Selectable, Transaction } from 'kysely';
import type {
  ArchiveFile,
  InputFile,
  Job,
  JobStatus,
  JobWarning,
  ResultFile,
  Selection,
} from '../domain/job.ts';
import { type Creation, type Ending, type JobStore, LONGEST_DELAY_MS, type NewJob } from '../domain/store.ts';
import { findArchive, insertArchive } from './archives.ts';
import { createJob, insertFiles, UNFINISHED } from './creation.ts';
import type { Database } from './schema.ts';
import { nextInTurn } from './turns.ts';

const EVERYTHING_AT_ONCE = 500;

/** Jobs in any database that Kysely speaks to. */
export class KyselyJobStore implements JobStore {
  readonly #db: Kysely<Database>;
  readonly #now: () => number;

  /** @param now what time it is, in milliseconds since 1970 */
  constructor(db: Kysely<Database>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  create(job: NewJob, queueLimit: number): Promise<Creation> {
    return this.#db.transaction().execute((trx) => createJob(trx, job, queueLimit));
  }

  async hasRequest(keyId: number, idempotencyKey: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom('requests')
      .select('key_id')
      .where('key_id', '=', keyId)
      .where('idempotency_key', '=', idempotencyKey)
      .executeTakeFirst();
    return row !== undefined;
  }

  async find(id: string): Promise<Job | undefined> {
    const row = await this.#db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
    return row && withFiles(this.#db, row);
  }

  async findStatus(id: string): Promise<JobStatus | undefined> {
    const row = await this.#db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toStatus(row);
  }

  claim(exceptKey?: number): Promise<Job | undefined> {
    return this.#db.transaction().execute(async (trx) => {
      const row = await trx
        .updateTable('jobs')
        .set((eb) => ({ state: 'running', attempts: eb('attempts', '+', 1) }))
        .where('seq', '=', nextInTurn(trx, this.#now(), exceptKey))
        .returningAll()
        .executeTakeFirst();
      return row && withFiles(trx, row);
    });
  }

  async nextDelayEnd(): Promise<number | undefined> {
    const now = this.#now();
    const { end } = await this.#db
      .selectFrom('jobs')
      .select(({ fn }) => fn.min('not_before').as('end'))
      .where('state', '=', 'queued')
      .where('not_before', '>', now)
      .where('not_before', '<=', now + LONGEST_DELAY_MS)
      .executeTakeFirstOrThrow();
    return end === null ? undefined : Number(end) - now;
  }

  async requeue(id: string, attempt: 'counted' | 'uncounted', delayMs = 0): Promise<void> {
    await this.#db
      .updateTable('jobs')
      .set((eb) => ({
        state: 'queued',
        attempts: eb('attempts', '-', attempt === 'counted' ? 0 : 1),
        not_before: delayMs > 0 ? this.#now() + delayMs : 0,
      }))
      .where('id', '=', id)
      .where('state', '=', 'running')
      .execute();
  }

  async detach(id: string): Promise<void> {
    await this.#db.updateTable('jobs').set({ sync: 0 }).where('id', '=', id).execute();
  }

  finish(id: string, ending: Ending, expiresAt: number): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      const outcome =
        ending.state === 'completed'
          ? { state: ending.state, warnings: toJson(ending.warnings) }
          : { state: ending.state, failure_code: ending.code, failure_message: ending.message };
      const updated = await trx
        .updateTable('jobs')
        .set({ ...outcome, expires_at: expiresAt })
        .where('id', '=', id)
        .where('state', 'in', UNFINISHED)
        .executeTakeFirst();
      if (updated.numUpdatedRows === 0n) return false;
      await trx.deleteFrom('files').where('job_id', '=', id).where('role', '=', 'input').execute();
      if (ending.state === 'completed') {
        const rows = ending.results.map(({ mediaType, isByProduct, ...file }, position) => ({
          ...file,
          ...{ position, job_id: id, role: 'result' as const, format: null, media_type: mediaType },
          by_product: Number(isByProduct),
        }));
        await insertFiles(trx, rows);
      }
      return true;
    });
  }

  async running(): Promise<JobStatus[]> {
    const rows = await this.#db.selectFrom('jobs').selectAll().where('state', '=', 'running').execute();
    return rows.map(toStatus);
  }

  async queuedSync(): Promise<JobStatus[]> {
    const rows = await this.#db
      .selectFrom('jobs')
      .selectAll()
      .where('state', '=', 'queued')
      .where('sync', '=', 1)
      .execute();
    return rows.map(toStatus);
  }

  remove(id: string): Promise<string[]> {
    return this.#db.transaction().execute(async (trx) => {
      const files = await trx.selectFrom('files').select('id').where('job_id', '=', id).execute();
      await trx.deleteFrom('jobs').where('id', '=', id).execute();
      return files.map((file) => file.id);
    });
  }

  dropIfUnwatched(id: string): Promise<string[] | undefined> {
    return this.#db.transaction().execute(async (trx) => {
      const files = await trx.selectFrom('files').select('id').where('job_id', '=', id).execute();
      const deleted = await trx
        .deleteFrom('jobs')
        .where('id', '=', id)
        .where('sync', '=', 1)
        .where('state', 'in', UNFINISHED)
        .executeTakeFirst();
      if (deleted.numDeletedRows === 0n) return undefined;
      await trx.updateTable('requests').set({ job_id: null }).where('job_id', '=', id).execute();
      return files.map((file) => file.id);
    });
  }

  expire(now: number): Promise<string[]> {
    return this.#db.transaction().execute(async (trx) => {
      const due = await trx
        .updateTable('jobs')
        .set({ expired: 1 })
        .where('expired', '=', 0)
        .where('expires_at', '<=', now)
        .returning('id')
        .execute();
      const files: string[] = [];
      for (const { id } of due) {
        const rows = await trx.deleteFrom('files').where('job_id', '=', id).returning('id').execute();
        files.push(...rows.map((row) => row.id));
      }
      return files;
    });
  }

  async purge(before: number): Promise<void> {
    await this.#db.deleteFrom('jobs').where('expired', '=', 1).where('expires_at', '<', before).execute();
    await this.#db.deleteFrom('requests').where('created_at', '<', before).execute();
  }

  archiveOf(jobId: string, selection: Selection): Promise<ArchiveFile | undefined> {
    return findArchive(this.#db, jobId, selection);
  }

  keepArchive(jobId: string, selection: Selection, archive: ArchiveFile): Promise<string[] | undefined> {
    return this.#db.transaction().execute((trx) => insertArchive(trx, jobId, selection, archive));
  }

  async ownedFiles(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const owned = new Set<string>();
    for (let start = 0; start < ids.length; start += EVERYTHING_AT_ONCE) {
      const some = ids.slice(start, start + EVERYTHING_AT_ONCE);
      const rows = await this.#db.selectFrom('files').select('id').where('id', 'in', some).execute();
      for (const { id } of rows) owned.add(id);
    }
    return owned;
  }
}

async function withFiles(
  db: Kysely<Database> | Transaction<Database>,
  row: Selectable<Database['jobs']>,
): Promise<Job> {
  const files = await db
    .selectFrom('files')
    .selectAll()
    .where('job_id', '=', row.id)
    .orderBy('position')
    .execute();
  return { ...toStatus(row), inputs: files.flatMap(toInput), results: files.flatMap(toResult) };
}

function toStatus(row: Selectable<Database['jobs']>): JobStatus {
  const { failure_code: code, failure_message: message } = row;
  return {
    id: row.id,
    keyId: row.key_id,
    pair: row.pair,
    options: row.options === null ? {} : JSON.parse(row.options),
    state: row.state,
    warnings: row.warnings === null ? [] : JSON.parse(row.warnings),
    sync: row.sync === 1,
    attempts: row.attempts,
    failure: code !== null && message !== null ? { code, message } : undefined,
    expiresAt: row.expires_at ?? undefined,
    expired: row.expired === 1,
  };
}

function toJson(warnings: readonly JobWarning[]): string | null {
  return warnings.length > 0 ? JSON.stringify(warnings) : null;
}

function toInput({ role, id, name, bytes, format, finding }: Selectable<Database['files']>): InputFile[] {
  if (role !== 'input' || format === null) return [];
  return [{ id, name, bytes, format, ...(finding !== null && { finding }) }];
}

function toResult({
  role,
  id,
  name,
  bytes,
  media_type,
  sha256,
  by_product,
}: Selectable<Database['files']>): ResultFile[] {
  if (role !== 'result' || media_type === null || sha256 === null) return [];
  return [{ id, name, bytes, mediaType: media_type, sha256, isByProduct: by_product === 1 }];
}
