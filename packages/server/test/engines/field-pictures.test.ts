/** Pictures as people have them, of the kinds that were reported of programs of this sort. */
import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { convert, failureOf } from './convert.ts';
import { make } from './probe.ts';
import { type Page, tiff } from './tiff-files.ts';

const RED = [200, 40, 40];
const GREEN = [40, 160, 60];

async function first(from: string, to: string, input: Buffer): Promise<string> {
  const files = await convert(from, to, input);
  expect(files).toHaveLength(1);
  return files[0]?.path ?? '';
}

/** The colours of a pixel as they are shown, with alpha. */
async function pixel(picture: string | Buffer, x: number, y: number): Promise<number[]> {
  const shown = sharp(picture).toColourspace('srgb').ensureAlpha();
  return [...(await shown.extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer())];
}

const near = (values: readonly number[], by = 6) =>
  values.map((value) => expect.closeTo(value, by > 1 ? -1 : 0));

const plain = (width: number, height: number, colour: readonly number[]) => {
  const [r = 0, g = 0, b = 0] = colour;
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } });
};

const page = (
  width: number,
  height: number,
  pixels: readonly number[],
  others: Partial<Page> = {},
): Page => ({
  width,
  height,
  bits: 8,
  samples: pixels.length,
  data: Buffer.alloc(width * height * pixels.length, Buffer.from(pixels)),
  ...others,
});

async function pagesOf(path: string): Promise<number> {
  return Number(/^Pages:\s+(\d+)/m.exec((await execa('pdfinfo', [path])).stdout)?.[1]);
}

test('a JPEG image is whole without the mark that ends one, and half of one is not', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const jpeg = await sharp({ create: { width: 200, height: 200, channels: 3, noise, background: 'red' } })
    .jpeg()
    .toBuffer();
  const open = jpeg.subarray(0, -2);
  for (const to of ['png', 'pdf']) await first('jpg', to, open);
  const zeros = Buffer.concat([open, Buffer.alloc(512)]);
  for (const to of ['png', 'pdf']) await first('jpg', to, zeros);
  for (const to of ['png', 'pdf']) {
    const half = convert('jpg', to, jpeg.subarray(0, jpeg.length / 2));
    expect(await failureOf(half)).toMatchObject({ code: 'invalid_input_file' });
  }
});

test('a PNG image is whole without its last chunk, and without rows it is not', async () => {
  const png = await plain(64, 64, RED).png().toBuffer();
  const open = png.subarray(0, -12);
  for (const to of ['jpg', 'pdf']) await first('png', to, open);
  expect(await failureOf(convert('png', 'jpg', open.subarray(0, -8)))).toMatchObject({
    code: 'invalid_input_file',
  });
});

test.each([
  ['smaller copies behind it', [page(64, 48, RED), page(32, 24, GREEN, { tags: { 254: [1] } })]],
  ['a thumbnail before it', [page(16, 12, GREEN, { tags: { 254: [1] } }), page(64, 48, RED)]],
  [
    'a mask',
    [
      page(64, 48, RED),
      page(64, 48, [255], { bits: 1, data: Buffer.alloc(8 * 48, 0xff), tags: { 254: [4], 262: [4] } }),
    ],
  ],
])('a TIFF image with %s is one picture', async (_, pages) => {
  const png = await first('tiff', 'png', tiff(pages));
  expect(await sharp(png).metadata()).toMatchObject({ width: 64, height: 48 });
  expect(await pixel(png, 5, 5)).toEqual([...RED, 255]);
  expect(await pagesOf(await first('tiff', 'pdf', tiff(pages)))).toBe(1);
});

test('samples of TIFF that mean nothing do not make it transparent', async () => {
  for (const extra of [[0], [0, 0]]) {
    const pixels = [...RED, ...extra.map(() => 0)];
    const input = tiff([page(32, 32, pixels, { tags: { 338: extra } })]);
    expect(await pixel(await first('tiff', 'png', input), 5, 5)).toEqual([...RED, 255]);
    const [drawn] = await convert('pdf', 'png', await first('tiff', 'pdf', input));
    expect((await pixel(drawn?.path ?? '', 9, 9)).slice(0, 3)).toEqual(near(RED));
  }
});

test('samples of TIFF that are no bytes are as bright as they are', async () => {
  const tones = [0, 100, 200, 255];
  const floats = Buffer.from(Float32Array.from(tones, (tone) => tone / 255).buffer);
  const wide = Buffer.from(Float32Array.from(tones, (tone) => tone * 7 - 300).buffer);
  const longs = Buffer.from(Uint32Array.from(tones, (tone) => tone * 0x01010101).buffer);
  const twelve = Buffer.from('000644c8cfff', 'hex');
  const of = (data: Buffer, bits: number, format: number) =>
    tiff([{ width: 4, height: 1, bits, samples: 1, data, tags: { 339: [format] } }]);
  for (const input of [of(floats, 32, 3), of(wide, 32, 3), of(longs, 32, 1), of(twelve, 12, 1)]) {
    const png = await first('tiff', 'png', input);
    for (const [x, tone] of tones.entries())
      expect(Math.abs(((await pixel(png, x, 0))[0] ?? 0) - tone)).toBeLessThan(3);
  }
});

test('a TIFF image whose brightness and colours stand apart has the colours that are meant', async () => {
  // Four pixels of brightness have one of each colour difference.
  const cell = [...[88, 88, 88, 88], 101, 208];
  const data = Buffer.alloc((32 / 2) * (32 / 2) * cell.length, Buffer.from(cell));
  const input = tiff([{ width: 32, height: 32, bits: 8, samples: 3, data, tags: { 262: [6], 530: [2, 2] } }]);
  const made = [await first('tiff', 'png', input)];
  const [drawn] = await convert('pdf', 'png', await first('tiff', 'pdf', input));
  for (const png of [...made, drawn?.path ?? '']) {
    const shown = (await pixel(png, 9, 9)).slice(0, 3);
    for (const [place, value] of RED.entries()) expect(Math.abs((shown[place] ?? 0) - value)).toBeLessThan(5);
  }
});

test('what a TIFF image says of itself goes into other formats', async () => {
  const notes = { 315: 'Someone', 33432: 'Rights' };
  const input = tiff([page(32, 32, RED, { tags: notes })]);
  for (const to of ['jpg', 'png', 'webp', 'avif']) {
    const { exif } = await sharp(await first('tiff', to, input)).metadata();
    expect(exif?.toString('latin1')).toContain('Someone');
  }
});

/** A caption, as the press writes it. */
const CAPTION = Buffer.concat([Buffer.from('1c0278000b', 'hex'), Buffer.from('Unterschrif')]);

test('captions of the press go from JPEG to TIFF, and back', async () => {
  const jpeg = await plain(32, 32, RED).jpeg().toBuffer();
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\u00008BIM'),
    Buffer.from([4, 4, 0, 0, 0, 0, 0, CAPTION.length]),
    CAPTION,
  ]);
  const mark = Buffer.from([0xff, 0xed, 0, resource.length + 2]);
  const input = Buffer.concat([jpeg.subarray(0, 2), mark, resource, jpeg.subarray(2)]);
  const made = await first('jpg', 'tiff', input);
  const inTiff = await execa('/usr/bin/python3', ['-c', READ_CAPTION, made]);
  expect(inTiff.stdout).toBe('Unterschrif');
  const { iptc } = await sharp(
    await first('tiff', 'jpg', await sharp(made).keepMetadata().tiff().toBuffer()),
  ).metadata();
  expect(iptc === undefined || iptc.includes('8BIM')).toBe(true);
});
const READ_CAPTION =
  'import sys; from PIL import Image, IptcImagePlugin as i; print(i.getiptcinfo(Image.open(sys.argv[1]))[(2, 120)].decode())';

test('a resolution that is another across than down stays so', async () => {
  const jpeg = await plain(60, 20, RED).jpeg().toBuffer();
  const said = Buffer.from('ffe000104a46494600010101012c00960000', 'hex');
  const input = Buffer.concat([jpeg.subarray(0, 2), said, jpeg.subarray(2)]);
  const args = ['-format', '%x %y', `tiff:${await first('jpg', 'tiff', input)}`];
  expect((await execa('identify-im6.q16', args)).stdout).toBe('300 150');
});

test('a grey profile is followed where a format has no place for it', async () => {
  const profile = ['-c', MAKE_GREY];
  const { stdout } = await execa('/usr/bin/python3', profile, { encoding: 'buffer' });
  const grey = Buffer.from(stdout);
  for (const to of ['heic', 'jp2', 'webp']) {
    const [back] = await convert(to, 'png', await first('png', to, grey));
    expect(Math.abs(((await pixel(back?.path ?? '', 5, 5))[0] ?? 0) - 128)).toBeLessThan(6);
  }
});
/** Grey of 55, by a profile that counts light evenly. */
const MAKE_GREY = `
import io, struct, sys
from PIL import Image
def tag(sig, data): return sig, data + bytes(-len(data) % 4)
xyz = lambda x, y, z: b'XYZ \\0\\0\\0\\0' + struct.pack('>3i', *(round(v * 65536) for v in (x, y, z)))
text = b'text\\0\\0\\0\\0none\\0'
desc = b'desc\\0\\0\\0\\0' + struct.pack('>I', 5) + b'grey\\0' + bytes(78)
tags = [tag(b'desc', desc), tag(b'cprt', text), tag(b'wtpt', xyz(.9642, 1, .8249)), tag(b'kTRC', b'curv\\0\\0\\0\\0' + struct.pack('>I', 0))]
table, data, at = struct.pack('>I', len(tags)), b'', 132 + 12 * len(tags)
for sig, value in tags:
    table += sig + struct.pack('>II', at + len(data), len(value)); data += value
head = struct.pack('>I', at + len(data)) + b'none' + b'\\2\\x10\\0\\0' + b'mntrGRAYXYZ ' + bytes(12) + b'acsp' + bytes(28) + struct.pack('>3i', 63190, 65536, 54061)
profile = head.ljust(128, b'\\0') + table + data
out = io.BytesIO()
Image.new('L', (32, 32), 55).save(out, 'PNG', icc_profile=profile)
sys.stdout.buffer.write(out.getvalue())
`;

test('a PNG image that counts light evenly is as bright as browsers show it', async () => {
  const png = await plain(32, 32, [55, 55, 55]).png().toBuffer();
  const gamma = Buffer.from('0000000467414d41000186a031e8965f', 'hex');
  const input = Buffer.concat([png.subarray(0, 33), gamma, png.subarray(33)]);
  for (const to of ['jpg', 'webp', 'bmp', 'pdf']) {
    const made = await first('png', to, input);
    const [back] = to === 'bmp' || to === 'pdf' ? await convert(to, 'png', made) : [{ path: made }];
    expect(Math.abs(((await pixel(back?.path ?? '', 9, 9))[0] ?? 0) - 128)).toBeLessThan(4);
  }
});

test('what the first picture of a GIF image does not cover is clear', async () => {
  const gif = await plain(20, 10, RED).gif({ colours: 4 }).toBuffer();
  gif.writeUInt16LE(60, 6);
  gif.writeUInt16LE(40, 8);
  expect(await pixel(await first('gif', 'png', gif), 50, 30)).toMatchObject({ 3: 0 });
  expect((await pixel(await first('gif', 'jpg', gif), 50, 30)).slice(0, 3)).toEqual([255, 255, 255]);
});

test('a Targa image whose pixels have a fourth part that means nothing is opaque', async () => {
  const head = Buffer.alloc(18);
  head[2] = 2;
  head.set([16, 0, 16, 0, 32, 0x20], 12);
  const input = Buffer.concat([head, Buffer.alloc(16 * 16 * 4, Buffer.from([40, 40, 200, 0]))]);
  expect(await pixel(await first('tga', 'png', input), 5, 5)).toEqual([...RED, 255]);
});

/** A picture of an icon: pixels, from the lowest row, and the mask behind them. */
function bitmap(side: number, bgra: readonly number[], isClear: boolean): Buffer {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(side, 4);
  head.writeInt32LE(2 * side, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const mask = Buffer.alloc(side * Math.ceil(side / 32) * 4, isClear ? 0xff : 0);
  return Buffer.concat([head, Buffer.alloc(side * side * 4, Buffer.from(bgra)), mask]);
}

function icon(pictures: readonly Buffer[], sides: readonly number[]): Buffer {
  const list = Buffer.alloc(6 + 16 * pictures.length);
  list.writeUInt16LE(1, 2);
  list.writeUInt16LE(pictures.length, 4);
  let at = list.length;
  for (const [index, picture] of pictures.entries()) {
    const row = 6 + 16 * index;
    list.set([sides[index] ?? 0, sides[index] ?? 0, 0, 0, 1, 0, 32, 0], row);
    list.writeUInt32LE(picture.length, row + 8);
    list.writeUInt32LE(at, row + 12);
    at += picture.length;
  }
  return Buffer.concat([list, ...pictures]);
}

test('an icon whose pixels are all clear is seen by its mask', async () => {
  const seen = icon([bitmap(32, [40, 40, 200, 0], false)], [32]);
  expect(await pixel(await first('ico', 'png', seen), 5, 5)).toEqual([...RED, 255]);
  const clear = icon([bitmap(32, [40, 40, 200, 0], true)], [32]);
  expect(await pixel(await first('ico', 'png', clear), 5, 5)).toMatchObject({ 3: 0 });
});

test('a BMP image is read that does not say its length, and half of one is not', async () => {
  const [file] = await convert('png', 'bmp', await plain(40, 30, RED).png().toBuffer());
  const bmp = await readFile(file?.path ?? '');
  bmp.writeUInt32LE(0, 2);
  expect(await pixel(await first('bmp', 'png', bmp), 5, 5)).toEqual([...RED, 255]);
  const half = convert('bmp', 'png', bmp.subarray(0, bmp.length / 2));
  expect(await failureOf(half)).toMatchObject({ code: 'invalid_input_file' });
});

test('a panorama is wider than most pictures are, and no larger', async () => {
  const panorama = await plain(17_000, 8, RED).png().toBuffer();
  for (const to of ['bmp', 'tga', 'psd', 'pdf']) await first('png', to, panorama);
  const { reason } = await failureOf(convert('png', 'heic', panorama));
  expect(reason).toBe('is wider or higher than a HEIC image can be');
});

test('all of the pictures in one HEIC image become one document', async () => {
  const one = await first('png', 'heic', await plain(64, 48, RED).png().toBuffer());
  expect(await pagesOf(await first('heic', 'pdf', await readFile(one)))).toBe(1);
});

test('colours that an AVIF image tells by numbers are brought into those of screens', async () => {
  const still = ['-frames:v', '1', '-c:v', 'libaom-av1', '-cpu-used', '8', '-still-picture', '1'];
  const tags = ['-color_primaries', 'bt2020', '-color_trc', 'smpte2084', '-colorspace', 'bt2020nc'];
  const bright = await make(
    'bright.avif',
    `-f lavfi -i color=c=0x6c6c6c:s=32x32 ${[...still, ...tags].join(' ')} -f avif`,
  );
  const warnings: string[] = [];
  const [png] = await convert('avif', 'png', bright, { onWarning: ({ code }) => warnings.push(code) });
  expect(Math.abs(((await pixel(png?.path ?? '', 9, 9))[0] ?? 0) - 128)).toBeLessThan(6);
  expect(warnings).toEqual(['colours_mapped']);
});

test('colours of an AVIF image that are as dark as they are clear become as they are', async () => {
  const create = {
    width: 32,
    height: 32,
    channels: 4,
    background: { r: 50, g: 100, b: 20, alpha: 128 / 255 },
  } as const;
  const dark = await sharp({ create })
    .withExif({ IFD0: { Artist: 'Someone' } })
    .avif({ quality: 100 })
    .toBuffer();
  // What refers to the notes is made to refer to the alpha.
  dark.set([...Buffer.from('prem'), 0, 1, 0, 1, 0, 2], dark.indexOf('cdsc'));
  const [png] = await convert('avif', 'png', dark);
  const [r = 0, g = 0, b = 0] = await pixel(png?.path ?? '', 9, 9);
  for (const [value, right] of [
    [r, 100],
    [g, 200],
    [b, 40],
  ] as const)
    expect(Math.abs(value - right)).toBeLessThan(8);
});

test('a PSD image with a table of colours is read', async () => {
  const head = Buffer.alloc(26);
  head.write('8BPS', 'latin1');
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(1, 12);
  head.writeUInt32BE(8, 14);
  head.writeUInt32BE(8, 18);
  head.writeUInt16BE(8, 22);
  head.writeUInt16BE(2, 24);
  const colours = Buffer.alloc(4 + 768);
  colours.writeUInt32BE(768, 0);
  for (const [place, value] of RED.entries()) colours[4 + 256 * place + 7] = value;
  const psd = Buffer.concat([head, colours, Buffer.alloc(10), Buffer.alloc(64, 7)]);
  expect(await pixel(await first('psd', 'png', psd), 5, 5)).toEqual([...RED, 255]);
});
