import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { convert, fixture, temporaryFolder } from './convert.ts';

const RED = '#ff0000';
const BLUE = '#0000ff';

/** Red on the left and blue on the right, 60 × 40. */
function twoColours(): Sharp {
  const blue = { create: { width: 30, height: 40, channels: 3, background: BLUE } } as const;
  const red = { create: { width: 60, height: 40, channels: 3, background: RED } } as const;
  return sharp(red).composite([{ input: blue, left: 30, top: 0 }]);
}

/** What ImageMagick sees: it has written none of these. */
async function identify(path: string, format: string, what: string): Promise<string> {
  const { stdout } = await execa('identify-im6.q16', ['-format', what, `${format}:${path}`]);
  return stdout.trim();
}

async function colourAt(path: string, format: string, x: number, y: number): Promise<number[]> {
  const crop = ['-crop', `1x1+${x}+${y}`, '-colorspace', 'sRGB', '-depth', '8', 'rgba:-'];
  const { stdout } = await execa('convert-im6.q16', [`${format}:${path}[0]`, ...crop], {
    encoding: 'buffer',
  });
  return [...stdout];
}

function near(found: readonly number[], expected: readonly number[], tolerance: number): void {
  for (const [channel, value] of expected.entries()) {
    expect(
      Math.abs((found[channel] ?? Number.NaN) - value),
      `${found} is not ${expected}`,
    ).toBeLessThanOrEqual(tolerance);
  }
}

async function only(conversion: Promise<readonly { path: string }[]>): Promise<string> {
  const results = await conversion;
  expect(results).toHaveLength(1);
  return results[0]?.path ?? '';
}

describe('what a camera says of its pictures', () => {
  // Where the picture's left, red half is seen for each EXIF orientation.
  test.each([
    [1, 60, 40, 5, 20],
    [2, 60, 40, 55, 20],
    [3, 60, 40, 55, 20],
    [4, 60, 40, 5, 20],
    [5, 40, 60, 20, 5],
    [6, 40, 60, 20, 5],
    [7, 40, 60, 20, 55],
    [8, 40, 60, 20, 55],
  ])('orientation %i is followed, and said no more', async (orientation, width, height, x, y) => {
    const jpg = await twoColours().withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    const path = await only(convert('jpg', 'tiff', jpg));
    expect(await identify(path, 'tiff', '%w %h %[orientation]')).toBe(`${width} ${height} TopLeft`);
    near(await colourAt(path, 'tiff', x, y), [255, 0, 0], 10);
    near(await colourAt(path, 'tiff', width - 1 - x, height - 1 - y), [0, 0, 255], 10);
  });

  test('a HEIC picture is turned as its container says, whatever its EXIF data say', async () => {
    const folder = await temporaryFolder();
    const [jpg, heic] = [join(folder, 'a.jpg'), join(folder, 'a.heic')];
    await twoColours()
      .withMetadata({ orientation: 6, exif: { IFD0: { Artist: 'Somebody' } } })
      .jpeg({ quality: 95 })
      .toFile(jpg);
    await execa('heif-enc', ['-o', heic, jpg]);
    const path = await only(convert('heic', 'jpg', heic));
    expect(await identify(path, 'jpeg', '%w %h %[EXIF:Orientation] %[EXIF:Artist]')).toBe('60 40 1 Somebody');
    near(await colourAt(path, 'jpeg', 5, 20), [255, 0, 0], 20);
  });

  test('EXIF data, resolution and a wide colour space stay', async () => {
    const jpg = await twoColours()
      .withMetadata({ density: 240, exif: { IFD0: { Artist: 'Somebody' } } })
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const path = await only(convert('jpg', 'webp', jpg));
    expect(await identify(path, 'webp', '%[EXIF:Artist] %[EXIF:XResolution]')).toBe('Somebody 240000/1000');
    const { stdout } = await execa('identify-im6.q16', ['-verbose', `webp:${path}`]);
    expect(stdout).toMatch(/Profile-icc/);
    // The numbers of red in P3, not those of sRGB.
    near(await colourAt(path, 'webp', 5, 20), [234, 51, 35], 8);
  });

  test('where there is no profile, the colours are those of sRGB', async () => {
    const jpg = await twoColours().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();
    const path = await only(convert('jpg', 'bmp', jpg));
    near(await colourAt(path, 'bmp', 5, 20), [255, 0, 0], 8);
  });
});

describe('what pixels there are', () => {
  test('16 bits stay 16 bits where the target has them', async () => {
    const values = Uint16Array.from({ length: 3 * 256 * 16 }, (_, i) => 20_000 + ((i * 7919) % 9973));
    const raw = { width: 256, height: 16, channels: 3 } as const;
    const png = await sharp(values, { raw }).toColourspace('rgb16').png().toBuffer();
    const path = await only(convert('png', 'tiff', png));
    expect(await identify(path, 'tiff', '%z')).toBe('16');
    const { stdout } = await execa(
      'convert-im6.q16',
      [`tiff:${path}`, '-depth', '16', '-endian', 'LSB', 'rgb:-'],
      {
        encoding: 'buffer',
      },
    );
    expect(new Uint16Array(Uint8Array.from(stdout).buffer)).toEqual(values);
    expect(await identify(await only(convert('png', 'jpg', png)), 'jpeg', '%z')).toBe('8');
  });

  test('CMYK becomes the RGB that screens have', async () => {
    const cmyk = await twoColours()
      .toColourspace('cmyk')
      .withIccProfile('cmyk')
      .jpeg({ quality: 95 })
      .toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    const path = await only(convert('jpg', 'png', cmyk));
    expect(await identify(path, 'png', '%[colorspace]')).toBe('sRGB');
    const [red = 0, green = 255] = await colourAt(path, 'png', 5, 20);
    expect(red).toBeGreaterThan(200);
    expect(green).toBeLessThan(60);
  });

  test('half transparent red is seen on white where there is no transparency', async () => {
    const background = { r: 255, g: 0, b: 0, alpha: 0.5 };
    const png = await sharp({ create: { width: 20, height: 20, channels: 4, background } })
      .png()
      .toBuffer();
    near(await colourAt(await only(convert('png', 'jpg', png)), 'jpeg', 5, 5), [255, 127, 127], 4);
    near(await colourAt(await only(convert('png', 'bmp', png)), 'bmp', 5, 5), [255, 127, 127], 4);
    near(await colourAt(await only(convert('png', 'webp', png)), 'webp', 5, 5), [255, 0, 0, 127], 4);
  });

  test.each([
    ['a palette with transparency', (picture: Sharp) => picture.ensureAlpha().png({ palette: true })],
    ['shades of grey', (picture: Sharp) => picture.toColourspace('b-w').png()],
    ['16 bits', (picture: Sharp) => picture.toColourspace('rgb16').png()],
  ])('a PNG image with %s becomes the same HEIC image', async (_, encode) => {
    const png = await encode(twoColours()).toBuffer();
    const heic = await only(convert('png', 'heic', png));
    const back = join(await temporaryFolder(), 'back.png');
    await execa('heif-convert', [heic, back]);
    const { data } = await sharp(png)
      .removeAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    near(await colourAt(back, 'png', 5, 20), [...data.subarray(0, 3)], 12);
  });

  test('an animation keeps its frames and their times', async () => {
    const webp = await only(convert('gif', 'webp', fixture('images/moving.gif')));
    expect((await sharp(webp).metadata()).delay).toEqual([100, 200, 300]);
    const gif = await only(convert('webp', 'gif', fixture('images/moving.webp')));
    expect(await identify(gif, 'gif', '%T ')).toBe('10 20 30');
  });

  test('each page of a TIFF file becomes a file, in their order', async () => {
    const folder = await temporaryFolder();
    const pages = Array.from({ length: 11 }, (_, page) => ['-size', `${20 + page}x10`, 'xc:red']);
    await execa('convert-im6.q16', [...pages.flat(), 'tiff:pages.tiff'], { cwd: folder });
    const results = await convert('tiff', 'png', join(folder, 'pages.tiff'));
    expect(results.map(({ label }) => label)).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
      '10',
      '11',
    ]);
    const widths = await Promise.all(results.map(({ path }) => identify(path, 'png', '%w')));
    expect(widths.map(Number)).toEqual(pages.map((_, page) => 20 + page));
  });
});

describe('drawings', () => {
  const drawing = (content: string, prolog = '') =>
    Buffer.from(
      `${prolog}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xi="http://www.w3.org/2001/XInclude" width="90" height="90">${content}</svg>`,
    );

  test('millimetres are those of CSS', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm" viewBox="0 0 2 1"/>';
    expect(await identify(await only(convert('svg', 'png', Buffer.from(svg))), 'png', '%w %h')).toBe(
      '378 189',
    );
  });

  const secret = 'file:///etc/hostname';
  test.each([
    ['an entity', '<text y="20">[&x;]</text>', `<!DOCTYPE svg [<!ENTITY x SYSTEM "${secret}">]>`],
    ['an inclusion', `<text y="20">[<xi:include href="${secret}" parse="text"/>]</text>`, ''],
    ['a text reference', `<text y="20">[<tref xlink:href="${secret}"/>]</text>`, ''],
  ])('%s shows no other file', async (_, content, prolog) => {
    const result = await convert('svg', 'pdf', drawing(content, prolog)).catch(() => undefined);
    if (!result) return;
    const { stdout } = await execa('pdftotext', [await only(Promise.resolve(result)), '-']);
    expect(stdout.trim()).toBe('[]');
  });

  test('a picture from elsewhere is not shown', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'secret.png'), await twoColours().png().toBuffer());
    const image = (href: string) => `<image href="${href}" width="90" height="90"/>`;
    const hrefs = [`file://${folder}/secret.png`, '../secret.png', 'http://127.0.0.1:9/secret.png'];
    const path = await only(convert('svg', 'png', drawing(hrefs.map(image).join(''))));
    near(await colourAt(path, 'png', 20, 40), [0, 0, 0, 0], 0);
    const inside = `data:image/png;base64,${(await twoColours().png().toBuffer()).toString('base64')}`;
    const shown = await only(convert('svg', 'png', drawing(image(inside))));
    near(await colourAt(shown, 'png', 20, 40), [255, 0, 0, 255], 0);
  });
});

describe('icons', () => {
  test('hold the usual sizes up to the picture’s, on a transparent square', async () => {
    const png = await sharp({ create: { width: 60, height: 30, channels: 3, background: RED } })
      .png()
      .toBuffer();
    const path = await only(convert('png', 'ico', png));
    expect(await identify(path, 'ico', '%wx%h ')).toBe('48x48 32x32 24x24 16x16');
    near(await colourAt(path, 'ico', 24, 24), [255, 0, 0, 255], 0);
    near(await colourAt(path, 'ico', 24, 2), [0, 0, 0, 0], 0);
  });

  test('give their largest picture', async () => {
    const path = await only(convert('ico', 'png', fixture('images/icon.ico')));
    expect(await identify(path, 'png', '%w %h')).toBe('256 256');
  });
});

describe('pages of pictures', () => {
  async function imagesIn(pdf: string): Promise<string[][]> {
    const { stdout } = await execa('pdfimages', ['-list', pdf]);
    const lines = stdout.split('\n').slice(2);
    return lines.map((line) => line.trim().split(/\s+/));
  }

  test('a JPEG image goes in byte for byte, and stands upright', async () => {
    const folder = await temporaryFolder();
    const source = fixture('images/turned.jpg');
    const path = await only(convert('jpg', 'pdf', source));
    await execa('pdfimages', ['-all', path, join(folder, 'out')]);
    expect(await readFile(join(folder, 'out-000.jpg'))).toEqual(await readFile(source));
    const { stdout } = await execa('pdfinfo', [path]);
    // 403 × 611 pixels at 300 dpi, turned.
    expect(stdout).toMatch(/Page size:\s+96\.72 x 146\.64 pts/);
    expect(stdout).toMatch(/Page rot:\s+90/);
  });

  test('each page of a scan becomes a page', async () => {
    const path = await only(convert('tiff', 'pdf', fixture('images/pages.tiff')));
    expect((await imagesIn(path)).map(([page]) => page)).toEqual(['1', '2']);
  });
});
