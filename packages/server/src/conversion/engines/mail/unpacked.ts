/** A message whose body and attachments are what its sender saw, however Outlook has packed them. */
import type { Attachment, Email } from 'postal-mime';
import { htmlOfRtf } from './rtf-body.ts';
import { bytesOf } from './safe-html.ts';
import { type PackedAttachment, readTnef } from './tnef.ts';

const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
};

export function unpacked(email: Email): Email {
  let { html, text } = email;
  const hasHtml = () => html !== undefined && html.trim() !== '';
  const attachments: Attachment[] = [];
  for (const each of email.attachments) {
    const packed = isPacked(each) ? readTnef(bytesOf(each)) : undefined;
    if (packed) {
      if (!hasHtml()) html = packed.html ?? (packed.rtf && htmlOfRtf(packed.rtf));
      if (text === undefined || text.trim() === '') text = packed.text;
      attachments.push(...packed.attachments.map(asAttachment));
    } else if (isBody(each)) {
      if (!hasHtml()) html = htmlOfRtf(bytesOf(each));
    } else attachments.push(each);
  }
  return { ...email, ...(html !== undefined && { html }), ...(text !== undefined && { text }), attachments };
}

function isPacked({ mimeType, filename }: Attachment): boolean {
  return /^application\/(?:vnd\.)?ms-tnef$/i.test(mimeType) || /^winmail.*\.dat$/i.test(filename ?? '');
}

/** Whether it is the body in another form, as messages of Outlook have it. */
function isBody({ mimeType, filename, disposition }: Attachment): boolean {
  return /^(?:application|text)\/rtf$/i.test(mimeType) && !filename && disposition !== 'attachment';
}

function asAttachment({ filename, mimeType, contentId, content }: PackedAttachment): Attachment {
  const extension = filename.split('.').at(-1)?.toLowerCase() ?? '';
  return {
    filename,
    mimeType: mimeType || PICTURES[extension] || 'application/octet-stream',
    disposition: contentId === undefined ? 'attachment' : 'inline',
    ...(contentId !== undefined && { contentId: `<${contentId.replace(/^<|>$/g, '')}>` }),
    content: new Uint8Array(content),
  };
}
