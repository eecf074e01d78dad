/** Sound and subtitles: heads that lie, silence without an end. */
import { latin1, noise, u16be, u32be, u32le } from '../make/bytes.ts';
import { program } from '../make/tools.ts';
import { wav } from '../make/wav.ts';
import { type HostileInput, input } from './input.ts';

const MIB = 1024 ** 2;

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

export const sound: readonly HostileInput[] = [
  input(
    'exhaust',
    'a WAVE file that claims to have 65,535 channels',
    'channels.wav',
    ['wav', 'mp3', 'flac'],
    () => wav(noise(4000), { channels: 65_535, rate: 0xffffffff, bits: 32 }),
  ),
  input(
    'exhaust',
    'a WAVE file that claims to be longer than any',
    'claims.wav',
    ['wav', 'mp3', 'text'],
    () => wav(noise(4000), { dataBytes: 0xffffffff, riffBytes: 0xffffffff, rate: 1 }),
  ),
  input('exhaust', 'hours of silence, as FLAC', 'hours.flac', ['flac', 'w64', 'mp3'], () =>
    program([
      'ffmpeg',
      '-v',
      'error',
      '-f',
      'lavfi',
      '-i',
      'anullsrc=r=96000:cl=stereo',
      '-t',
      '7200',
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
