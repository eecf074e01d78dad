/**
 * Deletes a folder with all that is in it, whatever a tool has left there: folders deeper than any path may be long,
 * folders without rights, entries that come while it runs. Node's own `rm` gives up at each of these.
 */
import { randomBytes } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { rename, rmdir, unlink } from 'node:fs/promises';
import { Directory } from './directory.ts';

/**
 * Deletes a folder, or a file, if it is there.
 *
 * Depth costs nothing: what is found two levels down is moved up to the first, so that two folders at most are open.
 *
 * @throws the system's error for the first entry that cannot be deleted, when all others have been
 */
export async function removeTree(path: string): Promise<void> {
  const top = await openToEmpty(path).catch(unlessNoFolder);
  if (!top) return unlink(path).catch(unlessGone);
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
    for (;;) {
      this.#failures = [];
      const moved = this.#moved;
      const { found, removed } = await this.#empty(this.#top, (entry) => this.#removeFolder(entry.name));
      if (found === 0) return;
      // Another pass makes sense as long as one gets on.
      if (removed === 0 && this.#moved === moved) throw this.#failures[0];
    }
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
    await rename(path, this.#top.at(`${this.#prefix}-${this.#moved}`));
    this.#moved++;
  }

  async #empty(folder: Directory, takeFolder: (entry: Dirent) => Promise<void>) {
    const count = { found: 0, removed: 0 };
    const attempt = async (removal: Promise<void>) => {
      count.found++;
      await removal.then(
        () => count.removed++,
        (error: unknown) => this.#failures.push(error),
      );
    };
    for await (const entries of folder.entries()) {
      const [folders, files] = partition(entries);
      await Promise.all(files.map(({ name }) => attempt(unlink(folder.at(name)).catch(unlessGone))));
      for (const entry of folders) await attempt(takeFolder(entry));
    }
    return count;
  }
}

/** Folders, and everything else. */
function partition(entries: readonly Dirent[]): [folders: Dirent[], files: Dirent[]] {
  const { folders = [], files = [] } = Object.groupBy(entries, (entry) =>
    entry.isDirectory() ? 'folders' : 'files',
  );
  return [folders, files];
}

/** With every right that is needed to delete what is in it. Where the server is root it has them all. */
async function openToEmpty(path: string): Promise<Directory> {
  return process.geteuid?.() === 0 ? Directory.open(path) : Directory.openLocked(path);
}

/** A link is none, wherever it leads. */
function unlessNoFolder(error: NodeJS.ErrnoException): undefined {
  if (!['ENOENT', 'ENOTDIR', 'ELOOP'].includes(error.code ?? '')) throw error;
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
