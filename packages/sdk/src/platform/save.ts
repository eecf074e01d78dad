import { randomBytes } from 'node:crypto';
import { type FileHandle, link, open as openFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../errors/input.ts';
import type { Bytes, Platform, SaveOptions } from '../platform.ts';

/** Few large writes instead of one for each piece that the network brings. */
const BLOCK_BYTES = 1024 * 1024;

/** Writes under a temporary name beside the target, since a rename is atomic only within a file system. */
export const save: Platform['save'] = async (result, open, path, options) => {
  try {
    return await saveTo(result, open, path, options);
  } catch (cause) {
    const { code, message } = Object(cause) as NodeJS.ErrnoException;
    // What the system says; its own sentence also has the temporary name.
    if (typeof code !== 'string' || !message.startsWith(`${code}: `)) throw cause;
    const [reason] = message.split(',');
    throw new InputError({
      detail: `path: "${path}" cannot be written (${reason}). Pass another path.`,
      cause,
    });
  }
};

const saveTo: Platform['save'] = async ({ filename }, open, path, { ifExists }) => {
  if (typeof path !== 'string' && !(path instanceof URL)) {
    throw new InputError({ detail: 'save needs the path of a file or folder here. Pass it as text or URL.' });
  }
  const { target, usual } = await targetOf(path instanceof URL ? fileURLToPath(path) : path, filename);
  const rule = ifExists ?? usual;
  // Said before anything is read; what comes between is noticed at the end.
  if (rule === 'error' && (await exists(target))) throw taken(target);
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
    return await place(temporary, target, rule);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

type IfExists = NonNullable<SaveOptions['ifExists']>;

/** Gives what was written its name, by an operation that no other file can come before. */
async function place(temporary: string, target: string, rule: IfExists): Promise<string> {
  if (rule === 'replace') {
    await rename(temporary, target);
    return target;
  }
  for (let number = 1; ; number++) {
    const path = number === 1 ? target : numbered(target, number);
    if (await claim(temporary, path)) return path;
    if (rule === 'error') throw taken(path);
  }
}

/** Whether the path was free, and is what was written now. */
async function claim(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (isError(error, 'EEXIST')) return false;
    return claimByName(temporary, path);
  }
  await rm(temporary, { force: true });
  return true;
}

/** For file systems without links: an empty file keeps the name until what was written takes its place. */
async function claimByName(temporary: string, path: string): Promise<boolean> {
  try {
    await (await openFile(path, 'wx')).close();
  } catch (error) {
    if (isError(error, 'EEXIST')) return false;
    throw error;
  }
  await rename(temporary, path);
  return true;
}

function numbered(path: string, number: number): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name} (${number})${ext}`);
}

function taken(path: string): InputError {
  return new InputError({
    detail: `path: "${path}" exists already. Pass another one, or { ifExists: 'replace' }.`,
  });
}

const isError = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code;

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

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

async function targetOf(path: string, filename: string): Promise<{ target: string; usual: IfExists }> {
  if (await isFolder(path)) return { target: join(path, filename), usual: 'number' };
  if (path !== '' && !/[\\/]$/.test(path) && (await isFolder(dirname(path)))) {
    return { target: path, usual: 'replace' };
  }
  throw new InputError({
    detail: `path: the folder of "${path}" does not exist. Pass a path in an existing folder.`,
  });
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
