import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders for what is under way: uploads that are not accepted yet, and conversions. */
export class Scratch {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens the scratch space in a folder. What a process that died has left there is deleted. */
  static async open(folder: string): Promise<Scratch> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new Scratch(folder);
  }

  /** A new empty folder. Whoever asked for it calls `remove` in the end. */
  async create(): Promise<{ path: string; remove(): Promise<void> }> {
    const path = join(this.#folder, randomBytes(8).toString('hex'));
    await mkdir(path, { mode: 0o755 });
    return { path, remove: () => rm(path, { recursive: true, force: true }) };
  }
}
