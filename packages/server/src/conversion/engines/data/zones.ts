/** Times of calendars whose zones nobody but the file itself knows. */
import ICAL from 'ical.js';
import { parameterOf, propertiesOf } from './cards.ts';

/** A column of the offset of an entry's start, where the name of its zone would tell nothing. */
export function offsetOf(component: ICAL.Component): string {
  const [property] = ['dtstart', 'due'].flatMap((name) => propertiesOf(component, name));
  const time = property?.getFirstValue();
  const [zone] = property ? parameterOf(property, 'tzid') : [];
  if (!(time instanceof ICAL.Time) || time.isDate || zone === undefined || isKnown(zone)) return '';
  const own = ownZone(component, zone);
  return own ? offsetText(own.utcOffset(time)) : '';
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const zones = new WeakMap<ICAL.Component, ICAL.Timezone>();

/** The zone as the calendar describes it that a component is in. */
function ownZone(component: ICAL.Component, id: string): ICAL.Timezone | undefined {
  const described = (component.parent?.getAllSubcomponents('vtimezone') ?? []).find(
    (each) => String(each.getFirstPropertyValue('tzid')) === id,
  );
  if (!described) return undefined;
  const known = zones.get(described);
  if (known) return known;
  const zone = new ICAL.Timezone({ component: described, tzid: id });
  zones.set(described, zone);
  return zone;
}

function offsetText(seconds: number): string {
  const minutes = Math.abs(Math.trunc(seconds / 60));
  const two = (number: number) => String(number).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}
