/** A server without tools whose limits a test chooses: real sockets, database and files, but nothing runs. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Converter } from '../../src/conversion/convert.ts';
import { Inspector } from '../../src/conversion/inspection/inspector.ts';
import { Catalogue } from '../../src/conversion/routes/catalogue.ts';
import { onTrial } from '../../src/conversion/routes/proven.ts';
import type { Dispatcher } from '../../src/domain/dispatcher.ts';
import { openDiskFileStore } from '../../src/files/disk.ts';
import { Scratch } from '../../src/files/scratch.ts';
import { type AppOptions, createApp } from '../../src/http/app.ts';
import { type ListenOptions, listen } from '../../src/http/serve.ts';
import { Inspections } from '../../src/jobs/inspections.ts';
import { Results } from '../../src/jobs/results.ts';
import { JobService } from '../../src/jobs/service.ts';
import { VerifiedFiles } from '../../src/jobs/verified.ts';
import { Keys } from '../../src/keys/keys.ts';
import { createLogger, type Logger } from '../../src/log.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { TestClient, temporaryFolder, testConfig } from '../harness.ts';
import { standIn } from './stand-in.ts';

/** Accepts jobs and leaves them alone. */
const IDLE: Dispatcher = {
  start: () => undefined,
  wake: () => undefined,
  cancel: () => undefined,
  isRunning: () => false,
  stop: async () => undefined,
};

interface Changes {
  readonly config?: Partial<AppOptions['config']>;
  readonly app?: Partial<Pick<AppOptions, 'freeBytes' | 'uploadWindowMs' | 'isReady'>>;
  readonly listen?: ListenOptions;
  readonly log?: Logger;
}

/** Starts one, which is stopped when the test ends. Its pairs are those of the stand-in. */
export async function startApp(changes: Changes = {}) {
  const dataDir = await temporaryFolder();
  const config = { ...testConfig(dataDir), ...changes.config };
  const log = changes.log ?? createLogger('silent');
  const store = await openSqliteStore(dataDir);
  const files = await openDiskFileStore(join(dataDir, 'files'));
  const scratch = await Scratch.open(join(dataDir, 'scratch'), log);
  const catalogue = new Catalogue([{ engine: standIn, version: '1' }], onTrial);
  const runner = { run: () => Promise.reject(new Error('Nothing runs here.')) } as never;
  const inspections = new Inspections({ inspector: new Inspector(runner), log });
  const converter = new Converter(runner, {
    languages: [],
    whisperBin: undefined,
    whisperModel: undefined,
  });
  const shared = { store, files, scratch, catalogue, converter, inspections, log };
  const jobs = new JobService({ ...config, ...shared, createDispatcher: () => IDLE });
  const results = new Results({ files, verified: new VerifiedFiles(), jobs: store.jobs, scratch, log });
  const app = createApp({
    ...{ config, keys: store.keys, jobs, results, catalogue, log },
    isReady: async () => true,
    freeBytes: async () => Number.POSITIVE_INFINITY,
    ...changes.app,
  });
  const listener = await listen(app, '127.0.0.1', 0, changes.listen);
  onTestFinished(async () => {
    await listener.close();
    await store.close();
  });
  const keys = new Keys(store.keys);
  const key = await keys.create({});
  return { url: listener.url, dataDir, keys, key, client: new TestClient(listener.url, key) };
}

/** An upload of a picture, as bytes of a form, with a boundary of its own. */
export function pictureForm(bytes: number): { readonly body: Buffer; readonly contentType: string } {
  const boundary = randomBytes(8).toString('hex');
  const part = (name: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`;
  const head = `${part('target_format')}\r\n\r\nwebp\r\n${part('files')}; filename="a.gif"\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(head),
    Buffer.alloc(bytes, 'GIF89a'),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}
