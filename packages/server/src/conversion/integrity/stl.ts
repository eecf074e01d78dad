/** STL models in text, which the library reads without an end where theirs is missing. */
import { type FileProbe, tailOf } from '../file-probe.ts';

const HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 1024;

/** Whether a text says that it ends. */
export async function isComplete(file: FileProbe): Promise<boolean> {
  const head = (await file.read(0, HEAD_BYTES)).toString('latin1');
  const isText = /^\s*solid\b[^\r\n]*[\r\n]+\s*(?:facet|endsolid)\b/i.test(head);
  return !isText || /\bendsolid\b/i.test((await tailOf(file, TAIL_BYTES)).toString('latin1'));
}
