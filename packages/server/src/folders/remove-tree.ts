/**
 * Deletes a folder with all that is in it, whatever a tool has left there: folders deeper than any path may be long,
 * folders without rights, entries that come while it runs. Node's own `rm` gives up at each of these.
 */
import { randomBytes } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { rename, rmdir, unlink } from 'node:fs/promises';
import { Directory } from './directory.ts';

/** As long as a pass removes something, the next may; entries that somebody keeps making are not followed for ever. */
const MAX_PASSES = 1000;

/**
 * Deletes a folder.
 *
 * Depth costs nothing: what is found two levels down is moved up to the first, so that two folders at most are open.
 *
 * @throws the system's error for the first entry that cannot be deleted, when all others have been
 */
export async function removeTree(path: string): Promise<void> {
  const top = await openToEmpty(path).catch(unlessGone);
  if (!top) return;
  const removal = new Removal(top);
  try {
    await removal.run();
  } finally {
    await top.close();
  }
  await rmdir(path);
}

class Removal {
  readonly #top: Directory;
  /** So that what is moved up never meets a name that is there. */
  readonly #prefix = randomBytes(8).toString('hex');
  #moved = 0;
  #failures: unknown[] = [];

  constructor(top: Directory) {
    this.#top = top;
  }

  async run(): Promise<void> {
    for (let pass = 0; pass < MAX_PASSES; pass++) {
      this.#failures = [];
      const moved = this.#moved;
      const { found, removed } = await this.#empty(this.#top, (entry) => this.#removeFolder(entry.name));
      if (found === 0) return;
      if (removed === 0 && this.#moved === moved) break;
    }
    throw this.#failures[0] ?? new Error('A folder is filled while it is deleted.');
  }

  async #removeFolder(name: string): Promise<void> {
    const path = this.#top.at(name);
    const folder = await openToEmpty(path);
    try {
      await this.#empty(folder, (entry) => this.#moveUp(folder, entry.name));
    } finally {
      await folder.close();
    }
    await rmdir(path);
  }

  async #moveUp(folder: Directory, name: string): Promise<void> {
    const path = folder.at(name);
    // Who moves a folder needs the right to write into it, since its entry for the parent changes.
    await (await openToEmpty(path)).close();
    await rename(path, this.#top.at(`${this.#prefix}-${this.#moved++}`));
  }

  async #empty(folder: Directory, takeFolder: (entry: Dirent) => Promise<void>) {
    const count = { found: 0, removed: 0 };
    for await (const entry of await folder.entries()) {
      count.found++;
      try {
        await (entry.isDirectory() ? takeFolder(entry) : unlink(folder.at(entry.name)).catch(unlessGone));
        count.removed++;
      } catch (error) {
        this.#failures.push(error);
      }
    }
    return count;
  }
}

/** With every right that is needed to delete what is in it. Where the server is root it has them all. */
async function openToEmpty(path: string): Promise<Directory> {
  return process.getuid?.() === 0 ? Directory.open(path) : Directory.openLocked(path);
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
