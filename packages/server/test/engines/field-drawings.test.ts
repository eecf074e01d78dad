/** Drawings as people have them, of the kinds that were reported of programs of this sort. */
import { execa } from 'execa';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { ConversionWarning } from '../../src/conversion/warning.ts';
import { convert } from './convert.ts';

const drawing = (content: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="80">${content}</svg>`,
  );

async function pixels(input: Buffer, places: readonly [number, number][], options = {}): Promise<number[][]> {
  const [png] = await convert('svg', 'png', input, { options });
  const shown = await sharp(png?.path).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return places.map(([x, y]) => {
    const at = (y * shown.info.width + x) * 4;
    return [...shown.data.subarray(at, at + 4)];
  });
}

const LABEL = `<rect width="120" height="80" fill="#ffffcc"/><foreignObject width="120" height="80">
<div xmlns="http://www.w3.org/1999/xhtml" style="background:#00ff00;width:60px;height:80px">Label</div></foreignObject>`;

test('text as HTML in a drawing is seen, and stays text in PDF', async () => {
  expect(
    await pixels(drawing(LABEL), [
      [50, 70],
      [110, 70],
    ]),
  ).toEqual([
    [0, 255, 0, 255],
    [255, 255, 204, 255],
  ]);
  const [pdf] = await convert('svg', 'pdf', drawing(LABEL));
  expect((await execa('pdftotext', [pdf?.path ?? '', '-'])).stdout).toContain('Label');
  expect((await execa('pdfinfo', [pdf?.path ?? ''])).stdout).toMatch(/Pages:\s+1\n/);
});

test('an icon has all of its sizes, however small its drawing says that it is', async () => {
  const [icon] = await convert('svg', 'ico', drawing('<rect width="120" height="80" fill="#00f"/>'));
  const { stdout } = await execa('identify', ['-format', '%w ', icon?.path ?? '']);
  expect(stdout.trim()).toBe('256 128 64 48 32 24 16');
});

test('variables and shadows are drawn, in any size, on what is clear', async () => {
  const style = '<style>:root{--c:#00aa00}.a{fill:var(--c)}</style>';
  const shadow =
    '<filter id="f" x="-1" y="-1" width="3" height="3"><feDropShadow dx="30" dy="0" stdDeviation="0"/></filter>';
  const boxes =
    '<rect class="a" width="20" height="20"/><rect y="40" width="20" height="20" fill="red" filter="url(#f)"/>';
  const seen = await pixels(
    drawing(style + shadow + boxes),
    [
      [20, 20],
      [70, 100],
      [200, 20],
    ],
    { width: 240 },
  );
  expect(seen).toEqual([
    [0, 170, 0, 255],
    [0, 0, 0, 255],
    [0, 0, 0, 0],
  ]);
});

test('what PostScript has no way to draw is told', async () => {
  const warnings: ConversionWarning[] = [];
  await convert('svg', 'eps', drawing(LABEL), { onWarning: (warning) => warnings.push(warning) });
  expect(warnings).toEqual([
    {
      code: 'content_left_out',
      detail:
        'The drawing has what only browsers draw, and it is not in the result: text as HTML (foreignObject).',
    },
  ]);
});

test('photographs in a drawing are seen, and stand upright', async () => {
  const half = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer();
  const photo = sharp({ create: { width: 40, height: 20, channels: 3, background: '#ff0000' } }).composite([
    { input: half, left: 20, top: 0 },
  ]);
  const turned = await photo.clone().withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer();
  const webp = await photo.clone().webp({ lossless: true }).toBuffer();
  const image = (kind: string, data: Buffer, x: number) =>
    `<image x="${x}" width="40" height="40" preserveAspectRatio="none" xlink:href="data:image/${kind};base64,${data.toString('base64')}"/>`;
  const seen = await pixels(drawing(image('jpeg', turned, 0) + image('webp', webp, 60)), [
    [35, 5],
    [35, 35],
    [65, 20],
    [95, 20],
  ]);
  const isRed = ([r = 0, , b = 0]: number[]) => r > 200 && b < 60;
  expect(seen.map(isRed)).toEqual([true, false, true, false]);
});

test('an exchange drawing that is all blocks, and says not how large it is, is drawn', async () => {
  const line = '0\nLINE\n8\n0\n10\n0\n20\n0\n11\n10\n21\n5\n';
  const block = `0\nBLOCK\n8\n0\n2\nM\n70\n0\n10\n0\n20\n0\n3\nM\n${line}0\nENDBLK\n`;
  const insert = '0\nINSERT\n8\n0\n2\nM\n10\n3\n20\n4\n';
  const section = (name: string, content: string) => `0\nSECTION\n2\n${name}\n${content}0\nENDSEC\n`;
  const dxf = `${section('HEADER', '')}${section('BLOCKS', block)}${section('ENTITIES', insert)}0\nEOF\n`;
  const [png] = await convert('dxf', 'png', Buffer.from(dxf));
  const { channels } = await sharp(png?.path).flatten({ background: 'white' }).stats();
  expect(Math.min(...channels.map(({ min }) => min))).toBeLessThan(128);
});
