import { type Format, rowOf } from './format.ts';

const row = rowOf('archive');

/** Files that hold other files. */
export const archives: readonly Format[] = [
  row('zip', 'application/zip', 'a zip archive', { hasNoSignature: true }),
  row('tar', 'application/x-tar', 'a tar archive', { hasNoSignature: true }),
  row('tar.gz', 'application/gzip', 'a gzip-compressed tar archive', { aliases: ['tgz'] }),
  row('tar.bz2', 'application/x-bzip2', 'a bzip2-compressed tar archive', { aliases: ['tbz2', 'tbz'] }),
  row('tar.xz', 'application/x-xz', 'an xz-compressed tar archive', { aliases: ['txz'] }),
  row('tar.zst', 'application/zstd', 'a Zstandard-compressed tar archive', { aliases: ['tzst'] }),
  row('7z', 'application/x-7z-compressed', 'a 7z archive'),
];
