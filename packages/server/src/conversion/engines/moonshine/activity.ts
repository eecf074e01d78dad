/** Where somebody speaks, by Silero's model of voices (MIT). */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { SESSION_OPTIONS } from '../../kits/workers/session.ts';
import { SAMPLE_RATE, type Wave } from './wave.ts';

const MODEL = '@ricky0123/vad-web/dist/silero_vad_v6.onnx';
const FRAME = 512;
/** Samples before a frame that the model wants to see again. */
const CONTEXT = 64;
const STATE_SHAPE = [2, 1, 128];
/** How many frames are read at once: about half a minute. */
const FRAMES_AT_ONCE = 1000;

/** A frame, in seconds. */
export const FRAME_SECONDS = FRAME / SAMPLE_RATE;

/** The model of voices. */
export class VoiceModel {
  readonly #session: InferenceSession;

  private constructor(session: InferenceSession) {
    this.#session = session;
  }

  static async load(): Promise<VoiceModel> {
    const model = await readFile(fileURLToPath(import.meta.resolve(MODEL)));
    return new VoiceModel(await InferenceSession.create(model, SESSION_OPTIONS));
  }

  /**
   * How likely it is in each frame that somebody speaks.
   *
   * @param onFrames told how many were looked at
   */
  async probabilities(wave: Wave, onFrames: (share: number) => void): Promise<Float32Array> {
    const found = new Float32Array(Math.ceil(wave.samples / FRAME));
    const window = new Float32Array(CONTEXT + FRAME);
    const rate = new Tensor('int64', BigInt64Array.of(BigInt(SAMPLE_RATE)), []);
    let state = new Tensor('float32', new Float32Array(256), STATE_SHAPE);
    for (let first = 0; first < found.length; first += FRAMES_AT_ONCE) {
      const samples = await wave.read(first * FRAME, (first + FRAMES_AT_ONCE) * FRAME);
      const frames = Math.min(FRAMES_AT_ONCE, found.length - first);
      for (let frame = 0; frame < frames; frame++) {
        window.copyWithin(0, FRAME);
        window.fill(0, CONTEXT);
        window.set(samples.subarray(frame * FRAME, (frame + 1) * FRAME), CONTEXT);
        const input = new Tensor('float32', Float32Array.from(window), [1, window.length]);
        const { output, stateN } = await this.#session.run({ input, state, sr: rate });
        found[first + frame] = Number(output?.data[0]);
        state = stateN as typeof state;
      }
      onFrames(Math.min(1, (first + frames) / found.length));
    }
    return found;
  }
}
