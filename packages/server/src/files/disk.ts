import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from './files.ts';

const READ_BYTES = 256 * 1024;
const FILE_ID = /^[0-9a-f]{32}$/;

/**
 * Files in a local folder, spread over 256 subfolders.
 *
 * @param folder must lie on the same file system as what is committed, since files are moved and not copied
 */
export async function openDiskFileStore(folder: string): Promise<FileStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });

  /** Ids come from the database, but a path is worth a second look. */
  const pathOf = (id: string) => {
    if (!FILE_ID.test(id)) throw new TypeError('This is not the id of a file.');
    return join(folder, id.slice(0, 2), id);
  };

  return {
    async commit(path) {
      const id = randomBytes(16).toString('hex');
      const target = pathOf(id);
      const parent = join(folder, id.slice(0, 2));
      const isNew = (await mkdir(parent, { recursive: true, mode: 0o700 })) !== undefined;
      // Tools run as another user; that nobody else reads it is the folder's business.
      await chmod(path, 0o644);
      await syncToDisk(path);
      await rename(path, target);
      await syncToDisk(parent);
      if (isNew) await syncToDisk(folder);
      return { id, bytes: (await stat(target)).size };
    },

    checkout: async (id) => pathOf(id),

    async open(id) {
      const handle = await open(pathOf(id));
      try {
        const { size } = await handle.stat();
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

    remove: (id) => rm(pathOf(id), { force: true }),

    async *list(before) {
      for (const parent of await readdir(folder)) {
        for (const id of await readdir(join(folder, parent))) {
          const found = await stat(join(folder, parent, id)).catch(() => undefined);
          if (found && found.mtimeMs < before) yield id;
        }
      }
    },
  };
}

/** Waits until a file's content, or a folder's list of names, would survive a power cut. */
async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
