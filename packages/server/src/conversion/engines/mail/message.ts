/** Messages: read from a file, and shown as a page, as text and as data. */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import sanitizeHtml from 'sanitize-html';
import { escapeMarkup } from '../../kits/workers/escape.ts';
import { bytesOf, canBeShown, dataAddress, safeHtml } from './safe-html.ts';
import { unpacked } from './unpacked.ts';

/** What nobody has sent has none of these. */
const TELLING = ['from', 'to', 'subject', 'date', 'received', 'message-id', 'sender', 'reply-to', 'cc'];

/**
 * Reads a message, or returns undefined where the bytes are none.
 *
 * @param asFiles whether messages within it are attachments as any other
 */
export async function readMessage(bytes: Uint8Array, asFiles = false): Promise<Email | undefined> {
  const email = await PostalMime.parse(bytes, asFiles ? { forceRfc822Attachments: true } : {});
  const isSent = email.headers.some(({ key }) => TELLING.includes(key));
  return isSent && !isCutOff(bytes) ? unpacked(email) : undefined;
}

/** Whether the line is missing that ends the parts of a message. Mail programs show such a message all the same. */
export function lacksEnd(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const type = /^content-type:(.*)$/im.exec(head.replace(/\r?\n[ \t]+/g, ' '))?.[1] ?? '';
  const [, quoted, bare] = /^\s*multipart\/.*;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  return boundary !== undefined && !text.includes(`--${boundary}--`);
}

/** Whether a message breaks off within a line, or within the letters that stand for bytes. */
export function isCutOff(bytes: Uint8Array): boolean {
  if (!lacksEnd(bytes)) return false;
  const text = Buffer.from(bytes).toString('latin1');
  if (!/\r?\n$/.test(text)) return true;
  const [, letters = ''] = /\n((?:[A-Za-z0-9+/]{40,}\r?\n)+[A-Za-z0-9+/]*=*)\s*$/.exec(text) ?? [];
  return letters.replace(/\s/g, '').length % 4 !== 0;
}

/** The messages of a mailbox, each of which begins with a line "From sender date". */
export function messagesOf(mailbox: Buffer): Buffer[] {
  // One character a byte, so that nothing is changed.
  const [before, ...messages] = mailbox.toString('latin1').split(/^From .*\r?\n/m);
  if (before?.trim() !== '') return [];
  return messages.map((text) => Buffer.from(text.replace(/^>(>*From )/gm, '$1'), 'latin1'));
}

/** Whether only who has the key can read it. */
export function isEncrypted({ headers }: Email): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  return /^multipart\/encrypted|^application\/(x-)?pkcs7-mime.*enveloped/is.test(type.trim());
}

/** The lines above a message, as label and text. */
function linesAbove(email: Email): [label: string, text: string][] {
  const lines: [string, string][] = [
    ['From', addresses(email.from && [email.from])],
    ['To', addresses(email.to)],
    ['Cc', addresses(email.cc)],
    ['Date', email.headers.find(({ key }) => key === 'date')?.value ?? ''],
    ['Subject', email.subject ?? ''],
    ['Attachments', attached(email).map(describe).join(', ')],
  ];
  return lines.filter(([, text]) => text !== '');
}

function addresses(list: readonly Address[] = []): string {
  return list.map(addressText).join(', ');
}

function addressText({ name, address, group }: Address): string {
  if (group) return `${name}: ${addresses(group)};`;
  return name === '' ? (address ?? '') : `${name} <${address}>`;
}

/** What comes with it, other than the pictures that it shows. */
function attached({ attachments, html }: Email): Attachment[] {
  return attachments.filter((each) => !isNamed(each, html) && !isBelow(each, html));
}

/** Whether the body says where a picture stands. */
function isNamed({ contentId }: Attachment, html = ''): boolean {
  return contentId !== undefined && html.includes(`cid:${contentId.replace(/^<|>$/g, '')}`);
}

/** Whether a picture is to be shown, and the body does not say where: mail programs put it below. */
function isBelow(attachment: Attachment, html = ''): boolean {
  return attachment.disposition !== 'attachment' && canBeShown(attachment) && !isNamed(attachment, html);
}

function describe(attachment: Attachment): string {
  return `${attachment.filename ?? attachment.mimeType} (${Math.ceil(bytesOf(attachment).length / 1024)} kB)`;
}

/** The message as data. */
export function asData(email: Email): object {
  return {
    from: email.from && addressText(email.from),
    to: email.to?.map(addressText),
    cc: email.cc?.map(addressText),
    bcc: email.bcc?.map(addressText),
    reply_to: email.replyTo?.map(addressText),
    date: email.date,
    subject: email.subject,
    message_id: email.messageId,
    text: plainText(email),
    html: email.html,
    attachments: email.attachments.map((each) => ({
      name: each.filename,
      media_type: each.mimeType,
      bytes: bytesOf(each).length,
    })),
  };
}

/** The message as text. */
export function asText(email: Email): string {
  const head = linesAbove(email).map(([label, text]) => `${label}: ${text}\n`);
  return `${head.join('')}\n${plainText(email).trim()}\n`;
}

/** The body as it is for readers without HTML, or what remains of HTML. */
function plainText({ text, html = '' }: Email): string {
  if (text !== undefined && text.trim() !== '') return text;
  const lines = html.replace(/\s+/g, ' ').replace(/<(?:br|\/p|\/div|\/tr|\/h[1-6]|\/li)\b[^>]*>/gi, '$&\n');
  const bare = sanitizeHtml(lines, {
    allowedTags: [],
    nonTextTags: ['style', 'script', 'title', 'textarea', 'template'],
    transformTags: {
      // Such as the first words of newsletters, which are for the list of messages.
      '*': (tagName, attribs) => ({ tagName: isHidden(attribs) ? 'template' : tagName, attribs }),
    },
  });
  return bare.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[String(name)] ?? '',
  );
}

function isHidden({ style = '', hidden }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

const STYLE =
  'body{font-family:sans-serif}body>.head{border-collapse:collapse;margin-bottom:1em}body>.head th{text-align:start;vertical-align:top;padding-inline-end:1em}body>div>.plain{white-space:pre-wrap}';

/** Messages as one page that needs nothing from elsewhere. */
export function asPage(emails: readonly Email[]): string {
  const title = escapeMarkup(emails[0]?.subject ?? '');
  const head = `<meta charset="utf-8">\n<title>${title}</title>\n<style>${STYLE}</style>`;
  return `<!DOCTYPE html>\n<html>\n<head>\n${head}\n</head>\n<body>\n${emails.map(asArticle).join('<hr>\n')}</body>\n</html>\n`;
}

function asArticle(email: Email, index: number): string {
  const rows = linesAbove(email).map(
    ([label, text]) => `<tr><th>${label}</th><td dir="auto">${escapeMarkup(text)}</td></tr>\n`,
  );
  const id = `message-${index + 1}`;
  const body = email.html?.trim()
    ? safeHtml(email.html, email.attachments, id)
    : `<div class="plain" dir="auto">${escapeMarkup(email.text ?? '')}</div>`;
  const below = email.attachments
    .filter((each) => isBelow(each, email.html))
    .map((each) => `<p><img src="${dataAddress(each)}" alt="${escapeMarkup(each.filename ?? '')}"></p>\n`);
  return `<table class="head">\n${rows.join('')}</table>\n<div id="${id}">${body}\n${below.join('')}</div>\n`;
}
