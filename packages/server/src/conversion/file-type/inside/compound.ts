/** Looks into compound files, the container of Office 97 and of encrypted Office documents ([MS-CFB]). */
import type { Read } from '../../file-probe.ts';

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** FAT sectors that the header itself lists; they cover at least 7 MB, and the directory begins early. */
const HEADER_FAT_SECTORS = 109;
const MAX_DIRECTORY_SECTORS = 256;
const LAST_SECTOR = 0xfffffffa;

interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** The names of what lies at the top of a compound file; what is embedded deeper does not tell its kind. */
export async function compoundEntries(read: Read): Promise<ReadonlySet<string>> {
  const header = await read(0, HEADER_BYTES);
  const names = new Set<string>();
  if (header.length < HEADER_BYTES) return names;
  const entries = await readDirectory(read, header);
  const pending = [entries[0]?.child];
  const visited = new Set<number>();
  for (const index of pending) {
    const entry = index === undefined || visited.has(index) ? undefined : entries[index];
    if (index === undefined || !entry) continue;
    visited.add(index);
    names.add(entry.name);
    pending.push(entry.left, entry.right);
  }
  return names;
}

async function readDirectory(read: Read, header: Buffer): Promise<Entry[]> {
  const sectorBytes = header.readUInt16LE(30) === 12 ? 4096 : 512;
  const sectorAt = (sector: number) => read((sector + 1) * sectorBytes, sectorBytes);
  const entries: Entry[] = [];
  let sector = header.readUInt32LE(48);
  for (let count = 0; count < MAX_DIRECTORY_SECTORS && sector < LAST_SECTOR; count++) {
    const bytes = await sectorAt(sector);
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
      entries.push(toEntry(bytes.subarray(at, at + ENTRY_BYTES)));
    }
    const perFatSector = sectorBytes / 4;
    const fatIndex = Math.floor(sector / perFatSector);
    if (fatIndex >= HEADER_FAT_SECTORS) break;
    const fat = await sectorAt(header.readUInt32LE(76 + 4 * fatIndex));
    if (fat.length < sectorBytes) break;
    sector = fat.readUInt32LE(4 * (sector % perFatSector));
  }
  return entries;
}

function toEntry(bytes: Buffer): Entry {
  const nameBytes = Math.min(Math.max(bytes.readUInt16LE(64) - 2, 0), 64);
  return {
    name: bytes.toString('utf16le', 0, nameBytes),
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
  };
}
