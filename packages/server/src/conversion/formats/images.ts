import { type Format, rowOf } from './format.ts';

const row = rowOf('image');

/** Pictures made of pixels. */
export const images: readonly Format[] = [
  row('jpg', 'image/jpeg', 'a JPEG image', { aliases: ['jpeg', 'jpe', 'jfif'] }),
  row('png', 'image/png', 'a PNG image'),
  row('webp', 'image/webp', 'a WebP image'),
  row('avif', 'image/avif', 'an AVIF image'),
  row('tiff', 'image/tiff', 'a TIFF image', { aliases: ['tif'] }),
  row('gif', 'image/gif', 'a GIF image'),
  row('bmp', 'image/bmp', 'a BMP image', { aliases: ['dib'] }),
  row('heic', 'image/heic', 'a HEIC image', { aliases: ['heif'] }),
  row('ico', 'image/x-icon', 'a Windows icon'),
];
