/** Decodes pictures by something other than what the engines write them with. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

/** Pixels as anybody's decoder gives them: four bytes each, red, green, blue and how opaque it is. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Animations and long documents have many pixels. */
const MAX_PIXEL_BYTES = 2 ** 30;

type Decoder = (path: string, format: string) => Promise<Pixels[]>;

const ffmpeg: Decoder = async (path, format) => [await viaFfmpeg(DEMUXERS[format] ?? `${format}_pipe`, path)];
const DEMUXERS: Readonly<Record<string, string>> = {
  jpg: 'jpeg_pipe',
  ico: 'ico',
  jxl: 'jpegxl_pipe',
  ras: 'sunrast_pipe',
};

/** Light, as the eye sees it. */
const viaVips = printing('png_pipe', (path) => {
  return ['vips', 'colourspace', path, '.png', 'srgb', '--source-space', 'scrgb'];
});

/**
 * FFmpeg for what sharp, ImageMagick, librsvg and poppler write; ImageMagick, Pillow and others for what FFmpeg writes or
 * does not know well. What x265 and sharp's AV1 encoder write, Debian's libheif reads with other decoders.
 */
const DECODERS: Readonly<Record<string, Decoder>> = {
  png: ffmpeg,
  jpg: ffmpeg,
  bmp: ffmpeg,
  ico: ffmpeg,
  jxl: ffmpeg,
  pam: ffmpeg,
  ppm: ffmpeg,
  pgm: ffmpeg,
  pbm: ffmpeg,
  pcx: ffmpeg,
  dpx: ffmpeg,
  ras: ffmpeg,
  xwd: ffmpeg,
  xpm: ffmpeg,
  xbm: ffmpeg,
  heic: viaLibheif,
  avif: viaLibheif,
  // Pillow does not know all depths.
  psd: eitherOf(viaPillow, ffmpeg),
  tga: viaPillow,
  dcx: viaPillow,
  dds: viaPillow,
  fits: viaPillow,
  sgi: viaPillow,
  icns: viaPillow,
  jp2: viaImageMagick,
  j2k: viaImageMagick,
  pict: viaGraphicsMagick('ppm'),
  viff: viaGraphicsMagick('ppm'),
  jng: viaGraphicsMagick('pam'),
  vicar: viaGraphicsMagick('pgm'),
  avs: viaGraphicsMagick('pam'),
  mtv: viaGraphicsMagick('ppm'),
  wbmp: printing('pbm_pipe', (path) => ['wbmptopbm', path]),
  cals: viaGraphicsMagick('pgm'),
  jbig: printing('pbm_pipe', (path) => ['jbigtopnm', path]),
  pfm: printing('pam_pipe', (path) => ['pfmtopam', path]),
  palm: printing('pam_pipe', (path) => ['palmtopnm', path]),
  qoi: printing('pam_pipe', (path) => ['qoitopam', path]),
  exr: viaVips,
  hdr: viaVips,
  svg: printing('png_pipe', (path) => ['rsvg-convert', '-f', 'png', path]),
  apng: everyPicture('apng'),
  gif: viaImageMagick,
  webp: viaImageMagick,
  tiff: viaImageMagick,
};

/** Every picture of a file; those of an animation as they are seen, on the whole canvas. */
export async function decode(path: string, format: string): Promise<Pixels[]> {
  const decoder = DECODERS[format];
  if (!decoder) throw new TypeError(`There is no decoder for ${format}.`);
  return decoder(path, format);
}

/** The first picture of a file, or of bytes, by a demuxer that is forced; of an icon the largest. */
export async function viaFfmpeg(demuxer: string, source: string | Uint8Array): Promise<Pixels> {
  const isPath = typeof source === 'string';
  const input = ['-f', demuxer, '-i', isPath ? source : 'pipe:0'];
  const output = ['-frames:v', '1', '-pix_fmt', 'rgba', '-c:v', 'pam', '-f', 'image2pipe', 'pipe:1'];
  const { stdout } = await execa('ffmpeg', ['-v', 'error', '-noautorotate', ...input, ...output], {
    encoding: 'buffer',
    ...(isPath ? {} : { input: source }),
  });
  return fromPam(stdout);
}

/** All pictures of an animation, as they are seen. */
function everyPicture(demuxer: string): Decoder {
  return async (path) => {
    const output = [
      '-fps_mode',
      'passthrough',
      '-pix_fmt',
      'rgba',
      '-c:v',
      'pam',
      '-f',
      'image2pipe',
      'pipe:1',
    ];
    const args = ['-v', 'error', '-f', demuxer, '-i', path, ...output];
    const { stdout } = await execa('ffmpeg', args, { encoding: 'buffer', maxBuffer: MAX_PIXEL_BYTES });
    const { width, height, rgba } = fromPam(stdout);
    const bytes = width * height * 4;
    const step = stdout.length - rgba.length + bytes;
    return Array.from({ length: Math.floor(stdout.length / step) }, (_, index) =>
      fromPam(stdout.subarray(index * step, (index + 1) * step)),
    );
  };
}

function fromPam(bytes: Uint8Array): Pixels {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const header = /^P7\nWIDTH (\d+)\nHEIGHT (\d+)\nDEPTH 4\n.*?ENDHDR\n/s.exec(start);
  if (!header) throw new Error('Nothing was decoded.');
  return { width: Number(header[1]), height: Number(header[2]), rgba: bytes.subarray(header[0].length) };
}

/** What a tool prints, in a format that FFmpeg knows. */
function printing(demuxer: string, command: (path: string, format: string) => readonly string[]): Decoder {
  return async (path, format) => {
    const [tool = '', ...args] = command(path, format);
    const { stdout } = await execa(tool, args, { encoding: 'buffer' });
    return [await viaFfmpeg(demuxer, stdout)];
  };
}

function eitherOf(first: Decoder, second: Decoder): Decoder {
  return (path, format) => first(path, format).catch(() => second(path, format));
}

async function viaLibheif(path: string): Promise<Pixels[]> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-decoded-'));
  try {
    const decoded = async (name: string, demuxer: string) => {
      await execa('heif-convert', [path, join(folder, name)]);
      return [await viaFfmpeg(demuxer, join(folder, name))];
    };
    // libpng refuses some profiles; without one, only what is transparent is lost.
    return await decoded('decoded.png', 'png_pipe').catch(() => decoded('decoded.y4m', 'yuv4mpegpipe'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const PIXELS = fileURLToPath(new URL('pixels.py', import.meta.url));

/** Every picture of a file by Pillow, which shares no code with FFmpeg and libvips. */
export async function viaPillow(path: string): Promise<Pixels[]> {
  const { stdout } = await execa('/usr/bin/python3', [PIXELS, path], { encoding: 'buffer' });
  const pictures: Pixels[] = [];
  for (let at = 0; at < stdout.length; ) {
    const end = stdout.indexOf(0x0a, at);
    const [width = 0, height = 0] = Buffer.from(stdout.subarray(at, end)).toString().split(' ').map(Number);
    at = end + 1 + width * height * 4;
    pictures.push({ width, height, rgba: stdout.subarray(end + 1, at) });
  }
  return pictures;
}

/** GraphicsMagick prints in a format that holds what the format itself can. */
function viaGraphicsMagick(as: 'pgm' | 'ppm' | 'pam'): Decoder {
  const matte = as === 'pam' ? ['-type', 'TrueColorMatte'] : [];
  return printing(`${as}_pipe`, (path, format) => {
    return ['gm', 'convert', `${format}:${path}`, ...matte, '-depth', '8', `${as}:-`];
  });
}

async function viaImageMagick(path: string, format: string): Promise<Pixels[]> {
  const source = `${format}:${path}`;
  const whole = ['gif', 'webp'].includes(format) ? ['-coalesce'] : [];
  const { stdout: sizes } = await execa('convert-im6.q16', [source, ...whole, '-format', '%w %h\n', 'info:']);
  const output = ['-colorspace', 'sRGB', '-depth', '8', 'rgba:-'];
  const { stdout } = await execa('convert-im6.q16', [source, ...whole, ...output], {
    encoding: 'buffer',
    maxBuffer: MAX_PIXEL_BYTES,
  });
  let start = 0;
  return sizes
    .trim()
    .split('\n')
    .map((line) => {
      const [width = 0, height = 0] = line.split(' ').map(Number);
      const rgba = stdout.subarray(start, start + width * height * 4);
      start += rgba.length;
      return { width, height, rgba };
    });
}
