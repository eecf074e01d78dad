import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, fixture } from '../../../../test/engines/convert.ts';

/** Converts lines of text to JSON, and reads it. */
async function read(from: 'ics' | 'vcf', ...lines: readonly string[]): Promise<unknown> {
  const [file] = await convert(from, 'json', Buffer.from(lines.join('\r\n')), { engine: 'data' });
  return JSON.parse(await readFile(file?.path ?? '', 'utf8'));
}

const event = (...lines: readonly string[]) =>
  read('ics', 'BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR');
const card = (...lines: readonly string[]) => read('vcf', 'BEGIN:VCARD', ...lines, 'END:VCARD');

describe('an event', () => {
  test('ends by its end or its duration', async () => {
    expect(await event('SUMMARY:x', 'DTSTART:20240301T230000Z', 'DURATION:PT2H')).toEqual([
      {
        summary: 'x',
        start: '2024-03-01T23:00:00Z',
        end: '2024-03-02T01:00:00Z',
        all_day: false,
        time_zone: 'UTC',
      },
    ]);
  });

  test('that recurs is one row with its rule and its exceptions', async () => {
    const rows = await event(
      'DTSTART;TZID=Europe/Berlin:20240304T093000',
      'RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20241231T000000Z',
      'EXDATE;TZID=Europe/Berlin:20240329T093000,20240426T093000',
    );
    expect(rows).toEqual([
      {
        start: '2024-03-04T09:30:00',
        all_day: false,
        time_zone: 'Europe/Berlin',
        recurrence: 'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20241231T000000Z',
        not_on: '2024-03-29T09:30:00; 2024-04-26T09:30:00',
      },
    ]);
  });

  test('at a time that cannot be is an event without a time', async () => {
    expect(await event('SUMMARY:x', 'DTSTART:someday')).toMatchObject([{ summary: 'x', all_day: false }]);
  });
});

test('a calendar without entries is an empty table', async () => {
  expect(await read('ics', 'BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR')).toEqual([]);
});

test('events and tasks are two files of separated values', async () => {
  const files = await convert('ics', 'csv', fixture('calendars/mixed.ics'));
  expect(files.map(({ label }) => label)).toEqual(['events', 'tasks']);
});

describe('a card', () => {
  test('of version 2.1 is read as telephones write it', async () => {
    const lines = [
      'VERSION:2.1',
      'N;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:M=FCller, A;J=',
      '=F6rg',
      'TEL;CELL;PREF:1',
    ];
    expect(await card(...lines)).toEqual([
      {
        name: 'Jörg Müller, A',
        first_name: 'Jörg',
        last_name: 'Müller, A',
        phone_1: '1',
        phone_1_type: 'cell',
      },
    ]);
  });

  test('of version 4.0 has addresses in the place of numbers', async () => {
    expect(await card('VERSION:4.0', 'FN:A\\;B', 'TEL;VALUE=uri;TYPE="work,voice":tel:+1-2')).toEqual([
      { name: 'A;B', phone_1: '+1-2', phone_1_type: 'work' },
    ]);
  });

  test('without a name is called by what it has', async () => {
    expect(await card('VERSION:3.0', 'N:;;;;', 'ORG:Works', 'EMAIL:a@example.org')).toEqual([
      { name: 'Works', organization: 'Works', email_1: 'a@example.org' },
    ]);
  });
});

test.each([
  ['ics', 'calendars/events.ics'],
  ['vcf', 'calendars/people.vcf'],
])('a cut %s file is damaged', async (from, file) => {
  const content = await readFile(fixture(file));
  expect(await failureOf(convert(from, 'csv', content.subarray(0, content.length * 0.6)))).toEqual({
    code: 'invalid_input_file',
    reason: `is damaged or not ${from === 'ics' ? 'an iCalendar' : 'a vCard'} file`,
  });
});

test.each(['ics', 'vcf'])('words are no %s file', async (from) => {
  expect(await failureOf(convert(from, 'csv', Buffer.from('only words\n')))).toMatchObject({
    code: 'invalid_input_file',
  });
});
