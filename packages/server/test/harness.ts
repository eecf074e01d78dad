/** A real server on a free port, with data of its own, and what tests need to talk to it. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { onTestFinished } from 'vitest';
import { detectEngines } from '../src/conversion/detect.ts';
import type { DetectedEngine, Engine } from '../src/conversion/engine.ts';
import { ENGINES } from '../src/conversion/engines/index.gen.ts';
import { openDetectionCache } from '../src/conversion/sandbox/detection-cache.ts';
import { type EngineSettings, localHost } from '../src/conversion/sandbox/host.ts';
import { removeTree } from '../src/folders/thread.ts';
import { type Config, loadConfig, type RunningServer, type StartOptions, startServer } from '../src/index.ts';

export { fixture } from '@converter/fixtures';

/** A folder that is deleted when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-test-'));
  onTestFinished(() => removeTree(folder));
  return folder;
}

/**
 * An archive that takes its tool a while to compress as `tar.xz`: long enough to be caught in the act.
 *
 * @param mebibytes each of them takes about half a second
 */
export async function slowArchive(mebibytes = 48): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'noise.bin'), randomBytes(mebibytes * 1024 ** 2));
  await execa('tar', ['-cf', 'slow.tar', 'noise.bin'], { cwd: folder });
  return join(folder, 'slow.tar');
}

/** How a test waits for what takes a moment, such as that a tool starts or ends: long, for a machine that is busy. */
export const POLL = { timeout: 60_000, interval: 20 };

/** How long a job of a test may take, on a machine that is busy. */
const WAIT_MS = 120_000;

/** Every file that a server keeps for jobs, and what is under way. */
export async function keptFiles(dataDir: string): Promise<string[]> {
  const lists = ['files', 'scratch'].map(async (folder) => {
    const entries = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  });
  return (await Promise.all(lists)).flat();
}

/** The folders in which tools work for a server, by the command lines of their processes. */
export async function toolsIn(dataDir: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  const folders = lines.map((line) => /bwrap\0.*--bind\0([^\0]+)/.exec(line)?.[1] ?? '');
  return [...new Set(folders.filter((folder) => folder.startsWith(join(dataDir, 'scratch'))))];
}

/** The file by which all tests ask the machine's tools for their versions once; see `vitest.config.ts`. */
const { CONVERTER_TOOLS_FILE = '' } = process.env;
/** Where Node keeps what it has made of the code that tests start, time and again. */
const { NODE_COMPILE_CACHE } = process.env;

/** The tools of this machine. */
export async function detectHere(
  settings: EngineSettings,
  engines: readonly Engine[] = ENGINES,
): Promise<DetectedEngine[]> {
  const cache = await openDetectionCache(CONVERTER_TOOLS_FILE);
  const detected = await detectEngines(engines, localHost(settings, { cache }));
  await cache.save();
  return detected;
}

/** The default configuration, with data in a folder of the test. */
export function testConfig(dataDir: string, changes: Partial<Config> = {}): Config {
  return { ...loadConfig({ CONVERTER_TOOLS_FILE }), port: 0, logLevel: 'silent', dataDir, ...changes };
}

/** Starts a server that is stopped when the test ends. */
export async function startTestServer(
  changes: Partial<Config> = {},
  options: StartOptions = {},
): Promise<RunningServer> {
  const config = testConfig(changes.dataDir ?? (await temporaryFolder()), changes);
  const server = await startServer(config, options);
  onTestFinished(() => server.close());
  return server;
}

/** The key of every server that {@link startProcess} starts. */
const PROCESS_KEY = 'key-of-a-server-process';
const MAIN = fileURLToPath(new URL('../src/bin/main.ts', import.meta.url));

/** Starts the server as a process of its own, as an operator does. It is killed when the test ends. */
export async function startProcess(
  dataDir: string,
  env: Readonly<Record<string, string | undefined>> = {},
  main = MAIN,
  args: readonly string[] = [],
) {
  const own = {
    PORT: '0',
    CONVERTER_DATA_DIR: dataDir,
    CONVERTER_API_KEY: PROCESS_KEY,
    CONVERTER_TOOLS_FILE,
    NODE_COMPILE_CACHE,
  };
  const child = spawn(process.execPath, [main, ...args], {
    env: { CONVERTER_LOG_LEVEL: 'fatal', ...own, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit').then(([code]: unknown[]) => code);
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for await (const chunk of child.stdout) {
    output += chunk;
    const url = /address\s+(\S+)/.exec(output)?.[1];
    if (url)
      return { client: new TestClient(url, PROCESS_KEY), url, key: PROCESS_KEY, pid: child.pid ?? 0, stop };
  }
  throw new Error(`The server did not start: ${output}`);
}

/** A multipart form as the hosted API's page shows it. */
export async function conversionForm(target: string | undefined, ...paths: string[]): Promise<FormData> {
  const form = new FormData();
  if (target !== undefined) form.append('target_format', target);
  for (const path of paths) form.append('files', new File([await readFile(path)], basename(path)));
  return form;
}

/** Talks to a server with a key. */
export class TestClient {
  readonly #url: string;
  readonly key: string;

  constructor(url: string, key: string) {
    this.#url = url;
    this.key = key;
  }

  /** A server's client with a new key. */
  static async of(server: RunningServer, settings: Parameters<RunningServer['keys']['create']>[0] = {}) {
    return new TestClient(server.url, await server.keys.create(settings));
  }

  send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('X-API-Key', this.key);
    return fetch(this.#url + path, { ...init, headers });
  }

  async convert(target: string | undefined, ...paths: string[]): Promise<Response> {
    return this.send('/convert', { method: 'POST', body: await conversionForm(target, ...paths) });
  }

  /** A request that may be repeated. */
  async post(
    path: string,
    idempotencyKey: string,
    form: FormData,
    init: RequestInit = {},
  ): Promise<Response> {
    const headers = { 'Idempotency-Key': idempotencyKey };
    return this.send(path, { ...init, method: 'POST', body: form, headers });
  }

  async remainingQuota(): Promise<unknown> {
    const pairs = (await (await this.send('/pairs')).json()) as { remaining_quota: unknown };
    return pairs.remaining_quota;
  }

  async convertSync(target: string, ...paths: string[]): Promise<Response> {
    return this.send('/convert/sync', { method: 'POST', body: await conversionForm(target, ...paths) });
  }

  /** Creates a job that must be accepted. @returns its id */
  async createJob(target: string, ...paths: string[]): Promise<string> {
    const response = await this.convert(target, ...paths);
    if (response.status !== 200) throw new Error(`Refused: ${await response.text()}`);
    return ((await response.json()) as { jobid: string }).jobid;
  }

  /** Polls until a job is no longer processing. @returns how it has ended */
  async waitFor(jobId: string): Promise<ProgressBody> {
    for (const deadline = Date.now() + WAIT_MS; ; ) {
      const progress = (await (await this.send(`/progress/${jobId}`)).json()) as ProgressBody;
      if (progress.status !== 'processing') return progress;
      if (Date.now() > deadline) throw new Error(`A job has not ended: ${JSON.stringify(progress)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** The answer of `GET /progress/{jobid}`. */
export interface ProgressBody {
  readonly jobid: string;
  readonly status: string;
  readonly progress: number;
  readonly error: string | null;
  readonly code: string | null;
}

/** The answer of a refused request. */
export async function refusal(response: Response): Promise<{ status: number; code: string; detail: string }> {
  const { code, detail, ...rest } = (await response.json()) as { code: string; detail: string };
  if (Object.keys(rest).length > 0) throw new Error(`Unexpected fields: ${Object.keys(rest)}`);
  return { status: response.status, code, detail };
}
