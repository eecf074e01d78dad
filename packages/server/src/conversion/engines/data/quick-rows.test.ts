import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QuickRows } from './quick-rows.ts';

const USUAL = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
};

test('rows are those of the other parser, up to a line that is left to it', () => {
  const texts = fc.array(
    fc.constantFrom('a', 'ß', '"', '""', ',', ',"', '",', '\n', '\r\n', '\r', ' ', ';'),
    {
      maxLength: 30,
    },
  );
  const property = fc.property(texts, fc.nat(40), (signs, at) => {
    const text = signs.join('');
    const quick = new QuickRows(',', true);
    const first = quick.take(text.slice(0, at));
    const second = first.isSound ? quick.take(text.slice(at), true) : { rows: [], isSound: false };
    const left = quick.rest + (first.isSound ? '' : text.slice(at));
    const read = (all: string): unknown[] => parse(all, USUAL);
    fc.pre(isReadable(text));
    expect([...first.rows, ...second.rows, ...read(left)]).toEqual(read(text));
  });
  fc.assert(property, { numRuns: 3000, seed: 24 });
});

function isReadable(text: string): boolean {
  try {
    parse(text, USUAL);
    return true;
  } catch {
    return false;
  }
}
