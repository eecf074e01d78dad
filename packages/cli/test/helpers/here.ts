import { vi } from 'vitest';
import { run as runProgram } from '../../src/run.ts';
import { type Ending, NO_PROFILES, type Settings } from './cli.ts';

/** What would make output depend on the machine. */
const UNSET = ['CI', 'NO_COLOR', 'FORCE_COLOR'];

/**
 * Runs `converter` to its end within this process, which takes milliseconds instead of a second. Signals, standard input and
 * results on standard output need a process of its own: `run` of cli.ts.
 */
export async function runHere(
  args: readonly string[],
  settings: Omit<Settings, 'input'> = {},
): Promise<Ending> {
  const { cwd, env = {} } = settings;
  const before = process.cwd();
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  for (const [stream, pieces] of [
    [process.stdout, stdout],
    [process.stderr, stderr],
  ] as const) {
    vi.spyOn(stream, 'write').mockImplementation((piece) => {
      pieces.push(Buffer.from(piece));
      return true;
    });
  }
  for (const [name, value] of Object.entries({ ...NO_PROFILES, ...env })) vi.stubEnv(name, value);
  for (const name of UNSET) vi.stubEnv(name, undefined);
  if (cwd !== undefined) process.chdir(cwd);
  try {
    const code = await runProgram(args, new AbortController().signal);
    return { code, stdout: Buffer.concat(stdout), stderr: String(Buffer.concat(stderr)) };
  } finally {
    process.chdir(before);
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  }
}
