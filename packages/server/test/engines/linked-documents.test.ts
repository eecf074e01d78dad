/** Documents that point to files of the machine, or to addresses. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';
import { convert, failureOf, fixture, temporaryFolder } from './convert.ts';
import { openDocument, textIn } from './office-files.ts';

/** Without the sandbox, so that what is shown is what the engines themselves refuse. */
describe('what lies outside a document', () => {
  const SECRET = 'swordfish-4711';

  /** A file that no result may hold, and an address that nobody may ask. */
  async function outside() {
    const folder = await temporaryFolder();
    const files = {
      text: join(folder, 'secret.txt'),
      sheet: join(folder, 'secret.csv'),
      picture: join(folder, 'secret.png'),
    };
    await writeFile(files.text, `${SECRET}\n`);
    await writeFile(files.sheet, `${SECRET}\n`);
    // Only its bytes matter: they would be copied as they are.
    await writeFile(files.picture, `\x89PNG\r\n\x1a\n${SECRET}`, 'latin1');
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.end(SECRET);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    return { ...files, requests, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  async function everythingIn(files: readonly { path: string }[]): Promise<string> {
    const unpacked = files.map(async ({ path }) => {
      const { stdout } = await execa('bsdtar', ['-xOf', path], { reject: false, encoding: 'latin1' });
      const { stdout: text } = await execa('pdftotext', [path, '-'], { reject: false });
      return stdout + text + (await readFile(path, 'latin1'));
    });
    return (await Promise.all(unpacked)).join('\n');
  }

  const base64 = (value: string) => Buffer.from(value).toString('base64').slice(2, 18);

  async function expectNoLeak(from: string, to: string, input: Buffer, requests: readonly string[]) {
    const everything = await everythingIn(await convert(from, to, input, { sandbox: 'off' }));
    expect(everything).not.toContain(SECRET);
    expect(everything).not.toContain(base64(SECRET));
    expect(requests).toEqual([]);
  }

  test.each(['pdf', 'docx', 'html', 'md'])(
    'stays out of %s made of an OpenDocument text with links',
    async (to) => {
      const { text, picture, address, requests } = await outside();
      const section = (name: string, href: string) =>
        `<text:section text:name="${name}"><text:section-source xlink:type="simple" xlink:href="${href}"/><text:p>old</text:p></text:section>`;
      const image = (href: string) =>
        `<text:p><draw:frame draw:name="${href}"><draw:image xlink:href="${href}" xlink:type="simple"/></draw:frame></text:p>`;
      const body = [
        section('a', `file://${text}`),
        section('b', `${address}/section`),
        image(`file://${picture}`),
        image(`${address}/picture.png`),
      ];
      const input = await openDocument(
        'text',
        `<office:body><office:text>${body.join('')}<text:p>mine</text:p></office:text></office:body>`,
      );
      await expectNoLeak('odt', to, input, requests);
    },
  );

  test.each(['pdf', 'xlsx', 'csv'])('stays out of %s made of a workbook with links', async (to) => {
    const { sheet, address, requests } = await outside();
    const linked = (href: string) =>
      `<table:table table:name="${href.slice(0, 4)}"><table:table-source xlink:type="simple" xlink:href="${href}" table:filter-name="Text - txt - csv (StarCalc)" table:filter-options="44,34,76"/><table:table-row><table:table-cell/></table:table-row></table:table>`;
    const formulas = [
      `'file://${sheet}'#$secret.A1`,
      `WEBSERVICE(&quot;${address}/web&quot;)`,
      `WEBSERVICE(&quot;file://${sheet}&quot;)`,
    ];
    const cells = formulas.map((formula) => `<table:table-cell table:formula="of:=${formula}"/>`).join('');
    const input = await openDocument(
      'spreadsheet',
      `<office:body><office:spreadsheet><table:table table:name="own"><table:table-row>${cells}</table:table-row></table:table>${linked(`file://${sheet}`)}${linked(`${address}/sheet.csv`)}</office:spreadsheet></office:body>`,
    );
    await expectNoLeak('ods', to, input, requests);
  });

  test.each(['pdf', 'docx', 'odt', 'epub', 'md', 'rtf'])('stays out of %s made of a web page', async (to) => {
    const { text, picture, address, requests } = await outside();
    const sources = [`file://${picture}`, picture, `${address}/picture.png`];
    const page = `<html><head><link rel="stylesheet" href="${address}/style.css"></head><body><p>mine</p>${sources.map((source) => `<img src="${source}">`).join('')}<iframe src="file://${text}"></iframe><iframe src="${address}/frame"></iframe><object data="file://${text}"></object><embed src="file://${text}"></body></html>`;
    await expectNoLeak('html', to, Buffer.from(page), requests);
  });

  test.each([
    [
      'md',
      (o) =>
        `---\ncss: ${o.text}\ncover-image: ${o.picture}\nbibliography: ${o.text}\n---\n\n![a](${o.picture}) ![b](${o.address}/b.png)\n\n<img src="${o.picture}">\n\n<iframe src="${o.address}/frame"></iframe>\n`,
    ],
    ['rst', (o) => `.. image:: ${o.picture}\n\n.. figure:: ${o.address}/b.png\n\nmine\n`],
    ['org', (o) => `[[file:${o.picture}]]\n\nmine\n`],
    ['latex', (o) => `\\includegraphics{${o.picture}}\n\\verbatiminput{${o.text}}\nmine\n`],
  ] satisfies [string, (o: { text: string; picture: string; address: string }) => string][])(
    'stays out of what is made of %s',
    async (from, write) => {
      const { requests, ...there } = await outside();
      for (const to of ['html', 'docx', 'odt', 'epub']) {
        await expectNoLeak(from, to, Buffer.from(write(there)), requests);
      }
    },
  );

  test.each([
    ['rst', (file) => `mine\n\n.. include:: ${file}\n`],
    ['rst', (file) => `mine\n\n.. csv-table:: x\n   :file: ${file}\n`],
    ['org', (file) => `#+INCLUDE: "${file}"\n\nmine\n`],
    ['latex', (file) => `\\input{${file}}\nmine\n`],
  ] satisfies [string, (file: string) => string][])(
    '%s that includes a file says that it did not come with it',
    async (from, write) => {
      const { text } = await outside();
      const failure = await failureOf(convert(from, 'html', Buffer.from(write(text)), { sandbox: 'off' }));
      const reason = 'includes a file that did not come with it';
      expect(failure).toEqual({ code: 'conversion_failed', reason });
    },
  );

  test('a macro does not run', async () => {
    const files = await convert('ods', 'pdf', fixture('sheets/macro.ods'), { sandbox: 'off' });
    expect(await textIn('pdf', files)).toContain('Hello, macro.');
    const step = dirname(dirname(files[0]?.path ?? ''));
    expect(await readdir(step)).not.toContain('macro-ran');
  });
});
