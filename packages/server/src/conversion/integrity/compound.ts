/** Compound files: sectors, and a table that says which of them are used ([MS-CFB]). */
import type { FileProbe } from '../file-probe.ts';

const HEADER_BYTES = 512;
const HEADER_FAT_AT = 76;
/** Higher numbers stand for the ends of chains and the like. */
const LAST_SECTOR = 0xfffffffa;
const FREE_SECTOR = 0xffffffff;
const MAX_DIFAT_SECTORS = 1024;

/** Whether a compound file has all the sectors that it uses. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  const header = await read(0, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return false;
  const sectorBytes = header.readUInt16LE(30) === 12 ? 4096 : 512;
  const sectorAt = (sector: number) => read((sector + 1) * sectorBytes, sectorBytes);
  const tables = await allocationTables(header, sectorAt);
  for (const [index, sector] of [...tables.entries()].reverse()) {
    const table = await sectorAt(sector);
    if (table.length < sectorBytes) return false;
    const used = lastUsed(table);
    // The last sector need not be full.
    if (used !== undefined) return ((index * sectorBytes) / 4 + used + 1) * sectorBytes < bytes;
  }
  return true;
}

/** Where the parts of the allocation table are: the header lists some, and sectors of their own the others. */
async function allocationTables(
  header: Buffer,
  sectorAt: (sector: number) => Promise<Buffer>,
): Promise<number[]> {
  const tables = sectorsIn(header.subarray(HEADER_FAT_AT));
  let next = header.readUInt32LE(68);
  for (let count = 0; count < MAX_DIFAT_SECTORS && next < LAST_SECTOR; count++) {
    const list = await sectorAt(next);
    if (list.length < 8) break;
    tables.push(...sectorsIn(list.subarray(0, -4)));
    next = list.readUInt32LE(list.length - 4);
  }
  return tables.slice(0, header.readUInt32LE(44));
}

function sectorsIn(list: Buffer): number[] {
  const sectors = Array.from({ length: Math.floor(list.length / 4) }, (_, at) => list.readUInt32LE(4 * at));
  return sectors.filter((sector) => sector < LAST_SECTOR);
}

/** The place of the last entry that is used; some writers leave zeros behind it. */
function lastUsed(table: Buffer): number | undefined {
  for (let at = table.length / 4 - 1; at >= 0; at--) {
    const entry = table.readUInt32LE(4 * at);
    if (entry !== FREE_SECTOR && entry !== 0) return at;
  }
  return undefined;
}
