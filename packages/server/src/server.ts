/** Puts the server together: the only place that knows which implementation stands behind which port. */
import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { Catalogue, type DetectedEngine, detectEngines } from './conversion/catalogue.ts';
import { Converter } from './conversion/convert.ts';
import { ENGINES } from './conversion/engines/index.ts';
import { localHost } from './conversion/tools/host.ts';
import { endLeftovers } from './conversion/tools/leftovers.ts';
import { createToolRunner } from './conversion/tools/runner.ts';
import { openDiskFileStore } from './files/disk.ts';
import { lockFolder } from './files/lock.ts';
import { Scratch } from './files/scratch.ts';
import { createApp } from './http/app.ts';
import { listen } from './http/serve.ts';
import { Results } from './jobs/results.ts';
import { JobService } from './jobs/service.ts';
import { VerifiedFiles } from './jobs/verified.ts';
import { Keys } from './keys/keys.ts';
import { createLogger } from './log.ts';
import { provenRoutes, readProofTable } from './proof/proven.ts';
import type { Work } from './queue/dispatcher.ts';
import { InProcessDispatcher } from './queue/in-process.ts';
import { openSqliteStore } from './store/sqlite.ts';

/** How long running jobs may take to end when the server stops. Docker kills after ten seconds. */
const GRACE_MS = 8_000;

/** A running server. */
export interface RunningServer {
  /** Where it answers, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly keys: Keys;
  /** Which tools were found. */
  readonly engines: readonly DetectedEngine[];
  /** How many pairs it advertises. */
  readonly pairs: number;
  /** Takes no more requests, lets running jobs end or puts them back into the queue, and releases everything. */
  close(): Promise<void>;
}

/**
 * Starts a server. It answers when the promise resolves.
 *
 * @throws FolderInUseError if another server works on the same data
 * @example
 * const server = await startServer({ ...loadConfig(), port: 0 });
 * const key = await server.keys.create({ name: 'demo' });
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const log = createLogger(config.logLevel);
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const lock = lockFolder(config.dataDir);
  const store = await openSqliteStore(config.dataDir);
  const verified = new VerifiedFiles();
  const files = verified.trusting(await openDiskFileStore(join(config.dataDir, 'files')));
  const scratchFolder = join(config.dataDir, 'scratch');
  await endLeftovers(scratchFolder);
  const scratch = await Scratch.open(scratchFolder);

  const { languages, whisperBin, whisperModel } = config;
  const settings = { languages, whisperBin, whisperModel };
  if (config.sandbox === 'off')
    log.warn('THE SANDBOX IS OFF: a hostile file can do whatever this server can');
  const engines = await detectEngines(ENGINES, localHost(settings));
  const catalogue = new Catalogue(engines, provenRoutes(readProofTable(), engines));
  const converter = new Converter(createToolRunner(config.sandbox), settings);

  const createDispatcher = (work: Work) =>
    new InProcessDispatcher({ ...work, jobs: store.jobs, concurrency: config.concurrency, log });
  const jobs = new JobService({
    ...config,
    store,
    files,
    scratch,
    catalogue,
    converter,
    log,
    createDispatcher,
  });
  const keys = new Keys(store.keys);
  if (config.apiKey) await keys.ensure(config.apiKey, 'CONVERTER_API_KEY');
  let isClosing = false;
  const isReady = async () =>
    !isClosing &&
    (await store.ping().then(
      () => true,
      () => false,
    ));
  const freeBytes = async () => {
    const { bavail, bsize } = await statfs(scratchFolder);
    return bavail * bsize;
  };
  const results = new Results({ files, verified, jobs: store.jobs, scratch, log });
  const app = createApp({ config, keys: store.keys, jobs, results, catalogue, log, isReady, freeBytes });
  await jobs.start();
  const listener = await listen(app, config.host, config.port);
  log.info({ url: listener.url, pairs: catalogue.pairs.length }, 'ready');

  return {
    url: listener.url,
    keys,
    engines: catalogue.engines,
    pairs: catalogue.pairs.length,
    async close() {
      isClosing = true;
      listener.stopListening();
      await jobs.stop(GRACE_MS);
      await listener.close();
      await store.close();
      lock.release();
      log.info('stopped');
    },
  };
}
