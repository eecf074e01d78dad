import { type Format, rowOf } from './format.ts';

const row = rowOf('calendar');

/** What is to happen, and when. */
export const calendars: readonly Format[] = [
  row('ics', 'text/calendar', 'an iCalendar file', {
    textual: true,
    aliases: ['ical', 'ifb', 'icalendar', 'vcs'],
    opening: /^\s*BEGIN:VCALENDAR\b/i,
  }),
];
