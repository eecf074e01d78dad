import { randomBytes } from 'node:crypto';
import { type FileHandle, open as openFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../errors/input.ts';
import type { Bytes, Platform } from '../platform.ts';

/** Few large writes instead of one for each piece that the network brings. */
const BLOCK_BYTES = 1024 * 1024;

/** Writes under a temporary name beside the target, since a rename is atomic only within a file system. */
export const save: Platform['save'] = async ({ filename }, open, path) => {
  if (typeof path !== 'string' && !(path instanceof URL)) {
    throw new InputError({ detail: 'save needs the path of a file or folder here. Pass it as text or URL.' });
  }
  const target = await targetOf(path instanceof URL ? fileURLToPath(path) : path, filename);
  // Of a fixed length: the target's name may already be as long as names can be.
  const temporary = join(dirname(target), `.converter-${randomBytes(8).toString('hex')}.part`);
  try {
    const file = await openFile(temporary, 'wx');
    try {
      await write(file, open);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return target;
};

/** Reads the next block while the last one is written. */
async function write(file: FileHandle, open: Parameters<Platform['save']>[1]): Promise<void> {
  let position = 0;
  let block: Bytes[] = [];
  let bytes = 0;
  let writing = Promise.resolve();
  const flush = async () => {
    await writing;
    writing = writeBlock(file, block, position, content.ownsPieces);
    // Its failure is met at the next turn, not before.
    writing.catch(() => {});
    position += bytes;
    block = [];
    bytes = 0;
  };
  const content = open(async () => {
    await writing;
    await file.truncate(0);
    position = bytes = 0;
    block = [];
  });
  try {
    for (let piece = await content.next(); piece; piece = await content.next()) {
      block.push(piece);
      bytes += piece.length;
      if (bytes >= BLOCK_BYTES) await flush();
    }
    await flush();
    await writing;
  } finally {
    // The file must not be closed before.
    await writing.catch(() => {});
  }
}

async function writeBlock(file: FileHandle, block: Bytes[], start: number, owned: boolean): Promise<void> {
  let { bytesWritten } = await file.writev(block, start);
  const bytes = block.reduce((all, { length }) => all + length, 0);
  // All of it, but for a disk that is about to be full.
  while (bytesWritten < bytes) {
    const rest = Buffer.concat(block).subarray(bytesWritten);
    bytesWritten += (await file.write(rest, 0, rest.length, start + bytesWritten)).bytesWritten;
  }
  // Left to the collector, gigabytes of pieces would pile up to twice the memory and time.
  if (owned) for (const { buffer } of block) buffer.transfer(0);
}

async function targetOf(path: string, filename: string): Promise<string> {
  if (await isFolder(path)) return join(path, filename);
  if (path !== '' && !/[\\/]$/.test(path) && (await isFolder(dirname(path)))) return path;
  throw new InputError({
    detail: `path: the folder of "${path}" does not exist. Pass a path in an existing folder.`,
  });
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
