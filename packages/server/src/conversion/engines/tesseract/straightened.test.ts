/** Pages that lie askew or were photographed, read for every form. */
import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { beforeAll, describe, expect, test } from 'vitest';
import { convert } from '../../../../test/engines/convert.ts';
import {
  EXPECTED,
  errorRate,
  imageMagick,
  PAGE,
  type Pages,
  type Place,
  pagesOf,
  rendered,
  textOf,
} from '../../../../test/engines/written-pages.ts';

let scan: Buffer;
beforeAll(async () => {
  scan = await rendered(PAGE, 300);
});

describe('pages that do not lie straight', () => {
  const ASKEW = ['-virtual-pixel', 'white', '-distort', 'SRT', '3', 'png:-'];

  /** On a table of wood, from one side, with a shadow, the phone held a little turned. */
  function photographed(page: Buffer): Promise<Buffer> {
    const corners = '0,0 270,180 2480,0 2250,90 2480,3508 2400,3420 0,3508 105,3300';
    const lie = ['-alpha', 'set', '-virtual-pixel', 'transparent', '-distort', 'Perspective', corners];
    const table = ['-background', '#5a4634', '-flatten'];
    const shadow = ['(', '-size', '2480x3508', 'radial-gradient:white-gray45', ')'];
    const light = [...shadow, '-compose', 'Multiply', '-composite', '-rotate', '7', '-resize', '60%'];
    return imageMagick(page, [...lie, ...table, ...light, '-quality', '85', 'jpeg:-']);
  }

  test('are read for each form where they were scanned askew, and boxes lie where words were', async () => {
    const askew = await imageMagick(scan, ASKEW);
    const [straightPage, page] = [(await pagesOf('png', scan))[0], (await pagesOf('png', askew))[0]];
    expect(errorRate(page?.text ?? '', EXPECTED)).toBeLessThan(0.02);
    expect([page?.width, page?.height]).toEqual([2481, 3508]);
    expect(page?.words[0]).not.toHaveProperty('corners');
    for (const wanted of ['Conversion', 'promise', 'grandchild']) {
      const [there, found] = [straightPage, page].map((one) =>
        one?.words.find(({ text }) => text === wanted),
      );
      expect(overlapOf(turnedBox(there, 3), found), wanted).toBeGreaterThan(0.7);
    }
    const [result] = await convert('png', 'hocr', askew);
    const hocr = await readFile(result?.path ?? '', 'utf8');
    expect(hocr).toContain('>grandchild<');
    expect(hocr).toMatch(/class="ocr_line"[^>]*; textangle -[23]\.\d"/);
  });

  test('are read where they were photographed, and boxes lie where words were', async () => {
    const photo = await photographed(scan);
    const [result] = await convert('jpg', 'json', photo);
    const [page] = (JSON.parse(await readFile(result?.path ?? '', 'utf8')) as Pages).pages;
    expect(errorRate(page?.text ?? '', EXPECTED)).toBeLessThan(0.03);
    const box = page?.words.find(({ text }) => text === 'grandchild');
    const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
    const cut = ['-crop', `${width + 20}x${height + 20}+${x - 10}+${y - 10}`, '+repage', '-rotate', '-7'];
    const word = await imageMagick(photo, [...cut, '-resize', '200%', 'png:-'], 'jpeg');
    expect(await textOf('png', word)).toContain('grandchild');
  });

  test('are searched in where they were photographed', async () => {
    const [result] = await convert('jpg', 'searchable-pdf', await photographed(scan));
    const { stdout } = await execa('pdftotext', ['-raw', result?.path ?? '', '-']);
    expect(errorRate(stdout, EXPECTED)).toBeLessThan(0.03);
  });
});

/** The box around a box that was turned clockwise with a page of A4 at 300 dpi, about its middle. */
function turnedBox({ x, y, width, height }: Place = NOWHERE, degrees: number): Place {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [right, down] = [x + width / 2 - 1240, y + height / 2 - 1754];
  const [across, high] = [width * cos + height * sin, width * sin + height * cos];
  return {
    x: 1240 + right * cos - down * sin - across / 2,
    y: 1754 + right * sin + down * cos - high / 2,
    width: across,
    height: high,
  };
}

const NOWHERE: Place = { x: -1, y: -1, width: 1, height: 1 };

/** What two boxes share of what either covers. */
function overlapOf(one: Place, other: Place = NOWHERE): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  const shared = Math.max(across, 0) * Math.max(down, 0);
  return shared / (one.width * one.height + other.width * other.height - shared);
}
