/** Whether the secret picture is seen in a picture, a page, or the first moments of a film. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { SECRET_COLOUR } from './bait.ts';

const run = promisify(execFile);

const PICTURE = /^(\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*.|MM.\*|....ftypavif)/s;
const FILM = /^(....ftyp|.E\xdf\xa3|RIFF....AVI |OggS|FLV)/s;
/** How far a channel may be off after it was compressed. */
const TOLERANCE = 14;
/** How many pixels of the colour are no accident. */
const MIN_PIXELS = 24;
const MAX_PIXELS = 40_000_000;

/** @param content of the file at the path */
export async function hasSecretColour(path: string, content: Buffer): Promise<boolean> {
  const head = content.toString('latin1', 0, 16);
  if (PICTURE.test(head)) return hasColour(path);
  if (head.startsWith('%PDF-')) {
    const args = ['-q', '-png', '-r', '40', '-l', '3', path];
    return anyFrame((folder) => run('pdftoppm', [...args, join(folder, 'page')], { timeout: 30_000 }));
  }
  if (FILM.test(head)) {
    const args = ['-v', 'error', '-i', path, '-frames:v', '3'];
    return anyFrame((folder) => run('ffmpeg', [...args, join(folder, '%d.png')], { timeout: 30_000 }));
  }
  return false;
}

/** Whether one of the pictures that a program has made has the colour. */
async function anyFrame(make: (folder: string) => Promise<unknown>): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-attack-frames-'));
  try {
    await make(folder).catch(() => undefined);
    for (const name of await readdir(folder)) if (await hasColour(join(folder, name))) return true;
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function hasColour(path: string): Promise<boolean> {
  try {
    const picture = sharp(path, { limitInputPixels: MAX_PIXELS }).removeAlpha().toColourspace('srgb');
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    let pixels = 0;
    for (let at = 0; at + 2 < data.length; at += info.channels) {
      if (SECRET_COLOUR.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= TOLERANCE))
        if (++pixels >= MIN_PIXELS) return true;
    }
  } catch {
    // What cannot be decoded shows nothing.
  }
  return false;
}
