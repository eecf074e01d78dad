/** What is said in a recording: chunk by chunk, and where that is in doubt by other cuts of the same chunk. */
import type { VoiceModel } from './activity.ts';
import { type Chunk, type ChunkRule, chunksOf, type Span, speechIn } from './chunks.ts';
import type { Heard } from './heard.ts';
import type { Reading, SpeechModel } from './speech-model.ts';
import { SAMPLE_RATE, type Wave } from './wave.ts';
import { inOrder, wordsOf } from './word-times.ts';

const CHUNKS: ChunkRule = { joined: 20, gap: 2, pad: 0.4 };
const SHORTER_CHUNKS: ChunkRule = { joined: 8, gap: 0.5, pad: 0.3 };
/** How much quiet there is around a chunk, and around what is said without a pause, at the second look. */
const NARROW_PAD = 0.1;
const SPAN_PAD = 0.3;
/** Shorter pieces hold no word, in samples. */
const SHORTEST = SAMPLE_RATE / 10;
/** A reading that is less likely (by the mean logarithm of its tokens) gets a second look. */
const DOUBTFUL = -0.15;
/** Who speaks says more words a second. */
const FEWEST_WORDS_A_SECOND = 0.5;
/** Noise that is taken for speech is shorter, in seconds. */
const SPEECH_WITH_WORDS = 0.5;
/** How much of the work it is to find out where somebody speaks. */
const FINDING = 0.15;

/** A chunk as it is read in one or several pieces. */
interface Attempt {
  readonly pieces: readonly { readonly start: number; readonly reading: Reading }[];
  readonly likelihood: number;
  readonly isPoor: boolean;
}

/** The two models that hear. */
export interface Models {
  readonly voice: VoiceModel;
  readonly speech: SpeechModel;
}

/**
 * Hears a recording from its beginning to its end.
 *
 * @param onProgress told how much is done, from 0 to 1
 */
export async function* hear(
  { voice, speech: model }: Models,
  wave: Wave,
  onProgress: (share: number) => void,
): AsyncGenerator<Heard> {
  const probabilities = await voice.probabilities(wave, (share) => onProgress(share * FINDING));
  const whole = { start: 0, end: wave.duration };
  for (const chunk of chunksOf(speechIn(probabilities), probabilities, CHUNKS, whole)) {
    const attempt = await bestOf(chunk);
    yield {
      start: chunk.start,
      end: chunk.end,
      words: inOrder(attempt.pieces.flatMap(({ start, reading }) => wordsOf(reading, start, chunk.speech))),
      likelihood: attempt.likelihood,
      isPoor: attempt.isPoor,
      spoken: secondsOf(chunk.speech),
    };
    onProgress(FINDING + (1 - FINDING) * (chunk.end / whole.end));
  }

  async function bestOf(chunk: Chunk): Promise<Attempt> {
    const first = await attempt([chunk], chunk);
    if (!first.isPoor && first.likelihood >= DOUBTFUL) return first;
    const shorter = chunksOf(chunk.speech, probabilities, SHORTER_CHUNKS, chunk);
    const spans = padded(chunk.speech, SPAN_PAD, chunk);
    const others = [
      await attempt(shorter, chunk),
      await attempt(padded([withoutQuiet(chunk)], NARROW_PAD, whole), chunk),
      ...(spans.length > shorter.length ? [await attempt(spans, chunk)] : []),
    ];
    const [best] = others.filter(({ isPoor }) => !isPoor).sort((a, b) => b.likelihood - a.likelihood);
    return best && (first.isPoor || best.likelihood > first.likelihood) ? best : first;
  }

  async function attempt(spans: readonly Span[], { speech }: Chunk): Promise<Attempt> {
    const pieces: { start: number; reading: Reading }[] = [];
    for (const span of spans) {
      const from = Math.max(0, Math.round(span.start * SAMPLE_RATE));
      const samples = await wave.read(from, Math.round(span.end * SAMPLE_RATE));
      if (samples.length < SHORTEST) continue;
      pieces.push({ start: from / SAMPLE_RATE, reading: await model.hear(samples) });
    }
    const logarithms = pieces.flatMap(({ reading }) => reading.probabilities.map(Math.log));
    const likelihood = logarithms.reduce((sum, each) => sum + each, 0) / Math.max(1, logarithms.length);
    const words = pieces.flatMap(({ reading }) => reading.text.match(/[\p{L}\p{N}']+/gu) ?? []);
    const spoken = secondsOf(speech);
    const isPoor =
      pieces.some(({ reading }) => reading.isEndless) ||
      (words.length === 0 && spoken > SPEECH_WITH_WORDS) ||
      words.length < spoken * FEWEST_WORDS_A_SECOND;
    return { pieces, likelihood, isPoor };
  }
}

function padded(spans: readonly Span[], pad: number, within: Span): Span[] {
  return spans.map(({ start, end }) => ({
    start: Math.max(within.start, start - pad),
    end: Math.min(within.end, end + pad),
  }));
}

function withoutQuiet({ speech, start, end }: Chunk): Span {
  return { start: speech[0]?.start ?? start, end: speech.at(-1)?.end ?? end };
}

function secondsOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
