/** Pictures that are cut short, too large, or none. */
import { readFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, fixture } from './convert.ts';

describe('what is damaged', () => {
  test.each([
    ['picture.png', 'png', 'jpg'],
    ['turned.jpg', 'jpg', 'png'],
    ['turned.jpg', 'jpg', 'pdf'],
    ['picture.webp', 'webp', 'png'],
    ['picture.avif', 'avif', 'png'],
    ['picture.heic', 'heic', 'jpg'],
    ['moving.gif', 'gif', 'webp'],
    ['pages.tiff', 'tiff', 'png'],
    ['pages.tiff', 'tiff', 'pdf'],
    ['picture.bmp', 'bmp', 'png'],
    ['icon.ico', 'ico', 'png'],
    ['drawing.svg', 'svg', 'png'],
    ['drawing.svg', 'svg', 'pdf'],
  ])('%s that ends early is not passed off as whole (%s to %s)', async (name, from, to) => {
    const whole = await readFile(fixture(`images/${name}`));
    const part = whole.subarray(0, Math.floor(whole.length * 0.6));
    expect(await failureOf(convert(from, to, part))).toMatchObject({ code: 'invalid_input_file' });
  });
});

describe('what is too large', () => {
  test.each(['jpg', 'bmp', 'pdf', 'text'])(
    'a small file of 900 million pixels does not become %s',
    async (to) => {
      const failure = await failureOf(convert('png', to, pngOf(30_000, 30_000)));
      expect(failure.code).toBe('limit_exceeded');
    },
  );

  test('a drawing of 10,000 million pixels does not become a picture', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>');
    expect(await failureOf(convert('svg', 'png', svg))).toMatchObject({ code: 'limit_exceeded' });
  });

  test('a drawing that multiplies itself ends', async () => {
    const levels = Array.from({ length: 30 }, (_, i) => {
      const use = `<use href="#g${i}"/>`;
      return `<g id="g${i + 1}">${use.repeat(10)}</g>`;
    });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g id="g0"><path d="M0 0h1"/></g>${levels.join('')}</svg>`;
    const failure = await failureOf(convert('svg', 'png', Buffer.from(svg)));
    expect(['limit_exceeded', 'invalid_input_file']).toContain(failure.code);
  });

  test('more pixels than the target format can have', async () => {
    const failure = await failureOf(convert('png', 'webp', pngOf(20_000, 2)));
    expect(failure).toEqual({
      code: 'conversion_failed',
      reason: 'has more pixels than a WebP image can have',
    });
  });
});

/** Grey, one bit a pixel: few bytes, however large. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 1 });
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

describe('what only calls itself a picture', () => {
  const mvg =
    "push graphic-context\nviewbox 0 0 90 90\nimage over 0,0 0,0 'label:@/etc/hostname'\npop graphic-context\n";
  const msl = '<?xml version="1.0"?><image><read filename="label:@/etc/hostname"/></image>';
  test.each(
    ['png', 'bmp', 'ico', 'svg', 'tiff', 'jpg'].flatMap((from) => [
      [from, mvg],
      [from, msl],
      [from, 'ephemeral:/etc/hostname'],
      [from, '@/etc/hostname'],
    ]),
  )('as .%s: %j', async (from, content) => {
    const failure = await failureOf(convert(from, 'pdf', Buffer.from(content)));
    expect(failure.code).toBe('invalid_input_file');
  });
});
