/** Separated values: csv and tsv. */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { sayWarning } from '../../kits/workers/answer.ts';
import { damaged, Problem } from '../../kits/workers/problem.ts';
import { encodingOf, textOf, writeText } from './files.ts';
import { cellText, columnNames, type DataContent, TABLE, type Table } from './model.ts';
import { lookAtPlain } from './plain-table.ts';
import { QuickRows } from './quick-rows.ts';
import { type Quoting, quotingOf } from './quoting.ts';

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
/** Longer lines would be read again with each piece. */
const MAX_QUICK_LINE = 4 * 1024 ** 2;

/** Reads a table, whose rows may have more cells than its first one or fewer. */
export async function readSeparated(path: string, options: SeparatedOptions): Promise<DataContent> {
  const encoding = options.encoding ?? (await encodingOf(path));
  const beginning = await beginningOf(path, encoding);
  const told = SEPARATOR_LINE.exec(beginning)?.[1];
  const shown = told === undefined ? layoutOf(beginning, options.delimiter) : { delimiter: told, before: 1 };
  const delimiter = options.delimiter ?? shown.delimiter;
  if (told === undefined && shown.before > 0) sayWarning('content_left_out', leftOut(shown.before));
  const style = { delimiter, from_line: shown.before + 1, ...quotingOf(beginning, delimiter) };
  const rows = () => rowsOf(path, encoding, style);
  // Where commas stand in numbers, something else stands between cells.
  const hasDecimalCommas = delimiter === ';';
  const isPlain = encoding === 'utf-8' && isUsual(style);
  const hasMarks = style.quote !== null;
  const look = isPlain
    ? lookAtPlain({ path, delimiter, hasMarks, header: options.header, hasDecimalCommas })
    : undefined;
  if (look) {
    const columns = columnNames(look.names, look.width);
    const known = { kinds: look.kinds, plain: look.table };
    return { tables: [{ name: TABLE, columns, isText: true, hasDecimalCommas, ...known, rows: body }] };
  }
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
  return { tables: [{ name: TABLE, columns, isText: true, hasDecimalCommas, rows: body }] };
}

/** Reads what is called a text and is a table, as where Excel saves one as "Unicode Text". */
export async function readTextTable(path: string, options: SeparatedOptions): Promise<DataContent> {
  const beginning = await beginningOf(path, options.encoding ?? (await encodingOf(path)));
  const { lines } = options.delimiter === undefined ? bestRun(linesIn(beginning)) : { lines: 2 };
  if (lines < 2 && !SEPARATOR_LINE.test(beginning))
    throw new Problem(
      'conversion_failed',
      'is a text without a table: its lines have no columns with tabs, semicolons, commas or bars between them',
    );
  return readSeparated(path, options);
}

type Style = Quoting & { readonly delimiter: string; readonly from_line: number };

function isUsual(style: Style): boolean {
  return style.escape === undefined && !style.ltrim && style.from_line === 1;
}

async function* rowsOf(path: string, encoding: string, style: Style): AsyncGenerator<string[]> {
  const pieces = textOf(path, encoding);
  if (!isUsual(style)) return yield* parsedRows(pieces, style, 0);
  const quick = new QuickRows(style.delimiter, style.quote !== null);
  for await (const piece of pieces) {
    const { rows, isSound } = quick.take(piece);
    yield* rows;
    if (!isSound || quick.rest.length > MAX_QUICK_LINE)
      return yield* parsedRows(before(quick.rest, pieces), style, quick.lines);
  }
  const { rows, isSound } = quick.take('', true);
  yield* rows;
  if (!isSound) yield* parsedRows(before(quick.rest, pieces), style, quick.lines);
}

async function* before(first: string, others: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* others;
}

/** @param lines how many stand before the text */
async function* parsedRows(
  pieces: AsyncIterable<string>,
  style: Style,
  lines: number,
): AsyncGenerator<string[]> {
  const parser = parse({
    ...style,
    // Rows that were put together may end otherwise than the first.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW,
  });
  const text = Readable.from(pieces).on('error', (error) => parser.destroy(error));
  try {
    for await (const row of text.pipe(parser)) yield row;
  } catch (error) {
    if (error instanceof CsvError) throw damaged('a table of separated values', lineOf(error, lines), error);
    throw error;
  }
}

function lineOf(error: CsvError, before: number): number | undefined {
  const line = /line (\d+)/.exec(error.message)?.[1];
  return line === undefined ? undefined : before + Number(line);
}

async function beginningOf(path: string, encoding: string): Promise<string> {
  let sample = '';
  for await (const piece of textOf(path, encoding)) {
    sample += piece;
    if (sample.length >= SAMPLE) break;
  }
  return sample;
}

function leftOut(lines: number): string {
  return lines === 1
    ? 'The first line, which stands before the table, was left out.'
    : `The first ${lines} lines, which stand before the table, were left out.`;
}

/** What stands between the cells of a table, and how many lines stand before it. */
interface Layout {
  readonly delimiter: string;
  readonly before: number;
}

/** Lines one below the other that have the same number of a delimiter. */
interface Run {
  readonly start: number;
  readonly lines: number;
  readonly count: number;
}

/** The delimiter with the longest run of lines that have equally many of it outside of quotation marks. */
function layoutOf(sample: string, asked: string | undefined): Layout {
  const lines = linesIn(sample);
  const best = bestRun(lines, asked);
  if (best.lines === 0) return { delimiter: asked ?? ',', before: 0 };
  return { delimiter: best.delimiter, before: isTable(best, lines, best.delimiter) ? best.start : 0 };
}

function linesIn(sample: string): string[] {
  const all = sample.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\n|\r/);
  return all.slice(0, Math.max(all.length - 1, 1));
}

function bestRun(lines: readonly string[], asked?: string): Run & { readonly delimiter: string } {
  const runs = (asked === undefined ? DELIMITERS : [asked]).map((delimiter) => ({
    ...longestRun(lines, delimiter),
    delimiter,
  }));
  // What no line above the first of a run has is hardly what stands between the cells.
  const isSound = (run: (typeof runs)[number]) =>
    run.lines > 1 &&
    (lines.slice(0, run.start).every((line) => line.trim() === '') || isTable(run, lines, run.delimiter));
  const [best] = runs.toSorted(
    (a, b) => Number(isSound(b)) - Number(isSound(a)) || b.lines - a.lines || b.count - a.count,
  );
  return best ?? { start: 0, lines: 0, count: 0, delimiter: ',' };
}

function longestRun(lines: readonly string[], delimiter: string): Run {
  let longest: Run = { start: 0, lines: 0, count: 0 };
  let current = longest;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const count = countOf(line, delimiter);
    const goesOn = count > 0 && count === current.count;
    current = goesOn
      ? { ...current, lines: current.lines + 1 }
      : { start: index, lines: count > 0 ? 1 : 0, count };
    if (current.lines > longest.lines) longest = current;
  }
  return longest;
}

/** A number with a decimal comma, as the whole of a cell. */
const DECIMAL_COMMA = /(?<=^|[;\t|"\s])([+-]?[\d.']*\d),(\d+)(?=[;\t|"\s%\u20ac$]|$)/g;

/** A comma within a number is none between cells where something else stands between these. */
function countOf(line: string, delimiter: string): number {
  const counted = delimiter === ',' && /[;\t|]/.test(line) ? line.replace(DECIMAL_COMMA, '$1$2') : line;
  return counted.split(delimiter).length - 1;
}

/** Whether lines before a run are no part of its table: they have none of its delimiters, or an empty line is between. */
function isTable({ start, lines: length, count }: Run, lines: readonly string[], delimiter: string): boolean {
  const before = lines.slice(0, start).filter((line) => line.trim() !== '');
  if (before.length === 0 || length < 2 || length < before.length) return false;
  const isApart = lines[start - 1]?.trim() === '';
  return isApart || (count > 1 && before.every((line) => countOf(line, delimiter) === 0));
}

/** Writes a table with the ends of lines that RFC 4180 asks for. */
export async function writeSeparated(table: Table, path: string, options: SeparatedOptions): Promise<void> {
  const { delimiter = ',' } = options;
  const line = (cells: readonly string[]) => `${cells.map(marked).join(delimiter)}\r\n`;
  const marked = (cell: string) =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
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
