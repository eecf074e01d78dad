/**
 * The notes of a picture in the form of formats that sharp does not write: JPEG 2000 has a box for each kind behind the
 * picture, Photoshop a resource.
 *
 * @see https://exiftool.org/TagNames/Jpeg2000.html
 * @see https://www.adobe.com/devnet-apps/photoshop/fileformatashtml/
 */

/** What a picture says of itself, as it lies in a file. */
export interface Notes {
  readonly exif?: Buffer | undefined;
  readonly xmp?: Buffer | undefined;
  readonly iptc?: Buffer | undefined;
}

/** Formats for which notes are put into a file of their own. */
export type NotesFormat = 'jp2' | 'psd';

const EXIF_HEAD = Buffer.from('Exif\0\0');

/** All notes as a format has them; nothing where there are none. */
export function notesAs(format: NotesFormat, notes: Notes): Buffer {
  const exif = notes.exif?.indexOf(EXIF_HEAD) === 0 ? notes.exif.subarray(EXIF_HEAD.length) : notes.exif;
  const parts = Object.entries({ ...notes, exif }).filter(
    ([, data]) => data !== undefined && data.length > 0,
  );
  const write = format === 'jp2' ? box : resource;
  return Buffer.concat(parts.map(([kind, data]) => (data ? write(kind, data) : Buffer.alloc(0))));
}

const BOXES: Readonly<Record<string, string>> = {
  exif: '4a706754696666457869662d3e4a5032',
  xmp: 'be7acfcb97a942e89c71999491e3afac',
  iptc: '33c7a4d2b81d4723a0baf1a3e097ad38',
};

function box(kind: string, data: Buffer): Buffer {
  const id = Buffer.from(BOXES[kind] ?? '', 'hex');
  const head = Buffer.alloc(8);
  head.writeUInt32BE(head.length + id.length + data.length, 0);
  head.write('uuid', 4, 'latin1');
  return Buffer.concat([head, id, data]);
}

const RESOURCES: Readonly<Record<string, number>> = { iptc: 1028, exif: 1058, xmp: 1060 };

function resource(kind: string, data: Buffer): Buffer {
  // Behind the number stands a name, which is empty.
  const head = Buffer.alloc(12);
  head.write('8BIM', 0, 'latin1');
  head.writeUInt16BE(RESOURCES[kind] ?? 0, 4);
  head.writeUInt32BE(data.length, 8);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
