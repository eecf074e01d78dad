/** What public bug reports say of PDF documents that become text, Markdown, Word documents or pictures. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { execa } from 'execa';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, temporaryFolder } from './convert.ts';

type Size = readonly [width: number, height: number];

const A4: Size = [595, 842];

/** A page as a drawing of librsvg, which has its words as text. */
function svg(content: string, [width, height] = A4): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" font-family="Liberation Sans" font-size="11" xml:space="preserve">${content}</svg>`;
}

const line = (x: number, y: number, words: string, attributes = '') =>
  `<text x="${x}" y="${y}" ${attributes}>${words}</text>`;

async function pdfOf(...pages: readonly string[]): Promise<Buffer> {
  const folder = await temporaryFolder();
  const files = await Promise.all(
    pages.map(async (page, index) => {
      const file = join(folder, `${index}.pdf`);
      await execa('rsvg-convert', ['--format', 'pdf', '--output', file], { input: svg(page) });
      return file;
    }),
  );
  const whole = join(folder, 'whole.pdf');
  await execa('qpdf', ['--empty', '--pages', ...files, '--', whole]);
  return readFile(whole);
}

/** Objects as a document, from the first, which is its catalog. */
function documentOf(objects: readonly (string | Buffer)[], trailer = true): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let size = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const body = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    places.push(size);
    parts.push(body);
    size += body.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const end = `trailer <</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${size}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(trailer ? table + end : '')]);
}

const stream = (dictionary: string, data: Buffer | string) =>
  Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${data.length}>> stream\n`),
    Buffer.from(data),
    Buffer.from('\nendstream'),
  ]);

/** A page with words at places of their own. */
function simple(
  words: readonly (readonly [number, number, string])[],
  { page = '', catalog = '', extra = [] as readonly (string | Buffer)[], content = '' } = {},
  trailer = true,
): Buffer {
  const shown = words.map(([x, y, text]) => `BT /F 11 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`).join('');
  return documentOf(
    [
      `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>${page}>>`,
      stream('', content + shown),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
      ...(extra.length > 0 ? extra : ['<<>>']),
    ],
    trailer,
  );
}

async function textOf(to: string, input: string | Buffer): Promise<string> {
  const [file] = await convert('pdf', to, input);
  return readFile(file?.path ?? '', 'utf8');
}

async function wordXml(input: Buffer, part = 'word/document.xml'): Promise<string> {
  const [file] = await convert('pdf', 'docx', input);
  return (await execa('unzip', ['-p', file?.path ?? '', part])).stdout;
}

const BODY = 'The river runs past the old mill and on to the sea while birds cross the sky';

describe('what is not seen does not come out', () => {
  test('words outside of the crop box', async () => {
    const cropped = simple(
      [
        [150, 500, 'Inside the frame'],
        [150, 760, 'OUTSIDE above'],
        [20, 500, 'OUTSIDE beside'],
      ],
      { page: '/CropBox[100 300 500 700]' },
    );
    for (const to of ['txt', 'md', 'html']) {
      const text = await textOf(to, cropped);
      expect(text).toMatch(/Inside(&#160;| )the/);
      expect(text).not.toContain('OUTSIDE');
    }
  });
});

describe('words', () => {
  test('are whole again at the end of a line, and compounds keep their hyphens', async () => {
    const lines = [
      'The board asked for more infor-',
      'mation on the state-of-the-',
      'art method, and then 2019-',
      '2020 came.',
    ];
    const pdf = simple(lines.map((words, row) => [72, 700 - 14 * row, words]));
    for (const to of ['txt', 'md']) {
      const text = (await textOf(to, pdf)).replace(/\s+/g, ' ');
      expect(text).toContain('more information on the state-of-the-art method, and then 2019-2020 came.');
    }
  });

  test('of letters that are set apart are whole, and joined letters are letters', async () => {
    const letters = [...'SUMMARY'].map((letter, at) => [72 + 17 * at, 700, letter] as const);
    expect(await textOf('txt', simple(letters))).toContain('SUMMARY');
    const joined = await pdfOf(line(72, 100, 'The o\uFB03ce \uFB01lls'));
    for (const to of ['txt', 'html']) expect(await textOf(to, joined)).toMatch(/o(ffi)ce(&#160;| )fills/);
  });

  test('that are turned are read from the first line on', async () => {
    const turned = [1, 2, 3].map((row) =>
      line(
        0,
        0,
        `Line number ${row} reads upward`,
        `transform="translate(${100 + 20 * row} 700) rotate(-90)"`,
      ),
    );
    const pdf = await pdfOf(turned.join(''));
    for (const to of ['txt', 'md']) {
      const text = await textOf(to, pdf);
      expect(text.match(/Line number \d reads upward/g)).toEqual(
        [1, 2, 3].map((row) => `Line number ${row} reads upward`),
      );
    }
  });

  test('from right to left have no marks between them, and their points behind them', async () => {
    const page = line(500, 100, 'שלום עולם, זה מסמך משנת 2024.', 'direction="rtl" font-family="DejaVu Sans"');
    const text = await textOf('txt', await pdfOf(page));
    expect(text.trim()).toBe('שלום עולם, זה מסמך משנת 2024.');
  });

  test('that are written from above are read so, from the right', async () => {
    const columns = ['縦書きの文は右から', '左へ読みますのです', '次の行も同じですね'];
    const letters = columns.flatMap((column, at) =>
      [...column].map((letter, row) =>
        line(
          400 - 20 * at,
          100 + 12 * row,
          letter,
          'font-size="12" font-family="WenQuanYi Zen Hei, Noto Sans CJK JP, IPAGothic"',
        ),
      ),
    );
    const text = await textOf('txt', await pdfOf(letters.join('')));
    expect(text.replace(/\s/g, '')).toBe(columns.join(''));
  });
});

describe('rows, lists and heads', () => {
  const CELLS = [
    ['Item', 'Description', 'Amount'],
    ['A-17', 'Repair of the large pump in the cellar of house two', '1,250.00'],
    ['B-03', 'Cleaning of all the filters and pipes after the flood', '310.00'],
    ['C-99', 'Travel', '42.50'],
  ];
  const invoice = simple(
    CELLS.flatMap((row, at) =>
      row.map((cell, column) => [[72, 150, 480][column] ?? 0, 700 - 18 * at, cell] as const),
    ),
  );

  test('a row of a table without lines stays a row', async () => {
    expect(await textOf('txt', invoice)).toMatch(/^A-17 +Repair of .* two +1,250\.00$/m);
    expect(await textOf('md', invoice)).toMatch(/^\| *B-03 *\| *Cleaning of .* flood *\| *310\.00 *\|$/m);
    expect((await wordXml(invoice)).match(/<w:tr>|<w:tr /g)).toHaveLength(4);
  });

  test('turned heads of columns belong to their table', async () => {
    const heads = ['Inlet pressure', 'Outlet pressure', 'Flow per hour'].map((head, at) =>
      line(0, 0, head, `transform="translate(${200 + 60 * at} 240) rotate(-90)"`),
    );
    const rows = [1, 2, 3].flatMap((row) =>
      [`P-${row}`, `1${row}.5`, `3.${row}`, `4${row}`].map((cell, at) =>
        line([72, 195, 255, 315][at] ?? 0, 246 + 16 * row, cell),
      ),
    );
    const text = await textOf('md', await pdfOf([line(72, 240, 'Pump'), ...heads, ...rows].join('')));
    expect(text).toMatch(/^\| *Pump *\| *Inlet pressure *\| *Outlet pressure *\| *Flow per hour *\|$/m);
    expect(text).toMatch(/^\| *P-2 *\| *12\.5 *\| *3\.2 *\| *42 *\|$/m);
  });

  test('lists are numbered and nested, and a program keeps its indents', async () => {
    const page = [
      line(72, 100, '1. Open the box.'),
      line(72, 114, '2. Take out:'),
      line(96, 128, '• the pump'),
      line(96, 142, '• the hose'),
      line(72, 156, '3. Close it again.'),
      line(72, 200, `${BODY}.`),
      ...['def f(x):', '    if x > 1:', '        return x'].map((code, row) =>
        line(72, 240 + 14 * row, code.replace('>', '&gt;'), 'font-family="Liberation Mono"'),
      ),
    ];
    const text = await textOf('md', await pdfOf(page.join('')));
    expect(text).toMatch(/^1\. +Open.*\n2\. +Take out:\n +- +the pump\n +- +the hose\n3\. +Close/m);
    expect(text).toMatch(/def f\(x\):\n +if x > 1:\n +return x/);
  });

  test('heads and feet of pages stand once, and not their numbers; the titles of chapters stay', async () => {
    const pages = [1, 2, 3].map((number) =>
      [
        line(72, 40, 'Annual Report of the Board'),
        line(72, 100, `Chapter ${number} begins`, 'font-size="18"'),
        ...[0, 1, 2, 3].map((row) => line(72, 130 + 14 * row, BODY)),
        line(72, 810, 'Confidential draft'),
        line(480, 810, `Page ${number} of 3`),
      ].join(''),
    );
    const warnings: string[] = [];
    const [file] = await convert('pdf', 'md', await pdfOf(...pages), {
      onWarning: ({ code }) => warnings.push(code),
    });
    const text = await readFile(file?.path ?? '', 'utf8');
    for (const once of ['Annual Report', 'Confidential draft']) expect(text.split(once)).toHaveLength(2);
    expect(text).not.toMatch(/Page \d of/);
    expect(text.match(/^# Chapter \d begins/gm)).toHaveLength(3);
    expect(warnings).toEqual(['content_left_out']);
  });

  test('bold lines with numbers are headings', async () => {
    const page = ['1 Scope', '1.1 Limits'].flatMap((title, part) => [
      line(72, 100 + 90 * part, title, 'font-weight="bold"'),
      ...[1, 2, 3].map((row) => line(72, 100 + 90 * part + 14 * row, BODY)),
    ]);
    const text = await textOf('md', await pdfOf(page.join('')));
    expect(text).toMatch(/^# 1 Scope\n/m);
    expect(text).toMatch(/^## 1\.1 Limits\n/m);
  });

  test('letters keep their colours and sizes in Word, raised ones their place, and lines stand at the right', async () => {
    const page = [
      ...[0, 1, 2].map((row) => line(72, 100 + 14 * row, BODY)),
      line(72, 180, 'Red words', 'fill="#f00"'),
      line(523, 220, 'Right: 12 May', 'text-anchor="end"'),
      line(72, 260, 'An area of 5 m<tspan font-size="6" dy="-5">2</tspan><tspan dy="5"> was sold</tspan>'),
    ];
    const xml = await wordXml(await pdfOf(page.join('')));
    expect(xml).toMatch(/<w:color w:val="FF0000"\/>.*Red words/);
    expect(xml).toMatch(/<w:jc w:val="right"\/>/);
    expect(xml).toMatch(/5 m<\/w:t>.*<w:vertAlign w:val="superscript" ?\/>.*<w:t[^>]*>2<\/w:t>/);
  });
});

test('boxes of forms show whether they are ticked, and buttons are no boxes', async () => {
  const box = (y: number, more: string, flags = 0) =>
    `<</Type/Annot/Subtype/Widget/FT/Btn/T(b${y})/F 4/Ff ${flags}/Rect[72 ${y} 84 ${y + 12}]${more}>>`;
  const form = simple(
    [
      [92, 702, 'Soup'],
      [92, 662, 'Bread'],
      [92, 622, 'Fish'],
      [92, 582, 'Send'],
    ],
    {
      catalog: '/AcroForm<</Fields[7 0 R 8 0 R 9 0 R 10 0 R]>>',
      page: '/Annots[7 0 R 8 0 R 9 0 R 10 0 R]',
      extra: [
        '<<>>',
        box(700, '/V/Yes/AS/Yes'),
        box(660, '/V/Off/AS/Off'),
        '<</Type/Annot/Subtype/Widget/F 4/Rect[72 620 84 632]/AS/2/Parent<</FT/Btn/Ff 32768/T(r)/V/2>>>>',
        box(580, '', 1 << 16),
      ],
    },
  );
  expect((await textOf('txt', form)).match(/\S.*/g)).toEqual(['☑ Soup', '☐ Bread', '☑ Fish', 'Send']);
  expect(await textOf('html', form)).toContain('☑');
});

test('a scan with a stamp becomes the stamp alone in plain text, which is said', async () => {
  const scan = simple([[72, 30, 'Scanned with an app']], {
    content: 'q 595 0 0 842 0 0 cm /I Do Q\n',
    extra: [
      stream(
        '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8',
        Buffer.from([255]),
      ),
    ],
  });
  const warnings: string[] = [];
  await convert('pdf', 'txt', scan, { onWarning: ({ detail }) => warnings.push(detail) });
  expect(warnings).toEqual([expect.stringMatching(/^Page 1 is a picture .* "text" reads it by OCR\.$/)]);
});

describe('documents that are not like others', () => {
  /** Hardly smaller when it is compressed, and the same every time. */
  const noise = Buffer.from(
    Array.from({ length: 120 * 120 * 3 }, (_, at) => ((at * at * 31 + at * 7) >> 3) % 97),
  );
  const PICTURE = deflateSync(noise);
  const image = (data: Buffer) =>
    stream(
      '/Type/XObject/Subtype/Image/Width 120/Height 120/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode',
      data,
    );
  const shown = { content: 'q 100 0 0 100 72 300 cm /I Do Q\n' };

  test.each(['png', 'svg', 'tiff', 'docx'])(
    'one damaged picture costs that picture, on the way to %s',
    async (to) => {
      const cut = simple([[72, 700, 'Still readable words']], {
        ...shown,
        extra: [image(PICTURE.subarray(0, PICTURE.length / 2))],
      });
      const warnings: string[] = [];
      await convert('pdf', to, cut, { onWarning: ({ detail }) => warnings.push(detail) });
      expect(warnings).toEqual(['A picture on page 1 is damaged, so a part of it is missing.']);
    },
    20_000,
  );

  test('damaged text costs the document', async () => {
    const shown = Array.from(
      noise.subarray(0, 500),
      (x, y) => `BT /F 9 Tf ${x} ${y} Td (${x * y} words) Tj ET`,
    );
    const words = deflateSync(Buffer.from(shown.join('\n')));
    const pdf = documentOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      stream('/Filter/FlateDecode', words.subarray(0, words.length / 2)),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ]);
    expect((await failureOf(convert('pdf', 'png', pdf))).code).toBe('invalid_input_file');
  });

  test('a document without a table of objects and a trailer is put together, and one that ends early is not', async () => {
    const whole = simple([[72, 700, 'Still readable words']], {}, false);
    const warnings: string[] = [];
    const [file] = await convert('pdf', 'txt', whole, { onWarning: ({ code }) => warnings.push(code) });
    expect(await readFile(file?.path ?? '', 'utf8')).toContain('Still readable words');
    expect(warnings).toEqual(['content_changed']);
    const failure = await failureOf(convert('pdf', 'txt', whole.subarray(0, whole.length - 60)));
    expect(failure.code).toBe('invalid_input_file');
  });

  test.each([
    ['a dynamic form', /XFA/, '/NeedsRendering true/AcroForm<</Fields[]/XFA 6 0 R>>', [stream('', '<xdp/>')]],
    [
      'a portfolio',
      /portfolio/,
      '/Collection<</Type/Collection/View/D>>/Names<</EmbeddedFiles<</Names[(a.txt) 6 0 R]>>>>',
      ['<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F 7 0 R>>>>', stream('/Type/EmbeddedFile', 'attached')],
    ],
  ])(
    '%s is refused with the reason',
    async (_, reason, catalog, extra) => {
      const pdf = simple([[72, 700, 'Please wait...']], { catalog, extra });
      for (const to of ['txt', 'png']) {
        const failure = await failureOf(convert('pdf', to, pdf));
        expect(failure.code).toBe('conversion_failed');
        expect(failure.reason).toMatch(reason);
      }
    },
    20_000,
  );

  test('a unit of its own makes a page larger', async () => {
    const pdf = simple([[72, 700, 'Wide']], { page: '/UserUnit 3' });
    const [file] = await convert('pdf', 'png', pdf, { options: { dpi: 72 } });
    expect((await sharp(file?.path).metadata()).width).toBe(595 * 3);
  });

  test('title and author become those of a Word document', async () => {
    const folder = await temporaryFolder();
    const fodt = join(folder, 'deed.pdf');
    const given = simple([[72, 700, 'Some words']]).toString('latin1');
    const titled = given.replace(
      '/Root 1 0 R',
      '/Root 1 0 R/Info<</Title(Deed of Sale)/Author(Example & Sons)>>',
    );
    await execa('tee', [fodt], { input: titled });
    const core = await wordXml(Buffer.from(titled, 'latin1'), 'docProps/core.xml');
    expect(core).toContain('<dc:title>Deed of Sale</dc:title>');
    expect(core).toContain('<dc:creator>Example &amp; Sons</dc:creator>');
  });
});
