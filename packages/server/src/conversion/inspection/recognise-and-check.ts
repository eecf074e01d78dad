import { containersOf, MAGIC_BYTES } from '../containers.ts';
import type { FileProbe } from '../file-probe.ts';
import { recognise } from '../file-type/inside.ts';
import { checkDeclaredType, type Recognised } from '../file-type.ts';
import { formatById } from '../formats.ts';
import { isComplete } from '../integrity.ts';
import type { Answer } from './protocol.ts';

/** Says what a file is whose name says that it has a format, and whether it is whole as what it is. */
export async function recogniseAndCheck(file: FileProbe, named: string): Promise<Answer> {
  const format = formatById(named);
  const seen = await recognise(file);
  const isWide = format.textual && !seen.isText && !seen.format && (await isUnmarkedUtf16(file));
  const recognised: Recognised = isWide ? { isText: true } : seen;
  const judgement = checkDeclaredType(format, recognised);
  // What is refused for its kind need not be whole.
  if ('mismatch' in judgement) return { recognised: asData(recognised), isComplete: true };
  const containers = containersOf(await file.read(0, MAGIC_BYTES), judgement.format);
  return { recognised: asData(recognised), isComplete: await isComplete(file, containers) };
}

const SAMPLE_BYTES = 4096;

/** Whether a file is text in UTF-16 that does not say so: spaces, commas and line ends have a zero on the same side. */
async function isUnmarkedUtf16(file: FileProbe): Promise<boolean> {
  const head = await file.read(0, SAMPLE_BYTES);
  const letters = { big: 0, little: 0 };
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [first = 0, second = 0] = [head[at], head[at + 1]];
    if (first === 0 && second > 0 && second < 0x80) letters.big++;
    if (second === 0 && first > 0 && first < 0x80) letters.little++;
  }
  const { big, little } = letters;
  if (Math.max(big, little) <= 3 * Math.min(big, little)) return false;
  const text = new TextDecoder(big > little ? 'utf-16be' : 'utf-16le').decode(head, { stream: true });
  return !/(?![\t-\r])\p{Cc}|\ufffd/u.test(text);
}

function asData({ format, ...others }: Recognised): NonNullable<Answer['recognised']> {
  return { ...others, ...(format && { format: format.id }) };
}
