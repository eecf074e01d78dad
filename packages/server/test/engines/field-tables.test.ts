/** Tables as banks, offices and other countries write them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import type { ConversionWarning } from '../../src/conversion/warning.ts';
import { convert, temporaryFolder } from './convert.ts';

/** The rows that a table has as JSON, and what the conversion warned of. */
async function rowsOf(content: string | Buffer, options: Record<string, unknown> = {}) {
  const warnings: ConversionWarning[] = [];
  const [file] = await convert('csv', 'json', Buffer.from(content), {
    engine: 'data',
    options,
    onWarning: (warning) => warnings.push(warning),
  });
  const rows: unknown = JSON.parse(await readFile(file?.path ?? '', 'utf8'));
  return { rows, warnings };
}

/** Text in an old encoding. */
async function encoded(text: string, encoding: string): Promise<Buffer> {
  const { stdout } = await execa('iconv', ['-f', 'UTF-8', '-t', encoding], {
    input: text,
    encoding: 'buffer',
  });
  return Buffer.from(stdout);
}

describe('a table behind other lines', () => {
  test('has the columns of its own rows, and the lines are named', async () => {
    const text =
      'Statement of account\nPrinted, at last, on 2024-04-01\n\nDay;Payee;Amount\n1.4.;"Mill; and Co";-9,50\n2.4.;Miller;1.100,00\n';
    const { rows, warnings } = await rowsOf(text);
    expect(rows).toEqual([
      { Day: '1.4.', Payee: 'Mill; and Co', Amount: '-9,50' },
      { Day: '2.4.', Payee: 'Miller', Amount: '1.100,00' },
    ]);
    expect(warnings).toEqual([
      { code: 'content_left_out', detail: 'The first 3 lines, which stand before the table, were left out.' },
    ]);
  });

  test.each([
    ['a header that is shorter than the rows', 'a,b\n1,2,3\n4,5,6\n', 2],
    ['a first column alone at first', 'name\nAda\nBob, Jr\nCid, Sr\n', 3],
    ['decimal commas in each cell', 'x;y\n1,5;2,5\n3,5;4,5\n', 2],
  ])('is all of a table with %s', async (_, text, count) => {
    const { rows, warnings } = await rowsOf(text);
    expect(rows).toHaveLength(count);
    expect(warnings).toEqual([]);
  });
});

describe('a table in an old encoding', () => {
  test.each([
    ['windows-1251', 'Имя;Город\nПётр;Тверь\n'],
    ['koi8-r', 'Имя;Город\nПётр;Тверь\n'],
    ['windows-1250', 'Jméno;Město\nJiří;Plzeň\n'],
    ['windows-1252', 'Größe;Straße\nnaïve;café\n'],
    ['windows-1253', 'Όνομα;Πόλη\nΓιώργος;Πάτρα\n'],
    ['windows-1254', 'İsim;Şehir\nIşık;Muğla\n'],
    ['windows-1255', 'שם;עיר\nדוד;חיפה\n'],
    ['windows-1256', 'الاسم;المدينة\nمحمد;القاهرة\n'],
    ['shift_jis', '名前;住所\nさくら;おおさか\n'],
    ['euc-jp', '名前;住所\nさくら;おおさか\n'],
    ['gb18030', '姓名;城市\n张三;北京\n'],
    ['big5', '姓名;城市\n張三;高雄市\n'],
    ['euc-kr', '이름;도시\n홍길동;부산\n'],
  ])('is read as %s, which is said', async (encoding, text) => {
    const { rows, warnings } = await rowsOf(
      await encoded(text, encoding === 'shift_jis' ? 'CP932' : encoding),
    );
    const [names = [], values = []] = text
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
    expect(rows).toEqual([Object.fromEntries(names.map((name, index) => [name, values[index]]))]);
    expect(warnings).toEqual([
      {
        code: 'encoding_guessed',
        detail: `The text does not say its encoding, and was read as ${encoding}. If letters are wrong, name the right one by the option "encoding".`,
      },
    ]);
  });

  test('is read as the client says, and nothing is guessed', async () => {
    const { rows, warnings } = await rowsOf(await encoded('a;b\nü;ж\n', 'windows-1251//TRANSLIT'), {
      encoding: 'windows-1251',
    });
    expect(rows).toEqual([{ a: expect.any(String), b: 'ж' }]);
    expect(warnings).toEqual([]);
  });
});

test('a duration of a workbook is no day of 1900', async () => {
  const path = join(await temporaryFolder(), 'durations.xlsx');
  const program = `
import datetime, openpyxl, sys
book = openpyxl.Workbook()
book.active.append(["hours", "seconds too", "minutes", "clock"])
book.active.append([31.5 / 24, 1.25 / 24, 90 / 1440, datetime.time(9, 5)])
for column, shown in zip("ABCD", ("[h]:mm", "[hh]:mm:ss", "[mm]:ss", "hh:mm")):
    book.active[column + "2"].number_format = shown
book.save(sys.argv[1])`;
  await execa('/usr/bin/python3', ['-c', program, path]);
  const [file] = await convert('xlsx', 'json', path);
  expect(JSON.parse(await readFile(file?.path ?? '', 'utf8'))).toEqual([
    { hours: '31:30', 'seconds too': '1:15:00', minutes: '90:00', clock: '09:05:00' },
  ]);
});

describe('a wide table', () => {
  const columns = Array.from({ length: 16 }, (_, index) => `Column ${index + 1}`);
  const wide = [columns, columns.map((name) => `${name} holds this`)].map((row) => row.join(',')).join('\n');
  const sizesOf = async (path: string) => {
    const { stdout } = await execa('pdfinfo', ['-f', '1', '-l', '9', path]);
    return Array.from(stdout.matchAll(/size: +([\d.]+) x ([\d.]+)/g), ([, ...sides]) => sides.map(Number));
  };

  test('stands on one lying page', async () => {
    const [file] = await convert('csv', 'pdf', Buffer.from(`${wide}\n`));
    const sizes = await sizesOf(file?.path ?? '');
    expect(sizes).toHaveLength(1);
    expect(sizes[0]?.[0]).toBeGreaterThan(sizes[0]?.[1] ?? 0);
    expect((await execa('pdftotext', [file?.path ?? '', '-'])).stdout).toContain('Column 16 holds this');
  });

  test('of a workbook fits where that is asked for', async () => {
    const path = join(await temporaryFolder(), 'wide.xlsx');
    const program = `
import openpyxl, sys
book = openpyxl.Workbook()
for row in range(120):
    book.active.append([f"cell {row}.{column}" for column in range(30)])
book.save(sys.argv[1])`;
    await execa('/usr/bin/python3', ['-c', program, path]);
    const pagesWith = async (options: Record<string, unknown>) => {
      const [file] = await convert('xlsx', 'pdf', path, { options });
      return (await sizesOf(file?.path ?? '')).length;
    };
    const [strips, width, sheet] = [
      await pagesWith({}),
      await pagesWith({ fit: 'width' }),
      await pagesWith({ fit: 'sheet' }),
    ];
    expect(strips).toBeGreaterThan(width);
    expect(sheet).toBe(1);
  });
});
