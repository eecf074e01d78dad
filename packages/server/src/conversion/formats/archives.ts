import { type Format, rowOf } from './format.ts';

const row = rowOf('archive');

/** Files that hold other files. A compressed file and a compressed archive cannot be told from each other by their sign. */
export const archives: readonly Format[] = [
  // Programs of many kinds give zip archives a name of their own.
  row('zip', 'application/zip', 'a zip archive', {
    aliases:
      'zipx cbz jar war ear aar apk xapk apks aab ipa whl nupkg snupkg vsix xpi appx msix msixbundle mcpack mcworld oxt'.split(
        ' ',
      ),
    hasNoSignature: true,
    container: 'zip',
  }),
  row('tar', 'application/x-tar', 'a tar archive', { aliases: ['cbt', 'ova', 'gem'], hasNoSignature: true }),
  row('tar.gz', 'application/gzip', 'a gzip-compressed tar archive', { aliases: ['tgz'], isAlso: 'gz' }),
  row('tar.bz2', 'application/x-bzip2', 'a bzip2-compressed tar archive', {
    aliases: ['tbz2', 'tbz'],
    container: 'bzip2',
  }),
  row('tar.xz', 'application/x-xz', 'an xz-compressed tar archive', { aliases: ['txz'], container: 'xz' }),
  row('tar.zst', 'application/zstd', 'a Zstandard-compressed tar archive', {
    aliases: ['tzst'],
    container: 'zstd',
  }),
  row('tar.lz', 'application/x-lzip', 'an lzip-compressed tar archive', {
    aliases: ['tlz'],
    container: 'lzip',
  }),
  row('tar.lz4', 'application/x-lz4', 'an LZ4-compressed tar archive', { container: 'lz4' }),
  row('tar.lzma', 'application/x-lzma', 'an LZMA-compressed tar archive', {
    container: 'lzma',
    hasNoSignature: true,
  }),
  row('tar.lzo', 'application/x-lzop', 'an lzop-compressed tar archive', { container: 'lzop' }),
  row('tar.z', 'application/x-compress', 'a compress-compressed tar archive', {
    aliases: ['taz'],
    extension: 'tar.Z',
  }),
  row('tar.br', 'application/x-brotli', 'a Brotli-compressed tar archive', { hasNoSignature: true }),
  // A program that unpacks it may stand before it. The first of several volumes may be all of them.
  row('7z', 'application/x-7z-compressed', 'a 7z archive', { aliases: ['cb7', '001'], hasNoSignature: true }),
  row('rar', 'application/vnd.rar', 'a RAR archive', { aliases: ['cbr'], hasNoSignature: true }),
  row('iso', 'application/x-iso9660-image', 'a disc image', {
    aliases: ['img', 'udf'],
    // Universal Disk Format, which may stand alone.
    signatures: [{ at: 16 * 2048, bytes: '\0BEA01' }],
  }),
  // It begins with what it holds, compressed in one of several ways, and says at its end what it is.
  row('dmg', 'application/x-apple-diskimage', 'a macOS disk image', {
    hasNoSignature: true,
    container: 'bzip2',
  }),
  row('cab', 'application/vnd.ms-cab-compressed', 'a Windows cabinet'),
  row('wim', 'application/x-ms-wim', 'a Windows image', {
    aliases: ['swm', 'esd'],
    signatures: ['MSWIM\0\0\0'],
  }),
  row('cpio', 'application/x-cpio', 'a cpio archive', { signatures: ['070701', '070702'] }),
  row('xar', 'application/x-xar', 'a xar archive', { signatures: ['xar!'] }),
  row('deb', 'application/vnd.debian.binary-package', 'a Debian package', { aliases: ['udeb', 'ipk'] }),
  row('ar', 'application/x-archive', 'an ar archive', { aliases: ['a', 'lib'] }),
  row('rpm', 'application/x-rpm', 'an RPM package'),
  row('lzh', 'application/x-lzh-compressed', 'an LHA archive', { aliases: ['lha'] }),
  row('arj', 'application/x-arj', 'an ARJ archive'),
  row('squashfs', 'application/vnd.squashfs', 'a SquashFS image', {
    aliases: ['sqfs', 'sfs', 'snap'],
    signatures: ['hsqs'],
  }),
  row('gz', 'application/gzip', 'a gzip-compressed file'),
  row('bz2', 'application/x-bzip2', 'a bzip2-compressed file', { container: 'bzip2' }),
  row('xz', 'application/x-xz', 'an xz-compressed file', { container: 'xz' }),
  row('zst', 'application/zstd', 'a Zstandard-compressed file', {
    container: 'zstd',
    // It may begin with frames that readers skip.
    signatures: Array.from({ length: 16 }, (_, number) => [0x50 + number, 0x2a, 0x4d, 0x18]),
  }),
  row('lz', 'application/x-lzip', 'an lzip-compressed file', { container: 'lzip' }),
  row('lz4', 'application/x-lz4', 'an LZ4-compressed file', {
    container: 'lz4',
    // As Linux packs its kernel, which came before the other frame.
    signatures: [[0x02, 0x21, 0x4c, 0x18]],
  }),
  row('lzma', 'application/x-lzma', 'an LZMA-compressed file', { container: 'lzma', hasNoSignature: true }),
  row('lzo', 'application/x-lzop', 'an lzop-compressed file', {
    container: 'lzop',
    signatures: [[0x89, 0x4c, 0x5a, 0x4f, 0x00, 0x0d, 0x0a, 0x1a, 0x0a]],
  }),
];
