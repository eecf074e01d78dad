import { equal } from 'node:assert/strict';
import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Check } from './check.ts';
import { checkCorners, checkImage } from './image.ts';
import { viaFfmpeg } from './pictures/decode.ts';

/** What is transparent in a picture that moves is a track of its own. */
const BOTH_TRACKS = '[0:v:0]format=yuv444p[seen];[0:v:1]format=gray[alpha];[seen][alpha]alphamerge';

/**
 * AVIF that moves, or may: the libheif that looks at still ones reads none. Its pictures are decoded by dav1d, which did not write
 * them, and looked at one by one.
 */
export const checkMovingAvif: Check = async (made, fixture) => {
  const [file] = made.files;
  if (!file || !(await moves(file.path))) return checkImage(made, fixture);
  const folder = await mkdtemp(join(tmpdir(), 'converter-decoded-'));
  try {
    const reading = ['-v', 'error', '-c:v', 'libdav1d', '-f', 'mov', '-i', file.path];
    const writing = ['-filter_complex', BOTH_TRACKS, '-fps_mode', 'passthrough', join(folder, '%03d.png')];
    await execa('ffmpeg', [...reading, ...writing]);
    const names = (await readdir(folder)).sort();
    equal(names.length, fixture.facts.frames, 'frames');
    for (const name of names)
      checkCorners(await viaFfmpeg('png_pipe', join(folder, name)), fixture.facts, made.to);
    return ['frames', 'colours'];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function moves(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(12), 0, 12, 0);
    return buffer.toString('latin1', 8) === 'avis';
  } finally {
    await file.close();
  }
}
