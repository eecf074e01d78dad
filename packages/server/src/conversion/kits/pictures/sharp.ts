/** sharp as a program of its own, for every engine that has pictures to read or write. */
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Output, Run } from '../../engine.ts';
import type { Format } from '../../formats.ts';
import { compression } from '../../options/archives.ts';
import { background, lossless, quality, shape, tiffCompression } from '../../options/pictures.ts';
import type { Options } from '../../options.ts';
import type { Host } from '../../sandbox/host.ts';
import { Made } from '../workers/made.ts';
import { nodeWorker } from '../workers/node-worker.ts';

const require = createRequire(import.meta.url);
const SHARP = require.resolve('sharp');

/** What can be asked of every picture. */
export const shaping = { ...shape, background };

/** What can be asked of a format that has nothing of its own to choose. */
export const shapingOnly = z.strictObject(shaping);

/** What can be asked of the formats that sharp writes. The defaults make good pictures: a conversion should not be seen. */
export const SHARP_OPTIONS = {
  jpg: z.strictObject({ quality: quality(90), ...shaping }),
  png: z.strictObject({ compression: compression(6), ...shaping }),
  webp: z.strictObject({ quality: quality(90), lossless, ...shaping }),
  avif: z.strictObject({ quality: quality(65), lossless, ...shaping }),
  tiff: z.strictObject({ tiff_compression: tiffCompression, ...shaping }),
  gif: shapingOnly,
} as const;

/** The worker that {@link writePicture} asks. */
export const sharpWorker = nodeWorker({
  source: new URL('worker.ts', import.meta.url),
  args: [SHARP],
  packages: ['sharp'],
  maxDocuments: 500,
});

/** The version of sharp, or undefined where it does not run on this host. */
export function sharpVersion(host: Host): Promise<string | undefined> {
  return host.version(process.execPath, ['-p', 'require(process.argv[1]).versions.sharp', SHARP]);
}

/** A picture to read and to write by sharp. */
export interface Picture {
  readonly input: string;
  readonly output: string;
  readonly from: Format;
  readonly to: Format;
  /** What the client has asked for, of {@link SHARP_OPTIONS}. */
  readonly options: Options;
  /** The pixels are as they should be seen, whatever the EXIF data say. */
  readonly isUpright?: boolean;
  /** The colours must be those that are taken for granted, without a profile that says so. */
  readonly isSrgb?: boolean;
  /** The same, of pictures in grey alone. */
  readonly hasSrgbGrey?: boolean;
  /** A file of the same picture that tells by numbers, without a profile, which colours are meant. */
  readonly coloursIn?: string;
  /** Notes go into a further output, as this format has them; there is none where the picture has no notes. */
  readonly notesAs?: 'jp2' | 'psd';
}

/** Reads a picture in one format and writes it in another, or in the same with another shape. */
export async function writePicture(picture: Picture, run: Run): Promise<Output[]> {
  const { to, options: asked } = picture;
  const schemas: Readonly<Record<string, z.ZodObject>> = SHARP_OPTIONS;
  const options = { ...exactness(asked), ...schemas[to.id]?.loose().parse(asked) };
  const { outputs } = Made.parse(await run.worker({ ...picture, options }));
  return outputs.map(({ path, label }) => ({ path, ...(label && { label }) }));
}

/** A request for a quality excludes lossless encoding. */
const exactness = (asked: Options): Options => (asked.quality === undefined ? {} : { lossless: false });
