import { type Engine, edgesBetween, type Task } from '../../engine.ts';
import {
  PAX,
  REPACK_NEEDS,
  REPACK_TOOLS,
  REPACK_WORKER,
  repack,
  type Written,
} from '../../kits/archives/repack.ts';

type Tool = keyof typeof REPACK_TOOLS;

/** What compresses each format, by its name in libarchive. */
const FILTERS: Readonly<Record<string, string>> = {
  gz: 'gzip',
  bz2: 'bzip2',
  xz: 'xz',
  zst: 'zstd',
  lz: 'lzip',
  lz4: 'lz4',
  lzma: 'lzma',
  lzo: 'lzop',
};
const formats = Object.keys(FILTERS);

/** Archives of one file, which meet the others in tar. */
const ARCHIVES: Readonly<Record<string, Written>> = {
  tar: PAX,
  zip: { format: 'zip' },
  '7z': { format: '7zip' },
};
const archives = Object.keys(ARCHIVES);
/** Tar archives are compressed whole. */
const OF_ONE = ['zip', '7z'];

const worth = { fidelity: 1, cost: 2 };

/** Single files that are compressed, and archives of one file. */
export const engine: Engine<Tool> = {
  name: 'compressed',
  tools: REPACK_TOOLS,
  needs: REPACK_NEEDS,
  weight: 1,
  edges: [
    ...edgesBetween(formats, formats, worth),
    // A compressed file has no owner, mode or folder, and most have no name.
    ...edgesBetween(formats, archives, { ...worth, fidelity: 0.95 }),
    ...edgesBetween(OF_ONE, formats, { ...worth, fidelity: 0.95 }),
  ],
  worker: REPACK_WORKER,
  detect: (host) => host.version('bsdtar', ['--version']),

  async convert(task, run) {
    await repack(task, run, { ...written(task), does: archives.includes(task.from.id) ? 'only' : 'single' });
    return [{ path: task.output }];
  },
};

function written({ to }: Task): Written {
  const filter = FILTERS[to.id];
  return filter ? { format: 'raw', filter } : (ARCHIVES[to.id] ?? PAX);
}
