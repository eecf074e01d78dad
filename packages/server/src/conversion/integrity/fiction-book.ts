/** FictionBook, whose element is closed at the end. Calibre closes it itself. */
import { type FileProbe, tailOf } from '../file-probe.ts';

const TAIL_BYTES = 4096;

/** Whether the end is there, in any encoding that has ASCII in it. */
export async function isComplete(file: FileProbe): Promise<boolean> {
  const tail = (await tailOf(file, TAIL_BYTES)).toString('latin1');
  return /<\/(\w+:)?FictionBook\s*>/.test(tail.replaceAll('\0', ''));
}
