/** The reader and the writer of each data format. */
import { readCalendar } from './calendar.ts';
import { writeCalendar, writeContacts } from './cards-writing.ts';
import { readContacts } from './contacts.ts';
import { readJson, readJson5, readJsonLines, writeJson, writeJsonLines } from './json.ts';
import { asTables, type DataContent, type Table } from './model.ts';
import { readOutline } from './outline.ts';
import { writeHtml, writeMarkdown } from './pages.ts';
import { readParquet, writeParquet, writeParquetTable } from './parquet.ts';
import { writePlainRecords } from './plain-records.ts';
import { playlistWriter, readAsx, readM3u, readMediaList, readPls, readXspf } from './playlists.ts';
import { readSeparated, readTextTable, writeSeparated } from './separated.ts';
import { readSql } from './sql-reading.ts';
import { readSqlite, writeSql, writeSqlite } from './sqlite.ts';
import {
  readCbor,
  readIni,
  readMsgpack,
  readPlist,
  readToml,
  readYaml,
  writeCbor,
  writeMsgpack,
  writePlist,
  writeToml,
  writeYaml,
} from './trees.ts';
import { readCells, readShown, writeCells } from './workbook.ts';
import { readXml, writeXml } from './xml.ts';

/** What can be asked for of data; each format looks at what concerns it. */
export interface DataOptions {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly header: boolean;
  readonly sheet?: string | undefined;
  readonly hidden: boolean;
  readonly indent: number;
}

/** A file that was written. */
export interface Written {
  readonly path: string;
  readonly label?: string;
}

type Reader = (path: string, options: DataOptions) => Promise<DataContent>;
type Writer = (content: DataContent, path: string, options: DataOptions) => Promise<readonly Written[]>;

/** By the format's id; `cells` stands for a workbook, and `shown` for one as people see it; see `workbook.ts`. */
export const READERS: Readonly<Record<string, Reader>> = {
  csv: readSeparated,
  tsv: (path, options) => readSeparated(path, { ...options, delimiter: '\t' }),
  txt: readTextTable,
  sql: readSql,
  cells: readCells,
  shown: readShown,
  json: readJson,
  json5: readJson5,
  jsonl: readJsonLines,
  yaml: readYaml,
  toml: readToml,
  xml: readXml,
  plist: readPlist,
  ini: readIni,
  msgpack: readMsgpack,
  cbor: readCbor,
  parquet: readParquet,
  sqlite: readSqlite,
  m3u: readM3u,
  m3u8: readM3u,
  pls: readPls,
  xspf: readXspf,
  asx: readAsx,
  wpl: readMediaList,
  zpl: readMediaList,
  opml: readOutline,
  ics: readCalendar,
  vcf: readContacts,
};

/** By the format's id, like {@link READERS}. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  csv: async (content, path, options) => {
    const { delimiter = ',', header } = options;
    const isWritten =
      'records' in content &&
      content.lines !== undefined &&
      writePlainRecords(content.lines, path, { delimiter, header });
    return isWritten ? [{ path }] : eachTable(writeSeparated)(content, path, options);
  },
  tsv: eachTable((table, path, options) => writeSeparated(table, path, { ...options, delimiter: '\t' })),
  cells: singleFile(writeCells),
  json: singleFile((content, path, { indent }) => writeJson(content, path, indent)),
  jsonl: eachTableOf((content, path) => writeJsonLines(content, path)),
  yaml: singleFile(writeYaml),
  toml: singleFile(writeToml),
  xml: singleFile(writeXml),
  plist: singleFile(writePlist),
  msgpack: singleFile(writeMsgpack),
  cbor: singleFile(writeCbor),
  parquet: (content, path, options) =>
    'tables' in content || ('value' in content && (content.isText || !Array.isArray(content.value)))
      ? eachTable(writeParquetTable)(content, path, options)
      : singleFile(writeParquet)(content, path, options),
  sqlite: singleFile(writeSqlite),
  sql: singleFile(writeSql),
  html: singleFile(writeHtml),
  md: singleFile(writeMarkdown),
  ics: singleFile(writeCalendar),
  vcf: singleFile(writeContacts),
  m3u: singleFile(playlistWriter('m3u')),
  m3u8: singleFile(playlistWriter('m3u8')),
  pls: singleFile(playlistWriter('pls')),
  xspf: singleFile(playlistWriter('xspf')),
  asx: singleFile(playlistWriter('asx')),
  wpl: singleFile(playlistWriter('wpl')),
  zpl: singleFile(playlistWriter('zpl')),
};

/** A format that holds everything in one file. */
function singleFile(
  write: (content: DataContent, path: string, options: DataOptions) => Promise<void>,
): Writer {
  return async (content, path, options) => {
    await write(content, path, options);
    return [{ path }];
  };
}

/** A format that holds one table: several are several files. */
function eachTable(write: (table: Table, path: string, options: DataOptions) => Promise<void>): Writer {
  return async (content, path, options) => {
    const tables = await asTables(content);
    const written: Written[] = [];
    for (const [index, table] of tables.entries()) {
      const file = tables.length === 1 ? path : path.replace(/(\.\w+)$/, `-${index + 1}$1`);
      await write(table, file, options);
      written.push({ path: file, ...(tables.length > 1 && { label: table.name }) });
    }
    return written;
  };
}

/** Like {@link eachTable}, for a format whose records may be nested. */
function eachTableOf(write: (content: DataContent, path: string) => Promise<void>): Writer {
  return (content, path, options) =>
    'tables' in content
      ? eachTable((table, file) => write({ tables: [table] }, file))(content, path, options)
      : singleFile(write)(content, path, options);
}
