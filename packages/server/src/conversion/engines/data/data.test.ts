import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, fixture } from '../../../../test/engines/convert.ts';
import type { Options } from '../../options.ts';

/** Converts some text, and gives the text of the only result. */
async function textOf(from: string, to: string, input: string, options: Options = {}): Promise<string> {
  const [file, ...others] = await convert(from, to, Buffer.from(input), { engine: 'data', options });
  if (!file || others.length > 0) throw new Error('There is not one file.');
  return readFile(file.path, 'utf8');
}

async function contentOf(from: string, input: string, options: Options = {}): Promise<unknown> {
  return JSON.parse(await textOf(from, 'json', input, options));
}

describe('what separated values hold', () => {
  test('a number is what can be written back as it was', async () => {
    const rows = await contentOf('csv', 'plain,code,long,mixed\n1,007,12345678901234567890,1\n2.50,1,1,x\n');
    expect(rows).toEqual([
      { plain: 1, code: '007', long: '12345678901234567890', mixed: '1' },
      { plain: 2.5, code: '1', long: '1', mixed: 'x' },
    ]);
  });

  test('rows may have more cells than the first, or fewer, and names may repeat', async () => {
    expect(await contentOf('csv', 'a,a\n1,2,3\n4\n')).toEqual([
      { a: 1, a_2: 2, column_3: 3 },
      { a: 4, a_2: null, column_3: null },
    ]);
  });

  test('text that looks like a formula stays text', async () => {
    expect(await contentOf('csv', 'a,b\n=1+1,x\n')).toEqual([{ a: '=1+1', b: 'x' }]);
  });

  test('a line break in a cell is quoted', async () => {
    expect(await textOf('json', 'csv', '[{"a":"x\\ny","b":1}]')).toBe('a,b\r\n"x\ny",1\r\n');
  });
});

describe('options', () => {
  test('the delimiter of the input', async () => {
    expect(await contentOf('csv', 'a|b,c\n1|2,3\n', { delimiter: '|' })).toEqual([{ a: 1, 'b,c': '2,3' }]);
  });

  test('the delimiter of the result', async () => {
    expect(await textOf('json', 'csv', '[{"a":1,"b":2}]', { delimiter: ';' })).toBe('a;b\r\n1;2\r\n');
  });

  test('the encoding of the input', async () => {
    const input = Buffer.from('a,b\n\xcf\xf0,1\n', 'latin1');
    const [file] = await convert('csv', 'json', input, { options: { encoding: 'windows-1251' } });
    expect(JSON.parse(await readFile(file?.path ?? '', 'utf8'))).toEqual([{ a: 'Пр', b: 1 }]);
  });

  test('a table without names', async () => {
    expect(await contentOf('csv', 'x,1\ny,2\n', { header: false })).toEqual([
      { column_1: 'x', column_2: 1 },
      { column_1: 'y', column_2: 2 },
    ]);
  });

  test('one sheet of a workbook, by its number', async () => {
    const all = await convert('xlsx', 'tsv', fixture('sheets/prices.xlsx'), { engine: 'data' });
    const one = await convert('xlsx', 'tsv', fixture('sheets/prices.xlsx'), {
      engine: 'data',
      options: { sheet: '2' },
    });
    expect([all.length, one.length]).toEqual([2, 1]);
    expect(await readFile(one[0]?.path ?? '', 'utf8')).toBe(await readFile(all[1]?.path ?? '', 'utf8'));
  });

  test('the layout of JSON', async () => {
    expect(await textOf('yaml', 'json', 'a: [1]\n', { indent: 0 })).toBe('{"a":[1]}\n');
  });
});

test('names that mean something in JavaScript are names', async () => {
  expect(await textOf('json', 'yaml', '{"__proto__": {"x": 1}, "constructor": 2}')).toBe(
    '__proto__:\n  x: 1\nconstructor: 2\n',
  );
});

test('whole numbers keep all their digits', async () => {
  expect(await textOf('yaml', 'json', 'a: 12345678901234567890\n', { indent: 0 })).toBe(
    '{"a":12345678901234567890}\n',
  );
});

describe.each([
  ['json', '{\n"a": 1,,\n}', 'is damaged or not a JSON document: see line 2'],
  ['jsonl', '{"a": 1}\n{"a": \n', 'is damaged or not a JSON Lines file: see line 2'],
  ['yaml', 'a: 1\nb: [1, 2\nc: 3\n', /is damaged or not a YAML document: see line \d/],
  ['toml', 'a = 1\nb = \n', 'is damaged or not a TOML document: see line 2'],
  ['xml', '<a>\n<b></c>\n</a>', 'is damaged or not an XML document: see line 2'],
  ['csv', 'a,b\n1,"2\n3,4\n', /is damaged or not a table of separated values: see line \d/],
])('a damaged file of %s', (from, input, reason) => {
  test('is refused with the place', async () => {
    const to = from === 'json' ? 'yaml' : 'json';
    const failure = await failureOf(convert(from, to, Buffer.from(input), { engine: 'data' }));
    expect(failure).toEqual({
      code: 'invalid_input_file',
      reason: typeof reason === 'string' ? reason : expect.stringMatching(reason),
    });
  });
});

test('aliases of aliases do not fill the memory', async () => {
  const levels = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n},`.repeat(9)}]`);
  const bomb = `l0: &l0 [x]\n${levels.join('\n')}\n`;
  expect(await failureOf(convert('yaml', 'json', Buffer.from(bomb)))).toEqual({
    code: 'invalid_input_file',
    reason: 'repeats its own parts too often',
  });
});

test.each(['parquet', 'sqlite'])('half a %s file is damaged', async (format) => {
  const whole = await readFile(fixture(`data/people.${format}`));
  const { code } = await failureOf(convert(format, 'json', whole.subarray(0, whole.length / 2)));
  expect(code).toBe('invalid_input_file');
});

test('an XML document reads no file of the machine', async () => {
  const input = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<a>&x;</a>';
  const result = await textOf('xml', 'json', input).catch(() => '');
  expect(result).not.toContain('root:');
});

test('cells are text in a page, whatever they hold', async () => {
  const page = await textOf('csv', 'html', 'name,text\na,"<b title=""x"">&</b>"\n');
  expect(page).toContain('<td dir="auto">&lt;b title="x"&gt;&amp;&lt;/b&gt;</td>');
});
