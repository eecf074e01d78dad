import { type Format, rowOf } from './format.ts';

const row = rowOf('image');

/** Pictures made of pixels. */
export const images: readonly Format[] = [
  row('jpg', 'image/jpeg', 'a JPEG image', { aliases: ['jpeg', 'jpe', 'jfif'] }),
  row('png', 'image/png', 'a PNG image', { container: 'PNG' }),
  row('apng', 'image/apng', 'an animated PNG image', { container: 'PNG' }),
  row('webp', 'image/webp', 'a WebP image'),
  row('avif', 'image/avif', 'an AVIF image', { aliases: ['avifs'] }),
  row('tiff', 'image/tiff', 'a TIFF image', { aliases: ['tif'] }),
  row('gif', 'image/gif', 'a GIF image'),
  row('bmp', 'image/bmp', 'a BMP image', { aliases: ['dib'] }),
  row('heic', 'image/heic', 'a HEIC image', { aliases: ['heif', 'hif', 'heics', 'heifs'] }),
  row('ico', 'image/x-icon', 'a Windows icon'),
  row('psd', 'image/vnd.adobe.photoshop', 'a Photoshop image', { aliases: ['psb'] }),
  row('jxl', 'image/jxl', 'a JPEG XL image'),
  row('jp2', 'image/jp2', 'a JPEG 2000 image', { aliases: ['jpf', 'jpx'] }),
  row('j2k', 'image/x-jp2-codestream', 'a JPEG 2000 codestream', { aliases: ['j2c', 'jpc'] }),
  row('dng', 'image/x-adobe-dng', 'a camera raw image', {
    aliases: ['cr2', 'cr3', 'nef', 'arw', 'raf', 'orf', 'rw2', 'pef', 'srw'],
  }),
  row('hdr', 'image/vnd.radiance', 'a Radiance image', {
    aliases: ['rgbe'],
    signatures: ['#?RADIANCE', '#?RGBE'],
  }),
  row('icns', 'image/icns', 'a macOS icon'),
  row('cur', 'image/x-win-cursor', 'a Windows cursor'),
  row('tga', 'image/x-tga', 'a Targa image', {
    aliases: ['icb', 'vda', 'vst'],
    hasNoSignature: true,
  }),
  row('dds', 'image/x-dds', 'a DirectDraw surface', { signatures: ['DDS '] }),
  row('qoi', 'image/x-qoi', 'a QOI image', { signatures: ['qoif'] }),
  row('exr', 'image/x-exr', 'an OpenEXR image', { signatures: [[0x76, 0x2f, 0x31, 0x01]] }),
  row('dpx', 'image/x-dpx', 'a DPX film image', { signatures: ['SDPX', 'XPDS'] }),
  row('fits', 'image/fits', 'a FITS image', { aliases: ['fit', 'fts'], signatures: ['SIMPLE  ='] }),
  row('pcx', 'image/x-pcx', 'a PCX image', {
    signatures: [0, 2, 3, 4, 5].map((version) => [0x0a, version, 1]),
  }),
  row('dcx', 'image/x-dcx', 'a DCX fax', { signatures: [[0xb1, 0x68, 0xde, 0x3a]] }),
  row('sgi', 'image/x-sgi', 'an SGI image', { aliases: ['bw', 'rgb', 'rgba'], signatures: [[0x01, 0xda]] }),
  row('ras', 'image/x-sun-raster', 'a Sun raster image', {
    aliases: ['sun'],
    signatures: [[0x59, 0xa6, 0x6a, 0x95]],
  }),
  row('xwd', 'image/x-xwindowdump', 'an X window dump', {
    signatures: [
      { at: 4, bytes: '\0\0\0\x07' },
      { at: 4, bytes: '\x07\0\0\0' },
    ],
  }),
  row('xpm', 'image/x-xpixmap', 'an X pixmap', { signatures: ['/* XPM */'] }),
  row('xbm', 'image/x-xbitmap', 'an X bitmap', { signatures: ['#define '] }),
  row('ppm', 'image/x-portable-pixmap', 'a portable pixmap', {
    aliases: ['pnm'],
    signatures: numbered('3', '6'),
  }),
  row('pgm', 'image/x-portable-graymap', 'a portable greymap', { signatures: numbered('2', '5') }),
  row('pbm', 'image/x-portable-bitmap', 'a portable bitmap', { signatures: numbered('1', '4') }),
  row('pam', 'image/x-portable-arbitrarymap', 'a portable arbitrary map', { signatures: numbered('7') }),
  row('pfm', 'image/x-portable-floatmap', 'a portable float map', { signatures: numbered('F', 'f') }),
  row('wbmp', 'image/vnd.wap.wbmp', 'a wireless bitmap', { hasNoSignature: true }),
  row('pict', 'image/x-pict', 'a QuickDraw picture', {
    aliases: ['pct', 'pic'],
    signatures: [{ at: 522, bytes: '\0\x11\x02\xff' }],
  }),
  row('palm', 'image/x-palm', 'a Palm pixmap', { hasNoSignature: true }),
  row('viff', 'image/x-viff', 'a Khoros image', { aliases: ['xv'], signatures: [[0xab, 0x01]] }),
  row('miff', 'image/x-miff', 'an ImageMagick image', { signatures: ['id=ImageMagick'] }),
  row('jng', 'image/x-jng', 'a JNG image', {
    signatures: [[0x8b, 0x4a, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  }),
  row('vicar', 'image/x-vicar', 'a VICAR image', { signatures: ['LBLSIZE='] }),
  row('avs', 'image/x-avs', 'an AVS image', { hasNoSignature: true }),
  row('mtv', 'image/x-mtv', 'an MTV ray tracer image', { hasNoSignature: true }),
  row('cals', 'image/x-cals', 'a CALS raster image', {
    aliases: ['cal'],
    signatures: ['srcdocid:', 'version: MIL-STD'],
  }),
  row('jbig', 'image/x-jbig', 'a JBIG image', { aliases: ['jbg', 'bie'], hasNoSignature: true }),
];

/** The signs of Netpbm's formats: a number, and white space or a remark. */
function numbered(...numbers: string[]): string[] {
  return numbers.flatMap((number) => [' ', '\t', '\n', '\r', '#'].map((space) => `P${number}${space}`));
}
