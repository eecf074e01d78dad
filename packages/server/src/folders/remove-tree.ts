/**
 * Deletes a folder with all that is in it, whatever a tool has left there: folders deeper than any path may be long,
 * folders without rights, names that are no text. Node's own `rm` gives up at each of these.
 */
import { randomBytes } from 'node:crypto';
import { renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { Directory } from './directory.ts';

/**
 * Deletes a folder, or a file, if it is there.
 *
 * Depth costs nothing: what is found two levels down is moved up to the first, so that two folders at most are open.
 *
 * @throws the system's error for the first entry that cannot be deleted, when all others have been
 */
export function removeTreeSync(path: string): void {
  if (emptied(path)) rmdirSync(path);
  else unless(GONE, () => unlinkSync(path));
}

const GONE = ['ENOENT'];
/** A link is no folder, wherever it leads. */
const NO_FOLDER = ['ENOENT', 'ENOTDIR', 'ELOOP'];

/** @returns false if it is no folder */
function emptied(path: string): boolean {
  using top = unless(NO_FOLDER, () => openToEmpty(path));
  if (top) new Removal(top).run();
  return top !== undefined;
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

  run(): void {
    for (;;) {
      this.#failures = [];
      const moved = this.#moved;
      const { found, removed } = this.#empty(this.#top, (name) => this.#removeFolder(name));
      if (found === 0) return;
      // Another pass makes sense as long as one gets on.
      if (removed === 0 && this.#moved === moved) throw this.#failures[0];
    }
  }

  #removeFolder(name: Buffer): void {
    const path = this.#top.at(name);
    {
      using folder = openToEmpty(path);
      this.#empty(folder, (inner) => this.#moveUp(folder, inner));
    }
    rmdirSync(path);
  }

  #moveUp(folder: Directory, name: Buffer): void {
    const path = folder.at(name);
    // Moving a folder takes the right to write into it, since its entry `..` changes.
    openToEmpty(path)[Symbol.dispose]();
    renameSync(path, this.#top.at(`${this.#prefix}-${this.#moved}`));
    this.#moved++;
  }

  #empty(folder: Directory, takeFolder: (name: Buffer) => void) {
    const count = { found: 0, removed: 0 };
    for (const { name, isDirectory } of folder.entries()) {
      count.found++;
      try {
        if (isDirectory) takeFolder(name);
        else unless(GONE, () => unlinkSync(folder.at(name)));
        count.removed++;
      } catch (error) {
        this.#failures.push(error);
      }
    }
    return count;
  }
}

/** With every right that is needed to delete what is in it. Where the server is root it has them all. */
function openToEmpty(path: string | Buffer): Directory {
  return process.geteuid?.() === 0 ? Directory.open(path) : Directory.openLocked(path);
}

/** Does something that may fail for some reasons. */
function unless<Result>(codes: readonly string[], action: () => Result): Result | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof Error && 'code' in error && codes.includes(String(error.code))) return undefined;
    throw error;
  }
}
