/**
 * Makes a tool's output the server's own. A tool that a hostile file has taken over may have left anything in its place:
 * a link to a file of the machine, a pipe, a folder, nothing. So nothing that it could write to is resolved by a path:
 * each part is opened in the one before it, and what was opened is what is looked at, changed and moved.
 */
import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  lstatSync,
  openSync,
  renameSync,
  type Stats,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Directory } from '../folders/directory.ts';

const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
const READABLE_BY_ALL = 0o644;
/** How many outputs are moved before others get their turn. */
const AT_ONCE = 100;

/** An output that is no plain file, or not in its folder. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** Where tools were at work, when none of them runs any more. */
export interface LeftPlace {
  readonly folder: string;
  /** The user id that the tools ran as; undefined for the server's own user. */
  readonly uid: number | undefined;
}

/** What a tool has left as an output. */
export interface LeftFile {
  /** Relative to the place. */
  readonly path: string;
  /** What its name ends with from now on. */
  readonly extension: string;
}

/**
 * Moves outputs to a folder of the server.
 *
 * @param outputFolder the only folder in the place that they may lie in
 * @param target a folder that is not there yet
 * @returns their new paths, in the same order
 * @throws OutputError if one of them is no file, or not the tool's alone
 */
export async function takeOver(
  { folder, uid }: LeftPlace,
  files: readonly LeftFile[],
  outputFolder: string,
  target: string,
): Promise<string[]> {
  await mkdir(target, { mode: 0o700 });
  const owner = uid ?? process.geteuid?.();
  const taken: string[] = [];
  for (const { path, extension } of files) {
    const parts = normalize(path).split('/');
    if (parts[0] !== outputFolder) throw new TypeError(`An output lies outside its folder: ${path}`);
    const to = join(target, `${taken.length}.${extension}`);
    move(folder, parts, owner, to);
    taken.push(to);
    if (taken.length % AT_ONCE === 0) await setImmediate();
  }
  return taken;
}

function move(folder: string, parts: readonly string[], owner: number | undefined, to: string): void {
  const name = parts.at(-1) ?? '';
  using parent = openFolder(folder, parts.slice(0, -1), owner);
  const moved = makeOwn(parent.at(name), owner);
  renameSync(parent.at(name), to);
  const kept = lstatSync(to);
  if (kept.ino !== moved.ino || kept.dev !== moved.dev)
    throw new OutputError('An output was changed while it was moved.');
}

function openFolder(folder: string, parts: readonly string[], owner: number | undefined): Directory {
  let current = orRefuse(() => Directory.open(folder));
  for (const part of parts) {
    using parent = current;
    current = orRefuse(() => Directory.open(parent.at(part)));
    if (current.stat().uid === owner) continue;
    current[Symbol.dispose]();
    throw new OutputError("The folder of an output is not the tool's.");
  }
  return current;
}

/** Checks a file and makes it the server's. @returns what it is */
function makeOwn(path: Buffer, owner: number | undefined): Stats {
  // Opening a FIFO would wait for a writer without O_NONBLOCK.
  const file = orRefuse(() => openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK));
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw new OutputError('An output is no file.');
    if (found.nlink !== 1) throw new OutputError('An output has several names.');
    if (found.uid !== owner) throw new OutputError("An output is not the tool's.");
    if (process.geteuid?.() === 0) fchownSync(file, 0, 0);
    fchmodSync(file, READABLE_BY_ALL);
    return found;
  } finally {
    closeSync(file);
  }
}

function orRefuse<Result>(open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    throw new OutputError('An output cannot be opened.', { cause: error });
  }
}
