import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { convert } from './convert.ts';

const WORDS = 'water stone harbour travel light window winter bridge market letter garden island'.split(' ');

/** Lines of a column, of which every fourth begins a paragraph by its number. */
function columnOf(first: number, x: number, y: number, leading: number): string {
  const lines = Array.from({ length: 24 }, (_, row) => {
    const words = Array.from({ length: 6 }, (_, at) => WORDS[(row * 7 + at * 5 + first) % WORDS.length]);
    const number = first + Math.floor(row / 4);
    const text = row % 4 === 0 ? `Begin${number} ${words.slice(1).join(' ')}` : words.join(' ');
    // A little room between the paragraphs, at other heights in each column.
    const top = y + row * leading + Math.floor(row / 4) * (5 + (first % 4));
    return `<text x="${x}" y="${top}">${text}</text>`;
  });
  return lines.join('');
}

/** A page with a header, a title over its whole width, columns that are parted by a narrow gutter, and a page number. */
async function journal(columns: number): Promise<Buffer> {
  const gutter = 16;
  const width = (595 - 100 - gutter * (columns - 1)) / columns;
  const size = (width / 238) * 9;
  const body = Array.from({ length: columns }, (_, column) =>
    columnOf(1 + 6 * column, 50 + column * (width + gutter), 150 + 3 * column, size * 1.25),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="595pt" height="842pt" viewBox="0 0 595 842" font-family="DejaVu Serif"><g font-size="9"><text x="50" y="50">Journal of Examples</text><text x="480" y="50">March 2024</text><text x="295" y="810">17</text></g><text x="120" y="100" font-size="20">On Boats and Rivers of the North</text><g font-size="${size}">${body.join('')}</g></svg>`;
  const { stdout } = await execa('rsvg-convert', ['--format', 'pdf'], { input: svg, encoding: 'buffer' });
  return Buffer.from(stdout);
}

const numbered = (text: string) => Array.from(text.matchAll(/Begin(\d+)/g), ([, number]) => Number(number));
const counted = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('columns that a narrow gutter parts', () => {
  test.each([2, 3])('%i of them are read one after the other as plain text', async (columns) => {
    const [file] = await convert('pdf', 'txt', await journal(columns));
    const text = await readFile(file?.path ?? '', 'utf8');
    expect(numbered(text)).toEqual(counted(6 * columns));
    // What stands over all columns stands before them, and the page's number behind.
    expect(text.indexOf('On Boats')).toBeLessThan(text.indexOf('Begin1 '));
    expect(text.indexOf('March 2024')).toBeLessThan(text.indexOf('Begin1 '));
    expect(text.trim()).toMatch(/17$/);
  });

  test.each(['md', 'docx', 'epub'])('they flow so in %s', async (to) => {
    const [file] = await convert('pdf', to, await journal(2));
    const [markdown] = to === 'md' ? [file] : await convert(to, 'md', file?.path ?? '');
    expect(numbered(await readFile(markdown?.path ?? '', 'utf8'))).toEqual(counted(12));
  });

  test('the rows of a table are no columns', async () => {
    const rows = Array.from({ length: 12 }, (_, row) => {
      const cells = [`Article ${row}`, `${row * 3}`, `${row}.50`];
      return cells
        .map((cell, at) => `<text x="${50 + 150 * at}" y="${100 + 16 * row}">${cell}</text>`)
        .join('');
    });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="595pt" height="842pt" viewBox="0 0 595 842" font-size="10">${rows.join('')}</svg>`;
    const { stdout } = await execa('rsvg-convert', ['--format', 'pdf'], { input: svg, encoding: 'buffer' });
    const [file] = await convert('pdf', 'md', Buffer.from(stdout));
    expect(await readFile(file?.path ?? '', 'utf8')).toMatch(/Article 3\s*\|\s*9\s*\|\s*3\.50/);
  });
});
