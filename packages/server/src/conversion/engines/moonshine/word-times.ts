/** When each word is said, by where the model looks in the sound while it writes the word. */
import type { Chunk } from './chunks.ts';
import type { Heard } from './heard.ts';
import { beginsWord, type Reading, textOf } from './speech-model.ts';

/** A frame of the model's, in seconds, and how much later it looks than something is said. */
const FRAME_SECONDS = 0.024;
const LATE_SECONDS = 0.025;
/** No word is shorter. */
const SHORTEST_SECONDS = 0.02;
/** Speech may be found to begin or to end a little late. */
const EDGE_SECONDS = 0.05;

type Word = Heard['words'][number];

/**
 * The words of a reading.
 *
 * @param start when the piece begins that was read
 * @param speech when somebody speaks in it: no word begins or ends in silence
 */
export function wordsOf(reading: Reading, start: number, speech: Chunk['speech']): Word[] {
  const { tokens, probabilities, attentions } = reading;
  if (tokens.length === 0) return [];
  const path = alignment(attentions.slice(0, tokens.length));
  const firsts = [...tokens.keys()].filter((at) => at === 0 || beginsWord(tokens[at] ?? 0));
  const found = firsts.map((first, index) => {
    const last = (firsts[index + 1] ?? tokens.length) - 1;
    const begins = start + (path[first]?.first ?? 0) * FRAME_SECONDS + LATE_SECONDS;
    const ends = start + ((path[last]?.last ?? 0) + 1) * FRAME_SECONDS + LATE_SECONDS;
    return {
      text: textOf(tokens.slice(first, last + 1)),
      ...withinSpeech(begins, ends, speech),
      confidence: Math.min(...probabilities.slice(first, last + 1)),
    };
  });
  return found.filter(({ text }) => text !== '');
}

/** Words follow one another: frames overlap by a little, and pieces that are read alone do, too. */
export function inOrder(words: readonly Word[]): Word[] {
  let last = 0;
  return words.map((word, index) => {
    const start = Math.max(milliseconds(word.start), last);
    const next = words[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const end = Math.max(milliseconds(Math.min(word.end, next)), milliseconds(start + SHORTEST_SECONDS));
    last = end;
    return { ...word, start, end };
  });
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function withinSpeech(start: number, end: number, speech: Chunk['speech']): { start: number; end: number } {
  const isSpoken = speech.some(
    (span) => start >= span.start - EDGE_SECONDS && start <= span.end + EDGE_SECONDS,
  );
  const next = speech.find((span) => span.start > start);
  const from = !isSpoken && next && next.start < end ? next.start : start;
  const last = speech.findLast((span) => span.start < end);
  const to = last && last.end < end ? last.end : end;
  return { start: from, end: Math.max(to, from + EDGE_SECONDS) };
}

const STAYS = 0;
const BOTH = 1;
const NEXT_TOKEN = 2;

/** The way through tokens and frames, neither of which goes back, on which the tokens look the most at their frames. */
function alignment(attentions: readonly Float32Array[]): { first: number; last: number }[] {
  const frames = attentions[0]?.length ?? 0;
  const costs = attentions.map(() => new Float64Array(frames));
  const steps = attentions.map(() => new Uint8Array(frames));
  const costAt = (token: number, frame: number) =>
    token < 0 || frame < 0 ? Number.POSITIVE_INFINITY : (costs[token]?.[frame] ?? Number.POSITIVE_INFINITY);
  for (const [token, looks] of attentions.entries())
    for (const [frame, look] of looks.entries()) {
      const [stays, both, next] = [
        costAt(token, frame - 1),
        costAt(token - 1, frame - 1),
        costAt(token - 1, frame),
      ];
      const best = Math.min(stays, both, next);
      const [cost, step] = [costs[token], steps[token]];
      if (!cost || !step) continue;
      cost[frame] = (Number.isFinite(best) ? best : 0) - look;
      step[frame] = best === stays ? STAYS : best === both ? BOTH : NEXT_TOKEN;
    }
  const found = attentions.map(() => ({ first: 0, last: frames - 1 }));
  for (let token = attentions.length - 1, frame = frames - 1; token > 0 || frame > 0; ) {
    const here = found[token];
    if (here) here.first = frame;
    const step = steps[token]?.[frame];
    if (token === 0 || (step === STAYS && frame > 0)) {
      frame--;
      continue;
    }
    token--;
    if (step !== NEXT_TOKEN) frame--;
    const before = found[token];
    if (before) before.last = frame;
  }
  return found;
}
