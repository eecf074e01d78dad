import { type Edge, type Engine, edgesBetween } from '../engine.ts';
import { ConversionFailure, ToolFailure } from '../failure.ts';

/** How bsdtar is told to write each format. What it reads, it recognises by content. */
const WRITE_FLAGS: Readonly<Record<string, readonly string[]>> = {
  zip: ['--format=zip'],
  tar: ['--format=pax'],
  'tar.gz': ['--format=pax', '--gzip'],
  'tar.bz2': ['--format=pax', '--bzip2'],
  'tar.xz': ['--format=pax', '--xz'],
  'tar.zst': ['--format=pax', '--zstd'],
  '7z': ['--format=7zip'],
};

const formats = Object.keys(WRITE_FLAGS);
const edges: Edge[] = edgesBetween(formats, formats, { fidelity: 1, cost: 2 });

/** Archives, by libarchive: members go from one archive to the other and are never unpacked to disk. */
export const bsdtar: Engine = {
  name: 'bsdtar',
  weight: 1,
  edges,
  detect: (host) => host.version('bsdtar', ['--version']),

  async convert(task, run) {
    const flags = WRITE_FLAGS[task.to.id] ?? [];
    try {
      await run.tool('bsdtar', ['-c', ...flags, '-f', task.output, `@${task.input}`]);
    } catch (error) {
      if (!(error instanceof ToolFailure)) throw error;
      if (/passphrase|encrypted/i.test(error.stderr)) {
        throw new ConversionFailure('password_protected', 'is protected by a password', { cause: error });
      }
      throw new ConversionFailure('invalid_input_file', `is damaged or not ${task.from.name}`, {
        cause: error,
      });
    }
    return [{ path: task.output }];
  },
};
