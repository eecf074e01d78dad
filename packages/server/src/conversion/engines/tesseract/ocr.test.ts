import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { convert, failureOf, fixture, temporaryFolder } from '../../../../test/engines/convert.ts';
import {
  drawn,
  EXPECTED,
  errorRate,
  imageMagick,
  PAGE,
  pagesOf,
  pdfOf,
  rendered,
  textOf,
} from '../../../../test/engines/written-pages.ts';
import { localHost } from '../../sandbox/host.ts';
import { engine as tesseract } from './engine.ts';

/** Lines that fill half a page's width. */
const COLUMN = Array.from({ length: 12 }, (_, index) => `The line with number ${index + 10} of this text`);

let scan: Buffer;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'converter-ocr-'));
  scan = await rendered(PAGE, 300);
  return () => rm(folder, { recursive: true, force: true });
});

describe('text of a picture', () => {
  test('a clean page at 300 dpi is read with less than 2 % wrong characters', async () => {
    expect(errorRate(await textOf('png', scan), EXPECTED)).toBeLessThan(0.02);
  });

  test('a screenshot with small letters too', async () => {
    expect(errorRate(await textOf('png', await rendered(PAGE, 72)), EXPECTED)).toBeLessThan(0.02);
  });

  test('a page that was photographed lying, as the EXIF data say', async () => {
    const turned = await sharp(scan)
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 90 })
      .toBuffer();
    expect(errorRate(await textOf('jpg', turned), EXPECTED)).toBeLessThan(0.02);
  });

  test('a page that was scanned upside down', async () => {
    expect(
      errorRate(await textOf('png', await imageMagick(scan, ['-rotate', '180', 'png:-'])), EXPECTED),
    ).toBeLessThan(0.02);
  });

  test.each([
    ['lies on its side', ['-rotate', '90']],
    ['is a little turned', ['-background', 'white', '-rotate', '3']],
    [
      'is pale and full of noise',
      ['-level', '-60%,120%', '-seed', '1', '-attenuate', '0.3', '+noise', 'Gaussian'],
    ],
  ])('a page that %s', async (_, change) => {
    const found = await textOf('png', await imageMagick(scan, [...change, 'png:-']));
    expect(errorRate(found, EXPECTED)).toBeLessThan(0.03);
  });

  test('two columns, one after the other', async () => {
    const columns = await imageMagick(await rendered(COLUMN, 200), [
      '-crop',
      '50%x100%+0+0',
      '+repage',
      'png:-',
    ]);
    const path = join(folder, 'column.png');
    await writeFile(path, columns);
    const { stdout } = await execa('convert-im6.q16', [`png:${path}`, `png:${path}`, '+append', 'png:-'], {
      encoding: 'buffer',
    });
    const lines = COLUMN.join(' ');
    expect(errorRate(await textOf('png', Buffer.from(stdout)), `${lines} ${lines}`)).toBeLessThan(0.03);
  });

  test('letters on a transparent background', async () => {
    const clear = await imageMagick(scan, ['-fuzz', '10%', '-transparent', 'white', 'png:-']);
    expect(errorRate(await textOf('png', clear), EXPECTED)).toBeLessThan(0.02);
  });

  test('all pages of a scan, in one text and in their order', async () => {
    const tiff = await imageMagick(await rendered(['The first page has this line.'], 200), ['tiff:-']);
    const path = join(folder, 'first.tiff');
    await writeFile(path, tiff);
    await writeFile(join(folder, 'second.png'), await rendered(['The second page has that line.'], 200));
    await execa('convert-im6.q16', ['tiff:first.tiff', 'png:second.png', 'tiff:both.tiff'], { cwd: folder });
    const text = await textOf('tiff', await readFile(join(folder, 'both.tiff')));
    expect(text.trim().split(/\s*\n\s*/)).toEqual([
      'The first page has this line.',
      'The second page has that line.',
    ]);
  });

  test('nothing where nothing is written', async () => {
    const blank = await imageMagick(scan, ['-fill', 'white', '-colorize', '100', 'png:-']);
    for (const [from, input] of [['png', blank] as const, ['pdf', await pdfOf([{ scan: blank }])] as const]) {
      const said: string[] = [];
      const onWarning = ({ detail }: { readonly detail: string }) => said.push(detail);
      const [result] = await convert(from, 'text', input, { onWarning });
      expect((await readFile(result?.path ?? '', 'utf8')).trim()).toBe('');
      expect(said).toEqual([expect.stringMatching(/^No writing was found in the (picture|document), /)]);
    }
  });

  test.each([
    ['jpg', 'images/turned.jpg'],
    ['png', 'images/picture.png'],
    ['tiff', 'images/pages.tiff'],
  ])('a %s file that ends early is not read as if it were whole', async (from, name) => {
    const whole = await readFile(fixture(name));
    const part = whole.subarray(0, Math.floor(whole.length * 0.6));
    expect(await failureOf(convert(from, 'text', part))).toMatchObject({ code: 'invalid_input_file' });
  });
});

describe('text of a PDF document', () => {
  test('pages with text give it, the others are read, in the pages’ order', async () => {
    const pdf = await pdfOf([
      { svg: drawn(['This page has got a text layer: l1I0O']) },
      { scan },
      { svg: drawn(['This page as well: rnm l1I0O']) },
    ]);
    const text = await textOf('pdf', pdf);
    const expected = ['This page has got a text layer: l1I0O', EXPECTED, 'This page as well: rnm l1I0O'];
    expect(errorRate(text, expected.join('\n'))).toBeLessThan(0.02);
    expect(text.startsWith('This page has got a text layer: l1I0O\n')).toBe(true);
    expect(text.endsWith('This page as well: rnm l1I0O\n')).toBe(true);
  });

  test('a password is asked for, and damage is told', async () => {
    const path = join(folder, 'plain.pdf');
    await writeFile(path, await pdfOf([{ scan }]));
    await execa('qpdf', ['--encrypt', 'secret', 'secret', '256', '--', path, join(folder, 'locked.pdf')]);
    const locked = await failureOf(convert('pdf', 'text', join(folder, 'locked.pdf')));
    expect(locked).toEqual({ code: 'password_protected', reason: 'is protected by a password' });
    const damaged = await failureOf(
      convert('pdf', 'searchable-pdf', Buffer.from('%PDF-1.7\n\0\x01 nothing')),
    );
    expect(damaged.code).toBe('invalid_input_file');
  });
});

describe('searchable PDF documents', () => {
  interface Word {
    readonly page: number;
    readonly text: string;
    readonly x: number;
    readonly y: number;
  }

  async function wordsIn(path: string): Promise<Word[]> {
    const { stdout } = await execa('pdftotext', ['-bbox', path, '-']);
    return stdout.split('<page').flatMap((part, page) =>
      Array.from(part.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]+)</g), ([, x, y, text]) => ({
        page,
        text: text ?? '',
        x: Number(x),
        y: Number(y),
      })),
    );
  }

  /** Words of an overlay by the lower left corners at which they begin. */
  async function overlaidOn(path: string): Promise<Omit<Word, 'page'>[]> {
    const { stdout } = await execa('qpdf', ['--qdf', '--object-streams=disable', path, '-'], {
      encoding: 'latin1',
    });
    const shown = stdout.matchAll(/ (\S+) (\S+) Tm \S+ \S+ Tf \S+ Tz <([\da-f]+)0020> Tj/g);
    return Array.from(shown, ([, x, y, hex = '']) => {
      const text = Buffer.from(hex, 'hex').swap16().toString('utf16le');
      return { text, x: Number(x), y: 842 - Number(y) };
    });
  }

  async function searchable(from: string, input: Buffer): Promise<string> {
    const [result, ...others] = await convert(from, 'searchable-pdf', input);
    expect(others).toEqual([]);
    return result?.path ?? '';
  }

  test('the words lie where they are seen, also on a page that is shown turned', async () => {
    const pdf = await pdfOf([
      { svg: drawn(PAGE) },
      { scan },
      { scan: await imageMagick(scan, ['-rotate', '90', 'png:-']) },
    ]);
    await writeFile(join(folder, 'upright.pdf'), pdf);
    await execa('qpdf', ['upright.pdf', '--rotate=270:3', 'turned.pdf'], { cwd: folder });
    const words = await wordsIn(await searchable('pdf', await readFile(join(folder, 'turned.pdf'))));
    const original = words.filter(({ page }) => page === 1);
    for (const page of [2, 3]) {
      const read = words.filter((word) => word.page === page);
      for (const wanted of ['Conversion', 'byte', 'grandchild']) {
        const [expected, found] = [original, read].map((list) => list.find(({ text }) => text === wanted));
        expect(Math.abs((found?.x ?? -99) - (expected?.x ?? 0)), `${wanted} on page ${page}`).toBeLessThan(4);
        expect(Math.abs((found?.y ?? -99) - (expected?.y ?? 0)), `${wanted} on page ${page}`).toBeLessThan(6);
      }
    }
    // Text that was there is not there twice.
    expect(original.filter(({ text }) => text === 'grandchild')).toHaveLength(1);
  });

  test('the words of a page that was scanned askew lie over what they say, each of them', async () => {
    const degrees = 6;
    const turn = ['-virtual-pixel', 'white', '-distort', 'SRT', String(degrees), 'png:-'];
    await writeFile(join(folder, 'upright.pdf'), await pdfOf([{ svg: drawn(PAGE) }]));
    const pdf = await pdfOf([{ scan: await imageMagick(scan, turn) }]);
    const path = await searchable('pdf', pdf);
    const original = await wordsIn(join(folder, 'upright.pdf'));
    const read = await overlaidOn(path);
    const angle = (degrees * Math.PI) / 180;
    for (const wanted of ['Conversion', 'byte', 'promise', 'grandchild']) {
      const [there, found] = [original, read].map((list) => list.find(({ text }) => text === wanted));
      const [x, y] = [(there?.x ?? 0) - 595 / 2, (there?.y ?? 0) + 10 - 842 / 2];
      const expected = {
        x: 595 / 2 + x * Math.cos(angle) - y * Math.sin(angle),
        y: 842 / 2 + x * Math.sin(angle) + y * Math.cos(angle),
      };
      expect(Math.abs((found?.x ?? -99) - expected.x), wanted).toBeLessThan(6);
      expect(Math.abs((found?.y ?? -99) - expected.y), wanted).toBeLessThan(6);
    }
    // Readers that take slanting words for lines of their own have the lines, too.
    for (const mode of ['-raw', '-layout', '-nopgbrk']) {
      const { stdout } = await execa('pdftotext', [mode, path, '-']);
      expect(errorRate(stdout, EXPECTED), mode).toBeLessThan(0.02);
    }
  });

  test('a JPEG image is in it byte for byte', async () => {
    const jpg = await imageMagick(scan, ['-quality', '80', 'jpeg:-']);
    const path = await searchable('jpg', jpg);
    await execa('pdfimages', ['-all', path, join(folder, 'image')]);
    expect(await readFile(join(folder, 'image-000.jpg'))).toEqual(jpg);
    expect((await wordsIn(path)).map(({ text }) => text)).toContain('grandchild');
  });
});

describe('words with their places', () => {
  test('in the pixels of the picture, also where it was enlarged to be read', async () => {
    const small = await rendered(PAGE, 72);
    const [whole, reduced] = [await pagesOf('png', scan), await pagesOf('png', small)];
    for (const [pages, dpi] of [[whole, 300] as const, [reduced, 72] as const]) {
      expect(pages).toHaveLength(1);
      expect(pages[0]?.width).toBeCloseTo(8.27 * dpi, -1);
      const word = pages[0]?.words.find(({ text }) => text === 'Conversion');
      // It is drawn from 60 of 595 units, and stands on the first line's base at 90.
      expect((word?.x ?? 0) / dpi).toBeCloseTo(60 / 72, 1);
      expect(((word?.y ?? 0) + (word?.height ?? 0)) / dpi).toBeCloseTo(90 / 72, 1);
      expect(word?.confidence).toBeGreaterThan(0.8);
    }
  });

  test('on every page of a document, read or as they are there', async () => {
    const pages = await pagesOf('pdf', await pdfOf([{ svg: drawn(PAGE) }, { scan }]));
    const found = pages.map(({ words }) => words.find(({ text }) => text === 'grandchild'));
    expect(found[0]?.confidence).toBe(1);
    expect(found[1]?.confidence).toBeLessThan(1);
    for (const side of ['x', 'y'] as const)
      expect(Math.abs((found[0]?.[side] ?? 0) - (found[1]?.[side] ?? 99))).toBeLessThan(25);
  });

  test('in hOCR, which has a page for each page of a scan', async () => {
    const [result] = await convert('tiff', 'hocr', fixture('images/pages.tiff'));
    const hocr = await readFile(result?.path ?? '', 'utf8');
    expect(hocr.match(/class="ocr_page" id="page_\d" title="bbox 0 0 611 403; ppageno \d"/g)).toHaveLength(2);
    expect(hocr).toMatch(
      /<span class="ocrx_word" id="word_2_\d_\d" title="bbox [\d ]+; x_wconf \d+">1985<\/span>/,
    );
  });
});

test('a language that the server does not have is told, with what brings it', async () => {
  const languages = String.raw`[a-z_, ]*\beng\b[a-z_, ]*`;
  for (const [from, input] of [['png', scan] as const, ['pdf', await pdfOf([{ scan }])] as const]) {
    const { code, reason } = await failureOf(
      convert(from, 'text', input, { options: { language: 'chi_tra+eng' } }),
    );
    expect(code).toBe('conversion_failed');
    expect(reason).toMatch(
      new RegExp(
        `^cannot be read in chi_tra: Debian's package tesseract-ocr-chi-tra brings it; this server reads ${languages}$`,
      ),
    );
  }
  const reasons = await Promise.all(
    ['de', 'xyz'].map(async (language) => {
      const { reason } = await failureOf(convert('png', 'text', scan, { options: { language } }));
      return reason.replace(/;.*/, '');
    }),
  );
  expect(reasons).toEqual([
    'cannot be read in de: the name of de is deu',
    'cannot be read in xyz: no package of Debian brings xyz',
  ]);
});

test('dpi tells that letters are small in a picture that is large', async () => {
  const page = await rendered(PAGE, 72);
  const large = await imageMagick(page, ['-gravity', 'NorthWest', '-extent', '3000x900', '-strip', 'png:-']);
  const rateAt = async (options: Record<string, number>) => {
    const [result] = await convert('png', 'text', large, { options });
    return errorRate(await readFile(result?.path ?? '', 'utf8'), EXPECTED);
  };
  const told = await rateAt({ dpi: 72 });
  expect(told).toBeLessThan(0.02);
  expect(await rateAt({})).toBeGreaterThan(told);
});

test('a document that is only a scan is read, and of others the text is taken', async () => {
  const made = await temporaryFolder();
  await writeFile(join(made, 'scan.png'), scan);
  await writeFile(join(made, 'scan.md'), '![](scan.png)\n');
  await writeFile(join(made, 'text.md'), 'The letters rnm l1I0O are no picture.\n');
  for (const name of ['scan', 'text'])
    await execa('pandoc', [`${name}.md`, '--output', `${name}.docx`], { cwd: made });
  const read = await textOf('docx', await readFile(join(made, 'scan.docx')));
  expect(errorRate(read, EXPECTED)).toBeLessThan(0.02);
  expect(await textOf('docx', await readFile(join(made, 'text.docx')))).toBe(
    'The letters rnm l1I0O are no picture.\n',
  );
});

test('a page in another language that is here is read again in that one', async () => {
  const page = [
    'Der Hafen liegt dort, wo der Fluß in das Meer mündet, und im Winter zieht der Markt auf die',
    'steinerne Brücke. Über den Dächern hängt der Rauch, während die Möwen kreischen; größer als',
    'im vorigen Jahr wird das Geschäft nicht mehr, sagte der Wirt, und seine Gäste aßen weiter.',
  ];
  const text = await textOf('png', await rendered(page, 200));
  expect(errorRate(text, page.join('\n'))).toBeLessThan(0.01);
});

test('without the data of a language there is no engine', async () => {
  expect(await tesseract.detect(localHost({ languages: ['eng'] }))).toMatch(/^\d/);
  expect(await tesseract.detect(localHost({ languages: ['eng', 'xyz'] }))).toBeUndefined();
});

describe('scans that have some text over them', () => {
  /** A scan that an app has put its name on, and a number of the files. */
  async function stamped(): Promise<Buffer> {
    const made = await temporaryFolder();
    const stamp = `<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 595 842" font-size="11"><text x="60" y="40">Scanned with an app that costs nothing</text><text x="440" y="820">FILE 000123</text></svg>`;
    await execa('rsvg-convert', ['--format', 'pdf', '--output', join(made, 'stamp.pdf')], { input: stamp });
    await writeFile(join(made, 'scan.pdf'), await pdfOf([{ scan }]));
    await execa('qpdf', ['scan.pdf', '--overlay', 'stamp.pdf', '--', 'stamped.pdf'], { cwd: made });
    return readFile(join(made, 'stamped.pdf'));
  }

  async function read(to: string, input: Buffer, options = {}): Promise<string> {
    const [result] = await convert('pdf', to, input, { options });
    if (to !== 'searchable-pdf') return readFile(result?.path ?? '', 'utf8');
    return (await execa('pdftotext', [result?.path ?? '', '-'])).stdout;
  }

  test.each(['text', 'searchable-pdf', 'json'])(
    'are read beside it for %s, and it is there once',
    async (to) => {
      const found = await read(to, await stamped());
      expect(found).toContain('grandchild');
      expect(found.match(/Scanned/g)).toHaveLength(to === 'json' ? 2 : 1);
    },
  );

  test('"never" leaves the text as it is, and "always" reads every page', async () => {
    const found = await read('text', await stamped(), { ocr: 'never' });
    expect(found).toContain('Scanned with');
    expect(found).not.toContain('grandchild');
    const drawing = await pdfOf([{ svg: drawn(PAGE) }]);
    expect(errorRate(await read('text', drawing, { ocr: 'always' }), EXPECTED)).toBeLessThan(0.02);
    const empty = await failureOf(
      convert('pdf', 'text', await pdfOf([{ scan }]), { options: { ocr: 'never' } }),
    );
    expect(empty.reason).toContain('"auto" reads its pages');
  });
});
