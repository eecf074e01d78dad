import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolders } from '../../sandbox/packages.ts';
import type { Worker } from '../../sandbox/worker.ts';

const SELF = fileURLToPath(import.meta.url);

interface Program {
  /** Its source, which imports nothing of the server but what is beside it and in `workers`. */
  readonly source: URL;
  /** What it is told when it is started. */
  readonly args?: readonly string[];
  /** For Node.js itself. */
  readonly flags?: readonly string[];
  /** The npm packages that it imports. */
  readonly packages: readonly string[];
  readonly maxDocuments: number;
}

/** A worker that is a program of this package, run by the same Node.js as the server. */
export function nodeWorker({ source, args = [], flags = [], packages, maxDocuments }: Program): Worker {
  // Once it is built, it has another extension, as this file has.
  const program = fileURLToPath(source).replace(/\.ts$/, extname(SELF));
  return {
    start: [process.execPath, ...flags, program, ...args],
    readable: [process.execPath, dirname(program), dirname(SELF), ...packageFolders(...packages)],
    maxDocuments,
  };
}
