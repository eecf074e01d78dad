/** Films, sound, pictures and subtitles of further kinds that went wrong in silence. */
import { readFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import { execa } from 'execa';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { ConversionWarning } from '../../src/conversion/warning.ts';
import { convert } from './convert.ts';
import { H264, make, PICTURES, probe, TONE } from './probe.ts';
import { type Page, tiff } from './tiff-files.ts';

/** The one result of a conversion, and what is told of it. */
async function made(from: string, to: string, input: string | Buffer) {
  const warnings: ConversionWarning[] = [];
  const [file] = await convert(from, to, input, { onWarning: (warning) => warnings.push(warning) });
  return { path: file?.path ?? '', told: warnings.map(({ code }) => code) };
}

const RED = [200, 40, 40];

async function pixel(path: string | Buffer): Promise<number[]> {
  const shown = sharp(path).toColourspace('srgb').removeAlpha();
  return [...(await shown.extract({ left: 4, top: 4, width: 1, height: 1 }).raw().toBuffer())];
}

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, -1));

/** A chunk of a PNG image. */
function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const longs = (...values: number[]) =>
  Buffer.concat(
    values.map((value) => {
      const long = Buffer.alloc(4);
      long.writeUInt32BE(value);
      return long;
    }),
  );

/** Eight by eight pixels of one colour, with further chunks. */
function png(...chunks: Buffer[]): Buffer {
  const head = Buffer.concat([longs(8, 8), Buffer.from([8, 2, 0, 0, 0])]);
  const row = Buffer.from([0, ...Array.from({ length: 8 }, () => RED).flat()]);
  const lines = deflateSync(Buffer.concat(Array.from({ length: 8 }, () => row)));
  const sign = Buffer.from('89504e470d0a1a0a', 'hex');
  const end = [chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([sign, chunk('IHDR', head), ...chunks, ...end]);
}

test('a PNG image says by its primaries or by numbers which colours it means', async () => {
  const adobe = longs(31_270, 32_900, 64_000, 33_000, 21_000, 71_000, 15_000, 6_000);
  const wide = png(chunk('gAMA', longs(45_455)), chunk('cHRM', adobe));
  const p3 = png(chunk('cICP', Buffer.from([12, 13, 0, 1])));
  for (const to of ['jpg', 'bmp']) {
    const [first, second] = [await made('png', to, wide), await made('png', to, p3)];
    const shown = async (path: string) => pixel(to === 'bmp' ? (await made('bmp', 'png', path)).path : path);
    expect(await shown(first.path)).toEqual(near([233, 35, 36]));
    expect(await shown(second.path)).toEqual(near([218, 0, 25]));
  }
  const screen = longs(31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000);
  const usual = png(chunk('gAMA', longs(45_455)), chunk('cHRM', screen));
  expect(await pixel((await made('png', 'jpg', usual)).path)).toEqual(near(RED));
});

test('what a picture says of itself stays in JPEG 2000 and in Photoshop', async () => {
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>';
  const jpg = await sharp(png())
    .jpeg()
    .withXmp(xmp)
    .withExif({ IFD0: { Artist: 'Jemand' } })
    .toBuffer();
  for (const to of ['jp2', 'psd']) {
    const { path } = await made('jpg', to, jpg);
    const content = await readFile(path);
    expect(content.includes('xmp:Rating="4"')).toBe(true);
    expect(content.includes('Jemand')).toBe(true);
    // It is still read, of course.
    expect(await pixel((await made(to, 'png', path)).path)).toEqual(near(RED));
  }
});

const page = (data: Buffer, bits: number, samples: number, tags: Page['tags'] = {}): Page => ({
  width: 8,
  height: 8,
  bits,
  samples,
  data,
  tags,
});

test('TIFF images of half numbers, of 32 bits in colour, of 12 bits, and of print with what means nothing', async () => {
  // 0.5 as a number of two bytes.
  const half = page(Buffer.alloc(128, Buffer.from([0x00, 0x38])), 16, 1, { 262: [1], 339: [3] });
  for (const to of ['png', 'jpg'])
    expect(await pixel((await made('tiff', to, tiff([half]))).path)).toEqual(near([128, 128, 128]));
  const long = page(Buffer.alloc(768, Buffer.from(RED.flatMap((value) => Array(4).fill(value)))), 32, 3);
  expect(await pixel((await made('tiff', 'png', tiff([long]))).path)).toEqual(near(RED));
  // Two samples in three bytes: 200 and 40 of 255 are c91 and 282, so two pixels have nine bytes.
  const twelve = page(Buffer.alloc(288, Buffer.from('c91282282c91282282', 'hex')), 12, 3);
  expect(await pixel((await made('tiff', 'jpg', tiff([twelve]))).path)).toEqual(near(RED));
  const print = page(Buffer.alloc(320, Buffer.from([0, 200, 200, 20, 0])), 8, 5, { 262: [5], 338: [0] });
  expect(await pixel((await made('tiff', 'jpg', tiff([print]))).path)).toEqual(near([219, 70, 51]));
});

test('what old programs call a smaller copy is no page', async () => {
  const full = page(Buffer.alloc(192, Buffer.from(RED)), 8, 3);
  const files = await convert('tiff', 'png', tiff([full, { ...full, tags: { 255: [2] } }]));
  expect(files).toHaveLength(1);
});

test('AVIF that moves is clear where the GIF image is, and its last picture stays as long', async () => {
  const frame = (delay: number, colour: number) =>
    Buffer.concat([
      Buffer.from([0x21, 0xf9, 4, 0b1001, delay & 255, delay >> 8, 1, 0]),
      Buffer.from('2c000000001000100000', 'hex'),
      lzw(colour),
    ]);
  const head = Buffer.from('47494638396110001000800000c8282800a03c', 'hex');
  const gif = Buffer.concat([head, frame(20, 0), frame(20, 1), frame(150, 0), Buffer.from(';')]);
  const { path, told } = await made('gif', 'avif', gif);
  expect(told).toEqual([]);
  const tracks = ['-v', 'error', '-show_entries', 'stream=duration', '-of', 'csv=p=0', path];
  const { stdout } = await execa('ffprobe', tracks);
  expect(stdout.split('\n').map(Number)).toEqual([expect.closeTo(1.9, 1), expect.closeTo(1.9, 1)]);
  const moving = await made('avif', 'webp', path);
  const { pages, hasAlpha } = await sharp(moving.path).metadata();
  expect([pages, hasAlpha]).toEqual([3, true]);
  const clear = await sharp(moving.path, { page: 1 }).ensureAlpha().raw().toBuffer();
  expect(clear[3]).toBe(0);
});

/** 16 by 16 pixels of one of two colours, in codes of three bits, each after one that clears all. */
function lzw(colour: number): Buffer {
  const codes = [...Array.from({ length: 256 }, () => [4, colour]).flat(), 5];
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (const code of codes) {
    bits |= code << count;
    for (count += 3; count >= 8; count -= 8) {
      bytes.push(bits & 255);
      bits >>= 8;
    }
  }
  const data = Buffer.from([...bytes, bits & 255]);
  return Buffer.concat([Buffer.from([2, data.length]), data, Buffer.from([0])]);
}

test('APNG plays as often as the GIF image, and no picture of it flies by', async () => {
  const gif = await make('in.gif', '-f lavfi -i testsrc=s=16x16:r=100:d=0.02 -loop -1');
  const apng = await readFile((await made('gif', 'apng', gif)).path);
  const control = apng.indexOf('acTL');
  expect(apng.readUInt32BE(control + 8)).toBe(1);
  const frame = apng.indexOf('fcTL') + 4;
  expect(apng.readUInt16BE(frame + 20) / apng.readUInt16BE(frame + 22)).toBeCloseTo(0.1);
});

const CAMERA =
  '-movflags use_metadata_tags -metadata creation_time=2023-07-01T10:20:30Z -metadata com.apple.quicktime.location.ISO6709=+48.1371+011.5754/';

test('a phone film says in MP4 what file it is now, and elsewhere what is lost', async () => {
  const input = await make('in.mov', `${PICTURES} ${H264} ${CAMERA}`);
  const { path, told } = await made('mov', 'mp4', input);
  expect((await probe(path)).format.tags).toMatchObject({ major_brand: 'isom' });
  expect(told).toEqual([]);
  const avi = await made('mov', 'avi', input);
  expect((await probe(avi.path)).format.tags.date).toMatch(/^2023-07-01T10:20:30/);
  expect(avi.told).toEqual(['content_left_out']);
});

test('what becomes white of a transparent film is told', async () => {
  const clear = '-f lavfi -i color=red@0.5:s=64x64:r=5:d=1,format=rgba -c:v qtrle -pix_fmt argb';
  expect((await made('mov', 'mp4', await make('in.mov', clear))).told).toEqual(['content_changed']);
});

test('chapters keep their names on the way from Matroska to Ogg', async () => {
  const chapters = [0, 1].map(
    (at) => `[CHAPTER]\nTIMEBASE=1/1\nSTART=${at}\nEND=${at + 1}\ntitle=Part ${at}\n`,
  );
  const args = `${TONE} -i chapters.txt -map_metadata 1 -metadata title=Book -c:a libopus`;
  const files = { 'chapters.txt': `;FFMETADATA1\n${chapters.join('')}` };
  const { path } = await made('mka', 'ogg', await make('in.mka', args, files));
  expect((await probe(path)).chapters.map(({ tags }) => tags.title)).toEqual(['Part 0', 'Part 1']);
});

test('slow MP3 is whole, and sound that is cut off says so', async () => {
  const slow = await make('in.mp3', '-f lavfi -i sine=440:r=11025:d=2 -c:a libmp3lame -b:a 16k');
  expect((await made('mp3', 'wav', slow)).told).toEqual([]);
  const wav = await readFile(await make('in.wav', `${TONE}`));
  expect((await made('wav', 'flac', wav)).told).toEqual([]);
  const open = Buffer.from(wav.subarray(0, 100_000));
  // As a recorder leaves it that never came to write how long all is, and what was planned.
  open.writeUInt32LE(0, 4);
  const { path, told } = await made('wav', 'flac', open);
  expect((await probe(path)).format.duration).toBeCloseTo(1.13, 1);
  expect(told).toEqual(['content_left_out']);
});

test('what a WAV file says in the letters of Windows is read', async () => {
  const wav = await readFile(await make('in.wav', `${TONE} -metadata artist=J_rgen`));
  wav[wav.indexOf('J_rgen') + 1] = 0xfc;
  expect((await probe((await made('wav', 'mp3', wav)).path)).format.tags.artist).toBe('Jürgen');
});

test('a photograph under the name of another kind is seen, a missing one is told, and rules for screens hold', async () => {
  const webp = (await sharp(png()).webp({ lossless: true }).toBuffer()).toString('base64');
  const drawing = (content: string) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="8" height="8">${content}</svg>`,
    );
  const other = drawing(`<image xlink:href="data:image/jpeg;base64,${webp}" width="8" height="8"/>`);
  expect(await pixel((await made('svg', 'png', other)).path)).toEqual(near(RED));
  const lone = drawing('<image xlink:href="dog.png" width="8" height="8"/>');
  expect((await made('svg', 'png', lone)).told).toEqual(['resource_missing']);
  const rules = '<style>rect{fill:red}@media screen{rect{fill:#0f0}}</style><rect width="8" height="8"/>';
  expect(await pixel((await made('svg', 'png', drawing(rules))).path)).toEqual([0, 255, 0]);
});

test.each([
  ['windows-874', 'สวัสดีครับ วันนี้อากาศดีมาก ขอบคุณ'],
  ['iso-8859-2', 'Dzień dobry, jak się masz? Świetnie, dziękuję, życzę miłego dnia.'],
])('subtitles in %s are read', async (encoding, text) => {
  const { stdout } = await execa(
    'iconv',
    ['-f', 'utf-8', '-t', encoding === 'windows-874' ? 'cp874' : encoding],
    {
      input: Array.from(
        { length: 3 },
        (_, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at},900\n${text}\n\n`,
      ).join(''),
      encoding: 'buffer',
    },
  );
  const { path, told } = await made('srt', 'vtt', Buffer.from(stdout));
  expect(await readFile(path, 'utf8')).toContain(text);
  expect(told).toEqual(['encoding_guessed']);
});

test('a drawing that is as large as letters are is as large as in browsers', async () => {
  const icon = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="1em" height="1em" viewBox="0 0 2 2"><rect width="2" height="2"/></svg>',
  );
  const { width, height } = await sharp((await made('svg', 'png', icon)).path).metadata();
  expect([width, height]).toEqual([16, 16]);
});

test('the sound that plays by default comes first in AVI, and a cover that WMA keeps is not called lost', async () => {
  const tones = '-f lavfi -i sine=440:d=1 -f lavfi -i sine=880:d=1';
  const marks = '-map 0 -map 1 -map 2 -c:a aac -disposition:a:0 0 -disposition:a:1 default';
  const film = await make('in.mkv', `${PICTURES} ${tones} ${H264} ${marks}`);
  const { path } = await made('mkv', 'avi', film);
  const raw = ['-v', 'error', '-i', path, '-map', '0:a:0', '-ac', '1', '-f', 's16le', '-'];
  const { stdout } = await execa('ffmpeg', raw, { encoding: 'buffer' });
  const samples = new Int16Array(Uint8Array.from(stdout).buffer);
  const rises = samples.filter((sample, at) => sample >= 0 && (samples[at - 1] ?? 0) < 0).length;
  expect(rises).toBeGreaterThan(700);
  const cover = '-f lavfi -i color=red:s=32x32:r=25:d=0.04 -map 0 -map 1 -c:v mjpeg -pix_fmt yuvj420p';
  const song = await make('in.mp3', `-f lavfi -i sine=440:d=1 ${cover} -disposition:v attached_pic`);
  expect((await made('mp3', 'wma', song)).told).toEqual([]);
});
