/**
 * A folder that is held open. What lies in it is reached through its descriptor and never by a path, so nobody who may
 * write to a folder above can put something else in its place meanwhile, and no path is too long.
 *
 * Node has no `openat`; on Linux `/proc/self/fd/<n>/<name>` does the same. Elsewhere, where tools run unprotected
 * anyway, paths have to do.
 */
import { constants, type Dirent, existsSync, type Stats } from 'node:fs';
import { chmod, type FileHandle, open, opendir } from 'node:fs/promises';
import { join } from 'node:path';

const { O_DIRECTORY, O_NOFOLLOW, O_RDONLY } = constants;
/** Linux's, which Node does not name: a descriptor that takes no right to read. */
const O_PATH = 0o10000000;
const AT_ONCE = 64;
const OWNER_ONLY = 0o700;
const DESCRIPTORS = '/proc/self/fd';
const HAS_DESCRIPTORS = existsSync(DESCRIPTORS);

export class Directory {
  readonly #handle: FileHandle;
  readonly #path: string;

  private constructor(handle: FileHandle, path: string) {
    this.#handle = handle;
    this.#path = HAS_DESCRIPTORS ? `${DESCRIPTORS}/${handle.fd}` : path;
  }

  /**
   * Opens a folder. Whoever opens one closes it.
   *
   * @throws ELOOP or ENOTDIR if its last part is a link, or no folder; EACCES if it cannot be read
   */
  static async open(path: string): Promise<Directory> {
    return new Directory(await open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW), path);
  }

  /** Like {@link Directory.open}, for a folder of one's own that is locked up: its rights are changed so that it can be. */
  static async openLocked(path: string): Promise<Directory> {
    if (!HAS_DESCRIPTORS) {
      await chmod(path, OWNER_ONLY);
      return Directory.open(path);
    }
    const handle = await open(path, O_PATH | O_DIRECTORY | O_NOFOLLOW);
    try {
      await chmod(`${DESCRIPTORS}/${handle.fd}`, OWNER_ONLY);
      // The descriptor is a link of its own kind, which leads to the folder itself.
      return new Directory(await open(`${DESCRIPTORS}/${handle.fd}`, O_RDONLY | O_DIRECTORY), path);
    } finally {
      await handle.close();
    }
  }

  /** Where an entry is, for any call that takes a path, as long as the folder is open. */
  at(name: string): string {
    return join(this.#path, name);
  }

  /** What lies in it, read bit by bit: some entries at a time, so that calls for them can run side by side. */
  async *entries(): AsyncGenerator<Dirent[]> {
    let some: Dirent[] = [];
    for await (const entry of await opendir(this.#path, { bufferSize: AT_ONCE })) {
      some.push(entry);
      if (some.length < AT_ONCE) continue;
      yield some;
      some = [];
    }
    if (some.length > 0) yield some;
  }

  stat(): Promise<Stats> {
    return this.#handle.stat();
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
