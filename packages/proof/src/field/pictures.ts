import type { FieldCase } from './field-case.ts';

const TEST = 'packages/server/test/engines/field-pictures.test.ts';

const DRAWINGS = 'packages/server/test/engines/field-drawings.test.ts';
const MORE = 'packages/server/test/engines/field-more-media.test.ts';
const MOVING = 'packages/server/test/engines/field-moving.test.ts';
const MODELS = 'packages/server/src/conversion/engines/assimp/field-models.test.ts';

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
  [
    'V22',
    'github.com/thx/resvg-js/issues/143',
    'photographs in drawings lie on their side, or are missing',
    'upright, and seen',
    DRAWINGS,
  ],
  [
    'I',
    'github.com/mermaid-js/mermaid/issues/6395',
    'text as HTML, variables of CSS and shadows are missing in drawings',
    'as browsers draw them, or a warning',
    DRAWINGS,
  ],
  [
    'V23',
    'github.com/nschloe/meshio/issues/901',
    'a cloud of points is called damaged',
    'points, or what it is',
    MODELS,
  ],
  [
    'V23',
    'github.com/CesiumGS/obj2gltf/issues/238',
    'numbers such as .3 make a model damaged',
    'the model',
    MODELS,
  ],
  [
    'N',
    'own',
    '3MF and AMF become thousand times as large and lie on their side',
    'metres, upright, opaque',
    MODELS,
  ],
  ['V8', 'own', 'the primaries and the CICP numbers of PNG are ignored', 'colours as they are meant', MORE],
  ['V19', 'own', 'EXIF and XMP are lost in JPEG 2000 and Photoshop', 'they stay', MORE],
  ['V6', 'own', 'TIFF images of half numbers are black, of 32 bits in colour garbled', 'as they are', MORE],
  ['V5', 'own', 'TIFF images of print with a further sample become white', 'opaque', MORE],
  ['V4', 'own', 'a smaller copy under its old name is taken for a page', 'one picture', MORE],
  ['V22', 'own', 'a photograph under the name of another kind is missing in a drawing', 'it is seen', MORE],
  ['I', 'own', 'an icon is no larger than its drawing says', 'it has all sizes up to 256 pixels', DRAWINGS],
  ['E', 'own', 'WebP that moves stands still in AVIF', 'it moves', MOVING],
  ['E', 'own', 'the last picture of an AVIF that moves goes too early', 'it stays as long as it did', MOVING],
  ['I', 'own', 'rules for screens are ignored in drawings', 'as browsers draw them', MORE],
].map(([kind = '', source = '', symptom = '', right = '', test = TEST]) => ({
  kind,
  source,
  symptom,
  right,
  test,
}));
