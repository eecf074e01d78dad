import type { Read } from '../file-type/reader.ts';
import type { Format } from '../formats.ts';

/** A file that is looked at. */
export interface Looked {
  readonly path: string;
  readonly read: Read;
  readonly bytes: number;
  readonly format: Format;
  readonly signal: AbortSignal;
}
