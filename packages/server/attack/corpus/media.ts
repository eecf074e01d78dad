/** Sound and films: lists that name other files, heads that lie, decoders that few people look at. */
import type { Bait } from '../kit/bait.ts';
import { avi } from '../make/avi.ts';
import { latin1, noise, u16be, u16le, u32be, u32le } from '../make/bytes.ts';
import { program } from '../make/tools.ts';
import { silentWav, wav } from '../make/wav.ts';
import { CHEAP, type HostileInput, input } from './input.ts';

const MIB = 1024 ** 2;

const list = (entries: readonly string[], key = '') =>
  `#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-TARGETDURATION:10\n${key}${entries.map((entry) => `#EXTINF:10,\n${entry}`).join('\n')}\n#EXT-X-ENDLIST\n`;

/** Files and addresses as they are. */
const playlist = (bait: Bait) =>
  list([`file://${bait.file('wav')}`, bait.file('wav'), `${bait.url}/segment.wav`, `${bait.url}/segment.ts`]);

/** FFmpeg's other protocols. */
const protocols = (bait: Bait) =>
  list([
    `concat:${bait.file('wav')}|${bait.file('txt')}`,
    `subfile,,start,0,end,200,,:${bait.file('wav')}`,
    `crypto:${bait.file('wav')}`,
    `cache:${bait.file('wav')}`,
    `unix:${bait.socket}`,
    `tcp://127.0.0.1:${bait.port}/x.ts`,
    `data:audio/wav;base64,UklGRg==`,
  ]);

/** A key that is a file, and one that is fetched. */
const keys = (bait: Bait) =>
  list(
    [`${bait.url}/segment.ts`, bait.file('wav')],
    [`file://${bait.file('txt')}`, `${bait.url}/key`]
      .map((key) => `#EXT-X-KEY:METHOD=AES-128,URI="${key}",IV=0x00000000000000000000000000000000\n`)
      .join(''),
  );

const concat = (bait: Bait) =>
  `ffconcat version 1.0\nfile '${bait.file('wav')}'\nfile '${bait.url}/x.wav'\nfile '${bait.file('txt')}'\n`;

const session = (bait: Bait) =>
  `v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video ${bait.port} RTP/AVP 96\na=rtpmap:96 H264/90000\na=control:rtsp://127.0.0.1:${bait.port}/x\n`;

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

/** Subtitles of an AVI film in a form that is looked into once more, and is a list of files this time. */
function filmWithList(bait: Bait): Buffer {
  const text = Buffer.from(playlist(bait));
  const head = Buffer.concat([
    latin1('GAB2\0'),
    u16le(2),
    u32le(4),
    Buffer.from('en', 'utf16le'),
    u16le(4),
    u32le(text.length),
    text,
  ]);
  const pictures = {
    kind: 'vids',
    codec: 'RGB ',
    width: 8,
    height: 8,
    pieces: Array<Buffer>(20).fill(noise(192)),
  } as const;
  return avi([pictures, { kind: 'txts', codec: '\0\0\0\0', pieces: [head] }]);
}

function midi(tracks: number, content: Buffer): Buffer {
  const track = Buffer.concat([latin1('MTrk'), u32be(content.length), content]);
  return Buffer.concat([
    latin1('MThd'),
    u32be(6),
    u16be(1, tracks, 1),
    ...Array<Buffer>(Math.min(tracks, 200)).fill(track),
  ]);
}

/** A tag of MP3 that claims to be as long as it can be. */
const tagged = (frames: Buffer) =>
  Buffer.concat([latin1('ID3\x04\0\0'), Buffer.from([0x7f, 0x7f, 0x7f, 0x7f]), frames]);

export const media: readonly HostileInput[] = [
  input('read', 'a list of files and addresses, called mp4', 'list.mp4', ['mp4', 'mp3', 'mkv'], playlist),
  input('read', 'a list of files and addresses, called mp3', 'list.mp3', ['mp3', 'wav', 'flac'], playlist),
  input('read', 'a list of odd protocols, called avi', 'list.avi', ['avi', 'mp3', 'mp4'], protocols),
  input('read', 'a list with keys that are files, called ts', 'list.ts', ['ts', 'mp3', 'mp4'], keys),
  input('read', 'a list of files and addresses', 'list.m3u8', ['m3u8', 'xspf', 'csv'], playlist, CHEAP),
  input('read', "a list in FFmpeg's own language, called mkv", 'list.mkv', ['mkv', 'mp4', 'mp3'], concat),
  input(
    'read',
    "a list in FFmpeg's own language, called a subtitle",
    'list.srt',
    ['srt', 'vtt', 'ass'],
    concat,
  ),
  input('call', 'the description of a session, called mov', 'session.mov', ['mov', 'mp4'], session),
  input(
    'read',
    'a film whose subtitles are a list of files',
    'subtitles.avi',
    ['avi', 'mp4', 'mkv', 'gif'],
    filmWithList,
  ),
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
  input(
    'exhaust',
    'a WAVE file that claims to have 65,535 channels',
    'channels.wav',
    ['wav', 'mp3', 'flac'],
    () => wav(noise(4000), { channels: 65_535, rate: 0xffffffff, bits: 32 }),
    CHEAP,
  ),
  input(
    'exhaust',
    'a WAVE file that claims to be longer than any',
    'claims.wav',
    ['wav', 'mp3', 'text'],
    () => wav(noise(4000), { dataBytes: 0xffffffff, riffBytes: 0xffffffff, rate: 1 }),
  ),
  input('exhaust', 'a day of silence, as FLAC', 'day.flac', ['flac', 'w64', 'mp3'], () =>
    program([
      'ffmpeg',
      '-v',
      'error',
      '-f',
      'lavfi',
      '-i',
      'anullsrc=r=96000:cl=stereo',
      '-t',
      '28800',
      '-sample_fmt',
      's32',
      '-compression_level',
      '0',
      '-f',
      'flac',
      '-',
    ]),
  ),
  input('exhaust', 'a MIDI file that lasts for years', 'years.mid', ['mid', 'wav', 'mp3'], () =>
    midi(
      1,
      Buffer.concat([
        Buffer.from([0, 0xff, 0x51, 3, 0xff, 0xff, 0xff, 0, 0x90, 60, 64]),
        Buffer.from([0xff, 0xff, 0xff, 0x7f, 0x80, 60, 0, 0, 0xff, 0x2f, 0]),
      ]),
    ),
  ),
  input('exhaust', 'a MIDI file of 65,535 tracks and a million notes', 'tracks.mid', ['mid', 'wav'], () => {
    const notes = Buffer.alloc(400_000, Buffer.from([0, 0x90, 60, 100]));
    return midi(65_535, Buffer.concat([notes, Buffer.from([0, 0xff, 0x2f, 0])]));
  }),
  input('exhaust', 'an MP3 file with a tag of 256 MiB', 'tag.mp3', ['mp3', 'wav'], () =>
    tagged(noise(4 * MIB)),
  ),
  input('exhaust', 'an MP3 file with 100,000 chapters in chapters', 'chapters.mp3', ['mp3', 'wav'], () => {
    const chapter = Buffer.concat([
      latin1('CHAP'),
      u32be(0x7f7f7f7f),
      u16be(0),
      latin1('c\0'),
      u32be(0, 1, 0, 0),
    ]);
    return tagged(Buffer.alloc(chapter.length * 100_000, chapter));
  }),
  input('exhaust', 'an Ogg file with four thousand million comments', 'comments.ogg', ['ogg', 'wav'], () => {
    const page = (flags: number, number: number, body: Buffer) =>
      Buffer.concat([
        latin1('OggS\0'),
        Buffer.from([flags]),
        Buffer.alloc(8),
        u32le(7, number, 0),
        Buffer.from([1, body.length]),
        body,
      ]);
    const head = Buffer.concat([
      latin1('\x01vorbis'),
      u32le(0),
      Buffer.from([255]),
      u32le(0xffffffff, 0, 0, 0),
      Buffer.from([0xff, 1]),
    ]);
    return Buffer.concat([
      page(2, 0, head),
      page(0, 1, Buffer.concat([latin1('\x03vorbis'), u32le(3), latin1('x y'), u32le(0xffffffff)])),
      noise(4000),
    ]);
  }),
  input('exhaust', 'a subtitle of a million lines at the same time', 'lines.srt', ['srt', 'ass', 'vtt'], () =>
    Array.from(
      { length: 200_000 },
      (_, index) => `${index}\n00:00:00,000 --> 99:59:59,999\n<b><i><font>x\n`,
    ).join('\n'),
  ),
  input(
    'exhaust',
    'a subtitle with a line of 32 megabytes',
    'line.ass',
    ['ass', 'srt', 'vtt'],
    () =>
      `[Script Info]\nScriptType: v4.00+\n[Events]\nFormat: Start, End, Text\nDialogue: 0:00:00.00,9:59:59.99,${'{\\b1}'.repeat(6 * MIB)}x\n`,
  ),
];
