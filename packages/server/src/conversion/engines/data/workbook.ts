/** The cells of a workbook as lines of JSON, which `workbook.py` reads and writes. */
import { readFile } from 'node:fs/promises';
import { Problem } from '../../kits/workers/problem.ts';
import { formatJson, parseJson } from './bigint-json.ts';
import { columnTypes, typed } from './column-types.ts';
import { linesOf, writeText } from './files.ts';
import { asTables, type Cell, cellText, columnNames, type DataContent, type Table } from './model.ts';
import type { Value } from './value.ts';

/** What of a workbook is wanted. */
export interface WorkbookOptions {
  /** A sheet's name, or its number from 1. */
  readonly sheet?: string | undefined;
  /** The first row holds the columns' names. */
  readonly header: boolean;
}

/** One line a sheet, `{ name, file, width }`; its rows stand in a file of their own. */
export async function readCells(path: string, options: WorkbookOptions): Promise<DataContent> {
  const sheets = (await readFile(path, 'utf8')).split('\n').filter(Boolean).map(parseSheet);
  const { sheet, header } = options;
  const chosen =
    sheet === undefined
      ? sheets
      : sheets.filter(({ name }, index) => name === sheet || String(index + 1) === sheet);
  if (sheet !== undefined && chosen.length === 0)
    throw new Problem('conversion_failed', 'has no sheet of that name or number');
  return { tables: await Promise.all(chosen.map((each) => tableOf(each, header))) };
}

interface Sheet {
  readonly name: string;
  readonly file: string;
  readonly width: number;
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
      const start: Value = { sheet: table.name, columns: table.columns, kinds: await columnTypes(table) };
      yield `${formatJson(start)}\n`;
      for await (const row of table.rows()) yield `${formatJson(row)}\n`;
    }
  }
  await writeText(path, lines());
}
