/** Sheets: hidden, with pictures, and as separated values. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { convert, fixture } from './convert.ts';
import { convertToText, openDocument, textIn } from './office-files.ts';

describe('workbooks and separated values', () => {
  test('a picture on a sheet is in the page that is made of it', async () => {
    const dot = (await readFile(fixture('images/picture.png'))).toString('base64');
    const frame = `<draw:frame svg:width="2cm" svg:height="2cm"><draw:image><office:binary-data>${dot}</office:binary-data></draw:image></draw:frame>`;
    const workbook = `<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
      xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
      office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
      <table:table table:name="S"><table:table-row><table:table-cell>${frame}</table:table-cell></table:table-row></table:table>
      </office:spreadsheet></office:body></office:document>`;
    const page = await convertToText('fods', 'html', Buffer.from(workbook));
    expect(page.match(/<img src="[^"]{21}/gi)).toEqual(['<img src="data:image/png;base64']);
  });

  const csv = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
  const sheet = (name: string, text: string) =>
    `<table:table table:name="${name}"><table:table-row><table:table-cell><text:p>${text}</text:p></table:table-cell></table:table-row></table:table>`;
  const workbook = (...sheets: string[]) =>
    openDocument(
      'spreadsheet',
      `<office:body><office:spreadsheet>${sheets.join('')}</office:spreadsheet></office:body>`,
    );

  test('each sheet becomes a file with its name, in the order of the sheets', async () => {
    const files = await convert('xlsx', 'csv', fixture('sheets/prices.xlsx'));
    expect(files.map(({ label }) => label)).toEqual(['Preise 2024', '日本']);
    const texts = await Promise.all(files.map(({ path }) => readFile(path, 'utf8')));
    expect(texts).toEqual([
      'Obst,Preis\r\nÄpfel,2.5\r\nBirnen,3.75\r\nSumme,6.25\r\n',
      'Ελληνικά,"a, b","say ""hi"""\r\n',
    ]);
  });

  test('one sheet becomes one file without a label', async () => {
    const files = await convert('ods', 'csv', await workbook(sheet('Alone', 'here')));
    expect(files.map(({ label }) => label)).toEqual(['']);
    expect(await textIn('csv', files)).toBe('here\r\n');
  });

  test('a hostile name of a sheet stays a label', async () => {
    const names = ['../../etc/x', 'a/b', '..', 'con:*?'];
    const files = await convert(
      'ods',
      'csv',
      await workbook(...names.map((name, index) => sheet(name, `cell ${index}`))),
    );
    expect(await textIn('csv', files)).toBe('cell 0\r\n\ncell 1\r\n\ncell 2\r\n\ncell 3\r\n');
    for (const { label } of files) expect(label).not.toMatch(/[/\\:*?]/);
  });

  test.each([
    ['commas', 'name,number\nÄpfel,1.5\n'],
    ['semicolons and a decimal comma', 'name;number\nÄpfel;1,5\n'],
    ['tabs', 'name\tnumber\nÄpfel\t1.5\n'],
    ['a line that tells the separator', 'sep=;\r\nname;number\r\nÄpfel;1,5\r\n'],
    ['quotes around what separates', '"name","number"\n"Äpfel",1.5\n"a;b;c","2"\n'],
  ])('cells are found between %s', async (_, text) => {
    expect(await convertToText('csv', 'xlsx', csv(text))).toMatch(/^name\nnumber\nÄpfel\n1\.5/);
  });

  test.each([
    ['UTF-8 with a mark', csv('\ufeffname,Größe\n')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), csv('name,Größe\n', 'utf16le')])],
    ['Windows-1252', csv('name,Größe\n', 'latin1')],
  ])('%s is read', async (_, bytes) => {
    expect(await convertToText('csv', 'ods', bytes)).toBe('name\nGröße');
  });

  test('numbers that are names keep every digit', async () => {
    const text = await convertToText('csv', 'ods', csv('code,phone,card\n00742,+4930123,4111111111111111\n'));
    expect(text).toContain('00742\n+4930123\n4111111111111111');
  });
});
