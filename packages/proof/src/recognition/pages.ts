/** Pages of known text, as scanners and phones see them: made here, and the same each time. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';

/** A page, and what is written on it. */
export interface WrittenPage {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

const ENGLISH = [
  'The Ferry at Low Water',
  'The ferry could not land before noon, since the water had gone out further than anybody',
  'remembered. On the slip stood 14 carts, a dozen bicycles and one very patient horse; their',
  'owners had walked up to the inn, where coffee cost $2.50 and the talk was free.',
  '"We shall need 3 hours," said the ferryman, who had looked at the tables (page 27) and at',
  'the sky. Nobody contradicted him. A boy threw stones at a buoy, missed it 9 times, and',
  'went home when the rain began. By the time the bell rang, the horse had fallen asleep.',
];
const GERMAN = [
  'Die Fähre bei niedrigem Wasser',
  'Die Fähre konnte vor Mittag nicht anlegen, weil das Wasser weiter zurückgegangen war, als sich',
  'irgend jemand erinnern konnte. Auf der Rampe standen 14 Wagen, ein Dutzend Fahrräder und ein',
  'sehr geduldiges Pferd; ihre Besitzer saßen oben im Gasthaus, wo der Kaffee 2,50 € kostete.',
  '„Wir müssen 3 Stunden warten“, sagte der Fährmann, der größer war als alle anderen. Niemand',
  'widersprach ihm. Ein Junge warf Steine nach einer Boje, bis es zu regnen anfing.',
];

const DPI = 200;
const [WIDTH, HEIGHT] = [1654, 2339];
const WHITE = ['-background', 'white', '-virtual-pixel', 'white'];

/** What becomes of a page: ImageMagick's operations, and the format of what it becomes. */
const LOOKS = {
  straight: ['png'],
  'askew by 3°': ['png', ...WHITE, '-distort', 'SRT', '3'],
  'askew by 12°': ['png', ...WHITE, '-distort', 'SRT', '12'],
  'on its side': ['png', '-rotate', '90'],
  photographed: photo(0),
  'photographed at a slant': photo(9),
} as const;

/** On a table, from one side, with a shadow, compressed as phones do it. */
function photo(degrees: number): readonly string[] {
  const corners = `0,0 170,120 ${WIDTH},0 1500,60 ${WIDTH},${HEIGHT} 1610,2290 0,${HEIGHT} 60,2200`;
  const lie = ['-alpha', 'set', '-virtual-pixel', 'transparent', '-distort', 'Perspective', corners];
  const shadow = ['(', '-size', `${WIDTH}x${HEIGHT}`, 'radial-gradient:white-gray45', ')'];
  const light = [...shadow, '-compose', 'Multiply', '-composite', '-background', '#5a4634'];
  return [
    'jpeg',
    ...lie,
    '-background',
    '#5a4634',
    '-flatten',
    ...light,
    '-rotate',
    String(degrees),
    '-quality',
    '85',
  ];
}

/** Draws all pages into a folder. */
export async function writtenPages(folder: string): Promise<WrittenPage[]> {
  const pages: WrittenPage[] = [];
  for (const [language, lines] of Object.entries({ English: ENGLISH, German: GERMAN })) {
    const plain = join(folder, `${language}.png`);
    const size = ['--dpi-x', String(DPI), '--dpi-y', String(DPI), '--output', plain];
    await execa('rsvg-convert', size, { input: drawn(lines) });
    for (const [look, [format = 'png', ...operations]] of Object.entries(LOOKS)) {
      const path = join(folder, `${language}-${pages.length}.${format === 'jpeg' ? 'jpg' : format}`);
      const { stdout } = await execa(
        'convert-im6.q16',
        [`png:${plain}`, '-alpha', 'off', ...operations, `${format}:-`],
        { encoding: 'buffer' },
      );
      await writeFile(path, stdout);
      pages.push({ name: `${language}, ${look}`, path, text: lines.join('\n') });
    }
  }
  return pages;
}

function drawn(lines: readonly string[]): string {
  const texts = lines.map((line, index) => `<text x="60" y="${90 + 20 * index}">${line}</text>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 595 842"><path fill="#fff" d="M0 0h595v842H0z"/><g font-family="Liberation Serif" font-size="11">${texts}</g></svg>`;
}
