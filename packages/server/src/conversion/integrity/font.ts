/** The containers of outline fonts, which say where each table lies: https://learn.microsoft.com/typography/opentype/spec/otff */
import type { FileProbe } from '../file-probe.ts';

const HEADER_BYTES = 12;
const RECORD_BYTES = 16;
const SFNT = ['\x00\x01\x00\x00', 'true', 'OTTO'];
const WEB_FONTS = ['wOFF', 'wOF2'];

/** Whether a TrueType, OpenType or web font has all its bytes. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  const header = await read(0, HEADER_BYTES);
  const kind = header.toString('latin1', 0, 4);
  if (WEB_FONTS.includes(kind)) return header.readUInt32BE(8) <= bytes;
  if (!SFNT.includes(kind)) return true;
  const count = header.readUInt16BE(4);
  const records = await read(HEADER_BYTES, count * RECORD_BYTES);
  if (records.length < count * RECORD_BYTES) return false;
  for (let at = 0; at < records.length; at += RECORD_BYTES) {
    if (records.readUInt32BE(at + 8) + records.readUInt32BE(at + 12) > bytes) return false;
  }
  return true;
}
