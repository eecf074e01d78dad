/** SoX's own format, which counts its samples, of four bytes each, in the byte order of who wrote it. */
import type { FileProbe } from '../file-probe.ts';

const HEAD_BYTES = 16;

/** Whether all samples are there. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  const head = await read(0, HEAD_BYTES);
  if (head.length < HEAD_BYTES) return false;
  const isLittle = head.toString('latin1', 0, 4) === '.SoX';
  const [header, samples] = isLittle
    ? [head.readUInt32LE(4), head.readBigUInt64LE(8)]
    : [head.readUInt32BE(4), head.readBigUInt64BE(8)];
  return bytes >= 4 + header + 4 * Number(samples);
}
