/** Lists that name other files and addresses, as they are and called something else. */
import type { Bait } from '../kit/bait.ts';
import { avi } from '../make/avi.ts';
import { latin1, noise, u16le, u32le } from '../make/bytes.ts';
import { type HostileInput, input } from './input.ts';

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

export const lists: readonly HostileInput[] = [
  input('read', 'a list of files and addresses, called mp4', 'list.mp4', ['mp4', 'mp3', 'mkv'], playlist),
  input('read', 'a list of files and addresses, called mp3', 'list.mp3', ['mp3', 'wav', 'flac'], playlist),
  input('read', 'a list of odd protocols, called avi', 'list.avi', ['avi', 'mp3', 'mp4'], protocols),
  input('read', 'a list with keys that are files, called ts', 'list.ts', ['ts', 'mp3', 'mp4'], keys),
  input('read', 'a list of files and addresses', 'list.m3u8', ['m3u8', 'xspf', 'csv'], playlist),
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
];
