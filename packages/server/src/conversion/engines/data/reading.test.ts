/** What readers and writers of data make of files, without the sandbox around them. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { READERS, WRITERS } from './formats.ts';
import { Numeral } from './value.ts';

const OPTIONS = { header: true, hidden: false, indent: 0 };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function made(from: string, to: string, content: string | Buffer): Promise<string> {
  const path = join(folder, `in.${from}`);
  await writeFile(path, content);
  return madeOf(from, to, path);
}

async function madeOf(from: string, to: string, path: string): Promise<string> {
  const out = join(folder, `out.${to}`);
  const content = await READERS[from]?.(path, OPTIONS);
  if (!content) throw new TypeError(`There is no reader of ${from}.`);
  await WRITERS[to]?.(content, out, OPTIONS);
  return readFile(out, 'utf8');
}

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');

test('a time in a zone that only the calendar knows has its offset, and reminders have a column', async () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Customized Time Zone',
    'BEGIN:STANDARD',
    'DTSTART:16011028T030000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010325T020000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  const event = ['BEGIN:VEVENT', 'UID:1', 'DTSTART;TZID="Customized Time Zone":20260708T090000'];
  const alarm = ['BEGIN:VALARM', 'TRIGGER:-PT15M', 'ACTION:DISPLAY', 'END:VALARM', 'END:VEVENT'];
  expect(JSON.parse(await made('ics', 'json', calendar(...zone, ...event, ...alarm)))).toEqual([
    {
      start: '2026-07-08T09:00:00',
      all_day: false,
      time_zone: 'Customized Time Zone',
      utc_offset: '+02:00',
      reminders: '-PT15M',
      uid: '1',
    },
  ]);
});

test('an old telephone has a calendar of version 1.0, and the end of a calendar may be missing', async () => {
  const old = 'BEGIN:VEVENT\r\nSUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=BC=C3=9Fe\r\nEND:VEVENT';
  const whole = calendar(old);
  expect(await made('ics', 'csv', whole)).toContain('Grüße');
  expect(await made('ics', 'csv', whole.replace('END:VCALENDAR', ''))).toContain('Grüße');
});

test('a table becomes a calendar or an address book', async () => {
  const events =
    'Subject,Start Date,Start Time,End Date,All Day Event\nCall,07/01/2024,10:00 AM,,False\nTrip,12/30/2024,,12/31/2024,True\n';
  const made1 = await made('csv', 'ics', events);
  expect(made1).toContain('DTSTART:20240701T100000\r\nSUMMARY:Call');
  expect(made1).toContain('DTSTART;VALUE=DATE:20241230\r\nDTEND;VALUE=DATE:20250101\r\nSUMMARY:Trip');
  const people = 'Vorname,Nachname,Telefon,E-Mail\nZoë,Müller,+49 30 1,z@example.org\n';
  expect(await made('csv', 'vcf', people)).toBe(
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Müller\r\nN:Müller;Zoë;;;\r\nTEL:+49 30 1\r\nEMAIL:z@example.org\r\nEND:VCARD\r\n',
  );
});

test('statements of MySQL and PostgreSQL are tables', async () => {
  const mysql =
    "CREATE TABLE `t` (`id` int, `name` text, KEY `k` (`id`)) ENGINE=InnoDB;\nINSERT INTO `t` VALUES (1,'O\\'Neil; (x)'),(2,NULL);";
  expect(JSON.parse(await made('sql', 'json', mysql))).toEqual([
    { id: 1, name: "O'Neil; (x)" },
    { id: 2, name: null },
  ]);
  const postgres =
    'CREATE TABLE public.t (id integer, ok boolean, note text);\nCREATE FUNCTION f() AS $$ BEGIN INSERT INTO t VALUES (9); END; $$;\n' +
    'COPY public.t (id, ok, note) FROM stdin;\n1\tt\ta\\nb\n2\tf\t\\N\n\\.\n';
  expect(JSON.parse(await made('sql', 'json', postgres))).toEqual([
    { id: 1, ok: true, note: 'a\nb' },
    { id: 2, ok: false, note: null },
  ]);
  await expect(made('sql', 'json', 'SELECT 1;')).rejects.toThrow('has no statements');
});

test('statements of any length are read piece by piece, and their rows are kept in a file', async () => {
  const long = `It's ${'long '.repeat(1000)}`;
  const row = (id: number) =>
    `(${id},'${long.replaceAll("'", "''")}\\',1.10,x'00ff',12345678901234567890,lower('A'))`;
  const ids = Array.from({ length: 500 }, (_, index) => index);
  const dump = [
    `/* ${'*'.repeat(1_500_000)} */ CREATE TABLE t (id int, note text, price numeric, raw blob, wide bigint, low text);`,
    `INSERT INTO t VALUES ${ids.map(row).join(',\n')};`,
    `COPY u (id, note) FROM stdin;\n${ids.map((id) => `${id}\t${long}\n`).join('')}\\.\n`,
  ];
  const path = join(folder, 'long.sql');
  await writeFile(path, dump.join('\n'));
  const content = await READERS.sql?.(path, OPTIONS);
  if (!content || !('tables' in content)) throw new TypeError('There are no tables.');
  const [t, u] = await Promise.all(content.tables.map((table) => Array.fromAsync(table.rows())));
  expect([t?.length, u?.length]).toEqual([500, 500]);
  expect(t?.[499]).toEqual([
    ...[499, `${long}\\`, new Numeral('1.10'), Buffer.from([0, 255]), 12345678901234567890n, "lower('A')"],
  ]);
  expect(t?.[0]?.[0]).toBe(0);
  expect(u?.[250]).toEqual(['250', long]);
});

test('a text with tabs is a table, records under keys are rows, and views are shown', async () => {
  expect(await made('txt', 'csv', Buffer.from('\ufeffname\tcity\r\nZoë\tŁódź\r\n', 'utf16le'))).toBe(
    'name,city\r\nZoë,Łódź\r\n',
  );
  await expect(made('txt', 'csv', 'No table.\nAt all.\n')).rejects.toThrow('without a table');
  const users = { u1: { name: 'A', age: 1 }, u2: { name: 'B', age: 2 }, u3: { name: 'C' } };
  expect(await made('json', 'csv', JSON.stringify({ users }))).toBe(
    'key,name,age\r\nu1,A,1\r\nu2,B,2\r\nu3,C,\r\n',
  );
  const path = join(folder, 'views.sqlite');
  const database = new DatabaseSync(path);
  database.exec(
    'CREATE TABLE t (a); INSERT INTO t VALUES (1); CREATE VIEW v AS SELECT a * 2 AS twice FROM t; CREATE VIEW broken AS SELECT * FROM gone',
  );
  database.close();
  expect(JSON.parse(await madeOf('sqlite', 'json', path))).toEqual({ t: [{ a: 1 }], v: [{ twice: 2 }] });
});

test('several values in MessagePack are a list', async () => {
  const content = Buffer.from([1, 0x81, 0xa1, 0x32, 2, 3]);
  expect(JSON.parse(await made('msgpack', 'json', content))).toEqual([1, { 2: 2 }, 3]);
});

test('property lists in the binary kind are values', async () => {
  const bytes = Buffer.from(
    '62706c6973743030d50102030405060708090e546e616d65547768656e5464617461546c69737452696463005a006f00eb3341c64cad9f0000004200ffa40a0b0c0d10012340040000000000000913fffffffffffffffd80070813181d22272a313a3d42444d4e570000000000000101000000000000000f00000000000000000000000000000059',
    'hex',
  );
  expect(JSON.parse(await made('plist', 'json', bytes))).toEqual({
    ...{
      name: 'Zoë',
      when: '2024-09-17T06:37:50.000Z',
      data: 'AP8=',
      list: [1, 2.5, true, -3],
      id: { UID: 7 },
    },
  });
});

test('values of CBOR that stand one behind the other are a list', async () => {
  expect(JSON.parse(await made('cbor', 'json', Buffer.from('a1616101f56178', 'hex')))).toEqual([
    { a: 1 },
    true,
    'x',
  ]);
});

test('a database whose letters have an order that only a telephone knows is read', async () => {
  const path = join(folder, 'telephone.sqlite');
  const database = new DatabaseSync(path);
  database.exec(
    "CREATE TABLE t (a TEXT COLLATE NOCASE); CREATE INDEX i ON t (a); INSERT INTO t VALUES ('b'), ('a')",
  );
  database.enableDefensive?.(false);
  database.exec('PRAGMA writable_schema = ON');
  database.exec("UPDATE sqlite_master SET sql = replace(sql, 'NOCASE', 'LOCALIZED')");
  database.close();
  expect(JSON.parse(await madeOf('sqlite', 'json', path))).toEqual([{ a: 'b' }, { a: 'a' }]);
});

test('signs that separate lines, and lines of spaces alone, stay as they are', async () => {
  const rows = [{ a: 'x\u2028y', b: ' \n' }];
  expect(JSON.parse(await made('jsonl', 'json', `${JSON.stringify(rows[0])}\n`))).toEqual(rows);
  const text = await made('json', 'yaml', JSON.stringify(rows));
  expect(JSON.parse(await made('yaml', 'json', text))).toEqual(rows);
  const indented = await WRITERS.json?.(
    await (READERS.jsonl?.(join(folder, 'in.jsonl'), OPTIONS) ?? fail()),
    join(folder, 'indented.json'),
    { ...OPTIONS, indent: 2 },
  );
  expect(indented).toHaveLength(1);
  expect(JSON.parse(await readFile(join(folder, 'indented.json'), 'utf8'))).toEqual(rows);
});

function fail(): never {
  throw new TypeError('There is no reader of JSON Lines.');
}

test('an outline is a row for each entry, with its addresses and the folders above it', async () => {
  const outline = `<opml version="2.0"><head><title>Subs</title></head><body><outline text="Tech" title="Tech">
    <outline text="More"><outline type="rss" text="A &amp; B" xmlUrl="http://a.example/feed.xml" htmlUrl="http://a.example/"/></outline>
    <outline title="Cast" text="" xmlUrl="http://b.example/rss"/></outline><outline text="1.10"/></body></opml>`;
  expect(await made('opml', 'csv', outline)).toBe(
    [
      'text,folder,type,xmlUrl,htmlUrl,title',
      'A & B,Tech / More,rss,http://a.example/feed.xml,http://a.example/,',
      ',Tech,,http://b.example/rss,,Cast',
      '1.10,,,,,',
      '',
    ].join('\r\n'),
  );
});
