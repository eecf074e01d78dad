/** Archives of a job's results: files of the job like the others, so that they are deleted with it. */
import type { Kysely, Transaction } from 'kysely';
import type { ArchiveFile, Selection } from '../domain/job.ts';
import { insertFiles } from './creation.ts';
import type { Database } from './schema.ts';

/** The archive of a job's results, if there is one. */
export async function findArchive(
  db: Kysely<Database>,
  jobId: string,
  selection: Selection,
): Promise<ArchiveFile | undefined> {
  const row = await db
    .selectFrom('files')
    .select(['id', 'name', 'bytes', 'sha256'])
    .where('job_id', '=', jobId)
    .where('role', '=', 'archive')
    .where('by_product', '=', Number(selection === 'all'))
    .executeTakeFirst();
  return row && row.sha256 !== null ? { ...row, sha256: row.sha256 } : undefined;
}

/** @returns the files that it replaces; undefined if the job has no results any more */
export async function insertArchive(
  trx: Transaction<Database>,
  jobId: string,
  selection: Selection,
  archive: ArchiveFile,
): Promise<string[] | undefined> {
  // The write comes first, so that no other transaction deletes the job between the select and the insert.
  const replaced = await trx
    .deleteFrom('files')
    .where('job_id', '=', jobId)
    .where('role', '=', 'archive')
    .where('by_product', '=', Number(selection === 'all'))
    .returning('id')
    .execute();
  const job = await trx
    .selectFrom('jobs')
    .select('id')
    .where('id', '=', jobId)
    .where('expired', '=', 0)
    .executeTakeFirst();
  if (!job) return undefined;
  const row = {
    ...archive,
    ...{ job_id: jobId, role: 'archive' as const, position: 0, format: null, media_type: 'application/zip' },
    by_product: Number(selection === 'all'),
  };
  await insertFiles(trx, [row]);
  return replaced.map(({ id }) => id);
}
