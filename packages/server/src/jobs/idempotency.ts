/** Tells whether a request that comes again is the same one. */
import { createHash } from 'node:crypto';
import type { Options } from '../conversion/options.ts';

/** What makes a request the one that it is. */
export interface RequestContent {
  /** Its client waits for the result, which is another request than one for a job. */
  readonly sync: boolean;
  /** The id of the format to convert to. */
  readonly target: string;
  readonly options: Options;
  /** In their order. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** A SHA-256 in hexadecimal that two requests share if they are the same. */
export function fingerprintOf({ sync, target, options, files }: RequestContent): string {
  const content: unknown[] = [sync, target, files.map(({ name, sha256 }) => [name, sha256])];
  if (Object.keys(options).length > 0) content.push(options);
  return createHash('sha256').update(JSON.stringify(content, inOrder)).digest('hex');
}

/** The order in which an object's members were written makes no difference. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
