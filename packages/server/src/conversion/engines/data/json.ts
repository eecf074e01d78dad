/** JSON and JSON Lines. */
import { damaged } from '../../kits/workers/problem.ts';
import { typed } from './column-types.ts';
import { encodingOf, linesOf, readText, writeText } from './files.ts';
import { type Ease, formatJson, JsonFault, parseJson } from './json-text.ts';
import { asValue, type DataContent, iterate, listIn, objectsOf, type Table } from './model.ts';
import { writePlainLines } from './plain-lines.ts';
import type { Value } from './value.ts';

/** Reads JSON. What is called so may be a value a line, or have comments as settings of programs do. */
export async function readJson(path: string): Promise<DataContent> {
  const text = await readText(path);
  try {
    return { value: parseJson(text) };
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const value = attempt(() => linesIn(text)) ?? attempt(() => parseJson(text, { isJson5: true }));
    if (value === undefined) throw damaged('a JSON document', error.line, error);
    return { value };
  }
}

/** Stands before each value of a sequence, https://www.rfc-editor.org/rfc/rfc7464. */
const RECORD = '\x1e';

/** Values one a line, at least two. */
function linesIn(text: string): Value {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) throw new JsonFault(text, 0);
  return lines.map((line) => parseJson(line.startsWith(RECORD) ? line.slice(1) : line));
}

function attempt(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof JsonFault) return undefined;
    throw error;
  }
}

/** Reads JSON with comments, single quotation marks and other ease. */
export async function readJson5(path: string): Promise<DataContent> {
  return { value: parse(await readText(path), 'a JSON5 document', { isJson5: true }) };
}

/** Reads a value a line. */
export async function readJsonLines(path: string): Promise<DataContent> {
  const encoding = await encodingOf(path);
  return {
    ...(encoding === 'utf-8' && { lines: path }),
    async *records() {
      let number = 0;
      for await (const line of linesOf(path, encoding)) {
        number++;
        if (line.trim() !== '') yield parse(line, 'a JSON Lines file', {}, number);
      }
    },
  };
}

function parse(text: string, format: string, ease: Ease, line?: number): Value {
  try {
    return parseJson(text, ease);
  } catch (error) {
    throw error instanceof JsonFault ? damaged(format, line ?? error.line, error) : error;
  }
}

/** Writes one JSON value: several tables are an object of lists. */
export async function writeJson(content: DataContent, path: string, indent: number): Promise<void> {
  const isWhole = 'value' in content || ('tables' in content && content.tables.length !== 1);
  if (isWhole) return writeText(path, [formatJson(await asValue(await typedContent(content)), indent), '\n']);
  await writeText(path, listOf(await recordsOf(content), indent));
}

async function* listOf(records: AsyncIterable<Value>, indent: number): AsyncGenerator<string> {
  const [start, next, end] = indent === 0 ? ['[', ',', ']\n'] : ['[\n', ',\n', '\n]\n'];
  const margin = ' '.repeat(indent);
  let before = start;
  for await (const record of records) {
    // Other separators of lines may stand within text.
    yield before + margin + formatJson(record, indent).replaceAll('\n', `\n${margin}`);
    before = next;
  }
  yield before === start ? '[]\n' : end;
}

/** Writes a line for each record. */
export async function writeJsonLines(content: DataContent, path: string): Promise<void> {
  const [table] = 'tables' in content ? content.tables : [];
  if (table?.plain && table.kinds) return writePlainLines(table.plain, table.columns, table.kinds, path);
  async function* lines() {
    for await (const record of await recordsOf(content)) yield `${formatJson(record)}\n`;
  }
  await writeText(path, lines());
}

/** The items of a list, the rows of a table, or a value as the only one. */
async function recordsOf(content: DataContent): Promise<AsyncIterable<Value>> {
  if ('records' in content) return content.records();
  if ('value' in content) return iterate(listIn(content.value));
  const [table] = content.tables;
  return table ? objectsOf(await typed(table)) : iterate([]);
}

/** The content with types in the place of text that stands for them, where it is tables. */
export async function typedContent(content: DataContent): Promise<DataContent> {
  return 'tables' in content ? { tables: await Promise.all(content.tables.map(typed)) } : content;
}

/** A table as a line for each row. */
export async function writeTableLines(table: Table, path: string): Promise<void> {
  await writeJsonLines({ tables: [table] }, path);
}
