/** Stamps of what was green: `npm run proof -- --stamp` writes them, and tests that find one that holds need not run. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const STAMPS_FILE = fileURLToPath(new URL('../../green.json', import.meta.url));

/** When all trials of a format, or all tests of a file, were green, and what they depend on. */
export interface Stamp {
  readonly key: string;
  /** Debian packages and their upstream versions, where the key does not have them. */
  readonly packages: Readonly<Record<string, string>>;
  /** The day, as `2026-11-24`. */
  readonly date: string;
}

/** Reads them, by formats and by paths of test files. The file is a part of this package, and is trusted. */
export function readStamps(): Map<string, Stamp> {
  return new Map(Object.entries(JSON.parse(readFileSync(STAMPS_FILE, 'utf8')) as Record<string, Stamp>));
}

/** Writes all of them, a line for each. */
export async function writeStamps(stamps: ReadonlyMap<string, Stamp>): Promise<void> {
  const lines = [...stamps].sort().map(([id, stamp]) => `  ${JSON.stringify(id)}: ${JSON.stringify(stamp)}`);
  await writeFile(STAMPS_FILE, lines.length > 0 ? `{\n${lines.join(',\n')}\n}\n` : '{}\n');
}
