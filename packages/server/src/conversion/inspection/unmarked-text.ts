/** Text in UTF-16 that does not say so, which looks like no text at first. */
import type { Recognised } from '../file-type.ts';
import type { Format } from '../formats.ts';

/** What was recognised, or that it is text where a text of that name begins so. */
export function withUnmarkedText(named: Format, seen: Recognised, head: Buffer): Recognised {
  const isUnknown = named.textual && !seen.isText && !seen.format;
  return isUnknown && isUnmarkedUtf16(head.subarray(0, SAMPLE_BYTES)) ? { isText: true } : seen;
}

/** So much of a file shows how it is written. */
export const SAMPLE_BYTES = 4096;

/** Whether a file is text in UTF-16 that does not say so: spaces, commas and line ends have a zero on the same side. */
function isUnmarkedUtf16(head: Buffer): boolean {
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
