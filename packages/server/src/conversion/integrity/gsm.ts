/** GSM has no length, and nothing in front: but every frame begins with the same four bits. */
import type { FileProbe } from '../file-probe.ts';

const FRAME_BYTES = 33;
const FRAMES = 10;
const MARK = 0xd;

/** Whether a file begins with frames. */
export async function isComplete({ read }: FileProbe): Promise<boolean> {
  const frames = await read(0, FRAMES * FRAME_BYTES);
  return frames.every((byte, at) => at % FRAME_BYTES !== 0 || byte >> 4 === MARK);
}
