/** Which stored files have the content that is said of them, as far as this process has seen. */
import type { FileStore, OpenFile } from '../domain/files.ts';
import { hashOpenFile } from './file-hash.ts';

/** Some megabytes of memory. */
const MOST_FILES = 20_000;

/** A stored file is not what it was. The message is for the log. */
export class Damage extends Error {
  override readonly name = 'Damage';
}

/** Hashes a file once for each state that it is in. */
export class VerifiedFiles {
  /** The state in which the content of a file was right, by its id; the oldest first. */
  readonly #revisions = new Map<string, string>();
  readonly #running = new Map<string, Promise<void>>();

  /** A store whose new files count as verified: who stores a result has just hashed it. */
  trusting(files: FileStore): FileStore {
    return {
      ...files,
      commitAll: async (paths) => {
        const committed = await files.commitAll(paths);
        for (const { id } of committed) {
          const file = await files.open(id);
          try {
            this.#remember(id, await file.revision());
          } finally {
            await file.close();
          }
        }
        return committed;
      },
    };
  }

  /**
   * Makes sure that an open file has a hash. Several that ask at once wait for the same look.
   *
   * @throws Damage
   */
  async verify(id: string, sha256: string, file: OpenFile): Promise<void> {
    const revision = await file.revision();
    if (this.#revisions.get(id) === revision) return;
    const name = `${id} ${revision}`;
    const running = this.#running.get(name) ?? this.#hash(id, sha256, file, revision);
    this.#running.set(name, running);
    await running.finally(() => this.#running.delete(name));
  }

  async #hash(id: string, sha256: string, file: OpenFile, revision: string): Promise<void> {
    const found = await hashOpenFile(file.descriptor);
    if (found !== sha256) throw new Damage(`The file ${id} has the SHA-256 ${found} instead of ${sha256}.`);
    if ((await file.revision()) !== revision) throw new Damage(`The file ${id} changes.`);
    this.#remember(id, revision);
  }

  #remember(id: string, revision: string): void {
    this.#revisions.delete(id);
    this.#revisions.set(id, revision);
    for (const oldest of this.#revisions.keys()) {
      if (this.#revisions.size <= MOST_FILES) break;
      this.#revisions.delete(oldest);
    }
  }
}
