/** How the worker for pictures opens what it is given, where libvips alone would read it otherwise than it is meant. */
import { readFile } from 'node:fs/promises';
import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { sayWarning } from '../workers/answer.ts';
import { Problem } from '../workers/problem.ts';
import { cicpOf, isBright } from './cicp.ts';
import { colours } from './encode.ts';
import { dpiIn, dpiOf, type Extras, headOf, notesIn, readExif } from './extras.ts';
import { fillsCanvas, GIF_HEAD_BYTES, withClearColour } from './gif.ts';
import { isPremultiplied, meaningOf } from './heads.ts';
import { divideByAlpha, evenOut, isUneven, toScreenColours, toScreenLight } from './pixels.ts';
import type { Request } from './request.ts';
import { type Directory, hasNoAlpha, isPlainYcbcr, picturesAmong, type Tiff, tiffIn } from './tiff.ts';

type SharpModule = typeof import('sharp')['default'];

/** A picture that was opened. */
export interface Source {
  readonly picture: Sharp;
  readonly metadata: Metadata;
  /** What it says that libvips does not read. */
  readonly extras: Extras;
}

/** Opens the pictures of one file. */
export interface Sources {
  readonly count: number;
  open(index: number): Promise<Source>;
}

/** How many pictures there are in a file, and how each is opened. */
export async function sourcesOf(
  sharp: SharpModule,
  request: Request,
  options: SharpOptions,
): Promise<Sources> {
  if (request.from.id !== 'tiff') return { count: 1, open: () => openOne(sharp, request, options) };
  const tiff = await tiffIn(request.input);
  const pages = picturesAmong(tiff.directories);
  if (pages.some(isPlainYcbcr))
    throw new Problem(
      'conversion_failed',
      'keeps brightness and colours apart in a way that is not read here',
    );
  // What leads to no directory is refused by the loader.
  if (pages.length === 0) return { count: 1, open: () => openOne(sharp, request, options) };
  return { count: pages.length, open: (index) => openPage(sharp, request, options, tiff, pages[index]) };
}

const MAPPED = 'The picture has more light than screens show; what is brighter than white became white.';

async function openOne(sharp: SharpModule, request: Request, options: SharpOptions): Promise<Source> {
  const { input, from, to } = request;
  const picture = sharp(await clearOf(request), options);
  const metadata = await picture.metadata();
  const dpi = to.id === 'tiff' ? await dpiIn(input, from.id, metadata) : undefined;
  const source = { picture, metadata, extras: dpi ? { dpi } : {} };
  if (from.id === 'avif' && metadata.hasAlpha && (await isPremultiplied(input)))
    return remade(source, request, (upright) => divideByAlpha(sharp, upright, metadata));
  const told = from.id === 'avif' ? input : request.coloursIn;
  const meaning = from.id === 'png' ? await meaningOf(input) : undefined;
  if (meaning && 'gamma' in meaning)
    return remade(source, request, (upright) => toScreenLight(sharp, upright, metadata, meaning));
  const cicp = meaning ?? (told !== undefined && !metadata.hasProfile ? await cicpOf(told) : undefined);
  if (cicp) {
    if (isBright(cicp)) sayWarning('colours_mapped', MAPPED);
    return remade(source, request, (upright) => toScreenColours(sharp, upright, metadata, cicp));
  }
  return isDeepGreyWithProfile(source, request) ? shallow(sharp, source, options) : source;
}

/** The file, or what it holds as it is meant. */
async function clearOf({ input, from }: Request): Promise<string | Buffer> {
  if (from.id !== 'gif' || fillsCanvas(await headOf(input, GIF_HEAD_BYTES))) return input;
  return withClearColour(await readFile(input)) ?? input;
}

async function openPage(
  sharp: SharpModule,
  request: Request,
  options: SharpOptions,
  tiff: Tiff,
  directory: Directory | undefined,
): Promise<Source> {
  const page = directory?.page ?? 0;
  const picture = sharp(request.input, { ...options, ...(page > 0 && { page }) });
  const metadata = await picture.metadata();
  const [exif, dpi] = [notesIn(tiff), dpiOf(directory)];
  const source = { picture, metadata, extras: { ...(exif && { exif }), ...(dpi && { dpi }) } };
  if (metadata.hasAlpha && directory && hasNoAlpha(directory))
    return remade(source, request, (upright) => withoutAlpha(sharp, upright, metadata));
  if (metadata.space === 'grey16' && metadata.depth === 'float')
    throw new Problem('conversion_failed', 'counts light in numbers that are not read here');
  if (isUneven(metadata)) return remade(source, request, (upright) => evenOut(sharp, upright, metadata));
  return isDeepGreyWithProfile(source, request) ? shallow(sharp, source, options) : source;
}

/** What comes of a picture without samples that mean nothing; whoever shapes it would take them for what is clear. */
async function withoutAlpha(sharp: SharpModule, picture: Sharp, metadata: Metadata): Promise<Sharp> {
  const { space, keepsProfile } = colours(metadata, 'png');
  const opaque = picture.removeAlpha().keepExif().keepXmp().toColourspace(space).png({ compressionLevel: 1 });
  return sharp(await (keepsProfile ? opaque.keepIccProfile() : opaque).toBuffer(), {
    limitInputPixels: false,
  });
}

/** A picture whose pixels were made anew, with the notes that it had. */
async function remade(
  { picture, metadata, extras }: Source,
  { isUpright }: Request,
  remake: (upright: Sharp) => Promise<Sharp>,
): Promise<Source> {
  const exif = metadata.exif && notesIn(await readExif(metadata.exif));
  const made = await remake(isUpright ? picture : picture.autoOrient());
  const { density } = metadata;
  const described = { ...(await made.metadata()), ...(density && { density }) };
  return { picture: made, metadata: described, extras: { ...(exif && { exif }), ...extras } };
}

const KEEP_DEEP_GREY = ['png', 'tiff', 'jpg'];

/** libvips follows no profile of grey that has 16 bits. */
function isDeepGreyWithProfile({ metadata }: Source, { to, isSrgb, hasSrgbGrey }: Request): boolean {
  const staysSo = KEEP_DEEP_GREY.includes(to.id) && !isSrgb && !hasSrgbGrey;
  return metadata.space === 'grey16' && metadata.hasProfile === true && !staysSo;
}

async function shallow(
  sharp: SharpModule,
  { picture, extras }: Source,
  options: SharpOptions,
): Promise<Source> {
  const png = picture.keepMetadata().toColourspace('b-w').png({ compressionLevel: 1 });
  const made = sharp(await png.toBuffer(), options);
  return { picture: made, metadata: await made.metadata(), extras };
}
