/** How much a folder holds that a tool writes to. */
import { lstatSync } from 'node:fs';
import { Directory } from './directory.ts';

/** What may lie in a step's folder, beside its size. */
const MAX_ENTRIES = 200_000;
/** Other programs cannot open what has a longer path, and few folders anywhere are a tenth as deep. */
const MAX_DEPTH = 128;
const MAX_PATH_BYTES = 4000;
const BLOCK_BYTES = 512;

/** A folder that holds more than it may. The message ends the sentence "The file …". */
export class FolderLimitError extends Error {
  override readonly name = 'FolderLimitError';
}

/**
 * Measures a folder while a tool may still write to it.
 *
 * @param limitBytes how many it may have
 * @param size whether to measure files, or to count them only, which takes a fraction of the time
 * @returns bytes on the disk, 0 without `size`
 * @throws FolderLimitError if it holds too much, or what cannot be looked at
 */
export function measureFolderSync(path: string, limitBytes: number, size: boolean): number {
  const use = new FolderUse(limitBytes, size);
  use.add(path, 0, 0);
  return use.bytes;
}

class FolderUse {
  readonly #limitBytes: number;
  readonly #size: boolean;
  #entries = 0;
  bytes = 0;

  constructor(limitBytes: number, size: boolean) {
    this.#limitBytes = limitBytes;
    this.#size = size;
  }

  add(path: string | Buffer, depth: number, pathBytes: number): void {
    if (depth > MAX_DEPTH)
      throw new FolderLimitError(
        `needs folders nested deeper than the ${MAX_DEPTH} levels that this server allows`,
      );
    if (pathBytes > MAX_PATH_BYTES)
      throw new FolderLimitError(
        `needs paths longer than the ${MAX_PATH_BYTES} bytes that this server allows`,
      );
    using folder = open(path);
    if (!folder) return;
    for (const { name, isDirectory } of folder.entries()) {
      if (++this.#entries > MAX_ENTRIES)
        throw new FolderLimitError(
          `needs more files and folders than the ${MAX_ENTRIES} that this server allows`,
        );
      if (isDirectory) this.add(folder.at(name), depth + 1, pathBytes + name.length + 1);
      else if (this.#size) this.#addFile(folder.at(name));
    }
  }

  #addFile(path: Buffer): void {
    // Undefined for what has gone meanwhile.
    this.bytes += (lstatSync(path, { throwIfNoEntry: false })?.blocks ?? 0) * BLOCK_BYTES;
    if (this.bytes > this.#limitBytes)
      throw new FolderLimitError('needs more disk space than this server allows');
  }
}

/** What a tool has removed meanwhile, or has put a file or a link in the place of. */
const GONE = ['ENOENT', 'ENOTDIR', 'ELOOP'];
/** The server's own shortage says nothing of the tool. */
const SHORTAGES = ['EMFILE', 'ENFILE', 'ENOMEM'];

function open(path: string | Buffer): Directory | undefined {
  try {
    return Directory.open(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (GONE.includes(code)) return undefined;
    if (SHORTAGES.includes(code)) throw error;
    throw new FolderLimitError('needs folders that this server cannot look into', { cause: error });
  }
}
