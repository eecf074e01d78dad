import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { convert, temporaryFolder } from './convert.ts';

/** A chart of three bars, and a table of three rows and columns whose first cell breaks its lines and whose last is joined. */
const REPORT = `<svg xmlns="http://www.w3.org/2000/svg" width="595pt" height="842pt" viewBox="0 0 595 842" font-size="10">
<text x="60" y="60" font-size="18">Sales report</text>
<g stroke="#000"><path d="M80 300V120M80 300H330" fill="none"/><path d="M100 300V220H140V300Z" fill="#c33"/><path d="M180 300V150H220V300Z" fill="#3a3"/><path d="M260 300V180H300V300Z" fill="#33c"/></g>
<g stroke="#000" stroke-width=".5" fill="none"><path d="M60 400H460M60 440H460M60 460H460M60 480H460M60 400V480M460 400V480M260 400V460M330 400V460"/></g>
<text x="66" y="414">A long description that goes on</text><text x="66" y="428">in another line of its cell</text><text x="266" y="414">3</text><text x="336" y="414">1.00</text>
<text x="66" y="454">Short</text><text x="266" y="454">12</text><text x="336" y="454">20.50</text>
<text x="66" y="474">Total</text><text x="400" y="474">249.00</text>
<text x="60" y="520">After the table comes a sentence of some more words.</text></svg>`;
const LYING = `<svg xmlns="http://www.w3.org/2000/svg" width="842pt" height="595pt" viewBox="0 0 842 595" font-size="11"><text x="60" y="60">A page that lies has this one line.</text></svg>`;

async function report(): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, input] of Object.entries({ report: REPORT, lying: LYING }))
    await execa('rsvg-convert', ['--format', 'pdf', '--output', join(folder, `${name}.pdf`)], { input });
  const files = ['report.pdf', 'lying.pdf'];
  await execa('qpdf', ['--empty', '--pages', ...files, '--', 'both.pdf'], { cwd: folder });
  return join(folder, 'both.pdf');
}

test('a document that flows keeps ruled tables, drawings and the sizes of pages', async () => {
  const [docx] = await convert('pdf', 'docx', await report());
  const path = docx?.path ?? '';
  const { stdout: xml } = await execa('unzip', ['-p', path, 'word/document.xml']);
  const rows = Array.from(xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs), ([row]) =>
    Array.from(row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs), ([, cell = '']) => cell.replace(/<[^>]*>/g, '').trim()),
  );
  expect(rows).toEqual([
    ['A long description that goes on in another line of its cell', '3', '1.00'],
    ['Short', '12', '20.50'],
    ['Total', '', '249.00'],
  ]);
  const { stdout: parts } = await execa('unzip', ['-Z1', path]);
  expect(parts.match(/^word\/media\/.*\.png$/gm)).toHaveLength(1);
  expect(xml.indexOf('<pic:pic')).toBeLessThan(xml.indexOf('<w:tbl>'));
  const sizes = Array.from(xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g), ([, ...sides]) =>
    sides.map(Number),
  );
  expect(sizes).toEqual([
    [11900, 16840],
    [16840, 11900],
  ]);
});

test('so does Markdown, where a page has a table', async () => {
  const [md] = await convert('pdf', 'md', await report());
  const text = await readFile(md?.path ?? '', 'utf8');
  expect(text).toMatch(/\| *Short *\| *12 *\| *20\.50 *\|/);
  expect(text).toMatch(/!\[\]\(data:image\/png/);
});
