import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { InputError } from '../errors/input.ts';

/** Few large writes instead of one for each piece that the network brings. */
const BUFFER_BYTES = 1024 * 1024;

/** Writes under a temporary name beside the target, since a rename is atomic only within a file system. */
export async function save(
  open: () => ReadableStream<Uint8Array>,
  path: string | URL,
  filename: string,
): Promise<string> {
  const target = await targetOf(path instanceof URL ? fileURLToPath(path) : path, filename);
  // Of a fixed length: the target's name may already be as long as names can be.
  const temporary = join(dirname(target), `.converter-${randomBytes(8).toString('hex')}.part`);
  try {
    await pipeline(
      open(),
      createWriteStream(temporary, { flags: 'wx', flush: true, highWaterMark: BUFFER_BYTES }),
    );
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return target;
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
