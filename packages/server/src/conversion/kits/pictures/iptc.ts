/**
 * What the press writes into pictures: who has made one, and what it shows. libvips hands it on as it lies in the file,
 * which is not the same in all formats.
 *
 * @see https://iptc.org/std/photometadata/specification/
 */
import { readFile, writeFile } from 'node:fs/promises';

const PHOTOSHOP = 'Photoshop 3.0\0';
const RESOURCE = '8BIM';
const RECORDS = 0x0404;

/** The records alone, of what sharp gives. */
export function recordsIn(iptc: Buffer): Buffer | undefined {
  if (iptc[0] === 0x1c) return iptc;
  if (iptc.toString('latin1', 0, PHOTOSHOP.length) !== PHOTOSHOP) return undefined;
  for (let at = PHOTOSHOP.length; iptc.toString('latin1', at, at + 4) === RESOURCE; ) {
    const name = at + 6;
    const size = name + even(1 + (iptc[name] ?? 0));
    if (iptc.length < size + 4) return undefined;
    const length = iptc.readUInt32BE(size);
    if (iptc.readUInt16BE(at + 4) === RECORDS) return iptc.subarray(size + 4, size + 4 + length);
    at = size + 4 + even(length);
  }
  return undefined;
}

const even = (length: number) => length + (length % 2);

/** Puts records into a picture that has none; formats that have no place for them stay as they are. */
export async function putRecords(path: string, format: string, records: Buffer): Promise<void> {
  if (records.length === 0 || records.length > MOST_BYTES) return;
  if (format === 'jpg') await writeFile(path, inJpeg(await readFile(path), records));
  if (format === 'tiff') await writeFile(path, inTiff(await readFile(path), records));
}

/** A segment of a JPEG image says its length in 16 bits. */
const MOST_BYTES = 65_000;
const MARK = 0xff;
const NOTES = [0xe0, 0xe1];

function inJpeg(jpeg: Buffer, records: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.write(RESOURCE, 0, 'latin1');
  head.writeUInt16BE(RECORDS, 4);
  head.writeUInt32BE(records.length, 8);
  const padding = Buffer.alloc(records.length % 2);
  const content = Buffer.concat([Buffer.from(PHOTOSHOP), head, records, padding]);
  const mark = Buffer.from([MARK, 0xed, 0, 0]);
  mark.writeUInt16BE(content.length + 2, 2);
  let at = 2;
  while (jpeg[at] === MARK && NOTES.includes(jpeg[at + 1] ?? 0)) at += 2 + jpeg.readUInt16BE(at + 2);
  return Buffer.concat([jpeg.subarray(0, at), mark, content, jpeg.subarray(at)]);
}

const LITTLE_ENDIAN = 'II*\0';
const IPTC_TAG = 33_723;
const UNDEFINED = 7;
const ROW_BYTES = 12;

/** Its directory is written anew behind everything, with one row more. */
function inTiff(tiff: Buffer, records: Buffer): Buffer {
  if (tiff.toString('latin1', 0, 4) !== LITTLE_ENDIAN) return tiff;
  const directory = tiff.readUInt32LE(4);
  const count = tiff.readUInt16LE(directory);
  const start = directory + 2;
  const rows = Array.from({ length: count }, (_, index) =>
    tiff.subarray(start + index * ROW_BYTES, start + (index + 1) * ROW_BYTES),
  ).filter((row) => row.readUInt16LE(0) !== IPTC_TAG);
  const place = even(tiff.length);
  const row = Buffer.alloc(ROW_BYTES);
  row.writeUInt16LE(IPTC_TAG, 0);
  row.writeUInt16LE(UNDEFINED, 2);
  row.writeUInt32LE(records.length, 4);
  if (records.length <= 4) records.copy(row, 8);
  else row.writeUInt32LE(place, 8);
  const sorted = [...rows, row].sort((one, other) => one.readUInt16LE(0) - other.readUInt16LE(0));
  const length = Buffer.alloc(2);
  length.writeUInt16LE(sorted.length, 0);
  const next = tiff.subarray(start + count * ROW_BYTES, start + count * ROW_BYTES + 4);
  const filler = Buffer.alloc(place - tiff.length);
  const made = Buffer.concat([
    tiff,
    filler,
    records,
    Buffer.alloc(records.length % 2),
    length,
    ...sorted,
    next,
  ]);
  made.writeUInt32LE(place + even(records.length), 4);
  return made;
}
