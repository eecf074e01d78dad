import { type Engine, edgesBetween } from '../../engine.ts';
import { unreadable } from '../../kits/archives/tree.ts';

const TOOLS = {
  bsdtar: 'libarchive-tools',
  gzip: 'gzip',
  bzip2: 'bzip2',
  xz: 'xz-utils',
  zstd: 'zstd',
  lz4: 'lz4',
  lzip: 'lzip',
  lzop: 'lzop',
} as const;
type Tool = keyof typeof TOOLS;

/** How the one file in a compressed file is read, by the program that came with the format, and written. */
// By force, since the input has another name elsewhere.
const FORMATS: Readonly<
  Record<string, { readonly reader: readonly [Tool, ...string[]]; readonly flag: string }>
> = {
  gz: { reader: ['gzip', '-d', '-k', '-f'], flag: '--gzip' },
  bz2: { reader: ['bzip2', '-d', '-k', '-f'], flag: '--bzip2' },
  xz: { reader: ['xz', '-d', '-k', '-f', '-Q'], flag: '--xz' },
  zst: { reader: ['zstd', '-d', '-k'], flag: '--zstd' },
  lz: { reader: ['lzip', '-d', '-k', '-f'], flag: '--lzip' },
  lz4: { reader: ['lz4', '-d', '-k', '-m'], flag: '--lz4' },
  lzma: { reader: ['xz', '-d', '-k', '-f', '-Q'], flag: '--lzma' },
  lzo: { reader: ['lzop', '-d'], flag: '--lzop' },
};
const formats = Object.keys(FORMATS);

/** What every reader calls what it has read. */
const CONTENT = 'in';

/** Single files that are compressed. */
export const engine: Engine<Tool> = {
  name: 'compressed',
  tools: TOOLS,
  weight: 1,
  edges: edgesBetween(formats, formats, { fidelity: 1, cost: 2 }),

  detect: (host) => host.version('bsdtar', ['--version']),

  async convert(task, run) {
    const [tool, ...args] = FORMATS[task.from.id]?.reader ?? ['gzip'];
    try {
      await run.tool(tool, [...args, task.input]);
    } catch (error) {
      throw unreadable(error, task);
    }
    const flag = FORMATS[task.to.id]?.flag ?? '';
    await run.tool('bsdtar', ['-c', '--format=raw', flag, '-f', task.output, CONTENT]);
    return [{ path: task.output }];
  },
};
