import type { FileHandle } from 'node:fs/promises';
import type { Format } from '../formats.ts';

/** A file that is looked at. */
export interface Looked {
  readonly path: string;
  readonly file: FileHandle;
  readonly bytes: number;
  readonly format: Format;
  readonly signal: AbortSignal;
}
