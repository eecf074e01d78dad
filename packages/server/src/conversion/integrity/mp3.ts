/** MP3 has no length; but most writers put one into a first frame that holds no sound, under the name Xing or Info. */
import type { FileProbe } from '../file-probe.ts';

const ID3_BYTES = 10;
const FRAME_BYTES = 256;
const HAS_FRAME_COUNT = 1;
const HAS_BYTE_COUNT = 2;
/** An older tag at the end, of 128 bytes, may have been counted and taken off. */
const SLACK_BYTES = 256;

/** Whether an MP3 file is as long as its first frame says, if that says it. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  const start = firstFrameAt(await read(0, ID3_BYTES));
  const frame = await read(start, FRAME_BYTES);
  const isFrame = frame[0] === 0xff && ((frame[1] ?? 0) & 0xe0) === 0xe0;
  const tag = Math.max(frame.indexOf('Xing'), frame.indexOf('Info'));
  if (!isFrame || tag < 0 || tag + 16 > frame.length) return true;
  const flags = frame.readUInt32BE(tag + 4);
  if (!(flags & HAS_BYTE_COUNT)) return true;
  const length = frame.readUInt32BE(tag + (flags & HAS_FRAME_COUNT ? 12 : 8));
  return start + length <= bytes + SLACK_BYTES;
}

/** Behind the tag, whose length is written in seven bits a byte, so that no decoder takes it for a frame. */
function firstFrameAt(head: Buffer): number {
  if (head.toString('latin1', 0, 3) !== 'ID3') return 0;
  const length = head.subarray(6, ID3_BYTES).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  const hasFooter = ((head[5] ?? 0) & 0x10) !== 0;
  return ID3_BYTES + length + (hasFooter ? ID3_BYTES : 0);
}
