import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process works on the same folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/**
 * Keeps a folder for this process until it releases it or dies.
 *
 * The lock is SQLite's own on a file in the folder: the system drops it with the process, however that ends, so there
 * is never a stale one to clean up.
 *
 * @throws FolderInUseError if another process holds it
 */
export function lockFolder(folder: string): { release(): void } {
  const database = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw new FolderInUseError(
      `Another server already works on ${folder}. Stop it, or set CONVERTER_DATA_DIR.`,
      {
        cause: error,
      },
    );
  }
  return { release: () => database.close() };
}
