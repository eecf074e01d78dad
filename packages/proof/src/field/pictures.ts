import type { FieldCase } from './field-case.ts';

const TEST = 'packages/server/test/engines/field-pictures.test.ts';

/** Pictures, drawings and models that others could not convert. */
export const PICTURE_CASES: readonly FieldCase[] = [
  [
    'V3',
    'github.com/libvips/libvips/issues/1946',
    'a picture without the mark of its end is called damaged',
    'the picture',
  ],
  [
    'V4',
    'github.com/libvips/libvips/issues/1359',
    'thumbnails, smaller copies and masks of a TIFF image are taken for pages',
    'one picture',
  ],
  [
    'V5',
    'github.com/ImageMagick/ImageMagick/issues/2167',
    'samples that mean nothing make TIFF and Targa images transparent',
    'opaque',
  ],
  [
    'V5',
    'github.com/image-rs/image/pull/3047',
    'an icon that uses its mask is transparent',
    'what the mask shows',
  ],
  [
    'V6',
    'github.com/imgproxy/imgproxy/issues/1184',
    'TIFF images of 12 and 32 bits are black or damaged',
    'as bright as they are',
  ],
  [
    'V7',
    'github.com/libjxl/libjxl/issues/3338',
    'a grey picture with a profile becomes darker',
    'as bright as it was',
  ],
  [
    'V8',
    'github.com/imgbot/Imgbot/issues/725',
    'a PNG image with a gamma of its own becomes darker',
    'as browsers show it',
  ],
  ['V9', 'github.com/discord/lilliput/pull/200', 'the rest of a GIF image is black', 'clear, or white'],
  [
    'V11',
    'github.com/fabvalaaah/rlec/pull/3',
    'a BMP image without a length is called damaged',
    'the picture',
  ],
  [
    'V19',
    'github.com/Faster3ck/Converseen/issues/190',
    'author and caption of TIFF and JPEG images are lost',
    'EXIF and IPTC stay',
  ],
  ['V20', 'github.com/lovell/sharp/issues/2455', 'a facsimile becomes half as high', 'both resolutions stay'],
  ['V21', 'own', 'a panorama is said to have too many pixels', 'the picture, or which side is too long'],
  ['V24', 'own', 'two pictures in one HEIC image become two documents', 'one of two pages'],
].map(([kind = '', source = '', symptom = '', right = '']) => ({ kind, source, symptom, right, test: TEST }));
