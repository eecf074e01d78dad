/**
 * What files are packed in, as far as their first bytes and their formats tell. It says what there is to look at inside, and
 * looks at nothing: that is done in the sandbox.
 */
import type { Format } from './formats.ts';

/** How much of a file's beginning tells its containers. What is shorter has none. */
export const MAGIC_BYTES = 16;

type Rule = (head: Buffer, format: Format) => boolean;

const startsWith = (text: string) => (head: Buffer) => head.toString('latin1', 0, text.length) === text;
/** A zip archive, of which many documents are made. */
export const isZip = startsWith('PK\x03\x04');
const isGzip = startsWith('\x1f\x8b\x08');
const isCompound = startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
const isRar = startsWith('Rar!\x1a\x07\x01');
const isAsf = startsWith('\x30\x26\xb2\x75\x8e\x66\xcf\x11');

/** Boxes that files of the ISO base media family begin with; QuickTime's older ones have no `ftyp`. */
const FIRST_BOXES = ['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'pnot', 'uuid'];

function isIsoMedia(head: Buffer): boolean {
  return head.length >= 8 && head.readUInt32BE(0) >= 1 && FIRST_BOXES.includes(head.toString('latin1', 4, 8));
}

const TAG_BYTES = 10;
const isTagged = startsWith('ID3');
const isMarked = startsWith('\xef\xbb\xbf');

/** Where a file's beginning tells what kind of container it is, and what is in that tells its format. */
const TOLD_INSIDE = { gzip: isGzip, compound: isCompound, isoMedia: isIsoMedia };

/** A container whose inside tells what a file is. */
export type Outside = keyof typeof TOLD_INSIDE;

/** Which container a file begins as, of those whose inside tells its format. */
export function outsideOf(head: Buffer): Outside | undefined {
  const kinds = Object.keys(TOLD_INSIDE) as Outside[];
  return kinds.find((kind) => TOLD_INSIDE[kind](head));
}

/** Whether what is inside of a file, or behind what it begins with, says more than its head does. */
export function isToldInside(head: Buffer): boolean {
  const rest = head.subarray(contentAt(head));
  return rest.length < MAGIC_BYTES || outsideOf(rest) !== undefined;
}

/** Behind tags of music, whose length is written in seven bits a byte, and behind a mark of Unicode. */
function contentAt(head: Buffer): number {
  let at = isMarked(head) ? 3 : 0;
  while (isTagged(head.subarray(at)))
    at +=
      TAG_BYTES + head.subarray(at + 6, at + TAG_BYTES).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  return at;
}

const begins =
  (isOne: (head: Buffer) => boolean): Rule =>
  (head, { textual }) =>
    !textual && isOne(head);
const is =
  (...ids: readonly string[]): Rule =>
  (_, { id }) =>
    ids.includes(id);
const holds = (form: string, ...kinds: readonly string[]) =>
  begins((head) => startsWith(form)(head) && kinds.includes(head.toString('latin1', 8, 12)));

/** What says of itself how long it is, how it ends, or what its bytes add up to. Others are left to the tools. */
const CONTAINERS = {
  zip: (head, format) => format.id === 'zip' || begins(isZip)(head, format),
  // Archives are checked by what unpacks them, and may be far larger than what an office can open.
  zipMembers: (head, { isAlso }) => isAlso === 'zip' && isZip(head),
  compound: begins(isCompound),
  isoMedia: begins(isIsoMedia),
  png: begins((head) => startsWith('\x89PNG\r\n\x1a\n')(head) || startsWith('\x8bJNG\r\n\x1a\n')(head)),
  icns: begins(startsWith('icns')),
  sevenZip: begins(startsWith('7z\xbc\xaf\x27\x1c')),
  rar: begins(isRar),
  sqlite: begins(startsWith('SQLite format 3\0')),
  matroska: begins(startsWith('\x1a\x45\xdf\xa3')),
  ogg: begins(startsWith('OggS')),
  asf: begins(isAsf),
  riff: holds('RIFF', 'AVI ', 'WEBP'),
  iff: holds('FORM', 'AIFF', 'AIFC'),
  mp3: is('mp3'),
  gsm: is('gsm'),
  amr: is('amr'),
  sox: is('sox'),
  gif: is('gif'),
  psd: is('psd'),
  qoi: is('qoi'),
  emf: is('emf'),
  wmf: is('wmf'),
  postScript: is('ps', 'eps'),
  font: (_, { family }) => family === 'font',
  ply: is('ply'),
  stl: is('stl'),
  palm: is('mobi', 'azw3', 'pdb'),
  fictionBook: is('fb2'),
  dif: is('dif'),
  slk: is('slk'),
} satisfies Readonly<Record<string, Rule>>;

/** What is looked at of a file to see whether all of it is there. */
export type Container = keyof typeof CONTAINERS;

/** What is to be looked at of a file that is taken for one of a format. */
export function containersOf(head: Buffer, format: Format): Container[] {
  if (head.length < MAGIC_BYTES) return [];
  const containers = Object.keys(CONTAINERS) as Container[];
  return containers.filter((container) => CONTAINERS[container](head, format));
}
