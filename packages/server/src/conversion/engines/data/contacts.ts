/** Address books: a row for each card. What a card can have several of, such as addresses, has numbered columns. */
import type ICAL from 'ical.js';
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

const FORMAT = 'a vCard file';

/** The parts of names and addresses, in the order in which cards have them. */
const NAME = ['last_name', 'first_name', 'middle_name', 'prefix', 'suffix'];
const NAME_AS_SAID = ['prefix', 'first_name', 'middle_name', 'last_name', 'suffix'];
const ADDRESS = ['box', 'extension', 'street', 'city', 'region', 'postcode', 'country'];

/** What a card has once. */
const SINGLE: Readonly<Record<string, string>> = {
  nickname: 'nickname',
  title: 'title',
  role: 'role',
  birthday: 'bday',
  anniversary: 'anniversary',
  gender: 'gender',
};
/** What it may have more of: the property, and its values' parts where there are several. */
const NUMBERED: Readonly<Record<string, { property: string; parts?: readonly string[] }>> = {
  email: { property: 'email' },
  phone: { property: 'tel' },
  address: { property: 'adr', parts: ADDRESS },
  url: { property: 'url' },
  messenger: { property: 'impp' },
  profile: { property: 'x-socialprofile' },
  related: { property: 'related' },
  relation: { property: 'x-abrelatednames' },
  date: { property: 'x-abdate' },
  skype: { property: 'x-skype' },
};
const LAST: Readonly<Record<string, string>> = { categories: 'categories', note: 'note', uid: 'uid' };

/** They say how a number or an address is used, or are always said. */
const NO_KINDS = ['pref', 'internet', 'x-internet', 'voice'];

/** Reads the cards of any version. Pictures, sounds and keys in them are left out. */
export async function readContacts(path: string): Promise<DataContent> {
  const cards = componentsOf(asVersion3(await readFolded(path)), 'vcard', FORMAT);
  const entries = cards.map(entryOf);
  const columns = [
    'name',
    ...NAME_AS_SAID,
    ...Object.keys(SINGLE),
    'organization',
    'department',
    ...Object.entries(NUMBERED).flatMap(([name, { property, parts = [''] }]) => {
      const most = Math.max(...cards.map((card) => propertiesOf(card, property).length));
      return Array.from({ length: most }, (_, index) =>
        [...parts, 'type'].map((part) => columnName(name, index, part)),
      ).flat();
    }),
    ...Object.keys(LAST),
  ];
  return contentOf([{ table: tableOfEntries('contacts', columns, entries), entries: entries.length }]);
}

function columnName(name: string, index: number, part: string): string {
  return [name, index + 1, part].filter((each) => each !== '').join('_');
}

function entryOf(card: ICAL.Component): Entry {
  const entry = new Map<string, string>();
  const parts = partsOf(propertiesOf(card, 'n')[0]);
  for (const [index, name] of NAME.entries()) entry.set(name, parts[index] ?? '');
  for (const [column, property] of Object.entries({ ...SINGLE, ...LAST }))
    entry.set(column, textIn(card, property));
  const [organization = '', ...departments] = partsOf(propertiesOf(card, 'org')[0]);
  entry.set('organization', organization).set('department', together(departments));
  for (const [name, { property, parts }] of Object.entries(NUMBERED)) {
    for (const [index, each] of propertiesOf(card, property).entries()) {
      const values = partsOf(each);
      if (!parts) entry.set(columnName(name, index, ''), withoutScheme(together(values)));
      for (const [at, part] of (parts ?? []).entries())
        entry.set(columnName(name, index, part), values[at] ?? '');
      entry.set(columnName(name, index, 'type'), kindOf(each, card));
    }
  }
  const whole = NAME_AS_SAID.map((name) => entry.get(name))
    .filter(Boolean)
    .join(' ');
  return entry.set('name', textIn(card, 'fn') || whole || organization);
}

function textIn(card: ICAL.Component, name: string): string {
  const texts = propertiesOf(card, name).flatMap(({ jCal }) => jCal.slice(3).flat().map(String));
  // The library leaves these as they are where the value has no parts.
  return together(texts.map((text) => text.replaceAll('\\;', ';')));
}

/** A value's parts, each of which may be a list. */
function partsOf(property: ICAL.Property | undefined): string[] {
  const value: unknown = property?.jCal[3] ?? [];
  return [value].flat().map((part: unknown) =>
    [part]
      .flat()
      .map((each) => String(each).trim())
      .join(', '),
  );
}

function withoutScheme(text: string): string {
  // Apple's programs write a backslash before the colon of an address.
  return text.replace(/^(?:tel|mailto):/i, '').replace(/^(\w+)\\:/, '$1:');
}

/** What a number or an address is for; Apple's programs keep a label of people's own beside it. */
function kindOf(property: ICAL.Property, card: ICAL.Component): string {
  const [group] = parameterOf(property, 'group');
  const label = propertiesOf(card, 'x-ablabel').find(
    (each) => group && parameterOf(each, 'group')[0] === group,
  );
  const kinds = parameterOf(property, 'type').map((kind) => kind.toLowerCase());
  const own = String(label?.jCal[3] ?? '').replace(/^_\$!<(.*)>!\$_$/, '$1');
  return own || kinds.filter((kind) => !NO_KINDS.includes(kind)).join(' ');
}
