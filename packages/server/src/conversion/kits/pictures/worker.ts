/**
 * The worker for pictures: a program of its own, started as `node worker <path of sharp>`. It must not import anything of
 * the server but what is beside it and in `workers`, since nothing else of the server is seen in its sandbox.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { Metadata, Sharp } from 'sharp';
import { answerRequests, sayProgress } from '../workers/answer.ts';
import { numbered } from '../workers/outputs.ts';
import { damaged, Problem } from '../workers/problem.ts';
import { colours, encode } from './encode.ts';
import { putRecords, recordsIn } from './iptc.ts';
import { notesAs } from './notes.ts';
import { type CropArea, type PictureOptions, type Request, type Size, WHITE } from './request.ts';
import { type Source, sourcesOf } from './source.ts';

const [, , sharpPath = ''] = process.argv;
const { default: sharp }: typeof import('sharp') = await import(sharpPath);

/** 16,384 pixels squared, also for all frames of an animation together: 1 GiB when they are unpacked. */
const MAX_PIXELS = 2 ** 28;

/** libvips chooses a loader by content, so all but the one that the format needs are blocked. */
const LOADERS: Readonly<Record<string, string>> = {
  jpg: 'VipsForeignLoadJpegFile',
  png: 'VipsForeignLoadPngFile',
  webp: 'VipsForeignLoadWebpFile',
  avif: 'VipsForeignLoadHeifFile',
  tiff: 'VipsForeignLoadTiffFile',
  gif: 'VipsForeignLoadNsgifFile',
};

/** What this program itself has written in between. */
const OWN_LOADERS = ['VipsForeignLoadPngBuffer', 'VipsForeignLoadNsgifBuffer'];
const ENDED = 'ended.jpg';
const NOTES = 'notes.bin';
const END_OF_JPEG = Buffer.from('ffd9', 'hex');
/** The data of the file end before the mark that ends it. */
const ENDS_EARLY = /premature end of JPEG/i;

const ANIMATED = ['gif', 'webp'];
/**
 * What turns a picture back again by its EXIF orientation. Only so does sharp write that it is upright without turning
 * it: the orientation goes when it has been followed.
 */
const UNDO_ORIENTATION: Readonly<Record<number, (picture: Sharp) => Sharp>> = {
  2: (picture) => picture.flop(),
  3: (picture) => picture.rotate(180),
  4: (picture) => picture.flip(),
  5: (picture) => picture.flop().rotate(270),
  6: (picture) => picture.rotate(270),
  7: (picture) => picture.flop().rotate(90),
  8: (picture) => picture.rotate(90),
};

/** "error" includes truncated data: half a picture is not passed off as a whole one. */
type FailOn = 'warning' | 'error';

/** What libjpeg says of pictures that are odd and not damaged, which many cameras and programs write. */
const HARMLESS = /extraneous bytes before marker|Invalid SOS parameters|unknown JFIF revision|Adobe/;
const HARMFUL = /premature end|Huffman|RST/;

async function convert(request: Request) {
  if (request.from.id !== 'jpg') return attempt(request, 'error');
  // Where data of a JPEG image are wrong, libjpeg goes on with grey, and only warns.
  return attempt(request, 'warning').catch(async (error: unknown) => {
    const said = String(error);
    if (ENDS_EARLY.test(said)) return attempt({ ...request, input: await withEnd(request.input) }, 'warning');
    if (HARMFUL.test(said) || !HARMLESS.test(said)) throw error;
    return attempt(request, 'error');
  });
}

/** A copy of a JPEG image with the mark that ends one: if it is all that was missing, libjpeg says nothing any more. */
async function withEnd(input: string): Promise<string> {
  await writeFile(ENDED, Buffer.concat([await readFile(input), END_OF_JPEG]));
  return ENDED;
}

async function attempt(request: Request, failOn: FailOn) {
  const { output, from, to, options } = request;
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: [LOADERS[from.id] ?? '', ...OWN_LOADERS] });
  const animated = [from, to].every(({ id }) => ANIMATED.includes(id)) && options.animated !== false;
  const sources = await sourcesOf(sharp, request, { failOn, animated, limitInputPixels: MAX_PIXELS });
  const outputs = numbered(output, sources.count);
  for (const [page, { path }] of outputs.entries()) {
    const source = await sources.open(page);
    await write(source, request, path);
    if (await keepNotes(source, request, path)) return [...outputs, { path: NOTES }];
    sayProgress((page + 1) / sources.count);
  }
  return outputs;
}

function open(input: string, options: { failOn: FailOn; page?: number }): Sharp {
  return sharp(input, { ...options, limitInputPixels: MAX_PIXELS });
}

async function write({ picture, metadata, extras }: Source, request: Request, path: string): Promise<void> {
  const { from, to, options } = request;
  const { space, keepsProfile, isGrey } = colours(metadata, to.id);
  const shaped = await shape(upright(picture, metadata, request), metadata, request);
  shaped.keepExif().keepXmp().toColourspace(space);
  if (extras.exif) shaped.withExifMerge(extras.exif);
  const isPlain = request.isSrgb || (isGrey && request.hasSrgbGrey);
  if (keepsProfile && !isPlain) shaped.keepIccProfile();
  if (to.id === 'jpg') shaped.flatten({ background: options.background ?? WHITE });
  await encode(shaped, metadata, from.id, to.id, options, extras.dpi).toFile(path);
  const records = metadata.iptc && recordsIn(metadata.iptc);
  if (records) await putRecords(path, to.id, records);
}

/** Writes the notes of a picture beside what was made of it, for a tool that puts them into the result. */
async function keepNotes({ metadata }: Source, request: Request, path: string): Promise<boolean> {
  const { exif, xmp, iptc } = metadata;
  if (!request.notesAs || !(exif || xmp || iptc)) return false;
  // As they are in what was made: that stands upright.
  const made = await sharp(await readFile(path)).metadata();
  const notes = { exif: made.exif, xmp: made.xmp, iptc: iptc && recordsIn(iptc) };
  await writeFile(NOTES, notesAs(request.notesAs, notes));
  return true;
}

function upright(picture: Sharp, { orientation }: Metadata, { isUpright }: Request): Sharp {
  picture.autoOrient();
  if (isUpright) UNDO_ORIENTATION[orientation ?? 1]?.(picture);
  return picture;
}

/** Cuts, turns and resizes an upright picture, in this order. */
async function shape(picture: Sharp, metadata: Metadata, request: Request): Promise<Sharp> {
  const { crop, rotate = 0, width, height, fit = 'inside', background = WHITE } = request.options;
  if (!crop && !rotate && !width && !height) return picture;
  const isMoving = (metadata.pageHeight ?? metadata.height) < metadata.height;
  if (isMoving && rotate) return joinFrames(metadata, request);
  const whole = sizeOf(metadata, request);
  const part = crop ?? { left: 0, top: 0, ...whole };
  if (part.left + part.width > whole.width || part.top + part.height > whole.height)
    throw new Problem('conversion_failed', 'does not reach as far as the part to crop');
  // sharp turns before it cuts, and what it has turned already to make the picture upright cannot be turned again.
  const settled = request.isUpright ? await settle(picture) : picture;
  if (rotate) settled.rotate(rotate);
  if (crop) settled.extract(turned(part, whole, rotate));
  if (!width && !height) return settled;
  const isLying = rotate % 180 !== 0;
  assertAllowed(isLying ? { width: part.height, height: part.width } : part, request.options);
  return settled.resize({ width, height, fit, background });
}

/** The size of a picture that stands upright; of an animation that of a frame. */
function sizeOf({ width, height, pageHeight = height, autoOrient }: Metadata, { isUpright }: Request) {
  return isUpright || pageHeight < height ? { width, height: pageHeight } : autoOrient;
}

/** Where a part of a picture lies after the whole was turned. */
function turned({ left, top, width, height }: CropArea, whole: Size, rotate: number): CropArea {
  const [right, bottom] = [whole.width - left - width, whole.height - top - height];
  switch (rotate) {
    case 90:
      return { left: bottom, top: left, width: height, height: width };
    case 180:
      return { left: right, top: bottom, width, height };
    case 270:
      return { left: top, top: right, width: height, height: width };
    default:
      return { left, top, width, height };
  }
}

/** One side alone keeps the proportions, and can so make the other one as long as it likes. */
function assertAllowed(part: Size, { width, height }: PictureOptions): void {
  const scale = Math.max((width ?? 0) / part.width, (height ?? 0) / part.height);
  const pixels = width && height ? width * height : part.width * part.height * scale ** 2;
  if (pixels > MAX_PIXELS) throw new Error('The result exceeds pixel limit');
}

/** What was done so far, as a picture of its own. */
async function settle(picture: Sharp): Promise<Sharp> {
  const png = picture.keepMetadata().png({ compressionLevel: 0 });
  return sharp(await png.toBuffer(), { limitInputPixels: MAX_PIXELS });
}

/** sharp does not turn what moves: so each frame is shaped alone, and all are joined again. */
async function joinFrames(metadata: Metadata, request: Request): Promise<Sharp> {
  const frames: Buffer[] = [];
  for (let page = 0; page < (metadata.pages ?? 1); page++) {
    const frame = open(request.input, { failOn: 'error', page });
    const shaped = await shape(frame, await frame.metadata(), request);
    frames.push(await shaped.png({ compressionLevel: 1 }).toBuffer());
  }
  return sharp(frames, { join: { animated: true }, limitInputPixels: MAX_PIXELS });
}

function explain(error: unknown, { from, to }: Request): Problem {
  const message = error instanceof Error ? error.message : String(error);
  if (/exceeds pixel limit/i.test(message))
    return new Problem('limit_exceeded', 'has more pixels than this server allows');
  if (/too large for the|too wide|exceeds maximum/i.test(message))
    return new Problem('conversion_failed', `has more pixels than ${to.name} can have`);
  return damaged(from.name);
}

sharp.cache(false);
await answerRequests(convert, explain);
