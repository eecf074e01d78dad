/** The attachments of messages as one archive. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Attachment, Email } from 'postal-mime';
import { ZipFile } from 'yazl';
import { Problem } from '../../kits/workers/problem.ts';
import { bytesOf } from './safe-html.ts';

const MAX_NAME = 150;

/** Names of parts that have none, by what they hold. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/plain': 'txt',
  'text/html': 'html',
  'image/jpeg': 'jpg',
  'application/octet-stream': 'bin',
};

/** Several messages have a folder each, which is called by its number. */
export async function writeAttachments(emails: readonly Email[], output: string): Promise<void> {
  const archive = new ZipFile();
  let count = 0;
  for (const [index, { attachments, date }] of emails.entries()) {
    const folder = emails.length > 1 ? `${index + 1}/` : '';
    const sent = new Date(date ?? '');
    const mtime = sent.getTime() > Date.UTC(1981) ? sent : new Date(Date.UTC(1981));
    const taken = new Set<string>();
    for (const attachment of attachments) {
      archive.addBuffer(bytesOf(attachment), folder + freeName(nameOf(attachment, taken.size + 1), taken), {
        mtime,
      });
      count += 1;
    }
  }
  if (count === 0) {
    throw new Problem(
      'conversion_failed',
      emails.length > 1 ? 'holds no messages with attachments' : 'has no attachments',
    );
  }
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(output));
}

/** A name that stays within its folder, on every system. */
function nameOf(attachment: Attachment, number: number): string {
  const kind = attachment.mimeType.toLowerCase();
  const filename = attachment.filename ?? (kind === 'message/rfc822' ? subjectOf(attachment) : undefined);
  const extension = EXTENSIONS[kind] ?? /\/(?:x-|vnd\.)?([a-z0-9]{2,8})$/.exec(kind)?.[1] ?? 'bin';
  const safe = (filename ?? '')
    .replace(/^.*[/\\]/, '')
    .replace(/[<>:"|?*\p{Cc}\p{Cf}]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (safe === '') return `attachment-${number}.${extension}`;
  const [, stem = safe, ending = ''] = /^(.*?)(\.[^.]{1,10})?$/s.exec(safe) ?? [];
  return stem.slice(0, MAX_NAME) + ending;
}

/** What a message that has no name is about, where its head says it in plain letters. */
function subjectOf(attachment: Attachment): string | undefined {
  const [head = ''] = bytesOf(attachment)
    .toString('latin1')
    .split(/\r?\n\r?\n/, 1);
  const subject = /^subject:[ \t]*([ -~]+)$/im.exec(head)?.[1]?.replaceAll('/', '-');
  return subject === undefined || subject.includes('=?') ? undefined : `${subject}.eml`;
}

function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem} (${number})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
