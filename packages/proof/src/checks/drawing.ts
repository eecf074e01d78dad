import { equal, ok } from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Facts } from '@converter/fixtures';
import { formatById, recognise } from '@converter/server/internal';
import { execa } from 'execa';
import type { Check } from './check.ts';
import { checkDocument } from './document.ts';
import { checkCorners } from './image.ts';
import { type Pixels, viaFfmpeg } from './pictures/decode.ts';

/** Drawings that hold text and shapes as documents do. */
const OPEN_DOCUMENT = ['odg', 'otg', 'fodg'];

/** Drawings: lets another renderer than the engines draw them, and looks at the corners. */
export const checkDrawing: Check = async (made, fixture) => {
  const { facts } = fixture;
  for (const { path } of made.files) await checkType(path, made.to);
  if (OPEN_DOCUMENT.includes(made.to)) return checkDocument(made, fixture);
  const pages = facts.pages ?? facts.slides ?? facts.sheets;
  // PostScript holds all pages in one file.
  equal(made.files.length, made.to === 'ps' ? 1 : (pages ?? made.files.length), 'files');
  for (const { path } of made.files) {
    const isTraced = formatById(fixture.format).family === 'image';
    const isClear = facts.alpha === true && made.to === 'svg' && !isTraced;
    const picture = await draw(path, made.to, isClear ? 'none' : 'white');
    // DXF has outlines and no colours.
    if (facts.corners && made.to !== 'dxf') checkCorners(picture, isTraced ? traced(facts) : facts, made.to);
    else ok(new Set(picture.rgba).size > 1, 'the drawing is empty');
  }
  return ['type', 'pages', facts.corners ? 'colours' : 'content'];
};

/** What becomes white when a picture is traced; everything darker is black. */
const BRIGHT = ['clear', 'white', 'grey'];

function traced(facts: Facts): Facts {
  return { corners: facts.corners?.map((corner) => (BRIGHT.includes(corner) ? 'white' : 'black')) ?? [] };
}

/** Formats of one container cannot always be told apart. */
async function checkType(path: string, to: string): Promise<void> {
  const found = (await recognise(path)).format;
  const { container } = formatById(to);
  ok(found?.id === to || (container && found?.container === container), `it is ${found?.name}`);
}

async function draw(path: string, format: string, background: string): Promise<Pixels> {
  switch (format) {
    case 'svg':
    case 'svgz':
      return viaCommand('rsvg-convert', ['-f', 'png', '-b', background, path]);
    case 'eps':
    case 'ps': {
      const crop = format === 'eps' ? ['-dEPSCrop'] : ['-dLastPage=1'];
      const device = ['-sDEVICE=png16m', '-r50', '-sOutputFile=%stdout', path];
      return viaCommand('gs', ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', ...crop, ...device]);
    }
    case 'dxf':
    case 'emf':
    case 'wmf':
      return viaOffice(path, format);
    default:
      throw new TypeError(`Nothing draws ${format} for the proof.`);
  }
}

async function viaCommand(command: string, args: readonly string[]): Promise<Pixels> {
  const { stdout } = await execa(command, args, { encoding: 'buffer' });
  return viaFfmpeg('png_pipe', stdout);
}

/** Draws what Inkscape, potrace and pstoedit have written. */
async function viaOffice(path: string, format: string): Promise<Pixels> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-drawn-'));
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await execa('soffice', [profile, '--headless', '--convert-to', 'png', '--outdir', folder, path]);
    const name = path.slice(path.lastIndexOf('/') + 1, -format.length);
    // It lies somewhere on a page of paper.
    return await viaCommand('convert-im6.q16', [
      `png:${join(folder, `${name}png`)}`,
      '-trim',
      '+repage',
      'png:-',
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
