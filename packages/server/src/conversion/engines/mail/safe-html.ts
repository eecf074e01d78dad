/** The HTML of a message as a part of a page: with its looks and its pictures, and without what is dangerous. */
import type { Attachment } from 'postal-mime';
import sanitizeHtml from 'sanitize-html';

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
  'body',
];
const LOOKS =
  'align valign dir lang title width height bgcolor color border cellpadding cellspacing colspan rowspan size face style class id';

/** What a message shows, without programs and without anything that is fetched from elsewhere. */
export function safeHtml(html: string, attachments: readonly Attachment[], id: string): string {
  const looks = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi)].map(([, css = '']) =>
    scoped(css, id),
  );
  const style = looks.join('') === '' ? '' : `<style>${looks.join('')}</style>`;
  return (
    style +
    sanitizeHtml(html, {
      allowedTags: TAGS,
      nonTextTags: ['style', 'script', 'title', 'textarea', 'noscript'],
      allowedAttributes: { '*': LOOKS.split(' '), a: ['href', 'name'], img: ['src', 'alt'] },
      allowedSchemes: ['http', 'https', 'mailto'],
      allowedSchemesByTag: { img: ['data'] },
      transformTags: {
        '*': (tagName, { style: own, ...attributes }) => ({
          // What the body looks like is a part of the message, which stands in another page now.
          tagName: tagName === 'body' ? 'div' : tagName,
          attribs: {
            ...attributes,
            ...lookOf(own, tagName === 'body' ? attributes.bgcolor : undefined),
          },
        }),
        img: (tagName, { src = '', style: own, ...attributes }) => ({
          tagName,
          attribs: { ...attributes, ...lookOf(own), src: pictureIn(src, attachments) },
        }),
      },
      // Of a picture that is elsewhere, only what stands for it is left.
      exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
    })
  );
}

/** The pictures of a message that it does not hold. */
export function picturesElsewhere(html: string, attachments: readonly Attachment[]): string[] {
  const sources = [...html.matchAll(/<img\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/gi)].map(
    ([, source = '']) => source,
  );
  return [...new Set(sources)].filter((source) => pictureIn(source, attachments) === '');
}

function lookOf(style = '', colour?: string): { style?: string } {
  const all = [colour && `background-color:${colour}`, safeDeclarations(style)].filter(Boolean).join(';');
  return all === '' ? {} : { style: all };
}

/** Without what fetches something, runs something, or leaves the place of the message. */
function safeDeclarations(text: string): string {
  const isSafe = (declaration: string) =>
    declaration.includes(':') &&
    !/url|image\(|image-set|@|\\|expression|behavior|binding|[<>{}]|position\s*:/i.test(declaration);
  return text.split(';').filter(isSafe).join(';').trim();
}

/** The rules of a style sheet for one message of a page alone. */
function scoped(css: string, id: string): string {
  const bare = css
    .replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '')
    .replace(/@(?:import|charset|namespace)[^;{}]*;/gi, '');
  let made = '';
  let at = 0;
  while (at < bare.length) {
    const open = bare.indexOf('{', at);
    if (open < 0) break;
    const close = endOfBlock(bare, open);
    const head = bare.slice(at, open).trim();
    const content = bare.slice(open + 1, close);
    if (/^@(?:media|supports)\b/i.test(head) && !/[<>\\]/.test(head))
      made += `${head}{${scoped(content, id)}}`;
    else if (!/[@<\\]/.test(head)) made += ruleOf(head, content, id);
    at = close + 1;
  }
  return made;
}

function ruleOf(head: string, content: string, id: string): string {
  const declarations = safeDeclarations(content);
  const selectors = head
    .split(',')
    .map((selector) => selector.trim().replace(/^(?:(?:html|body|:root)(?![\w-])\s*>?\s*)+/i, ''))
    // What stands beside the message is none of its business.
    .filter((selector) => !/^[~+|]/.test(selector))
    .map((selector) => `#${id} ${selector}`.trim());
  return declarations === '' || selectors.length === 0 || head === ''
    ? ''
    : `${selectors.join(',')}{${declarations}}`;
}

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return css.length;
}

const SHOWN = /^image\/(?:png|jpeg|jpg|pjpeg|gif|webp|bmp)$/i;

/** Whether a browser shows it. */
export function canBeShown({ mimeType }: Attachment): boolean {
  return SHOWN.test(mimeType);
}

/** A picture as an address that holds all of it. */
export function dataAddress(attachment: Attachment): string {
  return `data:${attachment.mimeType};base64,${bytesOf(attachment).toString('base64')}`;
}

export function bytesOf({ content }: Attachment): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}

function pictureIn(source: string, attachments: readonly Attachment[]): string {
  if (/^data:image\/(?:png|jpeg|gif|webp);base64,/i.test(source)) return source;
  const id = /^cid:(.+)$/i.exec(source)?.[1];
  const found = attachments.find(({ contentId }) => id !== undefined && contentId === `<${id}>`);
  return found?.mimeType.startsWith('image/') ? dataAddress(found) : '';
}
