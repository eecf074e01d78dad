/** Puts the server together: the only place that knows which implementation stands behind which port. */
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { Converter } from './conversion/convert.ts';
import { detectEngines } from './conversion/detect.ts';
import type { DetectedEngine, Engine } from './conversion/engine.ts';
import { ENGINES } from './conversion/engines/index.gen.ts';
import { INSPECTION_WORKER, Inspector } from './conversion/inspection/inspector.ts';
import { Catalogue } from './conversion/routes/catalogue.ts';
import { provenHere, readProofTable } from './conversion/routes/proven.ts';
import { openToolGroups } from './conversion/sandbox/cgroup.ts';
import { openDetectionCache } from './conversion/sandbox/detection-cache.ts';
import { localHost } from './conversion/sandbox/host.ts';
import { endLeftovers } from './conversion/sandbox/leftovers.ts';
import { createToolRunner, type ToolRun, type ToolRunner } from './conversion/sandbox/runner.ts';
import { type ToolCount, ToolCounts } from './conversion/sandbox/tool-counts.ts';
import type { WarmOptions } from './conversion/sandbox/warm/pool.ts';
import type { Worker } from './conversion/sandbox/worker.ts';
import type { Work } from './domain/dispatcher.ts';
import { openDiskFileStore } from './files/disk.ts';
import { lockFolder } from './files/lock.ts';
import { Scratch, type ScratchFolder } from './files/scratch.ts';
import { createApp } from './http/app.ts';
import { listen } from './http/serve.ts';
import { createStartingApp } from './http/starting.ts';
import { Inspections } from './jobs/inspections.ts';
import { Results } from './jobs/results.ts';
import { JobService } from './jobs/service.ts';
import { VerifiedFiles } from './jobs/verified.ts';
import { Keys } from './keys/keys.ts';
import { createLogger, type Logger } from './log.ts';
import { InProcessDispatcher } from './queue/in-process.ts';
import { assertCanStart, refuseFolder, refuseToStart } from './start-checks.ts';
import { openSqliteStore } from './store/sqlite.ts';

/** How long running jobs may take to end when the server stops. Docker kills after ten, with all that comes after it. */
const GRACE_MS = 4_000;

/** A program that stands by longer, for documents that do not come, only takes memory. */
const WARM_IDLE_MS = 300_000;

/** With less on the disk nothing can be accepted or converted. */
const NO_ROOM_BYTES = 4 * 1024 ** 2;

/** A running server. */
export interface RunningServer {
  /** Where it answers, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly keys: Keys;
  /** Which tools were found. */
  readonly engines: readonly DetectedEngine[];
  /** How many pairs it advertises. */
  readonly pairs: number;
  /** What tools have done since it was started, by their names. */
  readonly toolCounts: ReadonlyMap<string, ToolCount>;
  /** Begins no more jobs, lets running ones end or puts them back into the queue, then takes no more requests and releases everything. */
  close(): Promise<void>;
}

/** How a server starts. */
export interface StartOptions {
  /** Asks every tool for its version, and not only those that have changed since the last start. */
  readonly fresh?: boolean;
  /** Starts the programs that most documents need before the first one comes. Default: they are started for it. */
  readonly standsBy?: boolean;
  /** What converts files, in place of all that this package has. Routes without a proof are offered of none but its own. */
  readonly engines?: readonly Engine[];
  /** Told the address as soon as it is bound. Until the promise resolves, everything but `/healthz` is answered 503. */
  readonly onListening?: (url: string) => void;
}

/**
 * Starts a server. It answers when the promise resolves.
 *
 * @throws FolderInUseError if another server works on the same data
 * @throws SandboxError if tools cannot be locked in on this machine
 * @throws StartError if the machine does not allow it, such as where the data folder is read-only
 * @example
 * const server = await startServer({ ...loadConfig(), port: 0 });
 * const key = await server.keys.create({ name: 'demo' });
 */
export async function startServer(
  config: Config,
  {
    fresh = false,
    standsBy = false,
    engines: chosen = ENGINES,
    onListening = () => undefined,
  }: StartOptions = {},
): Promise<RunningServer> {
  const log = createLogger(config.logLevel);
  await assertCanStart(config);
  // Whatever keeps it from starting, nothing is held any more.
  await using opened = new AsyncDisposableStack();
  const unusable = refuseFolder(config.dataDir);
  const lock = lockFolder(config.dataDir);
  opened.defer(() => lock.release());
  const store = await openSqliteStore(config.dataDir).catch(refuseToStart(config.dataDir));
  opened.defer(() => store.close());
  const verified = new VerifiedFiles();
  const files = verified.trusting(await openDiskFileStore(join(config.dataDir, 'files')).catch(unusable));
  const scratchFolder = join(config.dataDir, 'scratch');
  await endLeftovers(scratchFolder);
  const scratch = await Scratch.open(scratchFolder, log).catch(unusable);
  opened.defer(() => scratch.close());

  const { languages, whisperBin, whisperModel } = config;
  const settings = { languages, whisperBin, whisperModel };
  if (config.sandbox === 'off')
    log.warn('THE SANDBOX IS OFF: a hostile file can do whatever this server can');
  // The port is bound before tools are detected, so that a taken port fails at once.
  let app: Pick<ReturnType<typeof createApp>, 'fetch'> = createStartingApp();
  const listener = await listen({ fetch: (...request) => app.fetch(...request) }, config.host, config.port);
  onListening(listener.url);
  opened.defer(() => listener.close());
  const hidden = [await realpath(config.dataDir)];
  const counts = new ToolCounts();
  const observe = (run: ToolRun) => {
    counts.add(run);
    log.debug({ ...run, ms: Math.round(run.ms) }, 'a tool has run');
  };
  const warmFolder = await openWarmFolder(join(config.dataDir, 'workers'), log).catch(unusable);
  const runner = createToolRunner(config.sandbox, {
    hidden,
    fonts: config.fontsDir,
    groups: openToolGroups(),
    observe,
    warm: warmOptions(config, warmFolder.path, log),
  });
  opened.defer(async () => {
    await runner.close();
    await warmFolder.remove();
  });
  await checkRunner(runner, await scratch.create().catch(unusable));
  const toolsFile = config.toolsFile ?? join(config.dataDir, 'tools.json');
  const cache = await openDetectionCache(toolsFile, { fresh });
  const engines = await detectEngines(chosen, localHost(settings, { cache, homes: scratchFolder }));
  await cache.save();
  const catalogue = new Catalogue(engines, provenHere(readProofTable(), engines));
  const converter = new Converter(runner, settings);
  const inspections = new Inspections({ inspector: new Inspector(runner), log });

  const createDispatcher = (work: Work) =>
    new InProcessDispatcher({ ...work, jobs: store.jobs, concurrency: config.concurrency, log });
  const jobs = new JobService({
    ...config,
    store,
    files,
    scratch,
    catalogue,
    converter,
    inspections,
    log,
    createDispatcher,
  });
  const keys = new Keys(store.keys);
  if (config.apiKey) await keys.ensure(config.apiKey, 'CONVERTER_API_KEY');
  let isClosing = false;
  const isReady = async () =>
    !isClosing &&
    (await store
      .ping()
      .then(() => files.freeBytes())
      .then((bytes) => bytes >= NO_ROOM_BYTES)
      .catch(() => false));
  const results = new Results({ files, verified, jobs: store.jobs, scratch, log });
  await jobs.start();
  app = createApp({
    config,
    keys: store.keys,
    jobs,
    results,
    catalogue,
    log,
    isReady,
    freeBytes: () => files.freeBytes(),
  });
  if (standsBy) void runner.standBy([INSPECTION_WORKER, ...standingBy(engines)]).catch(() => undefined);
  const running = opened.move();
  log.info({ url: listener.url, pairs: catalogue.pairs.length }, 'ready');

  return {
    url: listener.url,
    keys,
    engines: catalogue.engines,
    pairs: catalogue.pairs.length,
    toolCounts: counts.all,
    async close() {
      isClosing = true;
      listener.drain();
      await jobs.stop(GRACE_MS);
      await running.disposeAsync();
      log.info('stopped');
    },
  };
}

/** Where workers stand by. Those that a killed server has left there end first. */
async function openWarmFolder(folder: string, log: Logger): Promise<ScratchFolder> {
  await endLeftovers(folder);
  return (await Scratch.open(folder, log)).create();
}

/** What most documents need, and takes longest to start. */
const COMMON_ENGINES = ['libreoffice', 'sharp'];

function standingBy(engines: readonly DetectedEngine[]): Worker[] {
  return engines.flatMap(({ engine, version }) =>
    version !== undefined && engine.worker && COMMON_ENGINES.includes(engine.name) ? [engine.worker] : [],
  );
}

function warmOptions(
  { warmWorkers, workerReuse }: Config,
  folder: string,
  log: Logger,
): WarmOptions | undefined {
  if (warmWorkers === 0) return undefined;
  return {
    ...{ folder, limit: warmWorkers, idleMs: WARM_IDLE_MS, servesAll: workerReuse === 'any' },
    onFailure: (error) => log.warn({ err: error }, 'a program that stood by has failed'),
  };
}

async function checkRunner(runner: ToolRunner, folder: ScratchFolder): Promise<void> {
  try {
    await runner.check(folder.path);
  } finally {
    await folder.remove();
  }
}
