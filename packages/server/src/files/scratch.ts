import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { removeTree } from '../folders/thread.ts';
import type { Logger } from '../log.ts';

/** Where folders lie that could not be deleted. They are tried again at each start. */
const TRASH = '.trash';
const CLOSE_MS = 1000;

/** A folder for something that is under way. */
export interface ScratchFolder {
  readonly path: string;
  /** Deletes it. Never rejects, and may take long after a tool that has left much; what depends on it need not wait. */
  remove(): Promise<void>;
}

/** Folders for what is under way: uploads that are not accepted yet, and conversions. */
export class Scratch {
  readonly #folder: string;
  readonly #log: Logger;
  readonly #removals = new Set<Promise<void>>();

  private constructor(folder: string, log: Logger) {
    this.#folder = folder;
    this.#log = log;
  }

  /**
   * Opens the scratch space in a folder. What a process that died has left there is put aside at once and deleted while
   * the server works already, so that nothing that lies there can keep it from starting.
   */
  static async open(folder: string, log: Logger): Promise<Scratch> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const scratch = new Scratch(folder, log);
    for (const name of await readdir(folder)) if (name !== TRASH) await scratch.#putAside(join(folder, name));
    scratch.#track(scratch.#emptyTrash());
    return scratch;
  }

  /** Makes an empty folder. The caller must call its `remove`. */
  async create(): Promise<ScratchFolder> {
    const path = join(this.#folder, randomBytes(8).toString('hex'));
    await mkdir(path, { mode: 0o755 });
    return { path, remove: () => this.#track(this.#remove(path)) };
  }

  /** Waits a moment for what is being deleted. What is left is deleted at the next start. */
  async close(): Promise<void> {
    const { promise: timeUp, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, CLOSE_MS);
    await Promise.race([Promise.all(this.#removals), timeUp]);
    clearTimeout(timer);
  }

  #track(removal: Promise<void>): Promise<void> {
    this.#removals.add(removal);
    return removal.finally(() => this.#removals.delete(removal));
  }

  async #remove(path: string): Promise<void> {
    try {
      await removeTree(path);
    } catch (error) {
      this.#log.error({ err: error }, 'a folder could not be deleted, and was put aside');
      await this.#putAside(path);
    }
  }

  async #putAside(path: string): Promise<void> {
    const trash = join(this.#folder, TRASH);
    try {
      await mkdir(trash, { recursive: true, mode: 0o700 });
      await rename(path, join(trash, randomBytes(8).toString('hex')));
    } catch (error) {
      this.#log.error({ err: error }, 'a folder could not be put aside');
    }
  }

  async #emptyTrash(): Promise<void> {
    const trash = join(this.#folder, TRASH);
    for (const name of await readdir(trash).catch(() => [])) {
      await removeTree(join(trash, name)).catch((error: unknown) =>
        this.#log.error({ err: error }, 'what was put aside could not be deleted'),
      );
    }
    await rmdir(trash).catch(() => undefined);
  }
}
