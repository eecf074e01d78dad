/** PLY models in text, half of which the library takes for all of it: the header says how many points and faces there are. */
import { type FileProbe, piecesOf } from '../file-probe.ts';

const HEAD_BYTES = 64 * 1024;

/** Whether there is a line for each point and each face. */
export async function isComplete(file: FileProbe): Promise<boolean> {
  const head = (await file.read(0, HEAD_BYTES)).toString('latin1');
  const [header] = /^ply\s[\s\S]*?^end_header\s/m.exec(head) ?? [];
  if (header === undefined) return false;
  if (!/^format\s+ascii/m.test(header)) return true;
  const counts = [...header.matchAll(/^element\s+\S+\s+(\d+)/gm)].map(([, count]) => Number(count));
  const headerLines = header.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;
  return (await countLines(file)) - headerLines >= counts.reduce((sum, count) => sum + count, 0);
}

/** Those in which something stands. */
async function countLines(file: FileProbe): Promise<number> {
  let lines = 0;
  let isEmpty = true;
  for await (const piece of piecesOf(file)) {
    for (const byte of piece) {
      if (byte === 0x0a) isEmpty = true;
      else if (isEmpty && byte !== 0x20 && (byte < 0x09 || byte > 0x0d)) {
        lines += 1;
        isEmpty = false;
      }
    }
  }
  return lines;
}
