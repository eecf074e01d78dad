/**
 * Sound and video are looked at by MediaInfo and decoded by GStreamer or SoX, which share no code with FFmpeg. GStreamer has
 * no decoder for MPEG-4 part 2, so of AVI only the sound is decoded.
 */
import { equal, ok } from 'node:assert/strict';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Facts } from '@converter/fixtures';
import { recognise } from '@converter/server/internal';
import { execa } from 'execa';
import mediaInfoFactory, { type MediaInfoResult } from 'mediainfo.js';
import sharp from 'sharp';
import type { Check } from './check.ts';
import { MEDIA_KINDS, type MediaKind } from './media-kinds.ts';
import { viaPillow } from './pictures/decode.ts';

/** Encoders put a few hundredths of a second before the sound, which is much of a short recording. */
const TOLERANCE_SECONDS = 0.1;
const TOLERANCE_SHARE = 0.02;

const SILENT = ['m2v', 'ivf', 'obu', 'y4m'];

/** The right container and codecs, all of the duration, sound that is heard and pictures that are seen. */
export const checkMedia: Check = async (made, { facts }) => {
  const [file] = made.files;
  const kind = MEDIA_KINDS[made.to];
  if (!file || !kind) throw new Error(`No expectation of ${made.to}.`);
  const hasVideo = kind.video !== undefined;
  const hasAudio = (facts.hasAudio ?? false) && !SILENT.includes(made.to);
  if (kind.container !== undefined) {
    const tracks = await mediaInfo(file.path);
    const general = tracks.find((track) => track['@type'] === 'General');
    const container = [general?.Format, general?.Format_Profile].filter(Boolean).join(' ');
    ok(container.startsWith(kind.container), `expected ${kind.container}, found ${container}`);
    const video = tracks.find((track) => track['@type'] === 'Video');
    const audio = tracks.find((track) => track['@type'] === 'Audio');
    ok(hasVideo === Boolean(video), `expected ${hasVideo ? 'a' : 'no'} video track`);
    ok(hasAudio === Boolean(audio), `expected ${hasAudio ? 'an' : 'no'} audio track`);
    if (video) ok(kind.video?.includes(video.Format ?? ''), `unexpected video codec ${video.Format}`);
    if (audio) ok(kind.audio?.includes(audio.Format ?? ''), `unexpected audio codec ${audio.Format}`);
    if (video) checkSize(video, facts, kind.block);
    if (video?.FrameCount && video.FrameRate && !made.to.endsWith('ts'))
      near(video.FrameCount / video.FrameRate, facts.seconds);
  }
  const isDecoded = { audio: hasAudio, video: hasVideo && made.to !== 'avi' };
  const { sound, pictures } = await decode(file.path, made.to, kind, isDecoded);
  if (isDecoded.audio) checkSound(sound, facts);
  if (isDecoded.video && facts.seconds) ok(spread(pictures) > 20, 'the pictures are blank');
  return ['type', 'codecs', ...(hasAudio ? ['sound'] : []), ...(hasVideo ? ['pictures'] : []), 'seconds'];
};

/** A GIF of a video, which sharp reads by libnsgif. */
export const checkGif: Check = async (made, { facts }) => {
  const [file] = made.files;
  const image = sharp(file?.path, { animated: true });
  const { format, width = 0, pageHeight, height = 0, delay = [] } = await image.metadata();
  ok(format === 'gif', `expected gif, found ${format}`);
  near(delay.reduce((sum, each) => sum + each, 0) / 1000, facts.seconds);
  checkSize({ Width: width, Height: pageHeight ?? height }, facts);
  ok(spread(await image.greyscale().raw().toBuffer()) > 20, 'the pictures are blank');
  return ['type', 'seconds', 'size', 'pictures'];
};

/** A picture of a film, which Pillow decodes. */
export const checkStill: Check = async (made, { facts }) => {
  const [file, ...others] = made.files;
  if (!file || others.length > 0) throw new Error(`There are ${made.files.length} files instead of one.`);
  const { format } = await recognise(file.path);
  equal(format?.id, made.to, 'the type by content');
  const [picture] = await viaPillow(file.path);
  if (!picture) throw new Error('Nothing was decoded.');
  checkSize({ Width: picture.width, Height: picture.height }, facts);
  const colours = picture.rgba.filter((_, index) => index % 4 !== 3);
  ok(spread(Buffer.from(colours)) > 20, 'the picture is blank');
  return ['type', 'size', 'pictures'];
};

export type MediaTrack = NonNullable<MediaInfoResult['media']>['track'][number] & {
  Format_Profile?: string;
  Width?: number;
  Height?: number;
  Rotation?: string;
  /** Seconds. */
  Duration?: number;
  FrameCount?: number;
  FrameRate?: number;
  extra?: { IsTruncated?: string };
};

/** What MediaInfo says of a file and its tracks. */
export async function mediaInfo(path: string): Promise<MediaTrack[]> {
  const reader = await mediaInfoFactory({ format: 'object' });
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const result = await reader.analyzeData(size, async (length, position) => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    });
    return result.media?.track ?? [];
  } finally {
    reader.close();
    await file.close();
  }
}

const SAMPLE_RATE = 16_000;
const TIMEOUT_MS = 30_000;

/** The bytes of one channel of sound, 16 bits a sample, and of grey pictures. */
async function decode(
  path: string,
  format: string,
  { decoder = 'gstreamer', demuxer }: MediaKind,
  has: { audio: boolean; video: boolean },
) {
  const folder = await mkdtemp(join(tmpdir(), 'converter-decoded-'));
  const files = { audio: join(folder, 'sound'), video: join(folder, 'pictures') };
  try {
    if (has.audio || has.video) {
      const [command, ...args] = DECODERS[decoder](path, { format, demuxer }, has, files);
      await execa(command, args, { timeout: TIMEOUT_MS });
    }
    return {
      sound: has.audio ? await readFile(files.audio) : Buffer.alloc(0),
      pictures: has.video ? await readFile(files.video) : Buffer.alloc(0),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Decoder = (
  path: string,
  kind: { readonly format: string; readonly demuxer: string | undefined },
  has: { audio: boolean; video: boolean },
  files: { audio: string; video: string },
) => [string, ...string[]];

const DECODERS: Readonly<Record<'sox' | 'ffmpeg' | 'gstreamer', Decoder>> = { sox, ffmpeg, gstreamer };

function sox(...[path, { format }, , files]: Parameters<Decoder>): [string, ...string[]] {
  const raw = ['-t', 'raw', '-e', 'signed', '-b', '16', '-c', '1', '-r', String(SAMPLE_RATE)];
  return ['sox', '-t', format, path, ...raw, files.audio];
}

function ffmpeg(...[path, { demuxer }, has, files]: Parameters<Decoder>): [string, ...string[]] {
  const sound = ['-map', '0:a:0', '-ac', '1', '-ar', String(SAMPLE_RATE), '-f', 's16le', files.audio];
  const pictures = ['-map', '0:v:0', '-pix_fmt', 'gray', '-f', 'rawvideo', files.video];
  return [
    'ffmpeg',
    '-v',
    'error',
    ...(demuxer ? ['-f', demuxer] : []),
    '-i',
    path,
    ...(has.audio ? sound : []),
    ...(has.video ? pictures : []),
  ];
}

function gstreamer(...[path, { format }, has, files]: Parameters<Decoder>): [string, ...string[]] {
  const queue = 'queue max-size-time=0 max-size-bytes=0 max-size-buffers=0';
  const isAvi = format === 'avi';
  const caps = `audio/x-raw,format=S16LE,channels=1,rate=${SAMPLE_RATE}`;
  const pipeline = [`filesrc location=${path} ! ${isAvi ? 'avidemux' : 'decodebin'} name=d`];
  if (has.audio) {
    const pad = isAvi ? 'd.audio_0 ! decodebin' : 'd.';
    pipeline.push(
      `${pad} ! audioconvert ! audioresample ! ${caps} ! ${queue} ! filesink location=${files.audio}`,
    );
  }
  if (has.video) {
    pipeline.push(
      `d. ! videoconvert ! video/x-raw,format=GRAY8 ! ${queue} ! filesink location=${files.video}`,
    );
  }
  return ['gst-launch-1.0', '-q', ...pipeline.join(' ').split(' ')];
}

function checkSound(sound: Buffer, { seconds }: Facts): void {
  near(sound.length / 2 / SAMPLE_RATE, seconds);
  let squares = 0;
  for (let at = 0; at + 1 < sound.length; at += 2) squares += sound.readInt16LE(at) ** 2;
  const loudness = Math.sqrt((squares * 2) / sound.length);
  ok(loudness > 100, `the sound is silent: ${loudness}`);
}

/** Within a pixel, as encoders want even numbers; a picture that is turned by 90° has its sides swapped. */
function checkSize(
  track: Pick<MediaTrack, 'Width' | 'Height' | 'Rotation'>,
  { width, height }: Facts,
  block = 1,
): void {
  if (!width || !height) return;
  const isTurned = Math.round(Number(track.Rotation ?? 0)) % 180 !== 0;
  const [found, expected] = [
    [track.Width ?? 0, track.Height ?? 0],
    isTurned ? [height, width] : [width, height],
  ];
  const isRight = found.every(
    (side, index) => Math.abs(side - (expected[index] ?? 0)) <= Math.max(1, block - 1),
  );
  ok(isRight, `expected ${expected.join('×')} pixels, found ${found.join('×')}`);
}

function near(found: number, expected: number | undefined): void {
  if (expected === undefined) return;
  const tolerance = Math.max(TOLERANCE_SECONDS, expected * TOLERANCE_SHARE);
  ok(Math.abs(found - expected) <= tolerance, `expected ${expected} s, found ${found} s`);
}

/** The standard deviation of bytes. */
function spread(bytes: Buffer): number {
  let sum = 0;
  let squares = 0;
  for (const byte of bytes) {
    sum += byte;
    squares += byte ** 2;
  }
  const mean = sum / bytes.length;
  return Math.sqrt(squares / bytes.length - mean ** 2);
}
