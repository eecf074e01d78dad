/**
 * Makes a tool's output the server's own. A tool that a hostile file has taken over may have left anything in its place:
 * a link to a file of the machine, a pipe, a folder, nothing. So nothing that it could write to is resolved by a path:
 * each part is opened in the one before it, and what was opened is what is looked at, changed and moved.
 */
import { constants, type Stats } from 'node:fs';
import { lstat, mkdir, open, rename } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { Directory } from '../folders/directory.ts';

const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
const READABLE_BY_ALL = 0o644;

/** An output that is not what an output is. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** Where tools were at work, when none of them runs any more. */
export interface LeftPlace {
  readonly folder: string;
  /** Who the tools ran as; undefined for the server's own user. */
  readonly uid: number | undefined;
}

/**
 * Moves outputs to a folder of the server.
 *
 * @param paths of the outputs, relative to the place
 * @param outputFolder the only folder in the place that they may lie in
 * @param target a folder that is not there yet
 * @returns their new paths, in the same order
 * @throws OutputError if one of them is no file, or not the tool's alone
 */
export async function takeOver(
  { folder, uid }: LeftPlace,
  paths: readonly string[],
  outputFolder: string,
  target: string,
): Promise<string[]> {
  await mkdir(target, { mode: 0o700 });
  const owner = uid ?? process.geteuid?.();
  const taken: string[] = [];
  for (const path of paths) {
    const parts = normalize(path).split('/');
    if (parts[0] !== outputFolder) throw new TypeError(`An output lies outside its folder: ${path}`);
    const to = join(target, String(taken.length));
    await move(folder, parts, owner, to);
    taken.push(to);
  }
  return taken;
}

async function move(folder: string, parts: readonly string[], owner: number | undefined, to: string) {
  const name = parts.at(-1) ?? '';
  const parent = await openFolder(folder, parts.slice(0, -1), owner);
  try {
    const moved = await makeOwn(parent.at(name), owner);
    await rename(parent.at(name), to);
    if (!isSame(await lstat(to), moved)) throw new OutputError('An output was changed while it was moved.');
  } finally {
    await parent.close();
  }
}

async function openFolder(
  folder: string,
  parts: readonly string[],
  owner: number | undefined,
): Promise<Directory> {
  let current = await Directory.open(folder).catch(refuse);
  for (const part of parts) {
    const parent = current;
    try {
      current = await Directory.open(parent.at(part)).catch(refuse);
    } finally {
      await parent.close();
    }
    if ((await current.stat()).uid === owner) continue;
    await current.close();
    throw new OutputError("The folder of an output is not the tool's.");
  }
  return current;
}

/** Checks a file and makes it the server's. @returns what it is */
async function makeOwn(path: string, owner: number | undefined): Promise<Stats> {
  // A pipe would wait for somebody who writes to it.
  const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch(refuse);
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new OutputError('An output is no file.');
    if (found.nlink !== 1) throw new OutputError('An output has several names.');
    if (found.uid !== owner) throw new OutputError("An output is not the tool's.");
    if (process.geteuid?.() === 0) await file.chown(0, 0);
    await file.chmod(READABLE_BY_ALL);
    return found;
  } finally {
    await file.close();
  }
}

function refuse(error: unknown): never {
  throw new OutputError('An output cannot be opened.', { cause: error });
}

function isSame(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev;
}
