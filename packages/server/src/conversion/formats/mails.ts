import { type Format, rowOf } from './format.ts';

const row = rowOf('mail');

/** Messages, and what several of them are kept in. */
export const mails: readonly Format[] = [
  row('eml', 'message/rfc822', 'a mail message', { textual: true }),
  row('msg', 'application/vnd.ms-outlook', 'an Outlook message'),
  row('mbox', 'application/mbox', 'a mailbox', { textual: true }),
];
