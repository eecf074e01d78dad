import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, fixture, temporaryFolder } from './convert.ts';

const RED = [255, 0, 0];
const GREEN = [0, 128, 0];
const BLUE = [0, 0, 255];
const WHITE = [255, 255, 255];
const YELLOW = [255, 255, 0];

/** 80 × 40: red, green above blue, white. */
function quarters(): Sharp {
  const quarter = (background: string, left: number, top: number) => ({
    input: { create: { width: 40, height: 20, channels: 3, background } } as const,
    left,
    top,
  });
  const red = { create: { width: 80, height: 40, channels: 3, background: '#ff0000' } } as const;
  return sharp(red).composite([
    quarter('#008000', 40, 0),
    quarter('#0000ff', 0, 20),
    quarter('#ffffff', 40, 20),
  ]);
}

/** Another decoder than sharp's: Pillow, and heif-convert before it where it has no decoder. */
const SEEN = `
import sys, json
from PIL import Image
image = Image.open(sys.argv[1])
frames = getattr(image, 'n_frames', 1)
image.seek(frames - 1)
rgb = image.convert('RGB')
w, h = rgb.size
near = [(w // 8, h // 8), (w - 1 - w // 8, h // 8), (w // 8, h - 1 - h // 8), (w - 1 - w // 8, h - 1 - h // 8)]
print(json.dumps({'size': [w, h], 'frames': frames, 'corners': [rgb.getpixel(at) for at in near], 'packed': image.info.get('compression')}))
`;

interface Seen {
  readonly size: number[];
  readonly frames: number;
  readonly corners: number[][];
  readonly packed: string | null;
}

async function seen(path: string, format: string): Promise<Seen> {
  let decoded = path;
  if (['heic', 'avif'].includes(format)) {
    decoded = join(await temporaryFolder(), 'decoded.png');
    await execa('heif-convert', [path, decoded]);
  }
  const { stdout } = await execa('/usr/bin/python3', ['-c', SEEN, decoded]);
  return JSON.parse(stdout);
}

async function made(from: string, to: string, input: string | Buffer, options: object): Promise<string> {
  const [result] = await convert(from, to, input, { options: { ...options } });
  return result?.path ?? '';
}

const shaped = async (from: string, to: string, input: string | Buffer, options: object) =>
  seen(await made(from, to, input, options), to);

function expectCorners({ corners }: Seen, expected: readonly number[][]): void {
  for (const [index, colour] of expected.entries()) {
    for (const [channel, value] of colour.entries()) {
      const found = corners[index]?.[channel] ?? Number.NaN;
      expect(Math.abs(found - value), `${corners} is not ${expected}`).toBeLessThan(30);
    }
  }
}

const png = await quarters().png().toBuffer();
const noise = await sharp({
  create: {
    width: 90,
    height: 90,
    channels: 3,
    background: '#808080',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
})
  .png()
  .toBuffer();

describe('size', () => {
  test.each([
    [{ width: 40 }, [40, 20]],
    [{ height: 80 }, [160, 80]],
    [{ width: 50, height: 50 }, [50, 25]],
    [{ width: 50, height: 50, fit: 'fill' }, [50, 50]],
    [{ width: 50, height: 50, fit: 'cover' }, [50, 50]],
    [{ width: 50, height: 50, fit: 'contain' }, [50, 50]],
  ])('%j', async (options, size) => {
    expect((await shaped('png', 'jpg', png, options)).size).toEqual(size);
  });

  test('"cover" cuts, "contain" adds edges of the background', async () => {
    const box = { width: 40, height: 80 };
    expectCorners(await shaped('png', 'webp', png, { ...box, fit: 'cover' }), [RED, GREEN, BLUE, WHITE]);
    const contained = await shaped('png', 'webp', png, { ...box, fit: 'contain', background: '#ffff00' });
    expectCorners(contained, [YELLOW, YELLOW, YELLOW, YELLOW]);
  });

  test('one side does not make the other one endless', async () => {
    const line = await sharp({ create: { width: 1, height: 1000, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const failure = await failureOf(convert('png', 'jpg', line, { options: { width: 16_000 } }));
    expect(failure.code).toBe('limit_exceeded');
  });
});

describe('crop and rotate', () => {
  const crop = { left: 0, top: 0, width: 40, height: 40 };

  test.each([
    [90, [BLUE, RED, WHITE, GREEN]],
    [180, [WHITE, BLUE, GREEN, RED]],
    [270, [GREEN, WHITE, RED, BLUE]],
  ])('%i degrees are clockwise', async (rotate, corners) => {
    const turned = await shaped('png', 'tiff', png, { rotate });
    expect(turned.size).toEqual(rotate === 180 ? [80, 40] : [40, 80]);
    expectCorners(turned, corners);
  });

  test.each([
    [0, [RED, RED, BLUE, BLUE], [20, 20]],
    [90, [BLUE, RED, BLUE, RED], [20, 20]],
    [180, [BLUE, BLUE, RED, RED], [20, 20]],
    [270, [RED, BLUE, RED, BLUE], [20, 20]],
  ])('the part is cut, then turned by %i, then resized', async (rotate, corners, size) => {
    const jpg = await quarters().jpeg({ quality: 95 }).toBuffer();
    const result = await shaped('jpg', 'png', jpg, { crop, rotate, width: 20 });
    expect(result.size).toEqual(size);
    expectCorners(result, corners);
  });

  test.each([2, 3, 4, 5, 6, 7, 8])(
    'the part is that of the upright picture (orientation %i)',
    async (orientation) => {
      const jpg = await quarters().withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
      const whole = await seen(await made('jpg', 'png', jpg, {}), 'png');
      const [width = 0, height = 0] = whole.size;
      const options = { crop: { left: 0, top: 0, width: width / 2, height: height / 2 }, rotate: 90 };
      const part = await shaped('jpg', 'png', jpg, options);
      const [first = []] = whole.corners;
      expect(part.size).toEqual([height / 2, width / 2]);
      expectCorners(part, [first, first, first, first]);
    },
  );

  test('a HEIC picture with EXIF data is cut as it is seen', async () => {
    const folder = await temporaryFolder();
    const [jpg, heic] = [join(folder, 'a.jpg'), join(folder, 'a.heic')];
    await quarters().withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toFile(jpg);
    await execa('heif-enc', ['-q', '95', '-o', heic, jpg]);
    const whole = await seen(await made('heic', 'png', heic, {}), 'png');
    const [width = 0, height = 0] = whole.size;
    const right = { left: width / 2, top: 0, width: width / 2, height: height / 2 };
    const part = await shaped('heic', 'jpg', heic, { crop: right });
    expect(part.size).toEqual([width / 2, height / 2]);
    const second = whole.corners[1] ?? [];
    expectCorners(part, [second, second, second, second]);
  });

  test('a part outside of the picture is refused', async () => {
    const options = { crop: { left: 60, top: 0, width: 40, height: 40 } };
    expect(await failureOf(convert('png', 'jpg', png, { options }))).toEqual({
      code: 'conversion_failed',
      reason: 'does not reach as far as the part to crop',
    });
  });

  test('an animation is shaped whole', async () => {
    const options = { crop: { left: 0, top: 0, width: 600, height: 400 }, rotate: 90, width: 200 };
    const gif = await made('webp', 'gif', fixture('images/moving.webp'), options);
    const picture = await seen(gif, 'gif');
    expect([picture.size, picture.frames]).toEqual([[200, 300], 3]);
    expectCorners(picture, [BLUE, RED, [], GREEN]);
    const { stdout } = await execa('identify-im6.q16', ['-format', '%T ', `gif:${gif}`]);
    expect(stdout.trim()).toBe('10 20 30');
  });
});

describe('what is particular to a format', () => {
  const bytes = async (to: string, options: object) =>
    (await stat(await made('png', to, noise, options))).size;

  test.each(['jpg', 'webp', 'avif', 'heic'])('quality makes %s smaller', async (to) => {
    expect(await bytes(to, { quality: 20 })).toBeLessThan(0.7 * (await bytes(to, {})));
  });

  test.each(['webp', 'avif'])('lossless %s keeps every pixel', async (to) => {
    const path = await made('png', to, noise, { lossless: true });
    const back = to === 'avif' ? join(await temporaryFolder(), 'back.png') : path;
    if (to === 'avif') await execa('heif-convert', [path, back]);
    const original = join(await temporaryFolder(), 'noise.png');
    await writeFile(original, noise);
    const { stderr } = await execa('compare-im6.q16', ['-metric', 'AE', original, back, 'null:'], {
      reject: false,
    });
    expect(stderr).toBe('0');
  });

  test('a quality means that a palette is not kept exactly', async () => {
    const palette = await sharp(noise).png({ palette: true }).toBuffer();
    const path = await made('png', 'webp', palette, { quality: 30 });
    expect((await stat(path)).size).toBeLessThan(
      (await stat(await made('png', 'webp', palette, {}))).size / 2,
    );
  });

  test('PNG images are compressed as hard as asked for', async () => {
    const size = async (compression: number) =>
      (await stat(await made('gif', 'png', fixture('images/moving.gif'), { compression }))).size;
    expect(await size(0)).toBeGreaterThan(2 * (await size(9)));
  });

  test.each([
    ['none', 'raw'],
    ['lzw', 'tiff_lzw'],
    ['deflate', 'tiff_adobe_deflate'],
    ['jpeg', 'jpeg'],
  ])('a TIFF file is packed by %s', async (tiff_compression, packed) => {
    expect((await shaped('png', 'tiff', noise, { tiff_compression })).packed).toBe(packed);
  });

  test('an animation becomes its first frame', async () => {
    const still = await shaped('gif', 'webp', fixture('images/moving.gif'), { animated: false });
    expect(still.frames).toBe(1);
  });

  test('transparency is seen on the background', async () => {
    const jpg = await shaped('png', 'jpg', fixture('images/picture.png'), { background: '#ffff00' });
    expectCorners(jpg, [RED, GREEN, BLUE, YELLOW]);
  });
});

describe('formats that other tools than sharp read and write', () => {
  const box = { crop: { left: 0, top: 0, width: 40, height: 40 }, rotate: 90, width: 20 };

  test.each(['bmp', 'tga', 'pcx', 'jp2'])('what becomes %s is cut, turned and resized', async (to) => {
    const part = await shaped('png', to, png, box);
    expect(part.size).toEqual([20, 20]);
    expectCorners(part, [BLUE, RED, BLUE, RED]);
  });

  test.each(['pictures/picture.tga', 'pictures/picture.jp2', 'pictures/picture.qoi', 'pictures/small.exr'])(
    'what was %s is cut, turned and resized',
    async (name) => {
      const from = name.split('.').at(-1) ?? '';
      const crop = { left: 0, top: 0, width: 150, height: 100 };
      const part = await shaped(from, 'png', fixture(name), { crop, rotate: 90, width: 50 });
      expect(part.size).toEqual([50, 75]);
    },
  );

  test('transparency is seen on the background', async () => {
    const bmp = await shaped('png', 'bmp', fixture('images/picture.png'), { background: '#ffff00' });
    expectCorners(bmp, [RED, GREEN, BLUE, YELLOW]);
  });

  test('a JPEG image becomes a JPEG XL image from which it can be had back, unless something else is asked for', async () => {
    const jpg = await quarters().jpeg({ quality: 95 }).toBuffer();
    const folder = await temporaryFolder();
    const [original, back] = [join(folder, 'original.jpg'), join(folder, 'back.jpg')];
    await writeFile(original, jpg);
    await execa('djxl', [await made('jpg', 'jxl', jpg, {}), back]);
    await execa('cmp', [original, back]);
    const small = join(folder, 'small.png');
    await execa('djxl', [await made('jpg', 'jxl', jpg, { width: 40 }), small]);
    expect((await seen(small, 'png')).size).toEqual([40, 20]);
  });

  test('quality and lossless JPEG XL', async () => {
    const folder = await temporaryFolder();
    const [original, back] = [join(folder, 'original.png'), join(folder, 'back.png')];
    const size = async (options: object) => (await stat(await made('png', 'jxl', noise, options))).size;
    expect(await size({ quality: 30 })).toBeLessThan(0.7 * (await size({})));
    await writeFile(original, noise);
    await execa('djxl', [await made('png', 'jxl', noise, { lossless: true }), back]);
    const { stderr } = await execa('compare-im6.q16', ['-metric', 'AE', original, back, 'null:'], {
      reject: false,
    });
    expect(stderr).toBe('0');
  });
});
