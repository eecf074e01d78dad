/**
 * The worker of the engine `mail`: a program of its own, which must not import anything of the server but what is beside
 * it and in `workers`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { Email } from 'postal-mime';
import { answerRequests, sayWarning } from '../../kits/workers/answer.ts';
import { numbered } from '../../kits/workers/outputs.ts';
import { damaged, Problem } from '../../kits/workers/problem.ts';
import { writeAttachments } from './attachments.ts';
import {
  asData,
  asPage,
  asText,
  isCutOff,
  isEncrypted,
  lacksEnd,
  messagesOf,
  readMessage,
} from './message.ts';
import { picturesElsewhere } from './safe-html.ts';
import { readWebArchive } from './web-archive.ts';

interface Request {
  readonly input: string;
  readonly output: string;
  readonly from: 'eml' | 'mbox' | 'mhtml';
  readonly to: 'html' | 'txt' | 'json' | 'eml' | 'mbox' | 'zip';
}

interface Output {
  readonly path: string;
  readonly label?: string;
}

async function convert(request: Request): Promise<Output[]> {
  const { input, output, from, to } = request;
  const file = await readFile(input);
  if (from === 'mhtml') return writeArchive(file, output);
  const messages = from === 'mbox' ? messagesOf(file) : [file];
  const emails: Email[] = [];
  for (const message of messages) {
    const email = await readMessage(message, to === 'zip');
    if (!email) continue;
    emails.push(email);
    if (lacksEnd(message))
      sayWarning('content_left_out', `${called(email)} lacks its end, so that attachments may be missing.`);
    if (to === 'html') tellElsewhere(email);
  }
  if (messages.length === 0 || emails.length < messages.length) {
    throw damaged(from === 'mbox' ? 'a mailbox' : 'a mail message');
  }
  if (to !== 'eml' && emails.every(isEncrypted))
    throw new Problem('conversion_failed', 'is encrypted, so that only who has the key can read it');
  if (to === 'eml') return writeEach(messages, output);
  if (to === 'zip') {
    await writeAttachments(emails, output);
    return [{ path: output }];
  }
  await writeFile(output, written(emails, messages, to));
  return [{ path: output }];
}

async function writeArchive(file: Buffer, output: string): Promise<Output[]> {
  const page = isCutOff(file) ? undefined : readWebArchive(file);
  if (!page) throw damaged('a saved web page');
  for (const address of page.missing)
    sayWarning(
      'resource_missing',
      `"${address.slice(0, 200)}" is not in the archive, and is missing in the result.`,
    );
  await writeFile(output, page.html);
  return [{ path: output }];
}

function called({ subject }: Email): string {
  return `The message "${subject ?? ''}"`;
}

function tellElsewhere(email: Email): void {
  const [first, ...others] = picturesElsewhere(email.html ?? '', email.attachments);
  if (first === undefined) return;
  const more = others.length === 0 ? '' : `, and ${others.length} more of its pictures`;
  sayWarning(
    'resource_missing',
    `${called(email)} shows "${first.slice(0, 200)}"${more}: pictures that lie elsewhere are not fetched.`,
  );
}

function written(
  emails: readonly Email[],
  messages: readonly Buffer[],
  to: Exclude<Request['to'], 'eml' | 'zip'>,
) {
  switch (to) {
    case 'html':
      return asPage(emails);
    case 'txt':
      return emails.map(asText).join(`\n${'-'.repeat(72)}\n\n`);
    case 'json':
      return `${JSON.stringify(emails.length === 1 ? emails.map(asData)[0] : emails.map(asData), null, 2)}\n`;
    case 'mbox':
      return Buffer.concat(messages.map(asMailbox));
  }
}

/** A line that looks like the start of a message gets a sign before it. */
function asMailbox(message: Buffer): Buffer {
  const text = message
    .toString('latin1')
    .replace(/\r\n/g, '\n')
    .replace(/^(>*From )/gm, '>$1');
  return Buffer.from(`From - Thu Jan  1 00:00:00 1970\n${text.trimEnd()}\n\n`, 'latin1');
}

async function writeEach(messages: readonly Buffer[], output: string): Promise<Output[]> {
  const outputs = numbered(output, messages.length);
  for (const [index, { path }] of outputs.entries()) await writeFile(path, messages[index] ?? '');
  return outputs;
}

await answerRequests(convert, () => new Problem('invalid_input_file', 'is damaged or no mail'));
