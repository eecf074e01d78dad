/** Pictures of enormous size, with endless parts, or that are programs for the tool that reads them. */
import { deflateSync } from 'node:zlib';
import { latin1, noise, u16be, u16le, u32be, u32le } from '../make/bytes.ts';
import { animation, bmp, gif, jpeg, pixels, psd, tiff, webp } from '../make/pictures.ts';
import { chunk, header, png, solidPng } from '../make/png.ts';
import { type HostileInput, input } from './input.ts';

const MIB = 1024 ** 2;

/** A drawing in ImageMagick's own language, which has words for other files. */
const mvg = (secret: string, url: string) => `push graphic-context
viewbox 0 0 64 64
image Over 0,0 64,64 '${secret}'
image Over 0,0 64,64 'url(${url})'
image Over 0,0 64,64 'ephemeral:${secret}'
fill 'url(${url})'
pop graphic-context
`;

const msl = (secret: string, target: string) => `<?xml version="1.0"?>
<image><read filename="${secret}"/><write filename="${target}"/></image>`;

export const pictures: readonly HostileInput[] = [
  input(
    'exhaust',
    'a PNG image of 100,000 by 100,000 pixels',
    'wide.png',
    ['png', 'jpg', 'webp', 'pdf'],
    () => png(header(100_000, 100_000), pixels()),
  ),
  input('exhaust', 'a PNG image with the largest numbers', 'most.png', ['png', 'jpg', 'avs'], () =>
    png(header(2 ** 31 - 1, 2 ** 31 - 1, 16, 6), pixels()),
  ),
  input('exhaust', 'a PNG image with four million chunks', 'chunks.png', ['png', 'jpg'], () => {
    const empty = chunk('teSt');
    const many = Buffer.alloc(empty.length * 4 * MIB, empty);
    const data = chunk('IDAT', deflateSync(Buffer.alloc(8 * 25)));
    return png(header(8, 8), many, data);
  }),
  input(
    'exhaust',
    'a PNG image with texts and profiles that unpack to gigabytes',
    'texts.png',
    ['png', 'jpg', 'webp'],
    () => {
      const zeros = deflateSync(Buffer.alloc(256 * MIB));
      const texts = Array.from({ length: 16 }, (_, index) =>
        chunk('zTXt', Buffer.concat([latin1(`k${index}\0\0`), zeros])),
      );
      const profile = chunk('iCCP', Buffer.concat([latin1('p\0\0'), zeros]));
      return png(header(8, 8), profile, ...texts, chunk('IDAT', deflateSync(Buffer.alloc(8 * 25))));
    },
  ),
  input(
    'exhaust',
    'an animated PNG image of four thousand million pictures',
    'many.apng',
    ['apng', 'gif', 'mp4'],
    () => animation(0xffffffff),
  ),
  input(
    'exhaust',
    'a JPEG image of 65,500 by 65,500 pixels and 3,000 passes',
    'wide.jpg',
    ['jpg', 'png', 'pdf'],
    () => jpeg(65_500, 65_500),
  ),
  input('exhaust', 'a TIFF image of 4 thousand million lines', 'wide.tiff', ['tiff', 'png', 'pdf'], () =>
    tiff(65_535, 0xffff_fff0),
  ),
  input('exhaust', 'a TIFF image whose pages have no end', 'ring.tiff', ['tiff', 'png', 'pdf'], () =>
    tiff(8, 8, 8),
  ),
  input(
    'exhaust',
    'a GIF animation of 5,000 pictures of 65,535 by 65,535 pixels',
    'wide.gif',
    ['gif', 'webp', 'mp4'],
    () => gif(5000),
  ),
  input('exhaust', 'a WebP image of 16,383 by 16,383 pixels', 'wide.webp', ['webp', 'png', 'tiff'], () =>
    webp(16_383, 16_383),
  ),
  input('exhaust', 'a BMP image of 200,000 by 200,000 pixels', 'wide.bmp', ['bmp', 'png'], () =>
    bmp(200_000, 200_000),
  ),
  input('exhaust', 'a Photoshop image of 300,000 by 300,000 pixels', 'wide.psd', ['psd', 'png'], () =>
    psd(300_000, 300_000),
  ),
  input('exhaust', 'a FITS image of three huge axes', 'wide.fits', ['fits', 'png'], () => {
    const cards = [
      'SIMPLE  =                    T',
      'BITPIX  =                   64',
      'NAXIS   =                    3',
    ];
    cards.push(...[1, 2, 3].map((axis) => `NAXIS${axis}  =           2147483647`), 'END');
    return latin1(
      cards
        .map((card) => card.padEnd(80))
        .join('')
        .padEnd(5760),
    );
  }),
  input('exhaust', 'a PPM image that says it is enormous', 'wide.ppm', ['ppm', 'png'], () =>
    latin1(`P6\n2000000000 2000000000\n255\n${'x'.repeat(2000)}`),
  ),
  input('exhaust', 'an HDR image that says it is enormous', 'wide.hdr', ['hdr', 'png'], () =>
    latin1(`#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 2000000000 +X 2000000000\n${'x'.repeat(2000)}`),
  ),
  input('exhaust', 'a JPEG 2000 image that says it is enormous', 'wide.jp2', ['jp2', 'png'], () => {
    const box = (type: string, ...parts: Buffer[]) => {
      const body = Buffer.concat(parts);
      return Buffer.concat([u32be(body.length + 8), latin1(type), body]);
    };
    const size = Buffer.concat([
      u16be(0xff51, 47, 0),
      u32be(2e9, 2e9, 0, 0, 1, 1, 0, 0),
      u16be(3),
      Buffer.from([7, 1, 1, 7, 1, 1, 7, 1, 1]),
    ]);
    const image = box('ihdr', u32be(2e9, 2e9), u16be(3), Buffer.from([7, 7, 0, 0]));
    const colour = box('colr', Buffer.from([1, 0, 0]), u32be(16));
    return Buffer.concat([
      box('jP  ', u32be(0x0d0a870a)),
      box('ftyp', latin1('jp2 '), u32be(0), latin1('jp2 ')),
      box('jp2h', image, colour),
      box('jp2c', u16be(0xff4f), size, noise(4000)),
    ]);
  }),
  input(
    'read',
    "a drawing in ImageMagick's language, called a picture",
    'drawing.xbm',
    ['xbm', 'png'],
    (bait) => mvg(bait.file('png'), bait.url),
  ),
  input(
    'read',
    "a drawing in ImageMagick's language, called a fax",
    'drawing.cals',
    ['cals', 'png', 'jpg'],
    (bait) => mvg(bait.file('png'), bait.url),
  ),
  input(
    'write',
    "a script in ImageMagick's language, called a picture",
    'script.miff',
    ['miff', 'png'],
    (bait) => msl(bait.file('png'), bait.target('msl')),
  ),
  input(
    'read',
    'a picture whose own head names another file',
    'label.miff',
    ['miff', 'png', 'tiff'],
    (bait) =>
      Buffer.concat([
        latin1(
          `id=ImageMagick version=1.0\nclass=DirectClass colors=0 alpha-trait=Undefined\ncolumns=2 rows=2 depth=8\n`,
        ),
        latin1(
          `label={@${bait.file('txt')}} comment={%[fx:1] @${bait.file('txt')}} filename={${bait.file('txt')}}\n\f\n:\x1a`,
        ),
        Buffer.alloc(12, 200),
      ]),
  ),
  input(
    'confuse',
    'a picture that is a page and an archive as well',
    'poly.png',
    ['png', 'jpg', 'pdf'],
    (bait) =>
      Buffer.concat([
        solidPng(8, 8, [1, 2, 3]),
        latin1(`<script src="${bait.url}"></script>\n%PDF-1.4\n%%EOF\n`),
      ]),
  ),
  input('exhaust', 'a Windows icon with 65,535 pictures', 'many.ico', ['ico', 'png'], () => {
    const entry = Buffer.concat([Buffer.from([0, 0, 0, 0]), u16le(1, 32), u32le(0x7fffffff, 6)]);
    return Buffer.concat([u16le(0, 1, 65_535), ...Array<Buffer>(65_535).fill(entry)]);
  }),
  input('exhaust', 'an X window dump with a palette without an end', 'palette.xwd', ['xwd', 'png'], () => {
    const head = u32be(
      100,
      7,
      2,
      24,
      0x10000,
      0x10000,
      0,
      1,
      32,
      1,
      32,
      32,
      0x40000,
      4,
      0xff0000,
      0xff00,
      0xff,
      8,
      0x7fffffff,
      0x7fffffff,
    );
    return Buffer.concat([head, u32be(0x10000, 0x10000, 0, 0, 0), Buffer.alloc(2000)]);
  }),
];
