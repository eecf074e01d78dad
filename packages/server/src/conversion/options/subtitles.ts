/** What can be asked for of subtitles. */
import { z } from 'zod';
import { option } from './option.ts';

/** When cues are shown. */
export const timing = {
  offset: option(z.number().min(-360_000).max(360_000).default(0), {
    description: 'How much later, or with a minus sign earlier, all cues are shown.',
    unit: 's',
    example: -1.5,
  }),
};

/** For times that count pictures. */
export const frames = {
  frame_rate: option(z.number().min(1).max(120).optional(), {
    description: 'Pictures a second of the film. Without it, what the input says, and else 25.',
    unit: 'fps',
    example: 23.976,
  }),
};
