/** Sound, films and pictures as people have them, of the kinds that were reported of programs of this sort. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { convert, failureOf } from './convert.ts';
import { convertOne, H264, make, PICTURES, probe, TONE } from './probe.ts';

const lengthOf = async (path: string) => (await probe(path)).format.duration;
const slides = (rate: number | string, seconds: number) =>
  make('in.mp4', `-f lavfi -i testsrc=s=96x64:r=${rate}:d=${seconds} ${H264}`);

test.each([
  [1, 4],
  [5, 1],
  [24, 2],
  ['1/4', 12],
])('a silent film of %s pictures a second is whole, and stays as long', async (rate, seconds) => {
  const input = await slides(rate, seconds);
  for (const to of ['mkv', 'gif', 'webm'])
    expect(await lengthOf(await convertOne('mp4', to, input))).toBeCloseTo(seconds, 1);
});

test('a slow film whose end is missing is damaged', async () => {
  const whole = await make('in.mp4', `-f lavfi -i testsrc=s=96x64:r=1:d=8 ${H264} -movflags +faststart`);
  const content = await readFile(whole);
  expect(await failureOf(convertOne('mp4', 'mkv', content.subarray(0, content.length - 1000)))).toMatchObject(
    { code: 'invalid_input_file' },
  );
});

test.each(['mkv', 'webm', 'mov', 'gif', 'avi'])('a last picture that stays does so in %s', async (to) => {
  const input = await make(
    'in.mp4',
    `-f lavfi -i testsrc=s=96x64:r=30:d=2 ${H264} -bsf:v setts=duration=if(eq(N\\,59)\\,3/TB\\,DURATION)`,
  );
  const seconds = await lengthOf(input);
  expect(seconds).toBeGreaterThan(4.5);
  expect(Math.abs((await lengthOf(await convertOne('mp4', to, input))) - seconds)).toBeLessThan(0.15);
});

test('a WAV file of a recorder that broke off, which says it is empty, is read to its end', async () => {
  const content = await readFile(await make('in.wav', `${TONE} -bitexact`));
  content.writeUInt32LE(0, 4);
  content.writeUInt32LE(0, content.indexOf('data') + 4);
  expect(await lengthOf(await convertOne('wav', 'mp3', content))).toBeCloseTo(2, 1);
});

test.each([
  ['ts', '-output_ts_offset 30000'],
  ['mpg', '-output_ts_offset 5 -f vob'],
  ['mkv', '-output_ts_offset 5'],
])('a part of a %s file is counted from where it begins, whatever its clock shows', async (format, options) => {
  const input = await make(`in.${format}`, `${PICTURES} ${TONE} -c:v mpeg2video -c:a mp2 ${options}`);
  const part = await convertOne(format, 'mp4', input, { start: 1.5 });
  expect(await lengthOf(part)).toBeCloseTo(0.5, 1);
  const [still] = await convert(format, 'jpg', input, { engine: 'ffmpeg-stills', options: { at: 1.8 } });
  expect(still?.format.id).toBe('jpg');
  const { reason } = await failureOf(convertOne(format, 'mp4', input, { start: 9 }));
  expect(reason).toMatch(/^is over after [12]\.\d+ s, and has nothing at 9 s$/);
});
