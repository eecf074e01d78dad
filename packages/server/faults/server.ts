/** The server as a process of its own, as an operator starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SETTINGS } from './inside.ts';
import { PATIENCE_MS, patiently } from './patience.ts';

/** The key without limits of every server that is started here. */
export const OPERATOR_KEY = 'key-of-the-operator-0';
const MAIN = fileURLToPath(new URL('../src/bin/main.ts', import.meta.url));
const KEPT_CHARACTERS = 20_000;

const alive = new Set<ChildProcess>();

/** How a server is started. */
export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A module that the process loads first. */
  readonly preload?: string | undefined;
  /** A user that is not root. */
  readonly uid?: number | undefined;
}

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A server that was started; it may not answer yet, or any more. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly exited: Promise<Exit>;
  /** Where it answers. Rejects if it ends before. */
  readonly ready: Promise<string>;
  #output = '';

  /** Ends all that are left, when the harness itself is ended. */
  static killAll(): void {
    for (const child of alive) child.kill('SIGKILL');
  }

  constructor(dataDir: string, options: StartOptions = {}) {
    const args = options.preload === undefined ? [MAIN] : ['--import', options.preload, MAIN];
    const own = { PORT: '0', [SETTINGS.dataDir]: dataDir, [SETTINGS.key]: OPERATOR_KEY };
    this.#child = spawn(process.execPath, args, {
      // What a developer's shell says about the server's settings is not meant for this one.
      env: { ...foreignEnvironment(), [SETTINGS.logLevel]: 'warn', ...own, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    });
    alive.add(this.#child);
    this.exited = once(this.#child, 'close').then(([code, signal]) => {
      alive.delete(this.#child);
      return { code, signal };
    });
    this.ready = this.#watchOutput();
    this.ready.catch(() => undefined);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** The end of what it has printed, its log too. */
  get output(): string {
    return this.#output;
  }

  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Exit> {
    this.#child.kill(signal);
    return patiently(`the server ends after ${signal}`, this.exited);
  }

  #watchOutput(): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output = (this.#output + text).slice(-KEPT_CHARACTERS);
        const url = /^ {2}address {2}(\S+)$/m.exec(this.#output)?.[1];
        if (url) resolve(url);
      });
    }
    void this.exited.then(({ code }) =>
      reject(new Error(`The server ended with ${code} before it answered: ${this.#output}`)),
    );
    const timer = setTimeout(() => {
      reject(new Error(`The server did not answer: ${this.#output}`));
    }, PATIENCE_MS).unref();
    void promise.finally(() => clearTimeout(timer)).catch(() => undefined);
    return promise;
  }
}

function foreignEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^(CONVERTER_|PORT$|HOST$)/.test(name));
  return Object.fromEntries(entries);
}
