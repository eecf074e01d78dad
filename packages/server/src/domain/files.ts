/** Where the files of jobs lie. Each backend implements this port and passes the same tests. */
import type { Readable } from 'node:stream';

/** A file that was just stored. */
export interface Committed {
  /** 32 lower-case hexadecimal characters. */
  readonly id: string;
  readonly bytes: number;
}

/** An open stored file. Its user closes it, or reads it to its end, which closes it too. */
export interface OpenFile {
  /** For a thread of this process, until the file is closed. */
  readonly descriptor: number;
  readonly bytes: number;
  /** Another one whenever something was done to the file. */
  revision(): Promise<string>;
  /** @param range first and last byte, both included */
  read(range: { readonly start: number; readonly end: number }): Readable & { readonly bytesRead: number };
  /** May come a second time. */
  close(): Promise<void>;
}

/** A stored file that a job needs is not there any more. */
export class MissingFileError extends Error {
  override readonly name = 'MissingFileError';
}

/**
 * The stored files. A file is there as a whole or not at all, and never changes.
 *
 * A file whose owner is not written down yet is not settled: it belongs to a request that is being accepted, or to a job
 * whose end is being written. It is an orphan only once it is settled and no job has it.
 */
export interface FileStore {
  /**
   * Takes local files over, all or none. They are durable when the promise resolves, and no longer at their paths.
   * The caller must settle or remove them.
   */
  commitAll(paths: readonly string[]): Promise<Committed[]>;
  /** Tells that the owner of files is written down. */
  settle(ids: readonly string[]): void;
  /**
   * Makes a stored file available to tools.
   *
   * @returns a local path that stays valid until the file is removed, and must not be written to
   * @throws MissingFileError if it is not there
   */
  checkout(id: string): Promise<string>;
  /**
   * Opens a file to send it: it stays readable until it is closed, also when it is removed meanwhile.
   *
   * @throws MissingFileError if it is not there
   */
  open(id: string): Promise<OpenFile>;
  /** Removes a file, if it is there. */
  remove(id: string): Promise<void>;
  /** All settled files, many at a time. */
  list(): AsyncIterable<readonly string[]>;
  /** When a file was committed, in milliseconds since 1970; undefined if it is not there. */
  committedAt(id: string): Promise<number | undefined>;
  /** How much there is room for. Rejects where nothing can be written. */
  freeBytes(): Promise<number>;
}
