/** Which fonts text is drawn with, where a file names some that are not here. */
import { chmod, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { FONT_RULES } from '../../src/conversion/sandbox/host.ts';
import { createToolRunner } from '../../src/conversion/sandbox/runner.ts';
import { convert } from '../engines/convert.ts';
import { fixture, temporaryFolder } from '../harness.ts';
import { workplace } from './locked-in.ts';

/** The font that fontconfig chooses for a pattern, as tools in the sandbox are told to. */
async function chosenFor(pattern: string, program = 'fc-match'): Promise<string> {
  const { stdout } = await execa('fc-match', ['-f', '%{family[0]}', `${pattern}:prgname=${program}`], {
    env: { FONTCONFIG_FILE: FONT_RULES },
  });
  return stdout;
}

/** A document of flat XML with a line in a font. */
const documentIn = (font: string, text: string) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" svg:font-family="'${font}'"/></office:font-face-decls>
<office:automatic-styles><style:style style:name="P" style:family="paragraph"><style:text-properties style:font-name="F"/></style:style></office:automatic-styles>
<office:body><office:text><text:p text:style-name="P">${text}</text:p></office:text></office:body></office:document>`;

/** The fonts inside a PDF document that LibreOffice makes of a text. */
async function fontsIn(font: string, text: string): Promise<string[]> {
  const [made] = await convert('fodt', 'pdf', Buffer.from(documentIn(font, text)), { engine: 'libreoffice' });
  const { stdout } = await execa('pdffonts', [made?.path ?? '']);
  return stdout
    .split('\n')
    .slice(2)
    .map((line) => line.split(' ')[0]?.replace(/^[A-Z]{6}\+/, '') ?? '');
}

test.each([
  ['Calibri Light', 'Carlito'],
  ['Aptos', 'Carlito'],
  ['Cambria', 'Caladea'],
  ['Arial', 'Liberation Sans'],
  ['Segoe UI', 'Liberation Sans'],
  ['Tahoma', 'Liberation Sans'],
  ['Verdana', 'DejaVu Sans'],
  ['Arial Narrow', 'Nimbus Sans Narrow'],
  ['Impact', 'Nimbus Sans Narrow'],
  ['Book Antiqua', 'P052'],
  ['Georgia', 'P052'],
  ['Consolas', 'Inconsolata'],
  ['Comic Sans MS', 'Comic Neue'],
  ['MS Mincho', 'Noto Serif CJK JP'],
  ['Some Condensed', 'Nimbus Sans Narrow'],
  ['Some Mono', 'Liberation Mono'],
  ['DejaVu Sans Mono', 'DejaVu Sans Mono'],
  ['ZapfDingbats', 'D050000L'],
])('%s is drawn as %s', async (font, substitute) => {
  expect(await chosenFor(font)).toBe(substitute);
});

test('no font of symbols stands for letters, whatever a style sheet says', async () => {
  const symbols = ['D050000L', 'Standard Symbols PS', 'OpenSymbol', 'Symbola', 'Noto Color Emoji'];
  for (const font of ['fantasy', 'cursive', 'system-ui', 'serif', 'sans-serif', 'monospace', 'Unheard Of'])
    expect(symbols, font).not.toContain(await chosenFor(font));
});

test('emoji in an office document are drawn, by a font whose letters are outlines', async () => {
  const fonts = await fontsIn('Calibri', 'Launch 🚀 done ✅ 😀');
  expect(fonts).toContain('Symbola');
  expect(fonts).not.toContain('NotoColorEmoji');
});

test('heavy letters stay heavy and narrow', async () => {
  expect(await fontsIn('Impact', 'BIG HEADLINE')).toContain('NimbusSansNarrowBold');
});

test('the fonts of the operator are found by tools in the sandbox', async () => {
  const fonts = await temporaryFolder();
  await copyFile(fixture('fonts/latin.ttf'), join(fonts, 'own.ttf'));
  await chmod(fonts, 0o755);
  const place = await workplace();
  const list = async (folder?: string) => {
    const runner = createToolRunner('bwrap', { fonts: folder });
    return (await runner.run(place, 'fc-list', [':', 'file'])).stdout;
  };
  expect((await list(fonts)).includes('/fonts/own.ttf')).toBe(true);
  expect((await list()).includes('/fonts/own.ttf')).toBe(false);
});
