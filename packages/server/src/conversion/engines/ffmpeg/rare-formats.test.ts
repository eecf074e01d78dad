import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { convert, failureOf, fixture } from '../../../../test/engines/convert.ts';
import { probe } from '../../../../test/engines/probe.ts';

const SOUND = ['tta', 'rf64', 'aifc', 'ra', 'ast', 'sph', 'wve', 'dsf', 'dff'];
const VIDEO = ['rm', 'wtv', 'ismv', 'ivf'];

test.each([...SOUND, ...VIDEO, 'mid'])('a cut %s file is damaged', async (format) => {
  const whole = await readFile(fixture(`media/speech.${format}`));
  const cut = whole.subarray(0, Math.floor(whole.length * 0.7) - 1);
  const to = VIDEO.includes(format) ? 'mp4' : 'wav';
  expect(await failureOf(convert(format, to, cut))).toEqual({
    code: 'invalid_input_file',
    reason: expect.stringMatching(/^is damaged or not /),
  });
});

test.each(['sph', 'avr', 'amr', 'wve'])(
  'a part of a recording, in another volume, becomes %s',
  async (to) => {
    const options = { start: 1, end: 2.5, volume: -6 };
    const [made] = await convert('wav', to, fixture('media/speech.wav'), { engine: 'sox', options });
    const decoded = ['-v', 'error', '-i', made?.path ?? '', '-f', 's16le', '-ac', '1', '-ar', '8000', '-'];
    const { stdout } = await execa('ffmpeg', decoded, { encoding: 'buffer' });
    expect(stdout.length / 2 / 8000).toBeCloseTo(1.5, 0);
  },
);

test('sound of one bit a sample becomes what players know, without what nobody hears', async () => {
  const [made] = await convert('dsf', 'flac', fixture('media/speech.dsf'));
  expect((await probe(made?.path ?? '')).streams).toMatchObject([
    { codec_name: 'flac', sample_rate: '88200', bits_per_raw_sample: '24' },
  ]);
});

test('notes are played', async () => {
  const [made] = await convert('mid', 'flac', fixture('media/speech.mid'));
  expect((await probe(made?.path ?? '')).format.duration).toBeGreaterThan(3);
});

test('of several sound tracks, Flash gets the main one', async () => {
  const [made] = await convert('mp4', 'flv', fixture('media/hard-tracks.mp4'), { engine: 'ffmpeg' });
  const { streams } = await probe(made?.path ?? '');
  expect(streams.map(({ codec_type }) => codec_type).sort()).toEqual(['audio', 'video']);
});
