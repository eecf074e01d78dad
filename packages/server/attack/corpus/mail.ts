/** Messages, calendars and cards that refer to files, nest, or become thousands of files. */

import { readFile } from 'node:fs/promises';
import { fixture } from '@converter/fixtures';
import type { Bait } from '../kit/bait.ts';
import { type HostileInput, input } from './input.ts';

const HEAD =
  'From: a@example.com\r\nTo: b@example.com\r\nSubject: text\r\nDate: Mon, 1 Jan 2024 00:00:00 +0000\r\nMIME-Version: 1.0\r\n';

const external = (bait: Bait) => `${HEAD}Content-Type: multipart/mixed; boundary=x\r\n
--x\r
Content-Type: text/html\r
\r
<p>text</p><img src="file://${bait.file('png')}"><img src="${bait.url}/image.png"><iframe src="file://${bait.file('html')}"></iframe><script src="${bait.url}"></script><link rel="stylesheet" href="${bait.url}"><img src="cid:y">\r
--x\r
Content-Type: message/external-body; access-type=local-file; name="${bait.file('txt')}"\r
\r
Content-Type: text/plain\r
\r
--x\r
Content-Type: message/external-body; access-type=URL; URL="${bait.url}"\r
\r
Content-Type: text/plain\r
\r
--x\r
Content-Type: text/plain; name="../../../../../..${bait.target('mail')}"\r
Content-Disposition: attachment; filename="../../../../../..${bait.target('mail')}"\r
Content-Location: file://${bait.file('txt')}\r
Content-ID: <y>\r
\r
pwned\r
--x--\r
`;

/** A multipart in a multipart, and so on. */
function nestedMail(depth: number): string {
  const parts = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  );
  return `${HEAD}${parts.join('')}Content-Type: text/plain\r\n\r\ntext\r\n`;
}

function messages(count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `From a@example.com Mon Jan  1 00:00:00 2024\n${HEAD.replaceAll('\r', '')}Message-ID: <${index}@x>\n\nmessage ${index}\n\n`,
  ).join('');
}

const calendar = (event: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20240101T000000Z\r\nDTSTART:20240101T000000Z\r\nSUMMARY:text\r\n${event}END:VEVENT\r\nEND:VCALENDAR\r\n`;

const contentOf = (path: string) => readFile(fixture(path));

export const mail: readonly HostileInput[] = [
  input('exhaust', 'a mailbox of 20,000 messages', 'many.mbox', ['mbox', 'eml', 'html'], () =>
    messages(20_000),
  ),
  input(
    'read',
    'a message with parts that are elsewhere',
    'external.eml',
    ['eml', 'html', 'pdf', 'txt'],
    external,
  ),
  input('exhaust', 'a message nested 20,000 times', 'deep.eml', ['eml', 'html', 'pdf'], () =>
    nestedMail(20_000),
  ),
  input(
    'exhaust',
    'a message with a header of 64 megabytes',
    'header.eml',
    ['eml', 'html'],
    () => `X-Long: ${'=?utf-8?q?x?= '.repeat(5_000_000)}\r\n${HEAD}\r\ntext\r\n`,
  ),
  input(
    'confuse',
    'an Outlook message whose streams are damaged',
    'damaged.msg',
    ['msg', 'eml', 'html'],
    async () => {
      const message = await contentOf('mail/picture.msg');
      // The table of sectors refers to itself.
      for (let at = 512; at + 4 < 2048; at += 4) message.writeUInt32LE(0, at);
      return message;
    },
  ),
  input(
    'read',
    'a card whose picture is a file',
    'card.vcf',
    ['vcf', 'csv', 'json'],
    (bait) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nN:A;B\r\nFN:text\r\nPHOTO;VALUE=uri:file://${bait.file('png')}\r\nLOGO;VALUE=uri:${bait.url}/logo\r\nSOUND;VALUE=uri:file://${bait.file('wav')}\r\nKEY;VALUE=uri:file://${bait.file('txt')}\r\nURL:${bait.url}\r\nEND:VCARD\r\n`,
  ),
  input(
    'read',
    'an appointment with files attached by address',
    'event.ics',
    ['ics', 'csv', 'json'],
    (bait) =>
      calendar(
        `ATTACH:file://${bait.file('txt')}\r\nATTACH;VALUE=URI:${bait.url}/attach\r\nALTREP="file://${bait.file('html')}"\r\nURL:${bait.url}\r\n`,
      ),
  ),
  input('exhaust', 'an appointment each second for ever', 'every.ics', ['ics', 'csv', 'json', 'html'], () =>
    calendar(
      'RRULE:FREQ=SECONDLY;BYSECOND=0,1,2;BYMONTH=2;BYMONTHDAY=31\r\nEXRULE:FREQ=SECONDLY\r\n'.repeat(100),
    ),
  ),
  input(
    'exhaust',
    'a calendar with components nested 100,000 times',
    'deep.ics',
    ['ics', 'csv', 'json'],
    () =>
      `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(100_000)}${'END:VEVENT\r\n'.repeat(100_000)}END:VCALENDAR\r\n`,
  ),
];
