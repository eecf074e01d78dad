/** Copies members from one archive to another in a process of its own, which sees their bytes, names and checksums. */
import { fileURLToPath } from 'node:url';
import type { Run, Task } from '../../engine.ts';
import type { Worker } from '../../sandbox/worker.ts';
import { CHARSET_SCRIPT } from '../workers/charset.ts';

const MODULES = [
  'repack',
  'copying',
  'links',
  'paths',
  'results',
  'single',
  'source',
  'libarchive',
  'streams',
  'names',
  'alphabets',
  'zips',
  'ars',
  'cpios',
  'lzhs',
  'rars',
  'volumes',
  'squash',
  'problem',
];
/** The programs, the first of which is started; others may call the rest. */
export const REPACK_SCRIPTS = [
  ...MODULES.map((name) => fileURLToPath(new URL(`${name}.py`, import.meta.url))),
  CHARSET_SCRIPT,
];
const [SCRIPT = ''] = REPACK_SCRIPTS;
const PYTHON = '/usr/bin/python3';

/** What reads what the library does not, and the library's own package. */
export const REPACK_TOOLS = {
  [PYTHON]: 'python3-minimal',
  bsdtar: 'libarchive-tools',
  gzip: 'gzip',
  '7zz': { optional: '7zip' },
  zstd: { optional: 'zstd' },
  lz4: { optional: 'lz4' },
  lzip: { optional: 'lzip' },
  lzop: { optional: 'lzop' },
} as const;

export const REPACK_NEEDS = {
  '/usr/share/doc/libuchardet0': 'libuchardet0',
  // The minimal Python calls no libraries.
  '/usr/share/doc/libpython3-stdlib': 'libpython3-stdlib',
} as const;

export const REPACK_WORKER: Worker = {
  start: [PYTHON, '-I', '-B', SCRIPT],
  readable: REPACK_SCRIPTS,
  maxDocuments: 1,
};

/** How the library writes a format: its name, what compresses it, and their options. */
export interface Written {
  readonly format: string;
  readonly filter?: string;
  readonly options?: string;
}

/** What the worker is asked for beside the task. */
interface Wanted extends Partial<Written> {
  /** A folder that has been unpacked already, instead of the input. */
  readonly tree?: string;
  readonly output?: string;
  /** Only what a disk takes from anybody: no attributes, and all readable. */
  readonly isPlain?: boolean;
  /** One compressed file instead of an archive, read from one, or the only one of an archive; or just a look at its volumes. */
  readonly does?: 'single' | 'only' | 'look';
}

export const PAX: Written = { format: 'pax' };

/**
 * Writes `task.output` with the members of `task.input`. Fails where a checksum is another than the archive says, and where the
 * target cannot hold what the members are.
 */
export async function repack(task: Task, run: Pick<Run, 'worker'>, wanted: Wanted): Promise<void> {
  const { password, encoding } = task.options;
  await run.worker({
    input: task.input,
    output: task.output,
    from: task.from.id,
    to: task.to.id,
    name: task.from.name,
    target: task.to.name,
    called: task.called,
    password,
    encoding,
    ...wanted,
  });
}
