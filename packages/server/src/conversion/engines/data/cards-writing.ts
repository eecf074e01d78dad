/** Calendars and address books of tables, whose columns have the names that programs of both kinds give them. */
import { randomUUID } from 'node:crypto';
import { sayWarning } from '../../kits/workers/answer.ts';
import { Problem } from '../../kits/workers/problem.ts';
import { type Dated, DateReader } from './dates.ts';
import { writeText } from './files.ts';
import { asTables, cellText, type DataContent } from './model.ts';

/** A row's values by the plain names of their columns. */
type Row = ReadonlyMap<string, string>;

/** A name as it is compared: `E-mail 1 - Value` is `email1value`. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

async function rowsOf(content: DataContent): Promise<{ rows: Row[]; names: string[] }> {
  const rows: Row[] = [];
  const names = new Set<string>();
  for (const table of await asTables(content)) {
    const columns = table.columns.map(plain);
    for (const name of table.columns) names.add(name);
    for await (const row of table.rows()) {
      const values = columns.map((name, index): [string, string] => [name, cellText(row[index]).trim()]);
      const filled = values.filter(([, value]) => value !== '');
      if (filled.length > 0) rows.push(new Map(filled));
    }
  }
  return { rows, names: [...names] };
}

function cellOf(row: Row, names: string): string {
  for (const name of names.split(' ')) {
    const value = row.get(name);
    if (value !== undefined) return value;
  }
  return '';
}

/** Names of what no column of a format has, for a sentence. */
function sayLeftOut(names: readonly string[], known: (name: string) => boolean, what: string): void {
  const left = names.filter((name) => !known(plain(name)));
  if (left.length > 0)
    sayWarning(
      'content_left_out',
      `${what} has no place for these columns: ${left.slice(0, 20).join(', ')}.`,
    );
}

const EVENT: Readonly<Record<string, string>> = {
  SUMMARY: 'summary subject title name event eventname betreff titel titre asunto',
  LOCATION: 'location ort place lieu',
  DESCRIPTION: 'description notes body details beschreibung',
  CATEGORIES: 'categories category kategorien',
  URL: 'url link website',
  STATUS: 'status',
  UID: 'uid id',
  RRULE: 'recurrence rrule',
};
const STARTS = 'start startdatetime startsat begin dtstart startdate begintdatum beginntam datum date';
const START_TIMES = 'starttime begintime beginntum time uhrzeit';
const ENDS = 'end enddatetime endsat dtend finish enddate endetam';
const END_TIMES = 'endtime finishtime endetum';
const ALL_DAY = 'allday alldayevent ganztaegig ganztagigesereignis';
const ZONE = 'timezone tz';
const KNOWN_OF_EVENTS = new Set(
  [...Object.values(EVENT), STARTS, START_TIMES, ENDS, END_TIMES, ALL_DAY, ZONE, 'private'].flatMap((names) =>
    names.split(' '),
  ),
);

/** Writes an event for each row. */
export async function writeCalendar(content: DataContent, path: string): Promise<void> {
  const { rows, names } = await rowsOf(content);
  const dates = new DateReader(
    rows.flatMap((row) => [cellOf(row, STARTS), cellOf(row, ENDS)]),
    rows.some((row) => /[ap]\.?m\.?/i.test(cellOf(row, START_TIMES))),
  );
  let left = 0;
  const events = rows.flatMap((row) => {
    const lines = eventOf(row, dates);
    if (!lines) left++;
    return lines ?? [];
  });
  if (events.length === 0)
    throw new Problem(
      'conversion_failed',
      'has no rows with a start that is a date: a column called "Start", "Start Date" or "date" has to have it',
    );
  if (left > 0)
    sayWarning(
      'content_left_out',
      `${left === 1 ? 'A row has' : `${left} rows have`} no date in the column of the start, and ${left === 1 ? 'was' : 'were'} left out.`,
    );
  dates.sayGuess();
  sayLeftOut(names, (name) => KNOWN_OF_EVENTS.has(name), 'An event');
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Converter//EN', ...events, 'END:VCALENDAR'];
  await writeText(path, lines.map(folded));
}

function eventOf(row: Row, dates: DateReader): string[] | undefined {
  const start = dates.read(cellOf(row, STARTS), cellOf(row, START_TIMES));
  if (!start) return undefined;
  const isAllDay = /^(?:true|yes|ja|1|wahr|x)$/i.test(cellOf(row, ALL_DAY)) || start.time === undefined;
  const given = dates.read(cellOf(row, ENDS) || cellOf(row, STARTS), cellOf(row, END_TIMES));
  const hasEnd = cellOf(row, ENDS) !== '' || cellOf(row, END_TIMES) !== '';
  const texts = Object.entries(EVENT).flatMap(([property, columns]) => {
    const value = cellOf(row, columns);
    if (value === '' || property === 'UID') return [];
    return [`${property}:${property === 'RRULE' || property === 'URL' ? value : escaped(value)}`];
  });
  const isPrivate = /^(?:true|yes|1|private)$/i.test(cellOf(row, 'private'));
  return [
    'BEGIN:VEVENT',
    `UID:${cellOf(row, EVENT.UID ?? '') || randomUUID()}`,
    `DTSTAMP:${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`,
    timeLine('DTSTART', start, isAllDay, row),
    ...(given && hasEnd ? [endLine(given, isAllDay, row)] : []),
    ...texts,
    ...(isPrivate ? ['CLASS:PRIVATE'] : []),
    'END:VEVENT',
  ];
}

/** A whole day ends with the day after it, which tables of programs do not say. */
function endLine(end: Dated, isAllDay: boolean, row: Row): string {
  if (!isAllDay || end.time !== undefined) return timeLine('DTEND', end, isAllDay, row);
  const next = new Date(`${end.date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return timeLine('DTEND', { date: next.toISOString().slice(0, 10) }, true, row);
}

function timeLine(name: string, { date, time, isUtc }: Dated, isAllDay: boolean, row: Row): string {
  const day = date.replaceAll('-', '');
  if (isAllDay || time === undefined) return `${name};VALUE=DATE:${day}`;
  const zone = cellOf(row, ZONE);
  const hour = `${day}T${time.replaceAll(':', '')}`;
  if (isUtc || zone === 'UTC') return `${name}:${hour}Z`;
  return zone === '' ? `${name}:${hour}` : `${name};TZID=${zone.replace(/[";:,]/g, '')}:${hour}`;
}

const CARD: Readonly<Record<string, string>> = {
  NICKNAME: 'nickname spitzname',
  TITLE: 'jobtitle organizationtitle organization1title position title',
  ROLE: 'role',
  BDAY: 'birthday bday geburtstag dateofbirth',
  NOTE: 'note notes notizen comment comments',
  URL: 'url website webpage website1value url1 homepage webseite',
  CATEGORIES: 'categories category labels groupmembership',
  UID: 'uid',
};
const FULL = 'name fullname displayname fn fileas contactname';
const PARTS = [
  'lastname familyname surname last nachname nom apellidos',
  'firstname givenname first forename vorname prenom nombre',
  'middlename additionalname',
  'prefix nameprefix',
  'suffix namesuffix',
];
const ORGANISATION = 'organization organisation company organizationname organization1name firma empresa';
const DEPARTMENT = 'department organizationdepartment organization1department abteilung';
const ADDRESS_PARTS = [
  'box pobox',
  'extension extendedaddress',
  'street address address1',
  'city town ort',
  'region state province',
  'postcode postalcode zip zipcode plz',
  'country land',
];
const PHONE =
  /^(.*?)(?:phone|telephone|tel|mobile|cell|telefon|handy|fax|mobilephone)(?:number)?(\d*)(value|type|label)?$/;
const MAIL = /^(.*?)(?:email|emailaddress|mail)(?:address)?(\d*)(?:address)?(value|type|label)?$/;
const PLACE =
  /^(home|business|other|work|address|private)?(address)?(\d*)(street|city|region|state|province|postcode|postalcode|zip|country|pobox|box|extension|extendedaddress|type|label|formatted)\d?$/;

/** Writes a card for each row. */
export async function writeContacts(content: DataContent, path: string): Promise<void> {
  const { rows, names } = await rowsOf(content);
  const known = new Set(
    [...Object.values(CARD), FULL, ...PARTS, ORGANISATION, DEPARTMENT, ...ADDRESS_PARTS].flatMap((each) =>
      each.split(' '),
    ),
  );
  const dates = new DateReader(
    rows.map((row) => cellOf(row, CARD.BDAY ?? '')),
    false,
  );
  const cards = rows.map((row) => cardOf(row, dates)).filter((lines) => lines.length > 0);
  if (cards.length === 0)
    throw new Problem(
      'conversion_failed',
      'has no rows with a name, a number or an address: columns called "Name", "Phone" or "Email" have to have them',
    );
  sayLeftOut(
    names,
    (name) => known.has(name) || PHONE.test(name) || MAIL.test(name) || PLACE.test(name),
    'A card',
  );
  dates.sayGuess();
  await writeText(path, cards.flat().map(folded));
}

function cardOf(row: Row, dates: DateReader): string[] {
  // Beside the title of a job, a title is a part of the name.
  const withPrefix = row.has('jobtitle') ? new Map([['prefix', cellOf(row, 'title')], ...row]) : row;
  const parts = PARTS.map((names) => cellOf(withPrefix, names));
  const [last = '', first = '', middle = '', prefix = '', suffix = ''] = parts;
  const organisation = cellOf(row, ORGANISATION);
  const joined = [prefix, first, middle, last, suffix].filter(Boolean).join(' ');
  const numbers = numbered(row, PHONE, 'TEL');
  const mails = numbered(row, MAIL, 'EMAIL');
  const full =
    cellOf(row, FULL) ||
    joined ||
    organisation ||
    mails[0]?.replace(/^[^:]*:/, '') ||
    numbers[0]?.replace(/^[^:]*:/, '') ||
    '';
  if (full === '') return [];
  const department = cellOf(row, DEPARTMENT);
  const texts = Object.entries(CARD).flatMap(([property, names]) => {
    const value = cellOf(row, names);
    if (value === '') return [];
    const day = property === 'BDAY' ? dates.read(value, '')?.date : undefined;
    return [`${property}:${day ?? (property === 'URL' ? value : escaped(value))}`];
  });
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${joined !== '' && cellOf(row, FULL) === '' ? escaped(joined) : unescapedOnce(full)}`,
    `N:${(joined === '' ? [full, '', '', '', ''] : parts).map(escaped).join(';')}`,
    ...(organisation || department
      ? [`ORG:${[organisation, department].filter(Boolean).map(escaped).join(';')}`]
      : []),
    ...numbers,
    ...mails,
    ...addresses(row),
    ...texts,
    'END:VCARD',
  ];
}

function unescapedOnce(text: string): string {
  return text.includes('\\,') ? text : escaped(text);
}

/** Numbers and addresses of mail, with what they are for: by the column's name, or by a column beside it. */
function numbered(row: Row, pattern: RegExp, property: string): string[] {
  return [...row].flatMap(([name, value]) => {
    const [, before = '', , part] = pattern.exec(name) ?? [];
    if (!pattern.test(name) || part === 'type' || part === 'label') return [];
    const told =
      row.get(`${name.replace(/value$/, '')}type`) ?? row.get(`${name.replace(/value$/, '')}label`) ?? before;
    const kinds = /fax/.test(name) ? ['FAX'] : [];
    if (/mobile|cell|handy/.test(name) || /mobile|cell/i.test(told)) kinds.push('CELL');
    if (/work|business|company|geschaft|arbeit/i.test(told)) kinds.push('WORK');
    if (/home|private|privat/i.test(told)) kinds.push('HOME');
    const type = kinds.length > 0 ? `;TYPE=${kinds.join(',')}` : '';
    // Google puts several into one cell.
    return value.split(' ::: ').map((each) => `${property}${type}:${escaped(each)}`);
  });
}

function addresses(row: Row): string[] {
  const groups = new Map<string, Map<string, string>>();
  const alone = ADDRESS_PARTS.map((names) => cellOf(row, names));
  for (const [name, value] of row) {
    const [, kind = '', , number = '', part = ''] = PLACE.exec(name) ?? [];
    if (
      part === '' ||
      part === 'type' ||
      part === 'label' ||
      part === 'formatted' ||
      (kind === '' && number === '')
    )
      continue;
    const key = `${kind}${number}`;
    groups.set(key, (groups.get(key) ?? new Map<string, string>()).set(part, value));
  }
  const found = [...groups].map(([key, values]) => {
    const type = /work|business/.test(key) ? ';TYPE=WORK' : /home|private/.test(key) ? ';TYPE=HOME' : '';
    return `ADR${type}:${ADDRESS_PARTS.map((names) => escaped(cellOf(values, names))).join(';')}`;
  });
  return alone.slice(2).some(Boolean) ? [`ADR:${alone.map(escaped).join(';')}`, ...found] : found;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** A line of at most 75 bytes, with its end; what is longer goes on in the next. */
function folded(line: string): string {
  let rest = '';
  let length = 0;
  for (const sign of line) {
    const bytes = Buffer.byteLength(sign);
    if (length + bytes > 73) {
      rest += '\r\n ';
      length = 1;
    }
    rest += sign;
    length += bytes;
  }
  return `${rest}\r\n`;
}
