import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { execa } from 'execa';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { convert, temporaryFolder } from './convert.ts';

/** Width and height of the pages of a PDF document, in millimetres, as they are seen. */
async function pagesOf(path: string): Promise<number[][]> {
  const { stdout } = await execa('pdfinfo', ['-f', '1', '-l', '-1', path]);
  const sizes = stdout.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm);
  const turns = Array.from(stdout.matchAll(/^Page +\d+ rot: +(\d+)/gm), ([, turn]) => Number(turn));
  return Array.from(sizes, ([, width, height], index) => {
    const sides = [width, height].map((side) => Math.round((Number(side) * 25.4) / 72));
    return (turns[index] ?? 0) % 180 === 0 ? sides : sides.reverse();
  });
}

interface EmbeddedPicture {
  readonly bits: string;
  readonly encoding: string;
}

async function picturesOf(path: string): Promise<EmbeddedPicture[]> {
  const { stdout } = await execa('pdfimages', ['-list', path]);
  const rows = stdout
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.trim().split(/\s+/));
  return rows.map((row) => ({ bits: `${row[6]}x${row[7]}`, encoding: row[8] ?? '' }));
}

async function pdfOf(from: string, input: Buffer, options = {}): Promise<string> {
  const [file] = await convert(from, 'pdf', input, { options });
  return file?.path ?? '';
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3050a0' } });

/** A PNG image that is red on its left and blue on its right, and says by eXIf that it is to be turned by 90 degrees. */
async function turnedPng(): Promise<Buffer> {
  const red = await sharp({ create: { width: 30, height: 40, channels: 3, background: '#dc1e1e' } })
    .png()
    .toBuffer();
  const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#1e1edc' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .png()
    .toBuffer();
  const exif = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
  const data = Buffer.concat([Buffer.from('eXIf'), exif]);
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(exif.length, 0);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), 4 + data.length);
  const header = 33;
  return Buffer.concat([png.subarray(0, header), chunk, png.subarray(header)]);
}

describe('the paper that pictures are laid on', () => {
  test('a photograph without a resolution of its own is no poster', async () => {
    const photo = await plain(4032, 3024).withMetadata({ density: 72 }).jpeg().toBuffer();
    expect(await pagesOf(await pdfOf('jpg', photo))).toEqual([[341, 256]]);
  });

  test('a scan is as large as the paper was', async () => {
    const scan = await plain(3508, 2480).withMetadata({ density: 150 }).jpeg().toBuffer();
    expect(await pagesOf(await pdfOf('jpg', scan))).toEqual([[594, 420]]);
  });

  test.each([
    [{ paper: 'a4' }, [297, 210]],
    [{ paper: 'letter', orientation: 'portrait', margin: 10 }, [216, 279]],
    [{ orientation: 'landscape' }, [297, 210]],
    [{ margin: 10 }, [1067 + 20, 800 + 20]],
  ])('%j is what a client can ask for', async (options, expected) => {
    const photo = await plain(1260, 945).withMetadata({ density: 30 }).jpeg().toBuffer();
    expect(await pagesOf(await pdfOf('jpg', photo, options))).toEqual([expected]);
  });

  test('pictures that have to be decoded first get it too', async () => {
    const [file] = await convert('webp', 'pdf', await plain(600, 800).webp().toBuffer(), {
      options: { paper: 'a5' },
    });
    expect(await pagesOf(file?.path ?? '')).toEqual([[148, 210]]);
  });
});

describe('what becomes a page', () => {
  test('a photograph with a map of its light is one page', async () => {
    const main = await plain(120, 80).jpeg().toBuffer();
    const map = await plain(60, 40).greyscale().jpeg().toBuffer();
    // An index of two pictures, as cameras write it behind the first mark: sizes and places count from the index's own start.
    const entries = (first: number, at: number) => {
      const index = Buffer.alloc(82);
      index.write('MM\0*', 0, 'latin1');
      index.writeUInt32BE(8, 4);
      index.writeUInt16BE(3, 8);
      const tags = [
        [0xb000, 7, 4, 0x30313030],
        [0xb001, 4, 1, 2],
        [0xb002, 7, 32, 50],
      ];
      for (const [row, [tag = 0, type = 0, count = 0, value = 0]] of tags.entries()) {
        index.writeUInt16BE(tag, 10 + 12 * row);
        index.writeUInt16BE(type, 12 + 12 * row);
        index.writeUInt32BE(count, 14 + 12 * row);
        index.writeUInt32BE(value, 18 + 12 * row);
      }
      index.writeUInt32BE(0x030000, 50);
      index.writeUInt32BE(first, 54);
      index.writeUInt32BE(map.length, 70);
      index.writeUInt32BE(at, 74);
      return index;
    };
    const marker = 8 + 82;
    const first = main.length + marker;
    const head = Buffer.from('ffe200584d504600', 'hex');
    const photo = Buffer.concat([
      main.subarray(0, 2),
      head,
      entries(first, first - 10),
      main.subarray(2),
      map,
    ]);
    const { stdout } = await execa(
      '/usr/bin/python3',
      [
        '-c',
        'import io, sys; from PIL import Image; print(Image.open(io.BytesIO(sys.stdin.buffer.read())).n_frames)',
      ],
      { input: photo },
    );
    expect(stdout, 'pictures that Pillow sees, as img2pdf does').toBe('2');
    expect(await pagesOf(await pdfOf('jpg', photo))).toHaveLength(1);
  });

  test('a facsimile keeps its own packing, and stays small beside pages in colour', async () => {
    const folder = await temporaryFolder();
    const fax = join(folder, 'fax.tiff');
    const page = ['-size', '1700x2200', 'xc:white', '-fill', 'black', '-draw', 'rectangle 200,200 900,260'];
    const dots = ['-density', '200', '-units', 'PixelsPerInch'];
    await execa('convert-im6.q16', [...page, '-monochrome', ...dots, '-compress', 'group4', fax]);
    const alone = await pdfOf('tiff', await readFile(fax));
    expect(await picturesOf(alone)).toEqual([{ bits: '1x1', encoding: 'ccitt' }]);
    expect((await readFile(alone)).length).toBeLessThan((await readFile(fax)).length + 2000);

    const mixed = join(folder, 'mixed.tiff');
    const colour = ['(', '-size', '600x800', 'xc:orange', '-depth', '16', ')'];
    await execa('convert-im6.q16', [fax, ...colour, ...dots, '-compress', 'zip', mixed]);
    const [first, second] = await picturesOf(await pdfOf('tiff', await readFile(mixed)));
    expect(first).toEqual({ bits: '1x1', encoding: 'ccitt' });
    expect(second?.bits).toBe('3x8');
  });
});

describe('a PNG image that says how it lies', () => {
  test.each(['pdf', 'bmp', 'qoi'])('stands upright as %s', async (to) => {
    const [file] = await convert('png', to, await turnedPng());
    const path = join(await temporaryFolder(), `made.${to}`);
    await writeFile(path, await readFile(file?.path ?? ''));
    const picture = join(await temporaryFolder(), 'seen');
    if (to === 'pdf') await execa('pdftoppm', ['-png', '-singlefile', '-r', '96', path, picture]);
    else await execa('ffmpeg', ['-v', 'error', '-i', path, `${picture}.png`]);
    const { data, info } = await sharp(`${picture}.png`)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.height).toBeGreaterThan(info.width);
    // What lay on the left is above.
    expect(data[3 * (info.width * 5 + 5)]).toBeGreaterThan(200);
    expect(data[3 * (info.width * (info.height - 5) + 5) + 2]).toBeGreaterThan(200);
  });
});
