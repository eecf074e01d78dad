import { randomBytes } from 'node:crypto';
import { constants, createReadStream, type Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, statfs, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type Committed, type FileStore, MissingFileError } from '../domain/files.ts';

const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
const READ_BYTES = 256 * 1024;
const FILE_ID = /^[0-9a-f]{32}$/;
/** The length of a subfolder's name, which begins the ids of its files. */
const PREFIX_LENGTH = 2;
/** Files that are synced at once, so that the file system writes them together. */
const AT_ONCE = 16;

/**
 * Files in a local folder, spread over 256 subfolders.
 *
 * @param folder must lie on the same file system as what is committed, since files are moved and not copied
 */
export async function openDiskFileStore(folder: string): Promise<FileStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unsettled = new Set<string>();
  /** Subfolders that would survive a power cut. */
  const durable = new Set<string>();

  /** Ids come from the database, but a path is worth a second look. */
  const pathOf = (id: string) => {
    if (!FILE_ID.test(id)) throw new TypeError('This is not the id of a file.');
    return join(folder, id.slice(0, PREFIX_LENGTH), id);
  };

  const makeSubfolder = async (prefix: string) => {
    const path = join(folder, prefix);
    await mkdir(path, { recursive: true, mode: 0o700 });
    if (!durable.has(prefix)) await syncToDisk(folder);
    durable.add(prefix);
    return path;
  };

  const remove = async (id: string) => {
    await rm(pathOf(id), { force: true });
    unsettled.delete(id);
  };

  return {
    async commitAll(paths) {
      // One subfolder for all of them, so that it is synced only once.
      const prefix = randomBytes(PREFIX_LENGTH / 2).toString('hex');
      const subfolder = await makeSubfolder(prefix);
      const committed: Committed[] = [];
      const ids = paths.map(() => prefix + randomBytes(15).toString('hex'));
      for (const id of ids) unsettled.add(id);
      const move = async (path: string, id: string) => {
        const sealed = await seal(path);
        await rename(path, pathOf(id));
        // What was looked at is what is kept, or nothing is.
        const kept = await lstat(pathOf(id));
        if (kept.ino !== sealed.ino || kept.dev !== sealed.dev) throw new TypeError('A file was exchanged.');
        return { id, bytes: sealed.size };
      };
      try {
        for (let start = 0; start < ids.length; start += AT_ONCE) {
          const some = ids.slice(start, start + AT_ONCE);
          const moved = await Promise.allSettled(some.map((id, i) => move(paths[start + i] ?? '', id)));
          for (const outcome of moved) {
            if (outcome.status === 'rejected') throw outcome.reason;
            committed.push(outcome.value);
          }
        }
        await syncToDisk(subfolder);
      } catch (error) {
        await Promise.all(ids.map(remove));
        throw error;
      }
      return committed;
    },

    settle(ids) {
      for (const id of ids) unsettled.delete(id);
    },

    async checkout(id) {
      const path = pathOf(id);
      if ((await timeOf(path)) === undefined) throw gone();
      return path;
    },

    async open(id) {
      const handle = await open(pathOf(id), O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch((error: unknown) => {
        throw isOneOf(error, NOT_THERE) ? gone(error) : error;
      });
      try {
        const found = await handle.stat();
        if (!found.isFile()) throw gone();
        const { size } = found;
        return {
          descriptor: handle.fd,
          bytes: size,
          async revision() {
            const { size, ino, ctimeNs } = await handle.stat({ bigint: true });
            return `${ino} ${ctimeNs} ${size}`;
          },
          read: (range) => createReadStream('', { ...range, fd: handle, highWaterMark: READ_BYTES }),
          close: () => handle.close(),
        };
      } catch (error) {
        await handle.close();
        throw error;
      }
    },

    remove,

    async *list() {
      for (const prefix of await readdir(folder)) {
        // Foreign files in the folder are ignored.
        const names = await readdir(join(folder, prefix)).catch(() => []);
        // `unsettled` is read after the folder: a settled file in it has its owner in the database.
        yield names.filter((name) => FILE_ID.test(name) && name.startsWith(prefix) && !unsettled.has(name));
      }
    },

    committedAt: (id) => timeOf(pathOf(id)),

    async freeBytes() {
      // Seen by writing: a disk that has failed may still say that it can be written to.
      const now = new Date();
      await utimes(folder, now, now);
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
  };
}

/**
 * Makes a file's content and time durable.
 *
 * @throws TypeError or ELOOP if it is no plain file with one name
 */
async function seal(path: string): Promise<Stats> {
  // Opening a FIFO would wait for a writer without O_NONBLOCK.
  const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const found = await file.stat();
    if (!found.isFile() || found.nlink !== 1) throw new TypeError('Only plain files are stored.');
    // Tools run as another user and must read it; the folder's mode keeps all other users out.
    await file.chmod(0o644);
    // An upload may have taken hours. A file's age counts from here.
    const now = new Date();
    await file.utimes(now, now);
    await file.sync();
    return found;
  } finally {
    await file.close();
  }
}

/** What is no plain file is none of the stored ones. */
async function timeOf(path: string): Promise<number | undefined> {
  try {
    const found = await lstat(path);
    return found.isFile() ? found.mtimeMs : undefined;
  } catch (error) {
    if (isOneOf(error, NOT_THERE)) return undefined;
    throw error;
  }
}

/** A link leads somewhere else, wherever that is. */
const NOT_THERE = ['ENOENT', 'ENOTDIR', 'ELOOP'];

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

function gone(cause?: unknown): MissingFileError {
  return new MissingFileError('A stored file is gone.', { cause });
}

/** Waits until a folder's list of names would survive a power cut. */
async function syncToDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
