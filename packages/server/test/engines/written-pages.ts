/** Pages to be read, and what was read of them. Nothing that makes them knows Tesseract. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect } from 'vitest';
import { convert, temporaryFolder } from './convert.ts';

export const PAGE = [
  'Conversion of documents is an old craft. Somebody types a letter on one machine, and',
  'somebody else wants to read it on another. Between the two lies a format: a promise',
  'about what each byte means, kept more or less well by everyone who writes or reads it.',
  '',
  'In 1978 the first page printers cost more than $40,000; by 1990 one could be had for',
  'less than $1,000. Every one of them spoke its own language, and so the page became a',
  'program: "move here, draw this, show that". What we call a PDF today is the grandchild',
  'of such programs, frozen at the moment when they had finished running.',
];

export const EXPECTED = PAGE.join('\n');

/** A page of A4 as a drawing, which librsvg renders. */
export function drawn(lines: readonly string[]): string {
  const texts = lines.map((line, i) => `<text x="60" y="${90 + 17 * i}">${line}</text>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 595 842"><path fill="#fff" d="M0 0h595v842H0z"/><g font-family="Liberation Serif" font-size="11">${texts}</g></svg>`;
}

/** As a scanner at that resolution sees it. */
export async function rendered(lines: readonly string[], dpi: number): Promise<Buffer> {
  const size = ['--dpi-x', String(dpi), '--dpi-y', String(dpi), '--format', 'png'];
  const { stdout } = await execa('rsvg-convert', size, { input: drawn(lines), encoding: 'buffer' });
  const resolution = ['-density', String(dpi), '-units', 'PixelsPerInch', 'png:-'];
  return imageMagick(Buffer.from(stdout), ['-alpha', 'off', ...resolution]);
}

export async function imageMagick(picture: Buffer, args: readonly string[], format = 'png'): Promise<Buffer> {
  const { stdout } = await execa('convert-im6.q16', [`${format}:-`, ...args], {
    input: picture,
    encoding: 'buffer',
  });
  return Buffer.from(stdout);
}

/** A PDF document of pages that are drawn, or only scanned. */
export async function pdfOf(pages: readonly { svg?: string; scan?: Buffer }[]): Promise<Buffer> {
  const made = await temporaryFolder();
  const files = await Promise.all(
    pages.map(async (page, index) => {
      const file = join(made, `${index}.pdf`);
      if (page.svg) await execa('rsvg-convert', ['--format', 'pdf', '--output', file], { input: page.svg });
      else await execa('img2pdf', ['--output', file, '-'], { input: page.scan ?? Buffer.alloc(0) });
      return file;
    }),
  );
  const whole = join(made, 'whole.pdf');
  await execa('qpdf', ['--empty', '--pages', ...files, '--', whole]);
  return readFile(whole);
}

/** Character error rate: edits that make the one text of the other, per character; white space counts as one space. */
export function errorRate(found: string, expected: string): number {
  const [a, b] = [found, expected].map((text) => text.replace(/\s+/g, ' ').trim());
  let row = Array.from({ length: (b?.length ?? 0) + 1 }, (_, i) => i);
  for (const [i, x] of [...(a ?? '')].entries()) {
    const next = [i + 1];
    for (const [j, y] of [...(b ?? '')].entries()) {
      const [left = 0, above = 0, corner = 0] = [next[j], row[j + 1], row[j]];
      next.push(Math.min(left + 1, above + 1, corner + Number(x !== y)));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / (b?.length ?? 1);
}

export async function textOf(from: string, input: Buffer): Promise<string> {
  const [result, ...others] = await convert(from, 'text', input);
  expect(others).toEqual([]);
  return readFile(result?.path ?? '', 'utf8');
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Pages {
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    readonly text: string;
    readonly words: readonly (Place & { text: string; confidence: number })[];
  }[];
}

export async function pagesOf(from: string, input: Buffer, options = {}): Promise<Pages['pages']> {
  const [result, ...others] = await convert(from, 'json', input, { options });
  expect(others).toEqual([]);
  return (JSON.parse(await readFile(result?.path ?? '', 'utf8')) as Pages).pages;
}
