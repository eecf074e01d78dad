/** SQLite's databases: https://www.sqlite.org/fileformat.html#the_database_header */
import type { FileProbe } from '../file-probe.ts';

const HEADER_BYTES = 100;
const LARGEST_PAGE_BYTES = 65_536;

/** Whether a database has all its pages, if its header says how many there are. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  const header = await read(0, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return false;
  const said = header.readUInt16BE(16);
  const pageBytes = said === 1 ? LARGEST_PAGE_BYTES : said;
  // Older versions left the number as it was.
  const isCounted = header.readUInt32BE(24) === header.readUInt32BE(92);
  return !isCounted || header.readUInt32BE(28) * pageBytes <= bytes;
}
