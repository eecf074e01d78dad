/** Values and tables to be tried there and back. */
import { env } from 'node:process';
import fc from 'fast-check';
import { Numeral, type Value } from '../../src/conversion/engines/data/value.ts';

/** How often each way is tried: `npm run there-and-back` says more. */
export const RUNS = Number(env.THERE_AND_BACK_RUNS ?? 15);
export const SEED = Number(env.THERE_AND_BACK_SEED ?? 24);
export const TIMEOUT_MS = Math.max(60_000, RUNS * 1000);

/** Signs of many scripts, and those that mean something to some format. */
const sign = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcXYZ019 .,:;#-_+=\'"\\/<>&%$@!?*|~`{}[]()\t\n') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
);
const chars = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
/** Text that looks like something else. */
const lookalike = fc.constantFrom(
  ...'null true False yes NO on ~ 007 1.10 1e5 0x1F 0o17 12:30:45 2024-02-30 2024-01-01 2024-01-01T00:00:00Z NaN .inf -0 +1 1_000 1,5 1.500 <<  - # --- ... = ! & * %'.split(
    ' ',
  ),
  '',
  ' ',
  ' lead',
  'trail ',
  'a\r\nb',
  'a\n\nb\n',
  '=1+1',
  'sep=;',
  '12345678901234567890',
);
export const text = fc.oneof({ weight: 3, arbitrary: chars }, { weight: 1, arbitrary: lookalike });
export const name = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z][a-z0-9_]{0,7}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '1',
      '2020',
      '__proto__',
      'constructor',
      'a.b',
      'a b',
      'ä',
      '日本',
      '#',
      '$',
      '@x',
    ),
  },
);
export const whole = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -9, max: 9 }));
export const long = fc
  .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  .filter((number) => !Number.isSafeInteger(Number(number)));
export const decimal = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((number) => !Number.isInteger(number));
export const written = fc
  .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 0, max: 99 }))
  .map(([before, behind]) => Numeral.of(`${before}.${String(behind).padStart(2, '0')}`));

const columns = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 5 });
/** Rows of text; a row without any is none in csv. */
export const tables = columns.chain((names) =>
  fc.record({
    names: fc.constant(names),
    rows: fc.array(
      fc
        .array(
          text.map((each) => each.replaceAll('\0', '')),
          { minLength: names.length, maxLength: names.length },
        )
        .filter((row) => row.some((cell) => cell !== '')),
      { minLength: 1, maxLength: 6 },
    ),
  }),
);

/** Columns of prices are numbers in a database, which keeps 1.50 as 1.5, and TRUE is a word for what other formats write small. */
export function asKept(rows: readonly (readonly string[])[], format: string): string[][] {
  const isDatabase = ['sqlite', 'sql', 'parquet', 'xlsx'].includes(format);
  const kept = (cell: string) => {
    // A line end within a cell of a workbook is one sign.
    if (format === 'xlsx' && cell.includes('\r')) return cell.replaceAll('\r\n', '\n');
    if (/^(?:true|false)$/i.test(cell)) return cell.toLowerCase();
    return isDatabase && /^-?\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell;
  };
  return rows.map((row) => row.map(kept));
}

/** XML has no other control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
const plain = text.map((each) => each.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
const element = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z][a-z0-9_.-]{0,7}$/) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'ä', '日本', '_') },
);
const attributes = fc.uniqueArray(fc.tuple(fc.stringMatching(/^@[a-z]{1,4}$/), plain), {
  maxLength: 2,
  selector: ([each]) => each,
});
const words = plain.filter((each) => each.trim() !== '');

/** What an element may hold: text, attributes, elements, and text between elements. */
export const xmlTree = fc.letrec<{ content: Value; members: Value; mixed: Value; leaf: Value }>((tie) => ({
  content: fc.oneof({ maxDepth: 3 }, plain, tie('leaf'), tie('members'), tie('mixed')),
  leaf: fc
    .tuple(
      attributes.filter(({ length }) => length > 0),
      plain,
    )
    .map(
      ([given, told]) =>
        new Map<string, Value>([...given, ...(told === '' ? [] : [['#text', told] as const])]),
    ),
  members: fc
    .tuple(
      attributes,
      fc.uniqueArray(
        fc.tuple(element, fc.oneof(tie('content'), fc.array(tie('content'), { minLength: 2, maxLength: 3 }))),
        { minLength: 1, maxLength: 4, selector: ([each]) => each },
      ),
    )
    .map(([given, members]) => new Map<string, Value>([...given, ...members])),
  mixed: fc
    .tuple(
      attributes,
      words,
      fc.array(fc.tuple(element, tie('content'), words), { minLength: 1, maxLength: 3 }),
    )
    .map(
      ([given, first, parts]) =>
        new Map<string, Value>([
          ...given,
          [
            '#content',
            [first, ...parts.flatMap(([name, value, behind]) => [new Map([[name, value]]), behind])],
          ],
        ]),
    ),
})).content;
