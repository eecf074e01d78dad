import { z } from 'zod';
import { type Edge, type Engine, edgesBetween, type Task } from '../../engine.ts';
import {
  REPACK_NEEDS,
  REPACK_TOOLS,
  REPACK_WORKER,
  repack,
  type Written,
} from '../../kits/archives/repack.ts';
import { compression, namesEncoding } from '../../options/archives.ts';
import { password } from '../../options/pages.ts';

type Tool = keyof typeof REPACK_TOOLS;

/** How libarchive writes a format, and what compresses: how hard by itself, and how much less is nothing to it. */
interface Writing extends Written {
  readonly compressor?: { readonly name: string; readonly usual: number; readonly least: number };
}

const tarBy = (filter: string, usual = 6, least = 0): Writing => ({
  format: 'pax',
  filter,
  compressor: { name: filter, usual, least },
});

const WRITING: Readonly<Record<string, Writing>> = {
  zip: { format: 'zip', compressor: { name: 'zip', usual: 6, least: 0 } },
  tar: { format: 'pax' },
  'tar.gz': tarBy('gzip'),
  'tar.bz2': tarBy('bzip2', 9, 1),
  'tar.xz': tarBy('xz'),
  'tar.zst': tarBy('zstd', 3, 1),
  'tar.lz': tarBy('lzip'),
  'tar.lz4': tarBy('lz4', 1, 1),
  'tar.lzma': tarBy('lzma'),
  'tar.lzo': tarBy('lzop', 5, 1),
  'tar.z': { format: 'pax', filter: 'compress' },
  '7z': { format: '7zip', compressor: { name: '7zip', usual: 6, least: 0 } },
  cpio: { format: 'newc' },
  iso: { format: 'iso9660', options: 'iso9660:rockridge=strict' },
  xar: { format: 'xar' },
};

const READ_ONLY = ['ar', 'cab', 'deb', 'dmg', 'lzh', 'rar', 'rpm'];
const sources = [...Object.keys(WRITING), ...READ_ONLY];

/** These are opened by a password. */
const OPENED: readonly string[] = ['zip', '7z'];
/** What says of all names that they are in Unicode. */
const IN_UNICODE: readonly string[] = ['7z', 'xar', 'iso', 'deb', 'dmg'];

/** What has other names too, such as those of programs and comics; names within that are in no Unicode become so. */
const RENAMED = ['zip', '7z', 'tar'];

const worth = { fidelity: 1, cost: 2 };
const edges: Edge[] = [
  ...edgesBetween(sources, Object.keys(WRITING), worth),
  ...RENAMED.map((format) => ({ from: format, to: format, ...worth })),
].map((edge) => ({ ...edge, options: optionsOf(edge.from, edge.to) }));

function optionsOf(from: string, to: string) {
  const { compressor } = WRITING[to] ?? {};
  return z.strictObject({
    ...(OPENED.includes(from) && { password }),
    ...(!IN_UNICODE.includes(from) && { encoding: namesEncoding }),
    ...(compressor && { compression: compression(compressor.usual) }),
  });
}

/** Archives, by libarchive: members go from one archive to the other, and to disk only where that cannot be helped. */
export const engine: Engine<Tool> = {
  name: 'bsdtar',
  tools: REPACK_TOOLS,
  needs: REPACK_NEEDS,
  weight: 1,
  edges,
  detect: (host) => host.version('bsdtar', ['--version']),
  worker: REPACK_WORKER,

  async convert(task, run) {
    await repack(task, run, creation(task));
    return [{ path: task.output }];
  },
};

/** How the output is made. */
function creation({ to, options }: Task): Written {
  const { format, filter, compressor, options: always } = WRITING[to.id] ?? { format: 'pax' };
  const written = { format, ...(filter && { filter }), ...(always && { options: always }) };
  if (!compressor) return written;
  const { compression: level } = z.object({ compression: compression(compressor.usual) }).parse(options);
  return {
    ...written,
    options: `${compressor.name}:compression-level=${Math.max(level, compressor.least)}`,
  };
}
