import { equal, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Fixture } from '@converter/fixtures';
import { execa } from 'execa';
import { z } from 'zod';
import type { Check, Made } from './check.ts';
import { pagesOf } from './pages-of.ts';

const CONTENT = fileURLToPath(new URL('content.py', import.meta.url));

/** Formats in which what has been deleted is still there, and is said to be deleted. */
const TRACKS_CHANGES: readonly string[] = ['docx', 'doc', 'odt', 'rtf'];

/** What a document was found to hold; what its format cannot have, or its reader cannot tell, is left out. */
const DocumentContent = z.object({
  text: z.string(),
  title: z.string().optional(),
  pictures: z.number().optional(),
  tables: z.number().optional(),
  headings: z.number().optional(),
  slides: z.number().optional(),
  sheets: z.union([z.number(), z.array(z.string())]).optional(),
  pages: z.number().optional(),
});
export type DocumentContent = z.infer<typeof DocumentContent>;

/** Documents, workbooks and presentations: reads them with other readers than the engines, and compares what is inside. */
export const checkDocument: Check = async (made, fixture) => {
  if (['csv', 'tsv'].includes(made.to)) return checkSheetFiles(made, fixture);
  const [file, ...others] = made.files;
  if (!file || others.length > 0) throw new Error(`There are ${made.files.length} files instead of one.`);
  const content = await readContent(file.path, made.to);
  const { facts } = fixture;
  checkWords(content.text, facts.words ?? []);
  if (!TRACKS_CHANGES.includes(made.to)) {
    for (const word of facts.absent ?? []) ok(!content.text.includes(word), `"${word}" should not be in it`);
  }
  if (content.title !== undefined) equal(content.title, facts.title ?? content.title, 'title');
  if (content.slides !== undefined && facts.slides !== undefined)
    equal(content.slides, facts.slides, 'slides');
  if (content.sheets !== undefined) equal(sheetCount(content.sheets), facts.sheets ?? 1, 'sheets');
  if (content.pages !== undefined) equal(content.pages, pagesOf(facts) ?? content.pages, 'pages');
  checkAtLeast(content.pictures, facts.pictures, 'pictures');
  checkAtLeast(content.tables, facts.tables, 'tables');
  checkAtLeast(content.headings, facts.headings, 'headings');
  const looked = ['title', 'pages', 'slides', 'sheets', 'pictures', 'tables', 'headings'] as const;
  return ['words', ...looked.filter((what) => content[what] !== undefined)];
};

/** One file a sheet, each with its sheet's cells. */
async function checkSheetFiles({ files }: Made, { facts }: Fixture): Promise<string[]> {
  equal(files.length, facts.sheets ?? 1, 'files');
  const texts = await Promise.all(files.map(({ path }) => readFile(path, 'utf8')));
  for (const text of texts)
    ok(!/[^\r]\n/.test(text.replace(/"[^"]*"/g, '')), 'a line does not end as RFC 4180 says');
  checkWords(texts.join('').replaceAll('""', '"'), facts.words ?? []);
  return ['words', 'sheets'];
}

/** What a document is found to hold by a reader that is not the engine's. */
export async function readContent(path: string, format: string): Promise<DocumentContent> {
  switch (format) {
    case 'txt':
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
    case 'pdf':
      return readPdf(path);
    default: {
      const { stdout } = await execa('/usr/bin/python3', [CONTENT, format, path]);
      return DocumentContent.parse(JSON.parse(stdout));
    }
  }
}

async function readPdf(path: string): Promise<DocumentContent> {
  const [text, info, images] = await Promise.all([
    execa('pdftotext', [path, '-']),
    execa('pdfinfo', [path]),
    execa('pdfimages', ['-list', path]),
  ]);
  equal(info.stderr, '', 'a damaged PDF');
  const pages = Number(/^Pages:\s*(\d+)/m.exec(info.stdout)?.[1]);
  const pictures = images.stdout.split('\n').filter((line) => / image /.test(line)).length;
  return { text: text.stdout, pages, pictures };
}

/** There may be more: a page's background, a table that only aligns. */
function checkAtLeast(found: number | undefined, expected: number | undefined, what: string): void {
  if (found === undefined || expected === undefined) return;
  ok(found >= expected, `${found} ${what} instead of ${expected}`);
}

/** Line breaks, where a reader puts spaces, and capitals that are only a letter's style are not what is proven. */
export function checkWords(text: string, words: readonly string[]): void {
  const normal = (value: string) =>
    value
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s\p{Cf}]+/gu, '');
  const found = normal(text);
  const missing = words.filter((word) => !found.includes(normal(word)));
  ok(missing.length === 0, `these words are missing: ${missing.join(', ')}`);
}

function sheetCount(sheets: number | readonly string[]): number {
  return typeof sheets === 'number' ? sheets : sheets.length;
}
