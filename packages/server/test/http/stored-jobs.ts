/** Jobs that are done, written into a server's folder as the server would: no tool has to run for them. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ResultFile } from '../../src/domain/job.ts';
import { openDiskFileStore } from '../../src/files/disk.ts';
import type { RunningServer } from '../../src/index.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { TestClient } from '../harness.ts';

/** What a result is made of. */
export interface Made {
  readonly name: string;
  readonly content: Buffer;
  readonly mediaType?: string;
  readonly isByProduct?: boolean;
}

/** A completed job, and the paths at which its results lie. */
export interface StoredJob {
  readonly client: TestClient;
  readonly jobId: string;
  readonly results: readonly (ResultFile & { readonly path: string })[];
}

/** Makes a completed job of a new key. */
export async function storeJob(
  { url, keys }: Pick<RunningServer, 'url' | 'keys'>,
  dataDir: string,
  made: readonly Made[],
): Promise<StoredJob> {
  const key = await keys.create({});
  const keyId = (await keys.list()).at(-1)?.id ?? 0;
  const store = await openSqliteStore(dataDir);
  const files = await openDiskFileStore(join(dataDir, 'files'));
  const folder = await mkdtemp(join(dataDir, 'made-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const results: (ResultFile & { readonly path: string })[] = [];
  for (const { name, content, mediaType = 'text/plain', isByProduct = false } of made) {
    const path = join(folder, 'file');
    await writeFile(path, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const [committed] = await files.commitAll([path]);
    if (!committed) throw new TypeError('A file was not stored.');
    results.push({
      ...committed,
      name,
      mediaType,
      sha256,
      isByProduct,
      path: await files.checkout(committed.id),
    });
  }
  const jobId = randomBytes(16).toString('hex');
  const job = {
    id: jobId,
    keyId,
    pair: 'txt2html',
    options: {},
    sync: false,
    inputs: [],
    idempotency: undefined,
  };
  await store.jobs.create(job, 1000);
  const kept = results.map(({ path: _, ...result }) => result);
  await store.jobs.finish(jobId, { state: 'completed', warnings: [], results: kept }, Date.now() + 3_600_000);
  await store.close();
  return { client: new TestClient(url, key), jobId, results };
}
