/** Messages: read from a file, and shown as a page, as text and as data. */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import sanitizeHtml from 'sanitize-html';
import { escapeMarkup } from '../../kits/workers/escape.ts';

/** What nobody has sent has none of these. */
const TELLING = ['from', 'to', 'subject', 'date', 'received', 'message-id', 'sender', 'reply-to', 'cc'];

/** Reads a message, or returns undefined where the bytes are none. */
export async function readMessage(bytes: Uint8Array): Promise<Email | undefined> {
  const email = await PostalMime.parse(bytes);
  const isSent = email.headers.some(({ key }) => TELLING.includes(key));
  return isSent && !isCut(email, bytes) ? email : undefined;
}

/** Whether the line is missing that ends the parts of a message. */
function isCut({ headers }: Email, bytes: Uint8Array): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  const [, quoted, bare] = /^\s*multipart\/.*;\s*boundary=(?:"([^"]+)"|([^\s;]+))/is.exec(type) ?? [];
  const boundary = quoted ?? bare;
  return boundary !== undefined && !Buffer.from(bytes).includes(`--${boundary}--`);
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
  return attachments.filter((each) => !isShown(each, html));
}

function isShown({ contentId }: Attachment, html = ''): boolean {
  return contentId !== undefined && html.includes(`cid:${contentId.replace(/^<|>$/g, '')}`);
}

function describe(attachment: Attachment): string {
  return `${attachment.filename ?? attachment.mimeType} (${Math.ceil(bytesOf(attachment).length / 1024)} kB)`;
}

function bytesOf({ content }: Attachment): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
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
    nonTextTags: ['style', 'script', 'title', 'textarea'],
  });
  return bare.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[String(name)] ?? '',
  );
}

const STYLE =
  'body{font-family:sans-serif}.head{border-collapse:collapse;margin-bottom:1em}.head th{text-align:start;vertical-align:top;padding-inline-end:1em}.plain{white-space:pre-wrap}';

/** Messages as one page that needs nothing from elsewhere. */
export function asPage(emails: readonly Email[]): string {
  const title = escapeMarkup(emails[0]?.subject ?? '');
  const head = `<meta charset="utf-8">\n<title>${title}</title>\n<style>${STYLE}</style>`;
  return `<!DOCTYPE html>\n<html>\n<head>\n${head}\n</head>\n<body>\n${emails.map(asArticle).join('<hr>\n')}</body>\n</html>\n`;
}

function asArticle(email: Email): string {
  const rows = linesAbove(email).map(
    ([label, text]) => `<tr><th>${label}</th><td dir="auto">${escapeMarkup(text)}</td></tr>\n`,
  );
  const body = email.html?.trim()
    ? safeHtml(email.html, email.attachments)
    : `<div class="plain" dir="auto">${escapeMarkup(email.text ?? '')}</div>`;
  return `<table class="head">\n${rows.join('')}</table>\n<div>${body}</div>\n`;
}

const TAGS = [
  ...sanitizeHtml.defaults.allowedTags,
  'img',
  'font',
  'center',
  'del',
  'ins',
  'big',
  'tt',
  'strike',
];
const LOOKS =
  'align valign dir lang title width height bgcolor color border cellpadding cellspacing colspan rowspan size face style';

/** What a message shows, without programs and without anything that is fetched from elsewhere. */
function safeHtml(html: string, attachments: readonly Attachment[]): string {
  return sanitizeHtml(html, {
    allowedTags: TAGS,
    nonTextTags: ['style', 'script', 'title', 'textarea', 'noscript'],
    allowedAttributes: { '*': LOOKS.split(' '), a: ['href', 'name'], img: ['src', 'alt'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['data'] },
    transformTags: {
      '*': (tagName, { style, ...attributes }) => ({
        tagName,
        // A style may name a picture too.
        attribs:
          style === undefined || /url|image|@|\\|expression/i.test(style)
            ? attributes
            : { ...attributes, style },
      }),
      img: (tagName, { src = '', style, ...attributes }) => ({
        tagName,
        attribs: { ...attributes, src: pictureIn(src, attachments) },
      }),
    },
    // Of a picture that is elsewhere, only what stands for it is left.
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
  });
}

function pictureIn(source: string, attachments: readonly Attachment[]): string {
  if (/^data:image\/(?:png|jpeg|gif|webp);base64,/i.test(source)) return source;
  const id = /^cid:(.+)$/i.exec(source)?.[1];
  const found = attachments.find(({ contentId }) => id !== undefined && contentId === `<${id}>`);
  return found?.mimeType.startsWith('image/')
    ? `data:${found.mimeType};base64,${bytesOf(found).toString('base64')}`
    : '';
}
