import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { failureOf, fixture, temporaryFolder } from '../../../../test/engines/convert.ts';
import { convertOne, H264, make, PICTURES, probe, TONE } from '../../../../test/engines/probe.ts';
import { engine as ffmpeg } from './engine.ts';

/** Of the samples, in decibels. */
async function loudness(path: string): Promise<number> {
  const { stderr } = await execa('ffmpeg', ['-i', path, '-af', 'volumedetect', '-f', 'null', '-']);
  return Number(/mean_volume: (-?[\d.]+)/.exec(stderr)?.[1]);
}

/** The mean of each colour, from 0 to 255, of a video's first picture. */
async function colourOf(path: string): Promise<number[]> {
  const raw = ['-v', 'error', '-i', path, '-frames:v', '1', '-f', 'image2pipe', '-c:v', 'png', '-'];
  const { stdout } = await execa('ffmpeg', raw, { encoding: 'buffer' });
  return (await sharp(stdout).stats()).channels.slice(0, 3).map(({ mean }) => Math.round(mean));
}

function allows(to: string, options: Record<string, unknown>): boolean {
  const edge = ffmpeg.edges.find((each) => each.from === 'mkv' && each.to === to);
  return edge?.options?.safeParse(options).success ?? false;
}

const video = () => make('in.mkv', `${PICTURES} ${TONE} ${H264} -c:a aac`);

test('a part of a video is cut out at the picture, though its packets would fit', async () => {
  const colours = '-f lavfi -i color=red:s=64x64:r=25:d=1 -f lavfi -i color=blue:s=64x64:r=25:d=1';
  const input = await make('in.mkv', `${colours} ${TONE} -lavfi [0][1]concat ${H264} -g 100 -c:a aac`);
  const late = await convertOne('mkv', 'mp4', input, { start: 1 });
  expect((await probe(late)).format.duration).toBeCloseTo(1, 1);
  const [red = 0, , blue = 0] = await colourOf(late);
  expect(blue).toBeGreaterThan(red + 200);
  const early = await convertOne('mkv', 'mp4', input, { end: 0.4 });
  expect((await probe(early)).format.duration).toBeCloseTo(0.4, 1);
});

test.each(['wav', 'flac', 'm4a'])('a part of a recording is cut out of %s', async (to) => {
  const output = await convertOne('mp3', to, fixture('media/speech.mp3'), { start: 1.25, end: 2 });
  expect((await probe(output)).format.duration).toBeCloseTo(0.75, 1);
});

test('a part keeps the cover', async () => {
  const output = await convertOne('mp3', 'flac', fixture('media/speech.mp3'), { start: 1 });
  expect((await probe(output)).streams.map(({ disposition }) => disposition.attached_pic)).toEqual([0, 1]);
});

test('a part of lossless sound has exactly its samples', async () => {
  const output = await convertOne('wav', 'flac', fixture('media/speech.wav'), { start: 0.5, end: 1.5 });
  const { stdout } = await execa('ffmpeg', ['-v', 'error', '-i', output, '-f', 's16le', '-ac', '1', '-'], {
    encoding: 'buffer',
  });
  expect(stdout.length / 2).toBe(44_100);
});

test('a part that is not there is the reason that is given', async () => {
  expect(await failureOf(convertOne('mp3', 'wav', fixture('media/speech.mp3'), { start: 9 }))).toMatchObject({
    code: 'conversion_failed',
    reason: expect.stringMatching(/^is over after 3/),
  });
  const backwards = convertOne('mp3', 'wav', fixture('media/speech.mp3'), { start: 2, end: 1 });
  expect(await failureOf(backwards)).toMatchObject({ reason: 'has nothing between 2 s and 1 s' });
});

test('damage behind the part that is asked for is seen', async () => {
  const whole = await readFile(fixture('media/speech.mkv'));
  const cut = whole.subarray(0, Math.floor(whole.length * 0.7));
  expect(await failureOf(convertOne('mkv', 'mp4', cut, { end: 0.5 }))).toMatchObject({
    code: 'invalid_input_file',
  });
});

test.each([
  ['mp3', 64],
  ['m4a', 64],
  ['ac3', 128],
])('the bit rate of %s', async (to, audio_bitrate) => {
  const output = await convertOne('wav', to, fixture('media/speech.wav'), { audio_bitrate });
  const [track] = (await probe(output)).streams;
  expect((track?.bit_rate ?? 0) / 1000).toBeGreaterThan(audio_bitrate * 0.8);
  expect((track?.bit_rate ?? 0) / 1000).toBeLessThan(audio_bitrate * 1.2);
});

test.each(['wav', 'mp3', 'opus', 'ogg'])('samples a second and channels of %s', async (to) => {
  const rate = 16_000;
  const input = await make('in.flac', `${TONE} -af aformat=channel_layouts=5.1 -ar 48000`);
  const output = await convertOne('flac', to, input, { sample_rate: rate, channels: 1 });
  const [track] = (await probe(output)).streams;
  expect(track).toMatchObject({ channels: 1, sample_rate: to === 'opus' ? '48000' : String(rate) });
});

test('twelve channels become one', async () => {
  const input = join(await temporaryFolder(), 'in.wav');
  await execa('sox', ['-n', '-c', '12', '-r', '44100', input, 'synth', '1', 'sine', '440']);
  const [track] = (await probe(await convertOne('wav', 'mp3', input, { channels: 1 }))).streams;
  expect(track).toMatchObject({ channels: 1 });
});

test('the volume', async () => {
  const input = fixture('media/speech.flac');
  const output = await convertOne('flac', 'wav', input, { volume: -12 });
  expect((await loudness(output)) - (await loudness(input))).toBeCloseTo(-12, 0);
});

test('sound that is asked to be changed is encoded, though it would fit', async () => {
  const [pictures, sound] = (await probe(await convertOne('mkv', 'mp4', await video(), { channels: 2 })))
    .streams;
  expect(pictures).toMatchObject({ codec_name: 'h264' });
  expect(sound).toMatchObject({ codec_name: 'aac', channels: 2 });
});

test.each([
  ['mp4', 'hevc', 'mp3'],
  ['mp4', 'av1', 'ac3'],
  ['mka', undefined, 'flac'],
  ['webm', 'vp8', 'vorbis'],
  ['mov', 'mpeg4', 'alac'],
  ['avi', undefined, 'ac3'],
  ['ts', 'mpeg2', 'mp2'],
])('the codecs of %s: %s, %s', async (to, video_codec, audio_codec) => {
  const asked = { audio_codec, ...(video_codec && { video_codec }) };
  const { streams } = await probe(await convertOne('mkv', to, await video(), asked));
  const usual = to === 'avi' ? ['mpeg4'] : [];
  const expected = [...(video_codec ? [video_codec] : usual), audio_codec];
  const found = streams.map(({ codec_name }) => codec_name.replace('mpeg2video', 'mpeg2'));
  expect(found).toEqual(expected);
});

test('a bit rate that only another codec of the target has is the reason that is given', async () => {
  const asked = { audio_codec: 'flac', audio_bitrate: 128 };
  expect(await failureOf(convertOne('wav', 'mka', fixture('media/speech.wav'), asked))).toMatchObject({
    reason: 'cannot be made: flac has no 128 kbit/s',
  });
});

test.each(['mp4', 'webm', 'mpg', 'wmv', 'ogv'])('the quality of %s decides its size', async (to) => {
  const input = await make('in.mkv', `-f lavfi -i testsrc2=s=320x240:r=25:d=1 ${H264}`);
  const size = async (quality: number) =>
    (await readFile(await convertOne('mkv', to, input, { quality }))).length;
  expect(await size(95)).toBeGreaterThan((await size(20)) * 1.5);
});

test.each(['mp4', 'webm', 'avi'])('the bit rate of the pictures of %s', async (to) => {
  const input = await make('in.mkv', `-f lavfi -i testsrc2=s=640x480:r=25:d=2 ${H264} -crf 10`);
  const size = async (video_bitrate: number) =>
    (await readFile(await convertOne('mkv', to, input, { video_bitrate }))).length;
  const [low, high] = [await size(400), await size(3000)];
  expect(low).toBeLessThan(400_000);
  expect(high).toBeGreaterThan(low * 1.5);
});

test.each([
  ['mp4', 10, '10/1'],
  ['avi', 12.5, '25/2'],
  ['mpg', 50, '50/1'],
  ['gif', 5, '5/1'],
])('the frame rate of %s', async (to, frame_rate, expected) => {
  const { streams, format } = await probe(await convertOne('mkv', to, await video(), { frame_rate }));
  expect(streams.find(({ codec_type }) => codec_type === 'video')?.r_frame_rate).toBe(expected);
  expect(format.duration).toBeCloseTo(2, 0);
});

test.each([
  [{ width: 80 }, 80, 60],
  [{ height: 60 }, 80, 60],
  [{ width: 100, height: 100 }, 100, 76],
  [{ width: 100, height: 100, fit: 'cover' }, 100, 100],
  [{ width: 100, height: 100, fit: 'contain' }, 100, 100],
  [{ width: 100, height: 100, fit: 'fill' }, 100, 100],
  [{ rotate: 90 }, 120, 160],
  [{ rotate: 180 }, 160, 120],
  [{ rotate: 270, width: 60 }, 60, 80],
])('the shape %j', async (options, width, height) => {
  const [track] = (await probe(await convertOne('mkv', 'mp4', await video(), options))).streams;
  expect(track).toMatchObject({ width, height });
});

test('what was filmed sideways is turned from how it is shown', async () => {
  const output = await convertOne('mov', 'mp4', fixture('media/speech.mov'), { rotate: 90 });
  const [track] = (await probe(output)).streams;
  expect(track).toMatchObject({ width: 160, height: 90 });
  expect(track?.side_data_list).toBeUndefined();
});

test('a part of a video in another size becomes a GIF', async () => {
  const output = await convertOne('mkv', 'gif', await video(), { start: 0.5, end: 1.5, width: 40 });
  const { streams, format } = await probe(output);
  expect(streams[0]).toMatchObject({ width: 40, height: 30 });
  expect(format.duration).toBeCloseTo(1, 1);
});

test.each([
  ['mp3', { channels: 6 }],
  ['mp3', { audio_bitrate: 500 }],
  ['mp3', { sample_rate: 96_000 }],
  ['mp3', { width: 100 }],
  ['wav', { audio_bitrate: 128 }],
  ['opus', { sample_rate: 44_100 }],
  ['gsm', { sample_rate: 16_000 }],
  ['webm', { video_codec: 'h264' }],
  ['mp4', { audio_codec: 'opus' }],
  ['mpg', { frame_rate: 10 }],
  ['mpg', { video_bitrate: 20_000 }],
  ['mp4', { quality: 0 }],
  ['mp4', { rotate: 45 }],
  ['mp4', { width: 10_000 }],
  ['gif', { frame_rate: 60 }],
  ['gif', { volume: 1 }],
])('%s cannot be asked for %j', (to, options) => {
  expect(allows(to, options)).toBe(false);
});
