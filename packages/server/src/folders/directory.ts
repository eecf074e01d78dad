/**
 * A folder that is held open. What lies in it is reached through its descriptor and never by a path, so nobody who may
 * write to a folder above can put something else in its place meanwhile, and no path is too long. Names are bytes, as on
 * the disk: a tool may choose some that are no text.
 *
 * Node has no `openat`; on Linux `/proc/self/fd/<n>/<name>` does the same. Elsewhere, where tools run unprotected
 * anyway, paths have to do.
 *
 * It works synchronously: such calls take a fifth of the time. What may have many entries is walked in a thread of its
 * own; see `thread.ts`.
 */
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  opendirSync,
  openSync,
  type Stats,
} from 'node:fs';

const { O_DIRECTORY, O_NOFOLLOW, O_RDONLY } = constants;
/** Linux's, which Node does not name: a descriptor that takes no right to read. */
const O_PATH = 0o10000000;
const OWNER_ONLY = 0o700;
const DESCRIPTORS = '/proc/self/fd';
const HAS_DESCRIPTORS = existsSync(DESCRIPTORS);
const READ_AT_ONCE = 256;

/** Something in a folder. */
export interface Entry {
  readonly name: Buffer;
  /** And no link to one. */
  readonly isDirectory: boolean;
}

export class Directory implements Disposable {
  readonly #descriptor: number;
  readonly #path: Buffer;

  private constructor(descriptor: number, path: string | Buffer) {
    this.#descriptor = descriptor;
    this.#path = HAS_DESCRIPTORS ? Buffer.from(`${DESCRIPTORS}/${descriptor}`) : Buffer.from(path);
  }

  /**
   * Opens a folder. The caller closes it, by `using`.
   *
   * @throws ELOOP or ENOTDIR if its last part is a link, or no folder; EACCES if it cannot be read
   */
  static open(path: string | Buffer): Directory {
    return new Directory(openSync(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW), path);
  }

  /** Like {@link Directory.open}, for a folder of one's own that is locked up: its rights are changed so that it can be. */
  static openLocked(path: string | Buffer): Directory {
    if (!HAS_DESCRIPTORS) {
      chmodSync(path, OWNER_ONLY);
      return Directory.open(path);
    }
    const locked = openSync(path, O_PATH | O_DIRECTORY | O_NOFOLLOW);
    try {
      // The descriptor is a link of its own kind, which leads to the folder itself.
      chmodSync(`${DESCRIPTORS}/${locked}`, OWNER_ONLY);
      return new Directory(openSync(`${DESCRIPTORS}/${locked}`, O_RDONLY | O_DIRECTORY), path);
    } finally {
      closeSync(locked);
    }
  }

  /** Where an entry is, for any call that takes a path, as long as the folder is open. */
  at(name: string | Buffer): Buffer {
    return Buffer.concat([this.#path, Buffer.from('/'), Buffer.from(name)]);
  }

  /** What lies in it. What is removed or comes meanwhile may be among it or not. */
  *entries(): Generator<Entry> {
    // Its types know names as text only.
    const folder = opendirSync(this.#path, { encoding: 'buffer' as 'utf8', bufferSize: READ_AT_ONCE });
    try {
      for (let entry = folder.readSync(); entry; entry = folder.readSync())
        yield { name: Buffer.from(entry.name), isDirectory: entry.isDirectory() };
    } finally {
      folder.closeSync();
    }
  }

  stat(): Stats {
    return fstatSync(this.#descriptor);
  }

  [Symbol.dispose](): void {
    closeSync(this.#descriptor);
  }
}
