/**
 * The worker of the engine `sharp`: a program of its own, started as `node sharp-worker <path of sharp>`. It must not
 * import anything of the server, since nothing of the server is seen in its sandbox.
 */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Metadata, Sharp } from 'sharp';

interface Format {
  readonly id: string;
  /** What people call it, such as "a PNG image". */
  readonly name: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Part extends Size {
  readonly left: number;
  readonly top: number;
}

/** What the client has asked for; the names are those of its options. */
interface Wishes {
  readonly quality?: number;
  readonly lossless?: boolean;
  readonly compression?: number;
  readonly tiff_compression?: 'none' | 'lzw' | 'deflate' | 'jpeg';
  readonly animated?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly fit?: 'inside' | 'cover' | 'contain' | 'fill';
  readonly crop?: Part;
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly background?: string;
}

interface Request {
  readonly input: string;
  readonly output: string;
  readonly from: Format;
  readonly to: Format;
  readonly options: Wishes;
  /** The pixels are as they should be seen, whatever the EXIF data say. */
  readonly isUpright?: boolean;
}

interface Output {
  readonly path: string;
  readonly label?: string;
}

/** Ends with the program's answer, as a conversion's failure does. */
interface Failure {
  readonly code: 'invalid_input_file' | 'limit_exceeded' | 'conversion_failed';
  readonly reason: string;
}

class CropFailure extends Error {}

const [, , sharpPath = ''] = process.argv;
const { default: sharp }: typeof import('sharp') = await import(sharpPath);

const WHITE = '#ffffff';

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
const OWN_LOADER = 'VipsForeignLoadPngBuffer';

const ANIMATED = ['gif', 'webp'];
const WITH_GREY = ['jpg', 'png', 'tiff'];
const WITH_16_BITS = ['png', 'tiff'];
const WITH_PROFILE = ['jpg', 'png', 'webp', 'avif', 'tiff'];
/** What halves the resolution of colour by default, so that nothing is lost by doing it again. */
const SUBSAMPLED = ['jpg', 'webp', 'avif'];

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

async function convert(request: Request): Promise<Output[]> {
  const { input, output, from, to, options } = request;
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: [LOADERS[from.id] ?? '', OWN_LOADER] });
  const isAnimation = [from, to].every(({ id }) => ANIMATED.includes(id)) && options.animated !== false;
  if (from.id === 'gif' && !isWholeGif(await readFile(input))) throw new Error('GIF data are cut off');
  const first = await open(input, { animated: isAnimation }).metadata();
  const pages = from.id === 'tiff' ? (first.pages ?? 1) : 1;
  if (pages === 1) {
    await write(open(input, { animated: isAnimation }), first, request, output);
    return [{ path: output }];
  }
  const outputs: Output[] = [];
  for (let page = 0; page < pages; page++) {
    const label = String(page + 1).padStart(String(pages).length, '0');
    const path = output.replace(/(\.\w+)$/, `-${label}$1`);
    const picture = open(input, { page });
    await write(picture, await picture.metadata(), request, path);
    outputs.push({ path, label });
    say({ progress: (page + 1) / pages });
  }
  return outputs;
}

/**
 * Whether all blocks of a GIF file are there to their ends. Its decoder shows what it has got, with any setting.
 *
 * @see https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
function isWholeGif(bytes: Buffer): boolean {
  const colourTable = (flags = 0) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const afterSubBlocks = (start: number) => {
    let at = start;
    for (let size = bytes[at]; size; size = bytes[at]) at += size + 1;
    return at + 1;
  };
  let at = 13 + colourTable(bytes[10]);
  while (at < bytes.length) {
    if (bytes[at] === 0x21) at = afterSubBlocks(at + 2);
    else if (bytes[at] === 0x2c) at = afterSubBlocks(at + 11 + colourTable(bytes[at + 9]));
    // The trailer; and what is no block ends the picture for every decoder.
    else return true;
  }
  return at === bytes.length;
}

function open(input: string, options: { animated?: boolean; page?: number }): Sharp {
  // "error" includes truncated data: half a picture is not passed off as a whole one.
  return sharp(input, { ...options, failOn: 'error', limitInputPixels: MAX_PIXELS });
}

async function write(picture: Sharp, metadata: Metadata, request: Request, path: string): Promise<void> {
  const { from, to, options } = request;
  const { space, keepsProfile } = colours(metadata, to.id);
  const shaped = await shape(upright(picture, metadata, request), metadata, request);
  shaped.keepExif().keepXmp().toColourspace(space);
  if (keepsProfile) shaped.keepIccProfile();
  if (to.id === 'jpg') shaped.flatten({ background: options.background ?? WHITE });
  await encode(shaped, metadata, from.id, to.id, options).toFile(path);
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
  if (part.left + part.width > whole.width || part.top + part.height > whole.height) throw new CropFailure();
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
function turned({ left, top, width, height }: Part, whole: Size, rotate: number): Part {
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
function assertAllowed(part: Size, { width, height }: Wishes): void {
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
    const frame = open(request.input, { page });
    const shaped = await shape(frame, await frame.metadata(), request);
    frames.push(await shaped.png({ compressionLevel: 1 }).toBuffer());
  }
  return sharp(frames, { join: { animated: true }, limitInputPixels: MAX_PIXELS });
}

/** A profile can only stay with the kind of pixels that it describes; all else becomes sRGB. */
function colours(metadata: Metadata, to: string): { space: string; keepsProfile: boolean } {
  const isDeep = metadata.depth === 'ushort' && WITH_16_BITS.includes(to);
  const isGrey = metadata.space === 'b-w' || metadata.space === 'grey16';
  const isRgb = metadata.space === 'srgb' || metadata.space === 'rgb16';
  const staysGrey = isGrey && WITH_GREY.includes(to);
  const space = staysGrey ? (isDeep ? 'grey16' : 'b-w') : isDeep ? 'rgb16' : 'srgb';
  return { space, keepsProfile: (staysGrey || isRgb) && WITH_PROFILE.includes(to) };
}

function encode(picture: Sharp, metadata: Metadata, from: string, to: string, wishes: Wishes): Sharp {
  const { quality, lossless, compression, tiff_compression = 'lzw' } = wishes;
  const chromaSubsampling =
    SUBSAMPLED.includes(from) && metadata.chromaSubsampling !== '4:4:4' ? '4:2:0' : '4:4:4';
  switch (to) {
    case 'jpg':
      return picture.jpeg({ quality, chromaSubsampling });
    case 'png':
      return picture.png({ compressionLevel: compression });
    case 'webp':
      // Few, flat colours become smaller and stay exact without loss; everything else much larger.
      return picture.webp({
        quality,
        lossless: lossless ?? (metadata.isPalette || from === 'gif'),
        ...timesOf(metadata),
      });
    case 'avif':
      // The default effort of 4 takes many times as long, for files that are a few hundredths smaller.
      return picture.avif({ quality, lossless, effort: 2, chromaSubsampling });
    case 'tiff': {
      const pixelsPerMillimetre = (metadata.density ?? 72) / 25.4;
      return picture.tiff({
        compression: tiff_compression,
        quality: 90,
        predictor: 'horizontal',
        xres: pixelsPerMillimetre,
        yres: pixelsPerMillimetre,
      });
    }
    case 'gif':
      return picture.gif(timesOf(metadata));
    default:
      throw new TypeError(`No encoder for ${to}.`);
  }
}

/** What joined frames have lost; all others know it by themselves. */
function timesOf({ delay, loop }: Metadata): { delay?: number[]; loop?: number } {
  return { ...(delay && { delay }), ...(loop !== undefined && { loop }) };
}

function explain(error: unknown, { from, to }: Request): Failure {
  if (error instanceof CropFailure)
    return { code: 'conversion_failed', reason: 'does not reach as far as the part to crop' };
  const message = error instanceof Error ? error.message : String(error);
  if (/exceeds pixel limit/i.test(message))
    return { code: 'limit_exceeded', reason: 'has more pixels than this server allows' };
  if (/too large for the|too wide|exceeds maximum/i.test(message))
    return { code: 'conversion_failed', reason: `has more pixels than ${to.name} can have` };
  return { code: 'invalid_input_file', reason: `is damaged or not ${from.name}` };
}

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

sharp.cache(false);
for await (const line of createInterface({ input: process.stdin })) {
  const request: Request = JSON.parse(line);
  try {
    say({ ok: true, outputs: await convert(request) });
  } catch (error) {
    // For the server's log.
    console.error(error);
    say({ ok: false, ...explain(error, request) });
  }
}
