import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, fixture, temporaryFolder } from './convert.ts';

const pictures = (name: string) => fixture(`pictures/${name}`);

async function pixelAt(path: string, left: number, top: number): Promise<number[]> {
  const pixel = sharp(path).removeAlpha().extract({ left, top, width: 1, height: 1 });
  return [...(await pixel.raw().toBuffer())];
}

describe('djvu', () => {
  test('each page becomes a picture in the shape that is asked for', async () => {
    const made = await convert('djvu', 'jpg', pictures('pages.djvu'), { options: { width: 100 } });
    expect(made.map(({ label }) => label)).toEqual(['1', '2']);
    for (const { path } of made) expect((await sharp(path).metadata()).width).toBe(100);
  });

  test('one page is one picture', async () => {
    const path = join(await temporaryFolder(), 'page.djvu');
    await execa('djvused', [pictures('pages.djvu'), '-e', `select 1; save-page-with ${path}`]);
    expect(await convert('djvu', 'png', path)).toMatchObject([{ label: '' }]);
  });

  test('the text behind the pages is kept in its order', async () => {
    const [made] = await convert('djvu', 'txt', pictures('pages.djvu'));
    const text = await readFile(made?.path ?? '', 'utf8');
    expect(text.split(/\s+/).filter(Boolean).join(' ')).toBe('This picture Größe שלום second page');
    expect(text).not.toContain('\f');
  });

  test('pages without text have none', async () => {
    const path = join(await temporaryFolder(), 'bare.djvu');
    await writeFile(path, await readFile(pictures('pages.djvu')));
    await execa('djvused', [path, '-e', 'remove-txt; save']);
    const { code, reason } = await failureOf(convert('djvu', 'txt', path));
    expect([code, reason]).toEqual(['conversion_failed', 'has no text behind its pages']);
  });

  test.each(['pdf', 'txt'])('half a book does not become a %s', async (format) => {
    const whole = await readFile(pictures('pages.djvu'));
    const half = whole.subarray(0, whole.length * 0.7);
    expect((await failureOf(convert('djvu', format, half))).code).toBe('invalid_input_file');
  });
});

test('a camera’s raw picture is upright, and as bright as it was seen', async () => {
  const [made] = await convert('dng', 'png', pictures('turned.dng'));
  const { width, height } = await sharp(made?.path).metadata();
  expect([width, height]).toEqual([150, 100]);
  expect(await pixelAt(made?.path ?? '', 141, 4)).toEqual([0, 128, 0]);
});

describe('icns', () => {
  test('holds the sizes that need no enlarging, and transparent edges', async () => {
    const wide = await sharp({ create: { width: 300, height: 100, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const [made] = await convert('png', 'icns', wide);
    const { stdout } = await execa('/usr/bin/python3', [
      '-c',
      'import sys; from PIL import Image; i = Image.open(sys.argv[1]); print([s[0] for s in i.info["sizes"]], i.getpixel((128, 2))[3], i.getpixel((128, 128)))',
      made?.path ?? '',
    ]);
    expect(stdout).toBe('[256, 128, 32, 16] 0 (255, 0, 0, 255)');
  });

  test('is seen in its largest size', async () => {
    const [made] = await convert('icns', 'png', pictures('icon.icns'));
    expect(await sharp(made?.path).metadata()).toMatchObject({ width: 1024, height: 1024 });
  });

  test('is read as the systems of today write it, with PNG images', async () => {
    const image = await sharp({ create: { width: 128, height: 128, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const block = Buffer.concat([Buffer.from('ic07'), lengthOf(image.length + 8), image]);
    const [made] = await convert(
      'icns',
      'png',
      Buffer.concat([Buffer.from('icns'), lengthOf(block.length + 8), block]),
    );
    expect(await sharp(made?.path).metadata()).toMatchObject({ width: 128, height: 128 });
    expect(await pixelAt(made?.path ?? '', 64, 64)).toEqual([255, 0, 0]);
  });
});

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

describe('dds', () => {
  /** A texture's header: its size, what its pixels are, and what follows the header. */
  function texture(side: number, pixels: readonly number[], content: Buffer): Buffer {
    const header = Buffer.alloc(128);
    header.write('DDS ');
    for (const [at, value] of [
      [4, 124],
      [8, 0x1007],
      [12, side],
      [16, side],
      [76, 32],
      [108, 0x1000],
    ] as const)
      header.writeUInt32LE(value, at);
    for (const [position, value] of pixels.entries()) header.writeUInt32LE(value, 80 + 4 * position);
    return Buffer.concat([header, content]);
  }

  test('is read where its pixels are packed as games of today pack them', async () => {
    // One block of BC7's sixth mode, red from its first end to its second: seven bits a value, and a last one for all.
    const red =
      (1n << 6n) | (127n << 7n) | (127n << 14n) | (127n << 49n) | (127n << 56n) | (1n << 63n) | (1n << 64n);
    const block = Buffer.alloc(16);
    block.writeBigUInt64LE(red & 0xffff_ffff_ffff_ffffn, 0);
    block.writeBigUInt64LE(red >> 64n, 8);
    const [BC7_UNORM, TEXTURE_2D] = [98, 3];
    const extension = Buffer.alloc(20);
    for (const [position, value] of [BC7_UNORM, TEXTURE_2D, 0, 1].entries())
      extension.writeUInt32LE(value, 4 * position);
    const file = texture(4, [4, Buffer.from('DX10').readUInt32LE()], Buffer.concat([extension, block]));
    const [made] = await convert('dds', 'png', file);
    expect(await sharp(made?.path).metadata()).toMatchObject({ width: 4, height: 4 });
    expect(await pixelAt(made?.path ?? '', 3, 3)).toEqual([255, 1, 1]);
  });

  test('is read where its pixels have sixteen bits', async () => {
    const green = Buffer.alloc(2 * 16);
    for (let at = 0; at < green.length; at += 2) green.writeUInt16LE(0x07e0, at);
    const [made] = await convert('dds', 'png', texture(4, [0x40, 0, 16, 0xf800, 0x07e0, 0x001f], green));
    expect(await pixelAt(made?.path ?? '', 1, 1)).toEqual([0, 255, 0]);
  });
});

test('light counts evenly in a Radiance image', async () => {
  const grey = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
  const [made] = await convert('png', 'hdr', grey);
  const [back] = await convert('hdr', 'png', made?.path ?? '');
  for (const value of await pixelAt(back?.path ?? '', 10, 10)) expect(Math.abs(value - 128)).toBeLessThan(3);
});

describe('apng', () => {
  const moving = fixture('images/moving.apng');

  test('moves on as WebP and GIF, each picture as long as before', async () => {
    for (const format of ['webp', 'gif']) {
      const [made] = await convert('apng', format, moving);
      expect(await sharp(made?.path).metadata(), format).toMatchObject({ pages: 3, delay: [100, 200, 300] });
    }
  });

  test('stands still where that is wished, in any shape', async () => {
    const [made] = await convert('apng', 'webp', moving, { options: { animated: false, width: 100 } });
    const { pages = 1, width } = await sharp(made?.path).metadata();
    expect([pages, width]).toEqual([1, 100]);
  });

  test('is a PNG image for whoever calls it one', async () => {
    const [made] = await convert('png', 'jpg', moving);
    expect((await sharp(made?.path).metadata()).format).toBe('jpeg');
  });

  test.each(['webp', 'mp4'])('half of one does not become a %s', async (format) => {
    const whole = await readFile(moving);
    const half = whole.subarray(0, whole.length * 0.8);
    expect((await failureOf(convert('apng', format, half))).code).toBe('invalid_input_file');
  });
});
