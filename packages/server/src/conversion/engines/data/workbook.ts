/** The cells of a workbook as lines of JSON, which `workbook.py` reads and writes. */
import { readFile } from 'node:fs/promises';
import { sayWarning } from '../../kits/workers/answer.ts';
import { Problem } from '../../kits/workers/problem.ts';
import { columnTypes, typed } from './column-types.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { linesOf, writeText } from './files.ts';
import { formatJson, parseJson } from './json-text.ts';
import { asTables, type Cell, cellText, columnNames, type DataContent, type Table } from './model.ts';
import { asMarkdown } from './shown.ts';
import { membersOf, type Value, without } from './value.ts';

/** What of a workbook is wanted. */
export interface WorkbookOptions {
  /** A sheet's name, or its number from 1. */
  readonly sheet?: string | undefined;
  /** Hidden sheets are wanted too. */
  readonly hidden: boolean;
  /** The first row holds the columns' names. */
  readonly header: boolean;
}

/** One line a sheet, `{ name, file, width, isHidden, leftOut }`; its rows stand in a file of their own. */
export async function readCells(path: string, options: WorkbookOptions): Promise<DataContent> {
  const sheets = await chosenSheets(path, options);
  return { tables: await Promise.all(sheets.map((each) => tableOf(each, options.header))) };
}

/** Like {@link readCells}, of what `workbook.py show` has written: for people, as Markdown. */
export async function readShown(path: string, options: WorkbookOptions): Promise<DataContent> {
  const sheets = await chosenSheets(path, options);
  return { tables: await Promise.all(sheets.map((each) => shownTable(each, options.header))) };
}

async function chosenSheets(path: string, { sheet, hidden }: WorkbookOptions): Promise<readonly Sheet[]> {
  const sheets = (await readFile(path, 'utf8')).split('\n').filter(Boolean).map(parseSheet);
  if (sheets.length === 0) throw new Problem('conversion_failed', 'has no sheet with cells');
  const chosen = sheets.filter(({ name, isHidden }, index) => {
    if (sheet !== undefined) return name === sheet || String(index + 1) === sheet;
    const isLeftOut = isHidden && !hidden;
    if (isLeftOut) sayWarning('content_left_out', leftOut(name));
    return !isLeftOut;
  });
  if (sheet !== undefined && chosen.length === 0) {
    throw new Problem('conversion_failed', 'has no sheet of that name or number');
  }
  for (const each of chosen) sayHiddenParts(each);
  return chosen;
}

function sayHiddenParts({ name, leftOut: [rows, columns] }: Sheet): void {
  const parts = [rows > 0 && counted(rows, 'row'), columns > 0 && counted(columns, 'column')].filter(Boolean);
  if (parts.length === 0) return;
  const [are, them] = rows + columns === 1 ? ['is', 'it'] : ['are', 'them'];
  const of = `of the sheet "${name.slice(0, 100)}"`;
  const detail = `${parts.join(' and ')} ${of} ${are} hidden and left out. The option "hidden" brings ${them}.`;
  sayWarning('content_left_out', detail);
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function leftOut(name: string): string {
  return `The sheet "${name.slice(0, 100)}" is hidden and was left out. The option "hidden" brings it.`;
}

interface Sheet {
  readonly name: string;
  readonly file: string;
  readonly width: number;
  readonly isHidden: boolean;
  /** How many of its rows and columns are hidden and not in its file. */
  readonly leftOut: readonly [rows: number, columns: number];
}

function parseSheet(line: string): Sheet {
  return JSON.parse(line) as Sheet;
}

async function tableOf({ name, file, width }: Sheet, header: boolean): Promise<Table> {
  const [first = [], second] = await firstRows(file);
  // One row alone is no table of nothing.
  const hasNames = header && second !== undefined;
  const names = hasNames ? first.map(cellText) : [];
  return {
    name,
    columns: columnNames(names, width),
    async *rows() {
      let isFirst = hasNames;
      for await (const row of rowsOf(file)) {
        if (!isFirst) yield row;
        isFirst = false;
      }
    },
  };
}

/** Its columns are called as in the workbook, also where several have one name, or none. */
async function shownTable({ name, file, width }: Sheet, header: boolean): Promise<Table> {
  const [first = [], second] = await firstRows(file);
  const hasNames = header && second !== undefined;
  const names = hasNames ? first.map(asMarkdown) : columnNames([], width).map(escapeMarkdown);
  const columns = Array.from({ length: width }, (_, index) => names[index] ?? '');
  return {
    name,
    columns,
    isMarkdown: true,
    async *rows() {
      let isFirst = hasNames;
      for await (const row of rowsOf(file)) {
        if (!isFirst) yield columns.map((_, index) => asMarkdown(row[index]));
        isFirst = false;
      }
    },
  };
}

async function firstRows(file: string): Promise<(readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const row of rowsOf(file)) if (rows.push(row) === 2) break;
  return rows;
}

async function* rowsOf(file: string): AsyncGenerator<readonly Cell[]> {
  for await (const line of linesOf(file, 'utf-8')) yield parseJson(line) as readonly Cell[];
}

/** Writes what `workbook.py` makes a workbook of: a line `{ sheet, columns, kinds }`, and one for each of its rows. */
export async function writeCells(content: DataContent, path: string): Promise<void> {
  const tables = await Promise.all((await asTables(content)).map(typed));
  async function* lines() {
    for (const table of tables) {
      const kinds = await columnTypes(table);
      const start: Value = membersOf({ sheet: table.name, columns: table.columns, kinds });
      yield `${formatJson(start)}\n`;
      for await (const row of table.rows()) yield `${formatJson(without({ numerals: true }, row))}\n`;
    }
  }
  await writeText(path, lines());
}
