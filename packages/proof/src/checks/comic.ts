import { equal } from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Facts } from '@converter/fixtures';
import { execa } from 'execa';
import type { Check } from './check.ts';
import { checkCorners, drawPage } from './image.ts';
import { type Pixels, viaFfmpeg } from './pictures/decode.ts';

/** Comics: looks at the colour of each page, in the order in which a reader shows them. */
export const checkComic: Check = async ({ files, to }, { facts }) => {
  const [file] = files;
  if (!file || files.length > 1) throw new Error(`There are ${files.length} files instead of one.`);
  if (to === 'pdf') {
    const { stdout, stderr } = await execa('pdfinfo', [file.path]);
    equal(stderr, '', 'a damaged PDF');
    equal(/^Title:\s*(.*)$/m.exec(stdout)?.[1], facts.title, 'the title');
    const count = Number(/^Pages:\s*(\d+)/m.exec(stdout)?.[1]);
    const pages: Pixels[] = [];
    for (let page = 1; page <= count; page++) pages.push(await drawPage(file.path, page));
    checkColours(pages, facts);
  } else {
    const folder = await mkdtemp(join(tmpdir(), 'converter-comic-'));
    try {
      await execa('unzip', ['-qq', file.path, '-d', folder]);
      checkColours(await picturesOf(folder, facts), facts);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return ['title', 'pages', 'order'];
};

/** The picture of each page of an EPUB book, in the order of its spine. */
async function picturesOf(folder: string, { title }: Facts): Promise<Pixels[]> {
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const book = await read('content.opf');
  equal(/<dc:title>(.*)<\/dc:title>/.exec(book)?.[1], title, 'the title');
  const pictures: Pixels[] = [];
  for (const [, id = ''] of book.matchAll(/<itemref idref="([^"]+)"/g)) {
    const page = new RegExp(`<item id="${id}" href="([^"]+)"`).exec(book)?.[1] ?? '';
    const picture = /<img src="([^"]+)"/.exec(await read(page))?.[1] ?? '';
    const pipe = picture.endsWith('.png') ? 'png_pipe' : 'jpeg_pipe';
    pictures.push(await viaFfmpeg(pipe, await readFile(join(folder, picture))));
  }
  return pictures;
}

function checkColours(pages: readonly Pixels[], { pageColours = [] }: Facts): void {
  equal(pages.length, pageColours.length, 'pages');
  for (const [index, colour] of pageColours.entries()) {
    const page = pages[index];
    if (page) checkCorners(page, { corners: [colour, colour, colour, colour] }, 'png');
  }
}
