/** Pictures that move, from one format into another. */
import { join } from 'node:path';
import { execa } from 'execa';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { convert, temporaryFolder } from './convert.ts';
import { make, probe } from './probe.ts';

/** Four pictures that stay for a fifth of a second each. */
const animation = () => make('in.gif', '-f lavfi -i testsrc=s=48x48:r=5:d=0.8');
const one = async (from: string, to: string, input: string, options = {}) =>
  (await convert(from, to, input, { options }))[0]?.path ?? '';
/** How many pictures a file has, for readers of films. */
async function count(path: string): Promise<number> {
  const args = ['-v', 'error', '-count_frames', '-select_streams', 'v:0', '-show_entries'];
  const { stdout } = await execa('ffprobe', [...args, 'stream=nb_read_frames', '-of', 'csv=p=0', path]);
  return Number.parseInt(stdout, 10);
}

test.each(['gif', 'webp'])('JPEG XL that moves does so in %s, if nobody wants it to stand', async (to) => {
  const input = join(await temporaryFolder(), 'in.jxl');
  await execa('cjxl', ['--distance=0', await animation(), input]);
  const { pages, delay } = await sharp(await one('jxl', to, input)).metadata();
  expect([pages, delay]).toEqual([4, [200, 200, 200, 200]]);
  expect((await sharp(await one('jxl', to, input, { animated: false })).metadata()).pages ?? 1).toBe(1);
});

test('a GIF image that moves does so in AVIF and in APNG', async () => {
  for (const to of ['avif', 'apng']) expect(await count(await one('gif', to, await animation()))).toBe(4);
});

test('WebP and APNG that move do so in AVIF, and back, the last picture as long as it was', async () => {
  const delay = [200, 100, 300, 900];
  const webp = join(await temporaryFolder(), 'in.webp');
  await sharp(await animation(), { animated: true })
    .webp({ delay })
    .toFile(webp);
  const still = await one('webp', 'avif', webp, { animated: false });
  expect((await sharp(still).metadata()).pages ?? 1).toBe(1);
  expect(await count(await one('apng', 'avif', await one('webp', 'apng', webp)))).toBe(4);
  const avif = await one('webp', 'avif', webp);
  expect(await count(avif)).toBe(4);
  for (const to of ['webp', 'gif'])
    expect((await sharp(await one('avif', to, avif)).metadata()).delay).toEqual(delay);
});

test('WebP that moves becomes a film', async () => {
  const webp = await one('gif', 'webp', await animation());
  const { format, streams } = await probe(await one('webp', 'mp4', webp));
  expect(format.duration).toBeCloseTo(0.8, 1);
  expect(streams).toMatchObject([{ codec_name: 'h264' }]);
});
