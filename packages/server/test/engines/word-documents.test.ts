import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import type { ConversionWarning } from '../../src/conversion/warning.ts';
import { convert, fixture } from './convert.ts';
import { zip } from './office-files.ts';

async function read(to: string, input: string | Buffer, engine: string) {
  const warnings: ConversionWarning[] = [];
  const [made] = await convert('docx', to, input, { engine, onWarning: (each) => warnings.push(each) });
  const path = made?.path ?? '';
  return { path, text: to === 'epub' ? '' : await readFile(path, 'utf8'), warnings };
}

describe('what readers of Word documents pass over', () => {
  test('boxes, symbols, equations, charts and Windows pictures are there in Markdown', async () => {
    const { text, warnings } = await read('md', fixture('documents/hard/parts.docx'), 'pandoc');
    const order = [
      'Before the first box',
      'new box',
      'old box',
      'Boxed',
      'After them',
      'Plum',
      'y = ',
      '☑ ticked, α',
      'The end',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(text.match(/new box/g)).toHaveLength(1);
    expect(text).toContain('](data:image/png;base64,');
    expect(text).toMatch(/Harvest *\| Tons *\|/);
    expect(warnings).toEqual([
      {
        code: 'content_left_out',
        detail: 'The drawing of the chart "Harvest" was left out; its values are there as a table.',
      },
    ]);
  });

  test('a row of a table is one line of plain text, and boxes and equations are there', async () => {
    const { text } = await read('txt', fixture('documents/hard/parts.docx'), 'libreoffice');
    expect(text).toContain('Plum\t4.25\n');
    expect(text).toContain('Words in the new box.');
    expect(text).toContain('Words in the old box.');
    expect(text).toContain('p/q');
  });

  test('a document of the strict kind is read as any other', async () => {
    const { text } = await read('md', fixture('documents/hard/strict.docx'), 'pandoc');
    expect(text).toContain('# A strict heading');
    expect(text).toMatch(/Plum +\| 4\.25/);
  });

  test('a book has the author and the language of the document', async () => {
    const { path } = await read('epub', fixture('documents/hard/parts.docx'), 'pandoc');
    const { stdout } = await execa('bsdtar', ['-xOf', path, 'EPUB/content.opf']);
    expect(stdout).toMatch(/<dc:creator[^>]*>Ada Writer</);
    expect(stdout).toContain('<dc:language>en-GB</dc:language>');
  });

  test('a page inside of a document is a part of it', async () => {
    const office = 'http://schemas.openxmlformats.org';
    const rels = `${office}/officeDocument/2006/relationships`;
    const word = `${office}/wordprocessingml/2006/main`;
    const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    const document = await zip({
      '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="html" ContentType="text/html"/><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${rels}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="c1" Type="${rels}/aFChunk" Target="page.html"/></Relationships>`,
      'word/document.xml': `<w:document xmlns:w="${word}" xmlns:r="${rels}"><w:body><w:p><w:r><w:t>Before.</w:t></w:r></w:p><w:altChunk r:id="c1"/><w:p><w:r><w:t>After.</w:t></w:r></w:p></w:body></w:document>`,
      'word/page.html': '<html><body><p>Words <b>of the page</b>.</p></body></html>',
    });
    const { text } = await read('md', document, 'pandoc');
    expect(text).toBe('Before.\n\nWords **of the page**.\n\nAfter.\n');
  });
});
