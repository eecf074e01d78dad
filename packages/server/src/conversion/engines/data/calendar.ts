/**
 * Calendars: a row for each event, task and journal entry, as it is written: what recurs is one row with its rule. Times
 * are those of the entry's time zone, as ISO 8601 writes them.
 */
import ICAL from 'ical.js';
import { damaged } from '../../kits/workers/problem.ts';
import {
  componentsOf,
  contentOf,
  type Entry,
  parameterOf,
  propertiesOf,
  tableOfEntries,
  together,
} from './cards.ts';
import { readFolded } from './files.ts';
import type { DataContent } from './model.ts';
import { asVersion3 } from './old-cards.ts';
import { offsetOf } from './zones.ts';

const FORMAT = 'an iCalendar file';

/** What of a component stands in a column. */
type Column = (component: ICAL.Component) => string | boolean;

const texts =
  (name: string): Column =>
  (component) =>
    together(propertiesOf(component, name).flatMap((each) => each.getValues().map(String)));

const first =
  (name: string): Column =>
  (component) =>
    String(propertiesOf(component, name)[0]?.getFirstValue() ?? '');

/** People, by their names, addresses and answers: `Zoë Müller <zoe@example.org> (accepted)`. */
const people =
  (name: string): Column =>
  (component) =>
    together(
      propertiesOf(component, name).map((property) => {
        const address = String(property.getFirstValue()).replace(/^mailto:/i, '');
        const [called] = parameterOf(property, 'cn');
        const [answer] = parameterOf(property, 'partstat');
        const who = called ? `${called} <${address}>` : address;
        return answer && !/^NEEDS-ACTION$/i.test(answer) ? `${who} (${answer.toLowerCase()})` : who;
      }),
    );

const START: Readonly<Record<string, Column>> = {
  summary: first('summary'),
  start: first('dtstart'),
};
const ABOUT: Readonly<Record<string, Column>> = {
  location: first('location'),
  description: texts('description'),
  organizer: people('organizer'),
  attendees: people('attendee'),
  categories: texts('categories'),
  status: first('status'),
  url: first('url'),
  place: texts('geo'),
  conference: texts('conference'),
  reminders,
  recurrence: texts('rrule'),
  also_on: texts('rdate'),
  not_on: texts('exdate'),
  instead_of: first('recurrence-id'),
  uid: first('uid'),
};

/** The kinds of entries, by their components' names. */
const KINDS: readonly { name: string; table: string; columns: Readonly<Record<string, Column>> }[] = [
  {
    name: 'vevent',
    table: 'events',
    columns: {
      ...START,
      end: endOf('dtend'),
      all_day: isAllDay,
      time_zone: timeZoneOf,
      utc_offset: offsetOf,
      ...ABOUT,
    },
  },
  {
    name: 'vtodo',
    table: 'tasks',
    columns: {
      ...START,
      due: endOf('due'),
      time_zone: timeZoneOf,
      utc_offset: offsetOf,
      completed: first('completed'),
      percent: first('percent-complete'),
      priority: first('priority'),
      ...ABOUT,
    },
  },
  {
    name: 'vjournal',
    table: 'journal',
    columns: { ...START, time_zone: timeZoneOf, utc_offset: offsetOf, ...ABOUT },
  },
];

/** Reads one calendar, or several in one file. */
export async function readCalendar(path: string): Promise<DataContent> {
  const text = await readFolded(path);
  // Version 1.0, of old telephones, encodes letters as version 2.1 of cards does.
  const isOld = /^[^:\n]*QUOTED-PRINTABLE/im.test(text);
  const calendars = componentsOf(isOld ? asVersion3(text) : text, 'vcalendar', FORMAT);
  return contentOf(
    KINDS.map(({ name, table, columns }) => {
      const components = calendars.flatMap((calendar) => calendar.getAllSubcomponents(name));
      const entries = components.map((component) => entryOf(component, columns));
      return { table: tableOfEntries(table, Object.keys(columns), entries), entries: entries.length };
    }),
  );
}

function entryOf(component: ICAL.Component, columns: Readonly<Record<string, Column>>): Entry {
  try {
    return new Map(Object.entries(columns).map(([name, column]) => [name, column(component)]));
  } catch (error) {
    throw damaged(FORMAT, undefined, error);
  }
}

function startOf(component: ICAL.Component): ICAL.Time | undefined {
  const start = propertiesOf(component, 'dtstart')[0]?.getFirstValue();
  return start instanceof ICAL.Time ? start : undefined;
}

/** Said as a time or as a duration. */
function endOf(name: string): Column {
  return (component) => {
    const told = first(name)(component);
    const duration = propertiesOf(component, 'duration')[0]?.getFirstValue();
    const end = startOf(component)?.clone();
    if (told !== '' || !end || !(duration instanceof ICAL.Duration)) return told;
    end.addDuration(duration);
    return String(end);
  };
}

/** When it is to be reminded of: a time, or a duration before its start such as `-PT15M`. */
function reminders(component: ICAL.Component): string {
  const alarms = component.getAllSubcomponents('valarm');
  return together(
    alarms.flatMap((alarm) => {
      const trigger = propertiesOf(alarm, 'trigger')[0];
      if (!trigger) return [];
      const [related] = parameterOf(trigger, 'related');
      return [`${String(trigger.getFirstValue())}${/^END$/i.test(related ?? '') ? ' (end)' : ''}`];
    }),
  );
}

function isAllDay(component: ICAL.Component): boolean {
  return startOf(component)?.isDate ?? false;
}

function timeZoneOf(component: ICAL.Component): string {
  const [property] = ['dtstart', 'due'].flatMap((name) => propertiesOf(component, name));
  const [zone] = property ? parameterOf(property, 'tzid') : [];
  return zone ?? (String(property?.getFirstValue() ?? '').endsWith('Z') ? 'UTC' : '');
}
