/** Separated values: csv and tsv. */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { damaged } from '../../kits/workers/problem.ts';
import { encodingOf, textOf, writeText } from './files.ts';
import { cellText, columnNames, type DataContent, TABLE, type Table } from './model.ts';

/** How to read or write separated values. */
export interface SeparatedOptions {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** The first row holds the columns' names. */
  readonly header: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'];
/** Excel's own way to tell what stands between cells. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
const SAMPLE = 64 * 1024;
const MAX_ROW = 64 * 1024 ** 2;

/** Reads a table, whose rows may have more cells than its first one or fewer. */
export async function readSeparated(path: string, options: SeparatedOptions): Promise<DataContent> {
  const encoding = options.encoding ?? (await encodingOf(path));
  const beginning = await beginningOf(path, encoding);
  const told = SEPARATOR_LINE.exec(beginning)?.[1];
  const delimiter = options.delimiter ?? told ?? delimiterOf(beginning);
  const rows = () => rowsOf(path, encoding, { delimiter, from_line: told === undefined ? 1 : 2 });
  let names: readonly string[] = [];
  let width = 0;
  for await (const row of rows()) {
    if (width === 0 && options.header) names = row;
    width = Math.max(width, row.length);
  }
  const columns = columnNames(names, width);
  async function* body() {
    let isFirst = options.header;
    for await (const row of rows()) {
      if (!isFirst) yield row;
      isFirst = false;
    }
  }
  // Where commas stand in numbers, something else stands between cells.
  const hasDecimalCommas = delimiter === ';';
  return { tables: [{ name: TABLE, columns, isText: true, hasDecimalCommas, rows: body }] };
}

async function* rowsOf(
  path: string,
  encoding: string,
  style: { readonly delimiter: string; readonly from_line: number },
): AsyncGenerator<string[]> {
  const parser = parse({
    ...style,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW,
  });
  const text = Readable.from(textOf(path, encoding)).on('error', (error) => parser.destroy(error));
  try {
    for await (const row of text.pipe(parser)) yield row;
  } catch (error) {
    if (error instanceof CsvError) throw damaged('a table of separated values', lineOf(error), error);
    throw error;
  }
}

function lineOf(error: CsvError): number | undefined {
  const line = /line (\d+)/.exec(error.message)?.[1];
  return line === undefined ? undefined : Number(line);
}

async function beginningOf(path: string, encoding: string): Promise<string> {
  let sample = '';
  for await (const piece of textOf(path, encoding)) {
    sample += piece;
    if (sample.length >= SAMPLE) break;
  }
  return sample;
}

/** What stands most often, and equally often, in each of the first lines outside of quotation marks. */
function delimiterOf(sample: string): string {
  const lines = sample.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\n|\r/);
  const whole = lines.slice(0, Math.max(lines.length - 1, 1)).filter((line) => line.trim() !== '');
  const score = (delimiter: string) => {
    const counts = whole.map((line) => line.split(delimiter).length - 1);
    const [first = 0] = counts;
    return first === 0 ? 0 : counts.filter((count) => count === first).length / counts.length + first / 1e6;
  };
  const [best = ','] = DELIMITERS.toSorted((a, b) => score(b) - score(a));
  return score(best) === 0 ? ',' : best;
}

/** Writes a table with the ends of lines that RFC 4180 asks for. */
export async function writeSeparated(table: Table, path: string, options: SeparatedOptions): Promise<void> {
  const { delimiter = ',' } = options;
  const line = (cells: readonly string[]) =>
    stringify([cells], { delimiter, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
  async function* lines() {
    if (options.header) yield line(table.columns.map(cleaned));
    for await (const row of table.rows())
      yield line(table.columns.map((_, index) => cleaned(cellText(row[index]))));
  }
  /** Most readers of tabs know no quotation marks. */
  function cleaned(text: string): string {
    return delimiter === '\t' ? text.replace(/[\t\r\n]+/g, ' ') : text;
  }
  await writeText(path, lines());
}
