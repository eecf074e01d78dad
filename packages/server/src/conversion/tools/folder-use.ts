/** How much a folder holds that a tool writes to. */
import { lstat } from 'node:fs/promises';
import { Directory } from '../../folders/directory.ts';

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
 * @param size whether to measure files, or to count them only, which takes a fraction of the time
 * @returns bytes on the disk, 0 without `size`
 * @throws FolderLimitError if it holds too much, or what cannot be looked at
 */
export async function measureFolder(path: string, limitBytes: number, size: boolean): Promise<number> {
  const use = new FolderUse(limitBytes, size);
  await use.add(path, 0, 0);
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

  async add(path: string, depth: number, pathBytes: number): Promise<void> {
    if (depth > MAX_DEPTH)
      throw new FolderLimitError(
        `needs folders nested deeper than the ${MAX_DEPTH} levels that this server allows`,
      );
    if (pathBytes > MAX_PATH_BYTES)
      throw new FolderLimitError(
        `needs paths longer than the ${MAX_PATH_BYTES} bytes that this server allows`,
      );
    const folder = await open(path);
    if (!folder) return;
    try {
      for await (const entries of folder.entries()) {
        this.#entries += entries.length;
        if (this.#entries > MAX_ENTRIES)
          throw new FolderLimitError(
            `needs more files and folders than the ${MAX_ENTRIES} that this server allows`,
          );
        const files = this.#size ? entries.filter((entry) => !entry.isDirectory()) : [];
        await Promise.all(files.map(({ name }) => this.#addFile(folder.at(name))));
        // One by one, since each is held open while it is looked at.
        for (const entry of entries)
          if (entry.isDirectory())
            await this.add(folder.at(entry.name), depth + 1, pathBytes + Buffer.byteLength(entry.name) + 1);
      }
    } finally {
      await folder.close();
    }
  }

  async #addFile(path: string): Promise<void> {
    const { blocks } = await lstat(path).catch(() => ({ blocks: 0 }));
    this.bytes += blocks * BLOCK_BYTES;
    if (this.bytes > this.#limitBytes)
      throw new FolderLimitError('needs more disk space than this server allows');
  }
}

/** What a tool has removed meanwhile, or has put a file or a link in the place of. */
const GONE = ['ENOENT', 'ENOTDIR', 'ELOOP'];
/** The server's own shortage says nothing of the tool. */
const SHORTAGES = ['EMFILE', 'ENFILE', 'ENOMEM'];

async function open(path: string): Promise<Directory | undefined> {
  return Directory.open(path).catch((error: NodeJS.ErrnoException) => {
    if (GONE.includes(error.code ?? '')) return undefined;
    if (SHORTAGES.includes(error.code ?? '')) throw error;
    throw new FolderLimitError('needs folders that this server cannot look into', { cause: error });
  });
}
