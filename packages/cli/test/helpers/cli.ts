import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The program, from its source. */
export const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Whoever runs the tests may have profiles. */
export const NO_PROFILES = { CONVERTER_CREDENTIALS_FILE: '/dev/null', CONVERTER_PROFILE: '' };

/** How the program ended, and what it wrote. */
export interface Ending {
  code: number | null;
  stdout: Buffer;
  stderr: string;
}

/** The program as a process of its own, with nothing of this machine's settings. */
export interface Running {
  child: ChildProcess;
  /** What came on standard error so far. */
  stderr(): string;
  ending: Promise<Ending>;
}

/** Where the program runs and what its environment has. */
export interface Settings {
  cwd?: string | undefined;
  env?: Record<string, string> | undefined;
  /** What comes on standard input. By default nothing comes. */
  input?: Uint8Array;
}

/** Starts any program; its standard input stays open. */
export function start(command: readonly string[], { cwd, env = {} }: Settings = {}): Running {
  const [program = '', ...args] = command;
  const { CI: _ci, NO_COLOR: _noColor, FORCE_COLOR: _color, ...rest } = process.env;
  const child = spawn(program, args, { cwd, env: { ...rest, TERM: 'xterm', ...NO_PROFILES, ...env } });
  const stdout: Buffer[] = [];
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // The program may be done before it read everything.
  child.stdin.on('error', () => {});
  const ending = once(child, 'close').then(([code]) => ({ code, stdout: Buffer.concat(stdout), stderr }));
  return { child, stderr: () => stderr, ending };
}

/** Runs `converter` to its end. */
export function run(args: readonly string[], settings: Settings = {}): Promise<Ending> {
  const { child, ending } = start([process.execPath, MAIN, ...args], settings);
  child.stdin?.end(settings.input);
  return ending;
}

/** Waits until something holds; the test's own time limit ends it otherwise. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** What the program says to programs: a line of JSON for each file. */
export function jsonLines(stdout: Buffer): Record<string, unknown>[] {
  return String(stdout)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
