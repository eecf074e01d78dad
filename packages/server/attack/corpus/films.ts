/** Films whose data are elsewhere, and films for decoders that few people look at. */
import type { Bait } from '../kit/bait.ts';
import { avi } from '../make/avi.ts';
import { latin1, noise, u16be, u32be, u32le } from '../make/bytes.ts';
import { silentWav } from '../make/wav.ts';
import { type HostileInput, input } from './input.ts';

const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32be(body.length + 8), latin1(type), body]);
};

/** A film whose pictures are in another file, by each of the ways that QuickTime knows. */
function referenceFilm(bait: Bait): Buffer {
  const url = box('url ', u32be(0), latin1(`file://${bait.file('wav')}\0`));
  const remote = box('url ', u32be(0), latin1(`${bait.url}/film.mov\0`));
  const path = Buffer.from(`${bait.file('wav')}\0`);
  const alias = Buffer.concat([
    u32be(0, 0),
    u16be(150 + path.length + 4, 2),
    Buffer.alloc(138),
    u16be(2, path.length),
    path,
    u16be(0xffff, 0),
  ]);
  const references = [url, remote, box('alis', u32be(0), alias)];
  const rate = box('rdrf', u32be(0), latin1('url '), u32be(200), latin1(`${bait.url}/reference.mov\0`));
  const matrix = u32be(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
  const sound = box(
    'sowt',
    Buffer.alloc(6),
    u16be(1, 0, 0),
    u32be(0),
    u16be(1, 16, 0, 0),
    u32be(8000 * 65_536),
  );
  const tracks = references.map((_, index) => {
    const table = box(
      'stbl',
      box('stsd', u32be(0, 1), sound),
      box('stts', u32be(0, 1, 4000, 1)),
      box('stsc', u32be(0, 1, 1, 4000, 1)),
      box('stsz', u32be(0, 2, 4000)),
      box('stco', u32be(0, 1, 44)),
    );
    const information = box(
      'minf',
      box('smhd', u32be(0, 0)),
      box('dinf', box('dref', u32be(0, 1), references[index] ?? url)),
      table,
    );
    const head = box('tkhd', u32be(7, 0, 0, index + 1, 0, 4000, 0, 0, 0, 0), matrix, u32be(0, 0));
    const media = box(
      'mdia',
      box('mdhd', u32be(0, 0, 0, 8000, 4000, 0)),
      box('hdlr', u32be(0), latin1('mhlrsoun'), u32be(0, 0, 0), latin1('\0')),
      information,
    );
    return box('trak', head, media);
  });
  const movie = box(
    'mvhd',
    u32be(0, 0, 0, 8000, 4000, 0x10000),
    Buffer.alloc(12),
    matrix,
    Buffer.alloc(24),
    u32be(9),
  );
  return Buffer.concat([
    box('ftyp', latin1('qt  '), u32be(0), latin1('qt  ')),
    box('mdat', noise(8000)),
    box('moov', movie, ...tracks, box('rmra', box('rmda', rate))),
  ]);
}

/** Elements of Matroska; an empty length says that it is not known. */
const element = (id: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(0x0100000000000000n | BigInt(body.length));
  return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
};

function linkedMatroska(bait: Bait): Buffer {
  const head = element(
    '1a45dfa3',
    element('4282', latin1('matroska')),
    element('4287', Buffer.from([4])),
    element('4285', Buffer.from([2])),
  );
  const info = element(
    '1549a966',
    element('2ad7b1', u32be(1_000_000)),
    element('3cb923', noise(16)),
    element('3c83ab', latin1(`file://${bait.file('wav')}`)),
    element('3e83bb', latin1(`${bait.url}/next.mkv`)),
    element('4d80', latin1('x')),
  );
  const track = element(
    '1654ae6b',
    element(
      'ae',
      element('d7', Buffer.from([1])),
      element('73c5', Buffer.from([1])),
      element('83', Buffer.from([2])),
      element('86', latin1('A_PCM/INT/LIT')),
      element(
        'e1',
        element('b5', Buffer.from([0x45, 0xfa, 0, 0])),
        element('9f', Buffer.from([1])),
        element('6264', Buffer.from([16])),
      ),
    ),
  );
  const attached = element(
    '1941a469',
    element(
      '61a7',
      element('466e', latin1(`../../../../..${bait.target('mkv')}`)),
      element('4660', latin1('application/x-truetype-font')),
      element('465c', Buffer.alloc(1000)),
      element('46ae', Buffer.from([9])),
    ),
  );
  const cluster = element(
    '1f43b675',
    element('e7', Buffer.from([0])),
    element('a3', Buffer.from([0x81, 0, 0, 0x80]), silentWav(800)),
  );
  return Buffer.concat([head, element('18538067', info, track, attached, cluster)]);
}

/** Codecs of old games, screens and cameras. */
const RARE = [
  'MAGY',
  'M8RG',
  'M8Y4',
  'LAGS',
  'ZECO',
  'IV50',
  'CSCD',
  'tscc',
  'VP62',
  'HFYU',
  'ULRA',
  'SNOW',
  'FMVC',
  'CFHD',
  'rv40',
  'VXTV',
  'ZMBV',
  'MSS2',
  'DXTV',
  'XAN1',
];

function rareFilm(codec: string, width: number, height: number): Buffer {
  const magic = Buffer.concat([
    latin1('MAGY'),
    u32le(32),
    Buffer.from([7, 0x65, 12, 0, 0, 0, 0, 32]),
    u32le(width, height, width, 1),
  ]);
  const piece =
    codec.startsWith('M8') || codec === 'MAGY'
      ? Buffer.concat([magic, noise(4000)])
      : noise(4000, codec.charCodeAt(0));
  return avi([
    { kind: 'vids', codec, width, height, extra: noise(40), pieces: Array<Buffer>(8).fill(piece) },
  ]);
}

export const films: readonly HostileInput[] = [
  input(
    'read',
    'a film whose pictures are in other files',
    'reference.mov',
    ['mov', 'mp4', 'wav'],
    referenceFilm,
  ),
  input('read', 'a film that goes on in other files', 'linked.mkv', ['mkv', 'mp4', 'wav'], linkedMatroska),
  ...RARE.map((codec) =>
    input(
      'exhaust',
      `a film of a rare codec, ${codec.trim()}`,
      `${codec.toLowerCase().trim()}.avi`,
      ['avi', 'mp4'],
      () => rareFilm(codec, 640, 480),
    ),
  ),
  input(
    'exhaust',
    'a film of a rare codec, of 65,535 by 65,535 pixels',
    'wide.avi',
    ['avi', 'mp4', 'jpg'],
    () => rareFilm('MAGY', 65_535, 65_535),
  ),
];
