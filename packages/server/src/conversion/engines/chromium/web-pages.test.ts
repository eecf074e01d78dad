import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { execa } from 'execa';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { convert, failureOf, temporaryFolder } from '../../../../test/engines/convert.ts';
import type { Options } from '../../options.ts';
import type { ConversionWarning } from '../../warning.ts';

const page = (body: string) =>
  Buffer.from(`<!DOCTYPE html><html><head><title>T</title></head>${body}</html>`);
const TALL = page('<body style="margin:0"><div style="height:2500px;background:#008000">green</div></body>');
const PAGES = page(
  '<body><h1>one</h1><h1 style="break-before:page">two</h1><h1 style="break-before:page">three</h1></body>',
);

async function pathOf(conversion: ReturnType<typeof convert>): Promise<string> {
  const [file] = await conversion;
  return file?.path ?? '';
}

const textOf = async (path: string) => (await execa('pdftotext', [path, '-'])).stdout;
const infoOf = async (path: string) => (await execa('pdfinfo', [path])).stdout;

describe('web pages on paper', () => {
  test('backgrounds, boxes and tags are kept', async () => {
    const flexible = page(
      '<body style="margin:0"><div style="display:flex"><p style="flex:1;background:#f00">left</p><p style="flex:1">right</p></div></body>',
    );
    const path = await pathOf(convert('html', 'pdf', flexible, { engine: 'chromium' }));
    expect(await infoOf(path)).toMatch(/Tagged: +yes/);
    const words = (await execa('pdftotext', ['-bbox', path, '-'])).stdout;
    const tops = [...words.matchAll(/yMin="([\d.]+)"/g)].map(([, top]) => top);
    expect(tops).toHaveLength(2);
    expect(tops[0]).toBe(tops[1]);
  });

  test('headings are the outline', async () => {
    const path = await pathOf(convert('html', 'pdf', PAGES, { engine: 'chromium' }));
    const { stdout } = await execa('qpdf', ['--json', '--json-key=outlines', path]);
    const { outlines }: { outlines: { title: string }[] } = JSON.parse(stdout);
    expect(outlines.map(({ title }) => title)).toEqual(['one', 'two', 'three']);
  });

  test('author, subject and keywords are those of the page', async () => {
    const said = Buffer.from(
      '<!DOCTYPE html><title>T (1)</title><meta name="Author" content="Zoë (A) Müller"><meta name=keywords content="a, b"><p>Text',
    );
    const path = await pathOf(convert('html', 'pdf', said, { engine: 'chromium' }));
    const info = await infoOf(path);
    for (const line of [/^Title: +T \(1\)$/m, /^Author: +Zoë \(A\) Müller$/m, /^Keywords: +a, b$/m])
      expect(info).toMatch(line);
    await execa('qpdf', ['--check', path]);
  });

  test.each([
    [{}, 'A4'],
    [{ paper: 'letter' }, 'letter'],
    [{ paper: 'a4', orientation: 'landscape' }, 'A4'],
  ])('%j has pages of %s', async (options, size) => {
    const info = await infoOf(await pathOf(convert('html', 'pdf', PAGES, { options })));
    const [, width, height, paper] = /^Page size: +([\d.]+) x ([\d.]+) pts \((\w+)\)/m.exec(info) ?? [];
    expect(paper).toBe(size);
    expect(Number(width) > Number(height)).toBe('orientation' in options);
  });

  test('only the pages that are asked for are printed', async () => {
    const text = await textOf(await pathOf(convert('html', 'pdf', PAGES, { options: { pages: '2-3' } })));
    expect(text.split(/\s+/).filter(Boolean)).toEqual(['two', 'three']);
  });

  test('a margin moves what is on the page', async () => {
    const leftEdge = async (margin: number) => {
      const path = await pathOf(convert('html', 'pdf', PAGES, { options: { margin } }));
      const words = (await execa('pdftotext', ['-bbox', path, '-'])).stdout;
      return Number(/xMin="([\d.]+)"/.exec(words)?.[1]);
    };
    // 40 mm are 113 points.
    expect((await leftEdge(50)) - (await leftEdge(10))).toBeCloseTo(113.4, 0);
  });
});

describe('web pages that paper cannot show as they are', () => {
  const told = async (body: string, options: Options = {}) => {
    const warnings: ConversionWarning[] = [];
    const path = await pathOf(
      convert('html', 'pdf', page(body), { options, onWarning: (each) => warnings.push(each) }),
    );
    return { path, warnings, text: await textOf(path), info: await infoOf(path) };
  };
  const columns = (count: number) =>
    `<table><tr>${Array.from({ length: count }, (_, index) => `<td style="min-width:130px">cell ${index + 1}</td>`).join('')}</tr></table>`;

  test.each([
    ['a little too wide', 7, '', false],
    ['much too wide', 14, '', true],
    ['in a box with a bar', 14, 'overflow:auto', true],
  ])('what is %s is scaled or turned, and all of it is there', async (_, count, style, lies) => {
    const { text, info, warnings } = await told(`<body><div style="${style}">${columns(count)}</div></body>`);
    expect(text).toContain(`cell ${count}`);
    const [, width, height] = /^Page size: +([\d.]+) x ([\d.]+)/m.exec(info) ?? [];
    expect(Number(width) > Number(height)).toBe(lies);
    expect(warnings.map(({ code }) => code)).toEqual(['content_changed']);
    expect(warnings[0]?.detail).toMatch(/^The page is \d+ pixels wide and was made smaller, to \d+ %/);
  });

  test('paper that is asked for is not turned, and a page that may be cut is', async () => {
    const standing = await told(`<body>${columns(14)}</body>`, { orientation: 'portrait' });
    expect(standing.text).toContain('cell 14');
    expect(standing.info).toMatch(/Page size: +59\d.*A4/);
    const cut = await told(`<body>${columns(14)}</body>`, { fit: 'none' });
    expect(cut.text).not.toContain('cell 14');
    expect(cut.warnings).toEqual([]);
  });

  test('the paper of a style sheet counts, and a page that fits stays as it is', async () => {
    const rule = '<style>@page { size: A3 landscape; margin: 10mm }</style>';
    const { info, warnings } = await told(`${rule}<body>${columns(10)}</body>`);
    expect(info).toContain('(A3)');
    expect(warnings).toEqual([]);
  });

  test('what is folded is shown', async () => {
    const folded = '<body><details><summary>More</summary><p>hidden words</p></details></body>';
    expect((await told(folded)).text).toContain('hidden words');
  });

  test('what scripts would add, and files that did not come, are told', async () => {
    const { warnings } = await told(
      '<link rel="stylesheet" href="looks.css"><style>div{background:url(https://example.org/back.png);height:9px}</style>' +
        '<body><div></div><img src="images/logo.png"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><script>document.title = 1</script></body>',
    );
    expect(warnings.map(({ code, detail }) => `${code}: ${detail.slice(0, 50)}`).sort()).toEqual([
      'content_left_out: Scripts do not run here: what those of the page ad',
      'resource_missing: The file "https://example.org/back.png" did not co',
      'resource_missing: The picture "images/logo.png" did not come with th',
      'resource_missing: The style sheet "looks.css" did not come with the ',
    ]);
  });
});

describe('web pages as pictures', () => {
  test('a page that is too long for one picture becomes several, and no line is cut', async () => {
    const lines = Array.from(
      { length: 700 },
      (_, line) => `<div style="height:50px;line-height:50px">line ${line}</div>`,
    );
    const pictures = await convert('html', 'png', page(`<body style="margin:0">${lines.join('')}</body>`), {
      engine: 'chromium',
      options: { width: 200 },
    });
    expect(pictures.map(({ label }) => label)).toEqual(['1', '2', '3']);
    const heights = await Promise.all(
      pictures.map(async ({ path }) => (await sharp(path).metadata()).height),
    );
    expect(heights.reduce((sum, height) => sum + height, 0)).toBe(35_000);
    for (const { path } of pictures) {
      // The last row of pixels of each, and the first of the next, have no letters.
      const { data, info } = await sharp(path).greyscale().raw().toBuffer({ resolveWithObject: true });
      for (const row of [0, info.height - 1])
        expect(Math.min(...data.subarray(row * info.width, (row + 1) * info.width))).toBe(255);
    }
  });

  test('all of a page is seen, at the width and resolution asked for', async () => {
    const usual = await sharp(await pathOf(convert('html', 'png', TALL))).metadata();
    expect([usual.width, usual.height]).toEqual([1280, 2500]);
    const fine = await pathOf(convert('html', 'png', TALL, { options: { width: 1000, dpi: 192 } }));
    const { width, height } = await sharp(fine).metadata();
    expect([width, height]).toEqual([1000, 5000]);
    const bottom = await sharp(fine).extract({ left: 500, top: 4900, width: 1, height: 1 }).raw().toBuffer();
    expect([...bottom.subarray(0, 3)]).toEqual([0, 128, 0]);
  });
});

/** Without the sandbox, so that what is shown is what the browser itself refuses. */
test.each(['sandbox', 'none'])('scripts, files and addresses stay out of a page (%s)', async (protection) => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end('swordfish');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const secret = join(await temporaryFolder(), 'secret.txt');
  await writeFile(secret, 'swordfish');
  const sources = [`file://${secret}`, 'file:///etc/passwd', `${address}/frame`];
  const frames = sources.map(
    (source) => `<iframe src="${source}"></iframe><object data="${source}"></object>`,
  );
  const body = `<body><p>mine</p>${frames.join('')}<img src="${address}/img"><link rel="stylesheet" href="${address}/css">
    <script>document.querySelector('p').textContent = 'swordfish'</script><meta http-equiv="refresh" content="0;url=${address}/go"></body>`;
  const sandbox = protection === 'none' ? 'off' : 'bwrap';
  const path = await pathOf(convert('html', 'pdf', page(body), { engine: 'chromium', sandbox }));
  const text = await textOf(path);
  expect(text).toContain('mine');
  expect(text).not.toMatch(/swordfish|root:/);
  expect((await readFile(path)).includes('swordfish')).toBe(false);
  expect(requests).toEqual([]);
});

test('pages that are not there are said to be missing', async () => {
  const failure = await failureOf(
    convert('html', 'pdf', PAGES, { engine: 'chromium', options: { pages: '9' } }),
  );
  expect(failure).toEqual({ code: 'conversion_failed', reason: 'has no such pages' });
});
