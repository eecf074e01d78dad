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

interface Request {
  readonly input: string;
  readonly output: string;
  readonly from: Format;
  readonly to: Format;
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
  const { input, output, from, to } = request;
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: [LOADERS[from.id] ?? ''] });
  const isAnimation = ANIMATED.includes(from.id) && ANIMATED.includes(to.id);
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

async function write(
  picture: Sharp,
  metadata: Metadata,
  { from, to, isUpright }: Request,
  path: string,
): Promise<void> {
  const upright = picture.autoOrient().keepExif().keepXmp();
  if (isUpright) UNDO_ORIENTATION[metadata.orientation ?? 1]?.(upright);
  const { space, keepsProfile } = colours(metadata, to.id);
  upright.toColourspace(space);
  if (keepsProfile) upright.keepIccProfile();
  if (to.id === 'jpg') upright.flatten({ background: '#ffffff' });
  await encode(upright, metadata, from.id, to.id).toFile(path);
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

/** High quality throughout: a conversion should not be seen. */
function encode(picture: Sharp, metadata: Metadata, from: string, to: string): Sharp {
  const chromaSubsampling =
    SUBSAMPLED.includes(from) && metadata.chromaSubsampling !== '4:4:4' ? '4:2:0' : '4:4:4';
  switch (to) {
    case 'jpg':
      return picture.jpeg({ quality: 90, chromaSubsampling });
    case 'png':
      return picture.png();
    case 'webp':
      // Few, flat colours become smaller and stay exact without loss; everything else much larger.
      return picture.webp({
        quality: 90,
        lossless: metadata.isPalette || from === 'gif',
      });
    case 'avif':
      // The default effort of 4 takes many times as long, for files that are a few hundredths smaller.
      return picture.avif({ quality: 65, effort: 2, chromaSubsampling });
    case 'tiff': {
      const pixelsPerMillimetre = (metadata.density ?? 72) / 25.4;
      return picture.tiff({
        compression: 'lzw',
        predictor: 'horizontal',
        xres: pixelsPerMillimetre,
        yres: pixelsPerMillimetre,
      });
    }
    case 'gif':
      return picture.gif();
    default:
      throw new TypeError(`No encoder for ${to}.`);
  }
}

function explain(error: unknown, { from, to }: Request): Failure {
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
