/** Tells whether a request that comes again is the same one. */
import { createHash } from 'node:crypto';

/** What makes a request the one that it is. */
export interface RequestContent {
  /** Its client waits for the result, which is another request than one for a job. */
  readonly sync: boolean;
  /** The id of the format to convert to. */
  readonly target: string;
  /** In their order. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** A SHA-256 in hexadecimal that two requests share if they are the same. */
export function fingerprintOf({ sync, target, files }: RequestContent): string {
  const content = JSON.stringify([sync, target, files.map(({ name, sha256 }) => [name, sha256])]);
  return createHash('sha256').update(content).digest('hex');
}
