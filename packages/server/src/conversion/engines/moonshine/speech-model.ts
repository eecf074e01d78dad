/** What is said in a piece of sound, by Moonshine's small model of English (MIT). */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tokenizer from 'llama-tokenizer-js';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { SESSION_OPTIONS } from '../../kits/workers/session.ts';
import { ATTENTIONS, withAttentions } from './attention.ts';
import { SAMPLE_RATE } from './wave.ts';

/** The shape of the model: how many layers, heads, and numbers a head. */
const [LAYERS, HEADS, HEAD_SIZE] = [6, 8, 36];
const BEGINNING = 1;
const END = 2;
/** Nobody says more; a reading that would have more goes round in circles. */
const TOKENS_A_SECOND = 6.5;
const TOKENS_MORE = 4;
/** How often tokens repeat until they are a loop, by how many they are. */
const REPEATS = [6, 5, ...Array<number>(10).fill(4)];

/** What is heard in a piece. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly number[];
  /** How sure the model is of each token, from 0 to 1. */
  readonly probabilities: readonly number[];
  /** For each token how much it looks at each frame of sound. */
  readonly attentions: readonly Float32Array[];
  /** Whether it went round in circles, or did not come to an end. */
  readonly isEndless: boolean;
}

/** The two halves of the model. */
export class SpeechModel {
  readonly #encoder: InferenceSession;
  readonly #decoder: InferenceSession;

  private constructor(encoder: InferenceSession, decoder: InferenceSession) {
    this.#encoder = encoder;
    this.#decoder = decoder;
  }

  static async load(): Promise<SpeechModel> {
    const library = fileURLToPath(import.meta.resolve('@moonshine-ai/moonshine-js'));
    const part = (name: string) => readFile(join(dirname(library), 'model/tiny/quantized', name));
    const [encoder, decoder] = await Promise.all([
      part('encoder_model.onnx'),
      part('decoder_model_merged.onnx'),
    ]);
    return new SpeechModel(
      await InferenceSession.create(encoder, SESSION_OPTIONS),
      await InferenceSession.create(withAttentions(decoder), SESSION_OPTIONS),
    );
  }

  /** Hears a piece of at most half a minute. */
  async hear(samples: Float32Array): Promise<Reading> {
    const { last_hidden_state: sound } = await this.#encoder.run({
      input_values: new Tensor('float32', samples, [1, samples.length]),
    });
    if (!sound) throw new TypeError('The model gives no sound.');
    const [tokens, probabilities, attentions]: [number[], number[], Float32Array[]] = [[], [], []];
    const limit = Math.trunc((samples.length / SAMPLE_RATE) * TOKENS_A_SECOND) + TOKENS_MORE;
    let memory = emptyMemory();
    for (let token = BEGINNING; tokens.length < limit; ) {
      const isFirst = tokens.length === 0;
      const outputs = await this.#decoder.run({
        input_ids: new Tensor('int64', BigInt64Array.of(BigInt(token)), [1, 1]),
        encoder_hidden_states: sound,
        use_cache_branch: new Tensor('bool', [!isFirst], [1]),
        ...memory,
      });
      const best = likeliest(numbersOf(outputs.logits));
      token = best.token;
      if (token === END) {
        probabilities.push(best.probability);
        return { text: textOf(tokens), tokens, probabilities, attentions, isEndless: false };
      }
      tokens.push(token);
      probabilities.push(best.probability);
      attentions.push(meanOfHeads(outputs));
      const loop = loopIn(tokens);
      if (loop > 0) {
        const kept = withoutLoop(tokens, loop);
        return { text: textOf(kept), tokens: kept, probabilities, attentions, isEndless: true };
      }
      memory = nextMemory(memory, outputs, isFirst);
    }
    return { text: textOf(tokens), tokens, probabilities, attentions, isEndless: true };
  }
}

type Memory = Readonly<Record<string, Tensor>>;

function emptyMemory(): Memory {
  const names = Array.from({ length: LAYERS }, (_, layer) =>
    ['decoder', 'encoder'].flatMap((part) =>
      ['key', 'value'].map((kind) => `past_key_values.${layer}.${part}.${kind}`),
    ),
  );
  const nothing = () => new Tensor('float32', new Float32Array(0), [0, HEADS, 1, HEAD_SIZE]);
  return Object.fromEntries(names.flat().map((name) => [name, nothing()]));
}

/** What the model keeps of the sound is the same for all tokens. */
function nextMemory(memory: Memory, outputs: Memory, isFirst: boolean): Memory {
  return Object.fromEntries(
    Object.entries(memory).map(([name, tensor]) => {
      const present = outputs[name.replace('past_key_values', 'present')];
      return [name, present && (isFirst || name.includes('decoder')) ? present : tensor];
    }),
  );
}

function numbersOf(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new TypeError('The model gives no numbers.');
  return tensor.data;
}

function likeliest(logits: Float32Array): { readonly token: number; readonly probability: number } {
  let token = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (const [at, value] of logits.entries()) if (value > best) [token, best] = [at, value];
  let sum = 0;
  for (const value of logits) sum += Math.exp(value - best);
  return { token, probability: 1 / sum };
}

function meanOfHeads(outputs: Memory): Float32Array {
  const layers = ATTENTIONS.map((name) => numbersOf(outputs[name]));
  const frames = (layers[0]?.length ?? 0) / HEADS;
  const mean = new Float32Array(frames);
  for (const layer of layers)
    for (const [at, value] of layer.entries()) {
      const frame = at % frames;
      mean[frame] = (mean[frame] ?? 0) + value / (HEADS * layers.length);
    }
  return mean;
}

/** How many of the last tokens are said over and over again, or 0. */
function loopIn(tokens: readonly number[]): number {
  return (
    REPEATS.findIndex((repeats, index) => {
      const length = index + 1;
      const last = tokens.slice(-length * repeats);
      return last.length === length * repeats && last.every((token, at) => token === last[at % length]);
    }) + 1
  );
}

/** Says it once. */
function withoutLoop(tokens: readonly number[], length: number): number[] {
  let end = tokens.length;
  while (end - length >= length && tokens[end - 1] === tokens[end - 1 - length]) end--;
  return tokens.slice(0, end);
}

/** The text of some tokens. */
export function textOf(tokens: readonly number[]): string {
  return tokenizer.decode([BEGINNING, ...tokens]).trim();
}

/** Whether a token begins a word. */
export function beginsWord(token: number): boolean {
  return tokenizer.vocabById[token]?.startsWith('\u2581') ?? false;
}
