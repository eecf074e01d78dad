import { type Format, rowOf } from './format.ts';

const row = rowOf('contacts');

/** People, and how to reach them. */
export const contacts: readonly Format[] = [
  row('vcf', 'text/vcard', 'a vCard file', {
    textual: true,
    aliases: ['vcard'],
    opening: /^\s*BEGIN:VCARD\b/i,
  }),
];
