/** What can be asked for of sound and video. */
import { z } from 'zod';
import { option } from './option.ts';

const seconds = (description: string, example: number) =>
  option(z.number().min(0).max(360_000).optional(), { description, unit: 's', example });

/** Which part of a recording is wanted. */
export const trim = {
  start: seconds('Where to begin. Without it, at the beginning.', 1.5),
  end: seconds('Where to stop, from the beginning of the input. Without it, at its end.', 10),
};

/** How sound is made. */
export const sound = {
  audio_bitrate: option(z.int().min(8).max(1536).optional(), {
    description: 'How many bits a second of sound gets. Without it, what suits the format.',
    unit: 'kbit/s',
    example: 192,
  }),
  sample_rate: option(
    z.literal([8000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000]).optional(),
    {
      description: 'Samples a second. Without it, as the input has, where the format allows that.',
      unit: 'Hz',
      example: 44_100,
    },
  ),
  channels: option(z.int().min(1).max(8).optional(), {
    description:
      'How many channels; they are mixed. Without it, as the input has, where the format allows that.',
    example: 1,
  }),
  volume: option(z.number().min(-60).max(60).optional(), {
    description: 'How much louder, or with a minus sign quieter, than the input.',
    unit: 'dB',
    example: -6,
  }),
};

/** How moving pictures are made. */
export const moving = {
  video_bitrate: option(z.int().min(50).max(200_000).optional(), {
    description: 'How many bits a second of video gets. Without it, what keeps a high quality.',
    unit: 'kbit/s',
    example: 2500,
  }),
  frame_rate: option(z.number().min(1).max(120).optional(), {
    description: 'Pictures a second. Without it, as the input has, where the format allows that.',
    unit: 'fps',
    example: 30,
  }),
};
