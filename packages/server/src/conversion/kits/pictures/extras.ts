/** What libvips does not read of a picture's notes, in the words in which it writes them. */
import { open } from 'node:fs/promises';
import type { Exif, Metadata } from 'sharp';
import { type Directory, readTiff, TAG, type Tiff } from './tiff.ts';

export interface Extras {
  /** Notes of EXIF that the picture has beside those that libvips reads. */
  readonly exif?: Exif;
  /** Dots per inch, across and down. */
  readonly dpi?: readonly [number, number];
}

type Names = Readonly<Record<number, string>>;

const ABOUT: Names = {
  270: 'ImageDescription',
  271: 'Make',
  272: 'Model',
  305: 'Software',
  306: 'DateTime',
  315: 'Artist',
  33432: 'Copyright',
};
const EXPOSURE: Names = {
  33434: 'ExposureTime',
  33437: 'FNumber',
  34850: 'ExposureProgram',
  34855: 'ISOSpeedRatings',
  36867: 'DateTimeOriginal',
  36868: 'DateTimeDigitized',
  36880: 'OffsetTime',
  36881: 'OffsetTimeOriginal',
  37377: 'ShutterSpeedValue',
  37378: 'ApertureValue',
  37380: 'ExposureBiasValue',
  37383: 'MeteringMode',
  37385: 'Flash',
  37386: 'FocalLength',
  37521: 'SubSecTimeOriginal',
  41987: 'WhiteBalance',
  41989: 'FocalLengthIn35mmFilm',
  42035: 'LensMake',
  42036: 'LensModel',
};
const PLACE: Names = {
  1: 'GPSLatitudeRef',
  2: 'GPSLatitude',
  3: 'GPSLongitudeRef',
  4: 'GPSLongitude',
  5: 'GPSAltitudeRef',
  6: 'GPSAltitude',
  7: 'GPSTimeStamp',
  16: 'GPSImgDirectionRef',
  17: 'GPSImgDirection',
  29: 'GPSDateStamp',
};

/** The notes of EXIF in a TIFF image, or in what is as one. */
export function notesIn({ directories, exif, place }: Tiff): Exif | undefined {
  const IFD0 = named(directories[0], ABOUT);
  const IFD2 = named(exif, EXPOSURE);
  const IFD3 = named(place, PLACE);
  return IFD0 || IFD2 || IFD3
    ? { ...(IFD0 && { IFD0 }), ...(IFD2 && { IFD2 }), ...(IFD3 && { IFD3 }) }
    : undefined;
}

function named(directory: Directory | undefined, names: Names): Record<string, string> | undefined {
  const notes = Object.entries(names).flatMap(([tag, name]) => {
    const words = directory?.words(Number(tag));
    return words === undefined ? [] : [[name, words] as const];
  });
  return notes.length > 0 ? Object.fromEntries(notes) : undefined;
}

const EXIF_MARK = 'Exif\0\0';

/** What sharp gives as a picture's EXIF data. */
export function readExif(exif: Buffer): Promise<Tiff> {
  const isMarked = exif.toString('latin1', 0, EXIF_MARK.length) === EXIF_MARK;
  return readTiff(isMarked ? exif.subarray(EXIF_MARK.length) : exif);
}

const PER_CENTIMETRE = 3;
const CENTIMETRES_PER_INCH = 2.54;

/** The resolution that a directory says. */
export function dpiOf(directory: Directory | undefined): readonly [number, number] | undefined {
  const [across] = directory?.numbers(TAG.xResolution) ?? [];
  const [down] = directory?.numbers(TAG.yResolution) ?? [];
  if (!across || !down) return undefined;
  const factor = directory?.numbers(TAG.resolutionUnit)[0] === PER_CENTIMETRE ? CENTIMETRES_PER_INCH : 1;
  return [across * factor, down * factor];
}

const HEAD_BYTES = 4096;
const JFIF = Buffer.from('JFIF\0');
const PIXELS = Buffer.from('pHYs');
const INCH = 1;
const CENTIMETRE = 2;
const METRES_PER_INCH = 0.0254;

/** The resolution that a picture says in both directions, of which sharp knows one. */
export async function dpiIn(path: string, format: string, { exif }: Metadata): Promise<Extras['dpi']> {
  const said = exif && dpiOf((await readExif(exif)).directories[0]);
  if (said) return said;
  const head = await headOf(path, HEAD_BYTES);
  if (format === 'png') {
    const at = head.indexOf(PIXELS) + PIXELS.length;
    if (at < PIXELS.length || head.length < at + 9 || head[at + 8] !== 1) return undefined;
    return pair(head.readUInt32BE(at), head.readUInt32BE(at + 4), METRES_PER_INCH);
  }
  const at = format === 'jpg' ? head.indexOf(JFIF) + JFIF.length : 0;
  const unit = head[at + 2];
  if (at < JFIF.length || head.length < at + 7 || (unit !== INCH && unit !== CENTIMETRE)) return undefined;
  return pair(head.readUInt16BE(at + 3), head.readUInt16BE(at + 5), unit === INCH ? 1 : CENTIMETRES_PER_INCH);
}

function pair(across: number, down: number, factor: number): Extras['dpi'] {
  return across > 0 && down > 0 ? [across * factor, down * factor] : undefined;
}

/** The first bytes of a file, or all that it has. */
export async function headOf(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
