/** Documents and books that would have the server read its files, or fill its memory. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { ConversionFailure } from '../../src/conversion/failure.ts';
import { formatById } from '../../src/conversion/formats.ts';
import { convert, fixture, temporaryFolder } from './convert.ts';

const REWRITE = `
import sys, zipfile
source, target, name, before, after = sys.argv[1:]
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
    for member in old.infolist():
        content = old.read(member)
        if member.filename.endswith(name):
            content = content.decode().replace(before, "&x;" + before).encode()
            declaration, _, rest = content.partition(b"?>")
            content = declaration + b"?>" + after.encode() + rest
        new.writestr(member, content)
`;

/** What an XML declaration is followed by: an entity `x`. */
const SECRET = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///usr/lib/os-release">]>';
const LEVELS = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index} "${`&l${index + 1};`.repeat(10)}">`,
);
const BOMB = `<!DOCTYPE x [<!ENTITY l9 "lollollol">${LEVELS.join('')}<!ENTITY x "&l0;">]>`;

/** The letter in a format, whose text begins with the entity. */
async function letterWith(format: string, document: string): Promise<string> {
  const { extension } = formatById(format);
  const target = join(await temporaryFolder(), `hostile.${extension}`);
  const source = fixture(`documents/letter.${extension}`);
  if (format === 'fb2') {
    const text = await readFile(source, 'utf8');
    const hostile = text.replace('?>', `?>${document}`).replace('fox jumps', '&x;fox jumps');
    await writeFile(target, hostile);
  } else {
    const member = { docx: 'word/document.xml', odt: 'content.xml', epub: 'html' }[format] ?? '';
    await execa('/usr/bin/python3', ['-c', REWRITE, source, target, member, 'fox jumps', document]);
  }
  return target;
}

/** What a conversion makes, or the code that it fails with. */
async function outcomeOf(from: string, to: string, input: string): Promise<string> {
  try {
    const [made] = await convert(from, to, input);
    return await readFile(made?.path ?? '', 'utf8');
  } catch (error) {
    if (error instanceof ConversionFailure) return error.code;
    throw error;
  }
}

describe.each([
  ['docx', 'txt'],
  ['docx', 'md'],
  ['odt', 'txt'],
  ['odt', 'md'],
  ['epub', 'txt'],
  ['epub', 'mobi'],
  ['fb2', 'txt'],
])('a hostile %s on the way to %s', (from, to) => {
  test('reads no file of the machine', async () => {
    const outcome = await outcomeOf(from, to, await letterWith(from, SECRET));
    expect(outcome).not.toContain('PRETTY_NAME');
  });

  test('does not unfold without an end', async () => {
    const outcome = await outcomeOf(from, to, await letterWith(from, BOMB));
    expect(outcome.length).toBeLessThan(100_000);
  });
});
