/** PostScript whose comments give it a structure, and so an end. Half of another program may be one too. */
import { type FileProbe, piecesOf, tailOf } from '../file-probe.ts';

const STRUCTURED = /[\r\n]%%EndComments/;
const ENDED = /[\r\n]%%(?:EOF|Trailer)/;
/** Older programs stop after their last page without saying so. */
const LAST_WORD = /\b(?:showpage|restore|rs|end)\s*$/;
const LAST_WORD_BYTES = 64;
/** As much of a piece as may belong to a comment that goes on in the next one. */
const OVERLAP = 16;

/** Whether a program that says how it is built goes to its end. */
export async function isComplete(file: FileProbe): Promise<boolean> {
  let isStructured = false;
  let before = '\n';
  for await (const piece of piecesOf(file)) {
    const text = before + piece.toString('latin1');
    isStructured ||= STRUCTURED.test(text);
    if (ENDED.test(text)) return true;
    before = text.slice(-OVERLAP);
  }
  return !isStructured || LAST_WORD.test((await tailOf(file, LAST_WORD_BYTES)).toString('latin1'));
}
