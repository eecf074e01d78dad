/** The databases of Palm's handhelds, of which many books are made: they begin with where each record begins. */
import type { FileProbe } from '../file-probe.ts';

const COUNT_AT = 76;
const LIST_AT = 78;
const ENTRY_BYTES = 8;

/** Whether the last record begins within the file. Calibre takes what is there of it for the whole. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  const count = await read(COUNT_AT, 2);
  const records = count.length < 2 ? 0 : count.readUInt16BE(0);
  if (records === 0) return false;
  const last = await read(LIST_AT + ENTRY_BYTES * (records - 1), 4);
  return last.length === 4 && last.readUInt32BE(0) < bytes;
}
