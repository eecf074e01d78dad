import { z } from 'zod';

/** In seconds from the beginning of the recording. */
const Span = z.object({ start: z.number(), end: z.number() });

/** What was said in a piece of a recording, as the worker writes it down. */
export const Heard = Span.extend({
  /** The confidence is that of a word's least sure part, from 0 to 1. */
  words: z.array(Span.extend({ text: z.string(), confidence: z.number() })),
  /** The mean logarithm of the probabilities of the tokens. */
  likelihood: z.number(),
  /** Whether it goes round in circles, or has too few words for so much speech, however it is cut. */
  isPoor: z.boolean(),
  /** For how many seconds somebody speaks. */
  spoken: z.number(),
});
export type Heard = z.infer<typeof Heard>;
