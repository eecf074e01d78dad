/** A recording as the engine decodes it: WAV with one channel of 16 bits, 16,000 samples a second, read piece by piece. */
import { type FileHandle, open } from 'node:fs/promises';

export const SAMPLE_RATE = 16_000;
const HEADER_BYTES = 44;
const SAMPLE_BYTES = 2;
const FULL_SCALE = 2 ** 15;

/** An open recording. */
export class Wave {
  readonly #file: FileHandle;
  /** How many there are. */
  readonly samples: number;

  private constructor(file: FileHandle, bytes: number) {
    this.#file = file;
    this.samples = Math.max(0, Math.floor((bytes - HEADER_BYTES) / SAMPLE_BYTES));
  }

  static async open(path: string): Promise<Wave> {
    const file = await open(path);
    return new Wave(file, (await file.stat()).size);
  }

  /** In seconds. */
  get duration(): number {
    return this.samples / SAMPLE_RATE;
  }

  /** The samples from one to before another, from -1 to 1; what lies outside of the recording is left out. */
  async read(from: number, to: number): Promise<Float32Array> {
    const first = Math.max(0, from);
    const count = Math.max(0, Math.min(this.samples, to) - first);
    const bytes = Buffer.alloc(count * SAMPLE_BYTES);
    await this.#file.read(bytes, 0, bytes.length, HEADER_BYTES + first * SAMPLE_BYTES);
    return Float32Array.from({ length: count }, (_, at) => bytes.readInt16LE(at * SAMPLE_BYTES) / FULL_SCALE);
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
