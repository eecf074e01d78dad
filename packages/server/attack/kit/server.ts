/** A real server, as a process of its own. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { chown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MAIN } from '../project.ts';
import { Client } from './client.ts';
import { type CommandLine, ownProgram } from './user.ts';
import { within } from './wait.ts';

/** How a server is started. */
export interface ServerSettings {
  /** Its data, its home and its temporary folder lie in here. */
  readonly folder: string;
  readonly sandbox?: 'bwrap' | 'off';
  readonly jobTimeoutS: number;
  /** Puts its command line into another, such as one that makes it a plain user's. */
  readonly wrap?: (command: CommandLine) => CommandLine;
  /** Who owns its folders. */
  readonly uid?: number | undefined;
  /** Another program that starts a server. */
  readonly main?: string;
}

const START_MS = 300_000;
const STOP_MS = 60_000;
const NEXT_MS = 120_000;

/** A server that runs until it is stopped, or dies. */
export class Server {
  readonly client: Client;
  readonly pid: number;
  readonly settings: ServerSettings;
  readonly #exit: Promise<string>;
  #ended: string | undefined;

  private constructor(client: Client, pid: number, settings: ServerSettings, exit: Promise<string>) {
    this.client = client;
    this.pid = pid;
    this.settings = settings;
    this.#exit = exit;
    void exit.then((how) => {
      this.#ended = how;
    });
  }

  /**
   * Starts a server on the folder's data.
   *
   * @throws Error with the end of what it said, if it does not start
   */
  static async start(settings: ServerSettings): Promise<Server> {
    const { folder, uid } = settings;
    for (const name of ['data', 'home', 'tmp', 'cwd']) {
      await mkdir(join(folder, name), { recursive: true });
      if (uid !== undefined) await chown(join(folder, name), uid, uid);
    }
    const key = randomBytes(12).toString('hex');
    const [command, ...args] = (settings.wrap ?? ((line) => line))(ownProgram(settings.main ?? MAIN));
    const child = spawn(command, args, {
      cwd: join(folder, 'cwd'),
      env: {
        PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
        HOME: join(folder, 'home'),
        TMPDIR: join(folder, 'tmp'),
        PORT: '0',
        CONVERTER_DATA_DIR: join(folder, 'data'),
        CONVERTER_API_KEY: key,
        CONVERTER_SANDBOX: settings.sandbox ?? 'bwrap',
        CONVERTER_JOB_TIMEOUT_S: String(settings.jobTimeoutS),
        CONVERTER_CONCURRENCY: '2',
        CONVERTER_LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // A run that is broken off leaves no server behind.
    const end = () => child.kill('SIGKILL');
    process.prependOnceListener('exit', end);
    child.once('exit', () => process.removeListener('exit', end));
    const exit = once(child, 'exit').then(([code, signal]: unknown[]) => `${signal ?? `code ${code}`}`);
    child.stderr.pipe(createWriteStream(join(folder, 'server.log'), { flags: 'a' }));
    let said = '';
    child.stderr.on('data', (text) => {
      said = (said + text).slice(-20_000);
    });
    const url = await within(addressIn(child.stdout), START_MS);
    if (!url) {
      child.kill('SIGKILL');
      throw new Error(`The server did not start: ${reasonIn(said)}`);
    }
    // It may print more later, which somebody must take.
    child.stdout.resume();
    return new Server(new Client(url, key), child.pid ?? 0, settings, exit);
  }

  /** How it ended, or undefined while it lives. */
  get ended(): string | undefined {
    return this.#ended;
  }

  /** Asks it to stop. @returns how it ended, or undefined where it does not */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<string | undefined> {
    if (this.#ended === undefined) process.kill(this.pid, signal);
    const how = await within(this.#exit, STOP_MS);
    if (how === undefined) process.kill(this.pid, 'SIGKILL');
    return how;
  }

  /**
   * Converts a small file of which it is known what must come out. On a machine that has much else to do, even that may
   * take longer than a job of this server may; then it is tried once more.
   *
   * @returns what is wrong, or undefined
   */
  async nextJob(): Promise<string | undefined> {
    const wrong = await this.#smallJob();
    return wrong?.startsWith('timed_out') ? this.#smallJob() : wrong;
  }

  async #smallJob(): Promise<string | undefined> {
    // A letter first, as a number would come out as one.
    const word = `w${randomBytes(6).toString('hex')}`;
    const { folder } = this.settings;
    const path = join(folder, 'next.csv');
    const result = join(folder, 'next.json');
    await writeFile(path, `name,word\nnext,${word}\n`);
    const sending = { path, name: 'next.csv', target: 'json', result, deadlineMs: NEXT_MS };
    const answer = await this.client.convert(sending);
    if (answer.kind === 'silence') return answer.detail;
    if (answer.kind !== 'result') return `${answer.code}: ${answer.detail}`;
    const made: unknown = JSON.parse(await readFile(result, 'utf8'));
    const right = JSON.stringify([{ name: 'next', word }]);
    return JSON.stringify(made) === right ? undefined : `it made ${JSON.stringify(made).slice(0, 200)}`;
  }

  /** What lies in its scratch space, beside the empty folder for what could not be deleted at once. */
  async scratch(): Promise<string[]> {
    const scratch = join(this.settings.folder, 'data', 'scratch');
    const names = await readdir(scratch).catch(() => []);
    const waiting = await readdir(join(scratch, '.trash')).catch(() => []);
    return [...names.filter((name) => name !== '.trash'), ...waiting];
  }
}

/** The line of an error, without the path in it, which can be long. */
function reasonIn(said: string): string {
  const line = said.split('\n').findLast((text) => /\w*Error\b|\b[A-Z]{4,}:/.test(text)) ?? said;
  return /\bE[A-Z]{3,}\b/.exec(said)?.[0] ?? line.trim().slice(0, 200);
}

async function addressIn(stdout: NodeJS.ReadableStream): Promise<string | undefined> {
  let output = '';
  return new Promise((resolve) => {
    stdout.on('data', (text) => {
      output += text;
      const url = /address\s+(\S+)/.exec(output)?.[1];
      if (url) resolve(url);
    });
    stdout.once('end', () => resolve(undefined));
  });
}
