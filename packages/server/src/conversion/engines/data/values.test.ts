import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { convert } from '../../../../test/engines/convert.ts';

/** Converts some text or bytes over any number of formats, and gives the text of the last result. */
async function over(input: string | Buffer, from: string, ...to: string[]): Promise<string> {
  let content = Buffer.from(input);
  let format = from;
  for (const next of to) {
    const [file, ...others] = await convert(format, next, content, { engine: 'data' });
    if (!file || others.length > 0) throw new Error('There is not one file.');
    content = await readFile(file.path);
    format = next;
  }
  return content.toString();
}

describe('values stay what they are', () => {
  test('numbers keep their digits and names their order', async () => {
    const input = '{"b":12345678901234567.89,"2020":1.0,"1999":1e400,"a.b":1,"a":{"b":9007199254740993}}';
    expect(await over(input, 'json', 'jsonl')).toBe(`${input}\n`);
    expect(await over(input, 'json', 'yaml', 'jsonl')).toBe(`${input.replace('1e400', '1.0e+400')}\n`);
    expect(await over(input, 'json', 'csv')).toBe(
      'b,2020,1999,a.b,a.b_2\r\n12345678901234567.89,1.0,1e400,1,9007199254740993\r\n',
    );
    expect(await over('{"f":1.0,"2":1,"1":{"x":[]}}', 'json', 'toml')).toBe(
      'f = 1.0\n2 = 1\n\n[1]\nx = []\n',
    );
  });

  test('versions are text, prices are numbers as they are written', async () => {
    expect(await over('v,p\n1.1,1.95\n1.10,2.50\n2.0,10.00\n', 'csv', 'jsonl')).toBe(
      '{"v":"1.1","p":1.95}\n{"v":"1.10","p":2.50}\n{"v":"2.0","p":10.00}\n',
    );
    expect(await over('a;b\n1.500;1,5\n', 'csv', 'jsonl')).toBe('{"a":"1.500","b":1.5}\n');
  });

  test('XML comes back with its text, elements and prefixes in their places', async () => {
    const kept = '<s:p xmlns:s="urn:s">to <b>a</b>, <i t="1"/> and <b> c </b>.</s:p>';
    expect(await over(kept, 'xml', 'json', 'xml')).toContain(kept);
    const own = '{"r":{"constructor":"1","toString":{"@a":"2"},"__proto__":""}}';
    const markup = '<r><constructor>1</constructor><toString a="2"/><__proto__/></r>';
    expect(await over(markup, 'xml', 'jsonl')).toBe(`${own}\n`);
    expect(await over('a (%),a ($)\n1,2\n', 'csv', 'xml')).toMatch(
      /<a____>1<\/a____>\s*<a_____2>2<\/a_____2>/,
    );
  });

  test('a text alone in YAML keeps the spaces before its lines', async () => {
    for (const text of ['" \\na"', '"  \\n  a"', '"a\\n b\\n"', '"\\n b"'])
      expect(await over(text, 'json', 'yaml', 'json')).toBe(`${text}\n`);
  });

  test('numbers with exponents are read however they are written', async () => {
    const input = '{"a":1e+21,"b":1e21,"c":-1.5e+300,"d":1e-7}';
    expect(await over(input, 'json', 'jsonl')).toBe(`${input}\n`);
    expect(await over('{"a":1e+21}', 'json', 'plist', 'jsonl')).toBe('{"a":1e+21}\n');
  });

  test('text that looks like a time or an id is text in Parquet', async () => {
    const input =
      '{"at":"2024-09-17T06:37:50Z","day":"25-11-2025","id":"8C139779-6750-4ACA-8280-6D447C97C2BB"}\n';
    expect(await over(input, 'jsonl', 'parquet', 'jsonl')).toBe(input);
  });
});

describe('files as programs write them', () => {
  test('rows end in any way, and quotation marks stand as the file has them', async () => {
    expect(await over('a,b\r\n1,x\n2,"y, z"\r3,w', 'csv', 'jsonl')).toBe(
      '{"a":1,"b":"x"}\n{"a":2,"b":"y, z"}\n{"a":3,"b":"w"}\n',
    );
    expect(await over('a,b\n1,"say \\"hi, there\\" twice"\n', 'csv', 'jsonl')).toBe(
      `${JSON.stringify({ a: 1, b: 'say "hi, there" twice' })}\n`,
    );
    expect(await over('a, b\nx, "1, 2"\n', 'csv', 'jsonl')).toBe('{"a":"x","b":"1, 2"}\n');
    expect(await over('a\tb\n"q" r\t1\n"s\t2\nt"\t3\n', 'tsv', 'json').then(JSON.parse)).toHaveLength(3);
  });

  test('one odd byte makes no other encoding', async () => {
    const input = Buffer.concat([Buffer.from('a\nZoë Müller, Łódź\n'), Buffer.from([0xe9])]);
    expect(await over(input, 'csv', 'json')).toContain('Zoë Müller');
  });

  test('signs within settings mean nothing', async () => {
    const input = '[a.b]\npassword = 6#G2;x\npath="C:\\temp\\new"\nlist =\n    one\n    two\n; no\n';
    expect(JSON.parse(await over(input, 'ini', 'json'))).toEqual({
      'a.b': { password: '6#G2;x', path: 'C:\\temp\\new', list: 'one\ntwo' },
    });
  });

  test('YAML of many aliases, own tags, bytes and an empty last document', async () => {
    const jobs = Array.from({ length: 150 }, (_, index) => `j${index}: *d`).join('\n');
    const input = `d: &d !Ref Env\nb: !!binary aGVsbG8=\n${jobs}\n---\n`;
    expect(JSON.parse(await over(input, 'yaml', 'json'))).toMatchObject({
      b: 'aGVsbG8=',
      j149: { '!Ref': 'Env' },
    });
  });

  test('JSON that is lines, or has comments, and the list within an answer', async () => {
    expect(await over('{"a":1}\n{"a":2}\n', 'json', 'csv')).toBe('a\r\n1\r\n2\r\n');
    expect(await over('{\n// why\n"a": NaN,}', 'json', 'jsonl')).toBe('{"a":null}\n');
    expect(await over('{"data":{"items":[{"a":1},{"a":2}]}}', 'json', 'csv')).toBe('a\r\n1\r\n2\r\n');
  });

  test('CBOR with marks, and several values', async () => {
    const input = Buffer.from('d9d9f7c11a65937e80c48221196ab3', 'hex');
    expect(JSON.parse(await over(input, 'cbor', 'json'))).toEqual(['2024-01-02T03:09:52.000Z', 273.15]);
  });

  test('a line of a calendar that cannot be read costs only itself', async () => {
    const event = (lines: string) => `BEGIN:VEVENT\r\nUID:1\r\n${lines}\r\nEND:VEVENT\r\n`;
    const input = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${event('DTSTART:TBD\r\nSUMMARY:One\r\nloose')}${event('SUMMARY:Two')}END:VCALENDAR\r\n`;
    expect(JSON.parse(await over(input, 'ics', 'json'))).toMatchObject([
      { summary: 'One' },
      { summary: 'Two' },
    ]);
  });
});
