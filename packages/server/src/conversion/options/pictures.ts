/** What can be asked for of pictures. */
import { z } from 'zod';
import { option } from './option.ts';

/** The longest side that can be asked for, in pixels. */
const MAX_SIDE = 16_384;

/** How well a lossy format keeps the picture. */
export const quality = (usual: number) =>
  option(z.int().min(1).max(100).default(usual), {
    description: 'How well the picture is kept: 100 is best, and largest.',
    unit: '%',
    example: 80,
  });

/** Whether nothing at all is lost, where a format can do both. */
export const lossless = option(z.boolean().optional(), {
  description:
    'Keeps every pixel exactly, and makes larger files. Without it and without a quality, pictures of few, flat colours are ' +
    'kept exactly where that makes them smaller.',
  example: true,
});

/** Whether a picture that moves stays one. */
export const animated = option(z.boolean().default(true), {
  description: 'Keeps the whole animation; else only its first frame.',
  example: false,
});

/** How a TIFF file's pixels are packed. */
export const tiffCompression = option(z.enum(['none', 'lzw', 'deflate', 'jpeg']).default('lzw'), {
  description:
    'How the pixels are packed: all but "jpeg" lose nothing, and every program reads "none" and "lzw".',
  example: 'deflate',
});

const side = (name: string, longest: number) =>
  option(z.int().min(1).max(longest).optional(), {
    description: `The ${name} of the result. Alone, it keeps the proportions.`,
    unit: 'px',
    example: 800,
  });

/** How large a picture becomes. */
export const size = (longest: number) => ({
  width: side('width', longest),
  height: side('height', longest),
  fit: option(z.enum(['inside', 'cover', 'contain', 'fill']).default('inside'), {
    description:
      'What happens where width and height have other proportions than the picture: "inside" makes it as large as fits, ' +
      '"cover" cuts off what is too much, "contain" adds edges of the background, "fill" stretches it.',
    example: 'cover',
  }),
});

/** Turns a picture. */
export const rotate = option(z.literal([0, 90, 180, 270]).default(0), {
  description: 'Turns the picture clockwise. What its camera says is followed in any case.',
  unit: '°',
  example: 90,
});

/** How to shape a picture. */
export const shape = {
  ...size(MAX_SIDE),
  crop: option(
    z
      .strictObject({
        left: z.int().min(0),
        top: z.int().min(0),
        width: z.int().min(1).max(MAX_SIDE),
        height: z.int().min(1).max(MAX_SIDE),
      })
      .optional(),
    {
      description: 'The part of the upright picture to keep, before it is turned and resized.',
      unit: 'px',
      example: { left: 0, top: 0, width: 400, height: 300 },
    },
  ),
  rotate,
};

/** What shows through where the result cannot be transparent, and at edges that are added. */
export const background = option(
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #ffffff')
    .default('#ffffff'),
  { description: 'The colour behind transparent parts and at added edges.', example: '#ffffff' },
);

/** How finely a drawing or a page becomes pixels. */
export const dpi = (usual: number) =>
  option(z.int().min(10).max(1200).default(usual), {
    description: 'How many pixels an inch of the page gets. Very large pages get fewer.',
    unit: 'dpi',
    example: 300,
  });
