/** What the parts of a run have found. Each part is kept for itself, so that it can be run again alone. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ControlTrial } from './control/run.ts';
import type { Trial } from './corpus/run.ts';
import type { Breach } from './kit/breach.ts';
import type { ServerUser } from './kit/user.ts';
import type { MemoryTrial } from './memory/run.ts';
import type { Row } from './takeovers/run.ts';

/** A part, and when it was run. */
interface Dated {
  readonly date: string;
  /** The versions of what was attacked. */
  readonly versions: readonly string[];
}

/** Takeovers of a server. */
export interface TakeoverRows {
  readonly user: ServerUser;
  readonly isBelowUsr: boolean;
  readonly rows: readonly Row[];
}

/** Everything that was found. */
export interface Results {
  readonly corpus?: Dated & { readonly trials: readonly Trial[]; readonly skipped: readonly string[] };
  readonly control?: Dated & { readonly bare: readonly ControlTrial[]; readonly server: readonly Trial[] };
  readonly takeovers?: Dated & { readonly of: readonly TakeoverRows[] };
  readonly memory?: Dated & { readonly trials: readonly MemoryTrial[]; readonly notes: readonly string[] };
  readonly view?: Dated & {
    readonly of: readonly { readonly user: ServerUser; readonly breaches: readonly Breach[] }[];
  };
}

const FILE = fileURLToPath(new URL('../../../.attack/results.json', import.meta.url));

/** What earlier runs have found. */
export async function readResults(): Promise<Results> {
  try {
    return JSON.parse(await readFile(FILE, 'utf8')) as Results;
  } catch {
    return {};
  }
}

/** Keeps what was found. */
export async function keepResults(results: Results): Promise<void> {
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, `${JSON.stringify(results, undefined, 1)}\n`);
}
