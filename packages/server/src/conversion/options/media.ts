/** What can be asked for of sound and video. What is possible depends on the codecs that the target holds. */
import { z } from 'zod';
import { option } from './option.ts';

const seconds = (description: string, example: number) =>
  option(z.number().min(0).max(360_000).optional(), { description, unit: 's', example });

/** Which part of a recording is wanted. */
export const trim = {
  start: seconds('Where to begin. Without it, at the beginning.', 1.5),
  end: seconds('Where to stop, from the beginning of the input. Without it, at its end.', 10),
};

/** Which picture of a film is wanted. */
export const at = seconds('When the picture is seen. Without it, one that is typical of the film.', 2.5);

/** How loud sound is made. */
export const volume = option(z.number().min(-60).max(60).optional(), {
  description: 'How much louder, or with a minus sign quieter, than the input.',
  unit: 'dB',
  example: -6,
});

/** How many bits a second sound gets. */
export const audioBitrate = (lowest: number, highest: number) =>
  option(z.int().min(lowest).max(highest).optional(), {
    description: 'How many bits a second of sound gets. Without it, what suits the format.',
    unit: 'kbit/s',
    example: Math.min(192, highest),
  });

/** How often sound is sampled. */
export const sampleRate = (rates: readonly number[]) =>
  option(z.literal([...rates]).optional(), {
    description: 'Samples a second. Without it, as the input has, where the format allows that.',
    unit: 'Hz',
    example: rates.includes(44_100) ? 44_100 : rates.at(-1),
  });

/** How many channels sound has. */
export const channels = (counts: readonly number[]) =>
  option(z.literal([...counts]).optional(), {
    description:
      'How many channels; they are mixed. Without it, as the input has, where the format allows that.',
    example: 1,
  });

const codec = (what: string, ids: readonly string[]) =>
  option(z.enum([...ids]).optional(), {
    description: `The codec of ${what}. Without it, as the input has, where the format allows that, else the first of these.`,
    example: ids.at(-1),
  });

/** How sound is encoded, in a format that holds several codecs. */
export const audioCodec = (ids: readonly string[]) => codec('sound', ids);

/** How moving pictures are encoded, in a format that holds several codecs. */
export const videoCodec = (ids: readonly string[]) => codec('video', ids);

/** How many bits a second moving pictures get. */
export const videoBitrate = (highest: number) =>
  option(z.int().min(50).max(highest).optional(), {
    description: 'How many bits a second of video gets. Without it, what keeps a high quality.',
    unit: 'kbit/s',
    example: 2500,
  });

/** How well moving pictures are kept. */
export const videoQuality = option(z.int().min(1).max(100).optional(), {
  description:
    'How well the pictures are kept: 100 is best, and largest. Without it, high. Where video_bitrate is given, that is ' +
    'kept to instead.',
  unit: '%',
  example: 70,
});

/** How many pictures a second, of any number or of some. */
export const frameRate = (allowed: number | readonly number[]) =>
  option(
    (typeof allowed === 'number' ? z.number().min(1).max(allowed) : z.literal([...allowed])).optional(),
    {
      description: 'Pictures a second. Without it, as the input has, where the format allows that.',
      unit: 'fps',
      example: typeof allowed === 'number' ? Math.min(allowed, 15) : allowed[0],
    },
  );
