/** Where the files of jobs lie. Each backend implements this port and passes the same tests. */
import type { Readable } from 'node:stream';

/** A file that was just stored. */
export interface Committed {
  /** 32 lower-case hexadecimal characters. */
  readonly id: string;
  readonly bytes: number;
}

/** A stored file that is open. Whoever opened it closes it, or reads it to its end, which closes it too. */
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

/** The stored files. A file is there as a whole or not at all, and never changes. */
export interface FileStore {
  /** Takes a local file over. It is durable when the promise resolves, and no longer at its path. */
  commit(path: string): Promise<Committed>;
  /**
   * Makes a stored file available to tools.
   *
   * @returns a local path that stays valid until the file is removed, and must not be written to
   */
  checkout(id: string): Promise<string>;
  /** Opens a file to send it: it stays readable until it is closed, also when it is removed meanwhile. */
  open(id: string): Promise<OpenFile>;
  /** Removes a file, if it is there. */
  remove(id: string): Promise<void>;
  /** All files that were stored before a time, in milliseconds since 1970. */
  list(before: number): AsyncIterable<string>;
}
