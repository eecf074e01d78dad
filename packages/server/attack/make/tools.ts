/** Programs of this machine that pack what an attack sends. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { execa } from 'execa';

/** Runs a program, which must succeed. @returns its standard output */
export async function program(
  [tool = '', ...args]: readonly string[],
  options: { readonly cwd?: string; readonly stdin?: Buffer } = {},
): Promise<Buffer> {
  const { stdout } = await execa(tool, args, {
    encoding: 'buffer',
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    ...(options.stdin !== undefined ? { input: options.stdin } : { stdin: 'ignore' as const }),
  });
  return Buffer.from(stdout);
}

/** Works in a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-attack-make-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Packs what comes piece by piece into a file, by a program that reads standard input. */
export async function packed(
  [tool = '', ...args]: readonly string[],
  pieces: Iterable<Buffer>,
  path: string,
): Promise<void> {
  const child = spawn(tool, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  await Promise.all([pipeline(pieces, child.stdin), pipeline(child.stdout, createWriteStream(path))]);
}

/** The same piece several times. */
export function* repeated(piece: Buffer, times: number): Generator<Buffer> {
  for (let count = 0; count < times; count++) yield piece;
}
