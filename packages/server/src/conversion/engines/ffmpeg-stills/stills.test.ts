import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { convert, failureOf, fixture } from '../../../../test/engines/convert.ts';
import { H264, make } from '../../../../test/engines/probe.ts';

/** Half a second black, then red, and from the second second on blue; four seconds in all. */
const film = () => {
  const parts = ['black:d=0.5', 'red:d=1.5', 'blue:d=2'].map(
    (part) => `-f lavfi -i color=${part}:s=80x60:r=25`,
  );
  return make('film.mp4', `${parts.join(' ')} -filter_complex concat=n=3 ${H264}`);
};

async function colour(path: string): Promise<string> {
  const { channels } = await sharp(path).stats();
  const [red = 0, , blue = 0] = channels.map(({ mean }) => mean);
  if (red + blue < 60) return 'black';
  return red > blue ? 'red' : 'blue';
}

async function still(to: string, input: string, options = {}): Promise<string> {
  const [made] = await convert(input.split('.').at(-1) ?? '', to, input, { options });
  return made?.path ?? '';
}

test.each(['png', 'jpg', 'webp'])('a film is seen as a %s of what it shows most', async (format) => {
  const path = await still(format, await film());
  expect(await sharp(path).metadata()).toMatchObject({ width: 80, height: 60 });
  expect(await colour(path)).toBe('blue');
});

test.each([
  [0.1, 'black'],
  [1, 'red'],
  [2.5, 'blue'],
  // Between the last picture and the end.
  [3.99, 'blue'],
])('a film is seen as it is after %d s', async (at, expected) => {
  expect(await colour(await still('png', await film(), { at }))).toBe(expected);
});

test('a picture of a film can be shaped', async () => {
  const path = await still('jpg', await film(), { at: 1, width: 40, rotate: 90 });
  expect(await sharp(path).metadata()).toMatchObject({ width: 40, height: 53 });
});

test('a film has nothing after its end', async () => {
  const { code, reason } = await failureOf(convert('mp4', 'png', await film(), { options: { at: 9 } }));
  expect(code).toBe('conversion_failed');
  expect(reason).toMatch(/^is over after 4\.?\d* s, and has nothing at 9 s$/);
});

test('a film that was held upright is seen upright, in square pixels', async () => {
  expect(await sharp(await still('png', fixture('media/speech.mov'))).metadata()).toMatchObject({
    width: 90,
    height: 160,
  });
  const wide = await make('wide.mkv', `-f lavfi -i testsrc=s=80x60:d=1 -vf setsar=2 ${H264}`);
  expect(await sharp(await still('png', wide)).metadata()).toMatchObject({ width: 160, height: 60 });
});

test('half a film is damaged', async () => {
  const whole = await readFile(await film());
  const { code } = await failureOf(convert('mp4', 'png', whole.subarray(0, whole.length * 0.6)));
  expect(code).toBe('invalid_input_file');
});

test('sound is no picture', async () => {
  const sound = await make('sound.mp4', '-f lavfi -i sine=440:d=1');
  const { code, reason } = await failureOf(convert('mp4', 'png', sound));
  expect([code, reason]).toEqual(['conversion_failed', 'has no video track']);
});
