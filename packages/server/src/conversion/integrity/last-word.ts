/** Sheets in text that end with a word. An office takes what is there of them for the whole. */
import { type FileProbe, tailOf } from '../file-probe.ts';

const TAIL_BYTES = 4096;
/** What DOS put behind the end of a text. */
const END_OF_FILE = '\x1a';

/** Makes a check that the last word of a file is a certain one, in any encoding that has ASCII in it. */
export function endsWith(word: string): (file: FileProbe) => Promise<boolean> {
  return async (file) => {
    const tail = (await tailOf(file, TAIL_BYTES)).toString('latin1');
    const words = tail.replaceAll('\0', '').replaceAll(END_OF_FILE, ' ').trim().split(/\s+/);
    return words.at(-1) === word;
  };
}
