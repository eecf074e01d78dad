/** Tables for people: HTML and Markdown. */
import { escapeMarkup } from '../../kits/workers/escape.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { writeText } from './files.ts';
import { asTables, cellText, type DataContent, type Table } from './model.ts';

const STYLE =
  'body{font-family:sans-serif}table{border-collapse:collapse}th,td{border:1px solid #999;padding:.2em .5em;text-align:start;vertical-align:top;white-space:pre-wrap}';

/** Writes a page with a table for each, below its name where there are several. */
export async function writeHtml(content: DataContent, path: string): Promise<void> {
  const tables = await asTables(content);
  async function* page() {
    yield `<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>${escapeMarkup(tables[0]?.name ?? '')}</title>\n`;
    yield `<style>${STYLE}</style>\n</head>\n<body>\n`;
    for (const table of tables) {
      if (tables.length > 1) yield `<h2>${escapeMarkup(table.name)}</h2>\n`;
      yield* htmlTable(table);
    }
    yield '</body>\n</html>\n';
  }
  await writeText(path, page());
}

async function* htmlTable({ columns, rows }: Table): AsyncGenerator<string> {
  const line = (texts: readonly string[], cell: string) =>
    `<tr>${texts.map((text) => `<${cell} dir="auto">${escapeMarkup(text)}</${cell}>`).join('')}</tr>\n`;
  yield `<table>\n<thead>\n${line(columns, 'th')}</thead>\n<tbody>\n`;
  for await (const row of rows())
    yield line(
      columns.map((_, index) => cellText(row[index])),
      'td',
    );
  yield '</tbody>\n</table>\n';
}

/** Writes tables of GitHub's Markdown. */
export async function writeMarkdown(content: DataContent, path: string): Promise<void> {
  const tables = await asTables(content);
  async function* page() {
    for (const table of tables) {
      if (tables.length > 1) yield `## ${escapeMarkdown(table.name)}\n\n`;
      yield* markdownTable(table);
      yield '\n';
    }
  }
  await writeText(path, page());
}

async function* markdownTable({ columns, rows, isMarkdown = false }: Table): AsyncGenerator<string> {
  const escaped = isMarkdown ? (text: string) => text : escapeMarkdown;
  const line = (texts: readonly string[]) => `| ${texts.map(escaped).join(' | ')} |\n`;
  yield `${line(columns)}|${columns.map(() => ' --- |').join('')}\n`;
  for await (const row of rows()) yield line(columns.map((_, index) => cellText(row[index])));
}
