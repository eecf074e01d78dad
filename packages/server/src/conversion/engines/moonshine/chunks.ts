/** Which pieces of a recording are heard at once. The numbers are those that were best of twenty tried on 54 recordings. */
import { FRAME_SECONDS } from './activity.ts';

/** From one second of the recording to another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece that is heard at once, with some quiet around it. */
export interface Chunk extends Span {
  /** When somebody speaks in it. */
  readonly speech: readonly Span[];
}

/** How speech is put together into chunks. */
export interface ChunkRule {
  /** The longest that is joined, in seconds. */
  readonly joined: number;
  /** The longest pause inside, in seconds. */
  readonly gap: number;
  /** How much quiet is heard before and after, in seconds, but at most half of the pause to the next chunk. */
  readonly pad: number;
}

const IS_SPEECH = 0.4;
const IS_QUIET = 0.25;
/** Shorter quiet is within a word, and shorter speech is a noise; in frames. */
const SHORTEST_FRAMES = Math.ceil(0.1 / FRAME_SECONDS);
/** Longer ones are misheard. */
const LONGEST_SECONDS = 20;

/** When somebody speaks, by the probabilities of frames. */
export function speechIn(probabilities: Float32Array): Span[] {
  const spans: Span[] = [];
  let start = -1;
  let quiet = -1;
  const close = (end: number) => {
    if (end - start >= SHORTEST_FRAMES)
      spans.push({ start: start * FRAME_SECONDS, end: end * FRAME_SECONDS });
    start = -1;
    quiet = -1;
  };
  for (const [frame, probability] of probabilities.entries()) {
    if (probability >= IS_SPEECH) {
      quiet = -1;
      if (start < 0) start = frame;
    } else if (start >= 0 && probability < IS_QUIET) {
      if (quiet < 0) quiet = frame;
      if (frame - quiet >= SHORTEST_FRAMES) close(quiet);
    }
  }
  if (start >= 0) close(quiet >= 0 ? quiet : probabilities.length);
  return spans;
}

/**
 * Puts speech together into chunks of at most 20 seconds.
 *
 * @param within what no chunk reaches out of
 */
export function chunksOf(
  speech: readonly Span[],
  probabilities: Float32Array,
  { joined, gap, pad }: ChunkRule,
  within: Span,
): Chunk[] {
  const groups: Span[][] = [];
  for (const span of speech.flatMap((each) => cut(each, probabilities))) {
    const group = groups.at(-1);
    const [first, last] = [group?.[0], group?.at(-1)];
    const fits = first && last && span.start - last.end <= gap && span.end - first.start <= joined;
    if (fits) group?.push(span);
    else groups.push([span]);
  }
  const bounds = groups.map((group) => ({ start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 }));
  return groups.map((group, index) => {
    const { start, end } = bounds[index] ?? within;
    const [before, after] = [bounds[index - 1], bounds[index + 1]];
    return {
      start: Math.max(within.start, start - pad, before ? (before.end + start) / 2 : 0),
      end: Math.min(within.end, end + pad, after ? (end + after.start) / 2 : within.end),
      speech: group,
    };
  });
}

/** Cuts what is too long where it is the least like speech, in the second half of what may be. */
function cut({ start, end }: Span, probabilities: Float32Array): Span[] {
  if (end - start <= LONGEST_SECONDS) return [{ start, end }];
  const first = Math.round((start + LONGEST_SECONDS / 2) / FRAME_SECONDS);
  const last = Math.round((start + LONGEST_SECONDS) / FRAME_SECONDS);
  let quietest = first;
  for (let frame = first; frame < last; frame++)
    if ((probabilities[frame] ?? 1) < (probabilities[quietest] ?? 1)) quietest = frame;
  const middle = (quietest + 0.5) * FRAME_SECONDS;
  return [{ start, end: middle }, ...cut({ start: middle, end }, probabilities)];
}
