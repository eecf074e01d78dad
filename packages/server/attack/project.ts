/** The only file here that knows how the server is put together: what it calls, an attack calls through here. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ConversionContext, type ConvertedFile, Converter } from '../src/conversion/convert.ts';
import { detectEngines } from '../src/conversion/detect.ts';
import type { Engine, Output } from '../src/conversion/engine.ts';
import { ENGINES } from '../src/conversion/engines/index.gen.ts';
import { Catalogue } from '../src/conversion/routes/catalogue.ts';
import { Planner, type Route } from '../src/conversion/routes/planner.ts';
import { onTrial } from '../src/conversion/routes/proven.ts';
import { localHost } from '../src/conversion/sandbox/host.ts';
import { createToolRunner, type ToolRunner } from '../src/conversion/sandbox/runner.ts';
import type { FileStore } from '../src/domain/files.ts';
import type { Job } from '../src/domain/job.ts';
import { openDiskFileStore } from '../src/files/disk.ts';
import { Scratch } from '../src/files/scratch.ts';
import { runJob } from '../src/jobs/run-job.ts';
import { createLogger } from '../src/log.ts';
import { processesOf } from './kit/processes.ts';

/** The server's own program. */
export const MAIN = fileURLToPath(new URL('../src/bin/main.ts', import.meta.url));

/** A stand-in tool, which does what an attacker's code would. */
export interface Act {
  /** In Python. */
  readonly program: string;
  /** Where its engine says that outputs are, in the step's folder; by default where one belongs. */
  readonly outputs?: readonly string[];
  /** It is a worker, whose answer says where its outputs are. */
  readonly isWorker?: boolean;
  /** A second step copies what the first has made. */
  readonly hasSecondStep?: boolean;
  readonly folderBytes?: number;
  readonly timeoutS?: number;
}

/** How an act ended. */
export interface Ending {
  /** `completed`, or the code of the failure. */
  readonly outcome: string;
  /** What its client would download. */
  readonly results: readonly Buffer[];
  /** Processes that were there at the moment when the conversion had settled. */
  readonly left: readonly string[];
  /** What is odd about the stored files' rights. */
  readonly odd: readonly string[];
  /** Of the failure, for the log. */
  readonly message: string;
}

/** A folder of the scratch space, for what could not be deleted at once. */
const TRASH = '.trash';
const FOLDER_BYTES = 256 * 1024 ** 2;
const TIMEOUT_S = 60;
const MAX_RESULTS = 100;
const FROM = 'txt';
const TO = 'json';

/** Everything of a server between a stored input and its stored results, with a tool of our own. */
export class Stage {
  readonly folder: string;
  readonly #runner: ToolRunner;
  readonly #scratch: Scratch;
  readonly #files: FileStore;

  private constructor(folder: string, scratch: Scratch, files: FileStore) {
    this.folder = folder;
    this.#runner = createToolRunner('bwrap', { hidden: [folder] });
    this.#scratch = scratch;
    this.#files = files;
  }

  /** @param folder the data folder, as a server's */
  static async open(folder: string): Promise<Stage> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const files = await openDiskFileStore(join(folder, 'files'));
    return new Stage(folder, await Scratch.open(join(folder, 'scratch'), createLogger('silent')), files);
  }

  /** Converts a file by a stand-in tool, as a job. */
  async run(act: Act): Promise<Ending> {
    const input = join(this.folder, `input-${randomBytes(4).toString('hex')}`);
    await writeFile(input, 'what a client has sent\n');
    const [stored] = await this.#files.commitAll([input]);
    if (!stored) throw new TypeError('A file was not stored.');
    const { id, bytes } = stored;
    const engine = standIn(act);
    const routes = act.hasSecondStep ? [twoSteps(engine)] : new Planner([engine]).routes(FROM, TO);
    const converter = new WatchedConverter(this.#runner, routes, act.folderBytes ?? FOLDER_BYTES);
    let message = '';
    const log = createLogger('silent');
    const ending = await runJob(
      jobOf({ id, bytes }),
      {
        catalogue: new Catalogue([{ engine, version: '1' }], onTrial),
        converter,
        files: this.#files,
        scratch: this.#scratch,
        jobTimeoutS: act.timeoutS ?? TIMEOUT_S,
        maxResults: MAX_RESULTS,
        log,
      },
      new AbortController().signal,
      () => undefined,
    ).catch((error: unknown) => {
      message = String(error);
      return undefined;
    });
    const results: Buffer[] = [];
    const odd: string[] = [];
    if (ending?.state === 'completed') {
      for (const result of ending.results) {
        odd.push(...(await this.#oddities(result.id)));
        results.push(await readFile(await this.#files.checkout(result.id)));
        await this.#files.remove(result.id);
      }
    } else if (ending) message = ending.message;
    await this.#files.remove(id);
    const outcome =
      ending === undefined ? 'broke off' : ending.state === 'completed' ? 'completed' : ending.code;
    return { outcome, results, left: converter.left, odd, message };
  }

  /** A stored file is the server's alone, is nothing but a file, and has no rights that it has no use for. */
  async #oddities(id: string): Promise<string[]> {
    const { mode, nlink, uid } = await stat(join(this.folder, 'files', id.slice(0, 2), id));
    const found: string[] = [];
    if ((mode & 0o7111) !== 0) found.push(`a stored file has the mode ${(mode & 0o7777).toString(8)}`);
    if (nlink !== 1) found.push(`a stored file has ${nlink} names`);
    if (uid !== process.getuid?.()) found.push(`a stored file belongs to user ${uid}`);
    return found;
  }

  /** What lies in the scratch space: names of its folders, and of what waits to be deleted in one that is kept for that. */
  async kept(): Promise<string[]> {
    const scratch = join(this.folder, 'scratch');
    const names = await readdir(scratch);
    const waiting = names.includes(TRASH) ? await readdir(join(scratch, TRASH)) : [];
    return [...names.filter((name) => name !== TRASH), ...waiting.map((name) => join(TRASH, name))];
  }

  /** Opens the scratch space anew, as a start of the server does. */
  async reopen(): Promise<void> {
    await Scratch.open(join(this.folder, 'scratch'), createLogger('silent'));
  }
}

/**
 * Makes this process' engines few: one that runs its input as a program, as a tool does that a hostile file has taken over,
 * and one for the next job. Called before a server is started here.
 */
export function offerStandIn(): void {
  const engines = ENGINES as Engine[];
  const data = engines.filter(({ name }) => name === 'data');
  const takenOver = standIn({ program: '' });
  const runsInput: Engine = {
    ...takenOver,
    async convert({ input, output }, run) {
      await run.tool('python3', [input]);
      return [{ path: output }];
    },
  };
  engines.splice(0, engines.length, runsInput, ...data);
}

/** Engines of this host, with their tools' versions. */
export async function engineVersions(): Promise<string[]> {
  const detected = await detectEngines(ENGINES, localHost({ languages: ['eng'] }));
  return detected.flatMap(({ engine, version }) =>
    version === undefined ? [] : [`${engine.name} ${version}`],
  );
}

/** Looks for processes in the moment in which a conversion settles. */
class WatchedConverter extends Converter {
  left: readonly string[] = [];
  readonly #routes: readonly Route[];
  readonly #folderBytes: number;

  constructor(runner: ToolRunner, routes: readonly Route[], folderBytes: number) {
    super(runner, { languages: [] });
    this.#routes = routes;
    this.#folderBytes = folderBytes;
  }

  override async convert(
    input: string,
    _: readonly Route[],
    context: ConversionContext,
  ): Promise<ConvertedFile[]> {
    // The job's own folder, which no other path has in it.
    const mark = basename(join(context.folder, '..'));
    try {
      return await super.convert(input, this.#routes.filter(onTrial), {
        ...context,
        folderBytes: this.#folderBytes,
      });
    } finally {
      this.left = processesOf(mark);
    }
  }
}

function standIn({ program, outputs, isWorker }: Act): Engine {
  return {
    name: 'stand-in',
    tools: { python3: 'python3-minimal', cp: 'coreutils' },
    weight: 1,
    unproven: 'it is an attack',
    detect: async () => '1',
    edges: [{ from: FROM, to: TO, fidelity: 1, cost: 1 }],
    ...(isWorker && {
      worker: { start: ['python3', '-c', program] as const, readable: [], maxDocuments: 1 },
    }),
    async convert(task, run): Promise<readonly Output[]> {
      if (isWorker) {
        const answer = await run.worker({ output: task.output });
        return (answer.outputs as { path: string }[]).map(({ path }) => ({ path }));
      }
      await run.tool('python3', ['-c', program]);
      return (outputs ?? [task.output]).map((path, index) => ({ path, label: String(index) }));
    },
  };
}

/** From the stand-in's output on to a copy of it. */
function twoSteps(first: Engine): Route {
  const second: Engine = {
    ...first,
    name: 'copy',
    edges: [{ from: TO, to: 'jsonl', fidelity: 1, cost: 1 }],
    async convert(task, run) {
      await run.tool('cp', [task.input, task.output]);
      return [{ path: task.output }];
    },
  };
  const [one] = new Planner([first]).routes(FROM, TO);
  const [two] = new Planner([second]).routes(TO, 'jsonl');
  if (!one || !two) throw new TypeError('There is no such route.');
  return { ...one, to: two.to, steps: [...one.steps, ...two.steps], id: `${one.id} and a copy` };
}

function jobOf({ id, bytes }: { id: string; bytes: number }): Job {
  return {
    id: randomBytes(16).toString('hex'),
    keyId: 1,
    pair: `${FROM}2${TO}`,
    options: {},
    state: 'running',
    sync: false,
    attempts: 1,
    failure: undefined,
    warnings: [],
    inputs: [{ id, bytes, name: 'attack.txt', format: FROM }],
    results: [],
    expiresAt: undefined,
    expired: false,
  };
}
