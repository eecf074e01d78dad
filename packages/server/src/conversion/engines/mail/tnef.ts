/** What Outlook packs into `winmail.dat` (MS-OXTNEF): the body with its looks, and the attachments. */
import { decodeBy, encodingOf, unpackRtf } from './rtf-body.ts';

const SIGNATURE = 0x223e9f78;
const MAX_DEPTH = 3;

const MESSAGE_PROPERTIES = 0x00069003;
const CODE_PAGE = 0x00069007;
const BODY = 0x0002800c;
const ATTACHMENT = 0x00069002;
const ATTACHMENT_TITLE = 0x00018010;
const ATTACHMENT_DATA = 0x0001800f;
const ATTACHMENT_BYTES = 0x0006800f;
const ATTACHMENT_PROPERTIES = 0x00069005;

const TEXT = 0x1000;
const RTF = 0x1009;
const HTML = 0x1013;
const CONTENT = 0x3701;
const NAME = 0x3704;
const LONG_NAME = 0x3707;
const MEDIA_TYPE = 0x370e;
const CONTENT_ID = 0x3712;
const BODY_CODE_PAGE = 0x3fde;

export interface PackedAttachment {
  filename: string;
  mimeType: string;
  contentId: string | undefined;
  content: Buffer;
}

export interface PackedMessage {
  text: string | undefined;
  html: string | undefined;
  rtf: Buffer | undefined;
  attachments: PackedAttachment[];
}

type Properties = ReadonlyMap<number, Buffer | string>;

/** @returns undefined where the bytes are something else */
export function readTnef(file: Buffer, depth = 0): PackedMessage | undefined {
  if (file.length < 6 || file.readUInt32LE(0) !== SIGNATURE) return undefined;
  const made: PackedMessage = { text: undefined, html: undefined, rtf: undefined, attachments: [] };
  let codePage = 1252;
  for (const { id, data } of attributesOf(file)) {
    const current = made.attachments.at(-1);
    if (id === CODE_PAGE && data.length >= 4) codePage = data.readUInt32LE(0);
    else if (id === BODY) made.text ??= stringOf(data, codePage);
    else if (id === MESSAGE_PROPERTIES) readBody(made, propertiesOf(data, codePage), codePage);
    else if (id === ATTACHMENT) made.attachments.push(emptyAttachment(made.attachments.length + 1));
    else if (!current) continue;
    else if (id === ATTACHMENT_TITLE) current.filename = stringOf(data, codePage) || current.filename;
    else if (id === ATTACHMENT_DATA || id === ATTACHMENT_BYTES) current.content = data;
    else if (id === ATTACHMENT_PROPERTIES) readAttachment(current, propertiesOf(data, codePage));
  }
  // A message within the message: what is attached to it is attached to this one.
  made.attachments = made.attachments.flatMap((each) => {
    const inner = depth < MAX_DEPTH ? readTnef(each.content, depth + 1) : undefined;
    return inner ? inner.attachments : [each];
  });
  return made;
}

const emptyAttachment = (number: number): PackedAttachment => ({
  filename: `attachment-${number}`,
  mimeType: '',
  contentId: undefined,
  content: Buffer.alloc(0),
});

function* attributesOf(file: Buffer): Generator<{ id: number; data: Buffer }> {
  let at = 6;
  while (at + 9 <= file.length) {
    const length = file.readUInt32LE(at + 5);
    const data = file.subarray(at + 9, at + 9 + length);
    if (data.length < length) return;
    yield { id: file.readUInt32LE(at + 1), data };
    at += 9 + length + 2;
  }
}

function readBody(made: PackedMessage, properties: Properties, codePage: number): void {
  const said = properties.get(BODY_CODE_PAGE);
  const page = said instanceof Buffer && said.length >= 4 ? said.readUInt32LE(0) : codePage;
  const [text, html, rtf] = [TEXT, HTML, RTF].map((id) => properties.get(id));
  if (typeof text === 'string') made.text = text;
  if (html)
    made.html = typeof html === 'string' ? html : decodeBy(encodingOf(page), html).replace(/\0+$/, '');
  if (rtf instanceof Buffer) made.rtf = unpackRtf(rtf);
}

function readAttachment(current: PackedAttachment, properties: Properties): void {
  const textAt = (id: number) => {
    const value = properties.get(id);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const content = properties.get(CONTENT);
  current.filename = textAt(LONG_NAME) ?? textAt(NAME) ?? current.filename;
  current.mimeType = textAt(MEDIA_TYPE) ?? current.mimeType;
  current.contentId = textAt(CONTENT_ID) ?? current.contentId;
  // Before what is no plain file, its kind is named.
  if (content instanceof Buffer && current.content.length === 0)
    current.content =
      content.length > 22 && content.readUInt32LE(16) === SIGNATURE ? content.subarray(16) : content;
}

function stringOf(data: Buffer, codePage: number): string {
  return decodeBy(encodingOf(codePage), data).replace(/\0[\s\S]*$/, '');
}

const FIXED: Readonly<Record<number, number>> = {
  1: 0,
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};
const STRING = 0x1e;
const UNICODE = 0x1f;
const VARIABLE = [STRING, UNICODE, 0x102, 0x0d];
const MULTIPLE = 0x1000;

/** Properties of MAPI by their numbers: those that are fixed as bytes, and of several values the first. */
function propertiesOf(data: Buffer, codePage: number): Properties {
  const found = new Map<number, Buffer | string>();
  let at = 4;
  const next = () => {
    const number = at + 4 <= data.length ? data.readUInt32LE(at) : 0;
    at += 4;
    return number;
  };
  for (let left = data.length >= 4 ? data.readUInt32LE(0) : 0; left > 0 && at + 4 <= data.length; left -= 1) {
    const tag = next();
    const [type, id] = [tag & 0xffff, tag >>> 16];
    if (id >= 0x8000) {
      at += 16;
      const isNamed = next() === 1;
      const size = next();
      if (isNamed) at += padded(size);
    }
    const kind = type & ~MULTIPLE;
    const isVariable = VARIABLE.includes(kind);
    const width = FIXED[kind];
    if (!isVariable && width === undefined) break;
    const count = isVariable || type !== kind ? next() : 1;
    for (let each = 0; each < count && at <= data.length; each += 1) {
      const size = isVariable ? next() : (width ?? 0);
      const value = data.subarray(at, at + size);
      at += padded(size);
      if (each > 0 || found.has(id)) continue;
      if (kind === UNICODE) found.set(id, value.toString('utf16le').replace(/\0+$/, ''));
      else found.set(id, kind === STRING ? stringOf(value, codePage) : value);
    }
  }
  return found;
}

const padded = (size: number) => Math.ceil(size / 4) * 4;
