/** Saved pages (MHTML, RFC 2557) as one page that holds what came with it. */
import { type MimePart, parameter, partsOf } from './mime.ts';

/** A page, and the addresses of what it shows and the archive lacks. */
interface Page {
  readonly html: string;
  readonly missing: readonly string[];
}

const MAX_DEPTH = 5;
/** What makes a browser fetch something, up to the address. */
const FETCHES =
  /(<(?:img|input|source|video|audio|embed|iframe|frame|track)\b[^>]*?\s(?:src|poster)\s*=\s*|<(?:table|td|body)\b[^>]*?\sbackground\s*=\s*|<object\b[^>]*?\sdata\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;
const LINK = /<link\b[^>]*>/gi;
const IN_STYLE = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s"']+))\s*\)/gi;

/** @returns undefined where there is no page in it */
export function readWebArchive(file: Buffer): Page | undefined {
  const parts = partsOf(file);
  const root = rootOf(parts, file);
  return root && new WebArchive(parts).page(root);
}

function rootOf(parts: readonly MimePart[], file: Buffer): MimePart | undefined {
  const head = file.toString('latin1', 0, 4096).replace(/\r?\n[ \t]+/g, ' ');
  const start = parameter(/^Content-Type:(.*)$/im.exec(head)?.[1], 'start');
  const isPage = ({ type }: MimePart) => ['text/html', 'application/xhtml+xml'].includes(type);
  return (
    parts.find((part) => isPage(part) && start !== undefined && part.headers.get('content-id') === start) ??
    parts.find(isPage)
  );
}

class WebArchive {
  readonly #parts = new Map<string, MimePart>();
  readonly #missing = new Set<string>();

  constructor(parts: readonly MimePart[]) {
    for (const part of parts) {
      const id = part.headers.get('content-id')?.replace(/^<|>$/g, '');
      const place = part.headers.get('content-location');
      for (const name of [place, id && `cid:${id}`])
        if (name && !this.#parts.has(name)) this.#parts.set(name, part);
    }
  }

  page(root: MimePart): Page {
    const html = this.#html(root, 0).replace(/(<meta\b[^>]*?charset\s*=\s*["']?)[\w.:-]+/gi, '$1utf-8');
    const isTold = /<meta\b[^>]*charset/i.test(html);
    const place = /<head\b[^>]*>/i.test(html) ? /<head\b[^>]*>/i : /^/;
    const whole = isTold ? html : html.replace(place, '$&<meta charset="utf-8">');
    return { html: whole, missing: [...this.#missing] };
  }

  #html(part: MimePart, depth: number): string {
    const base = part.headers.get('content-location');
    const text = decodeText(part);
    return text
      .replace(FETCHES, (_all, before: string, ...[double, single, bare]: string[]) => {
        const address = double ?? single ?? bare ?? '';
        return `${before}"${this.#address(address.replaceAll('&amp;', '&'), base, depth).replaceAll('"', '&quot;')}"`;
      })
      .replace(LINK, (link) => this.#link(link, base, depth))
      .replace(
        /(<style\b[^>]*>)([\s\S]*?)(<\/style)/gi,
        (_all, open: string, css: string, close: string) => open + this.#css(css, base, depth) + close,
      )
      .replace(
        /(\sstyle\s*=\s*")([^"]*)"/gi,
        (_all, open: string, css: string) => `${open}${this.#css(css, base, depth, "'")}"`,
      );
  }

  /** A style sheet becomes a part of the page, since not every reader takes it from an address that holds it. */
  #link(link: string, base: string | undefined, depth: number): string {
    if (!/\srel\s*=\s*["']?[^"'>]*stylesheet/i.test(link)) return link;
    const [, double, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(link) ?? [];
    const address = (double ?? single ?? bare ?? '').replaceAll('&amp;', '&');
    const part = this.#find(address, base);
    if (!part) return link;
    const css = this.#css(decodeText(part), part.headers.get('content-location'), depth + 1);
    return `<style>${css.replaceAll('</', '<\\/')}</style>`;
  }

  #css(css: string, base: string | undefined, depth: number, quote = '"'): string {
    return css.replace(IN_STYLE, (_all, ...[double, single, bare]: string[]) => {
      return `url(${quote}${this.#address(double ?? single ?? bare ?? '', base, depth)}${quote})`;
    });
  }

  #address(address: string, base: string | undefined, depth: number): string {
    if (address === '' || /^(?:data|about|javascript|blob):|^#/i.test(address)) return address;
    const part = depth < MAX_DEPTH ? this.#find(address, base) : undefined;
    if (!part) {
      this.#missing.add(address);
      return address;
    }
    const content =
      part.type === 'text/html'
        ? Buffer.from(this.#html(part, depth + 1))
        : part.type === 'text/css'
          ? Buffer.from(this.#css(decodeText(part), part.headers.get('content-location'), depth + 1))
          : part.content;
    const charset = part.type.startsWith('text/') ? ';charset=utf-8' : '';
    return `data:${part.type}${charset};base64,${content.toString('base64')}`;
  }

  #find(address: string, base: string | undefined): MimePart | undefined {
    const whole = base && URL.canParse(address, base) ? new URL(address, base).href : address;
    return this.#parts.get(address) ?? this.#parts.get(whole);
  }
}

function decodeText({ headers, content }: MimePart): string {
  const declared = /<meta\b[^>]*charset\s*=\s*["']?([\w.:-]+)|^@charset "([\w.:-]+)"/i.exec(
    content.toString('latin1', 0, 4096),
  );
  for (const name of [
    parameter(headers.get('content-type'), 'charset'),
    'utf-8',
    declared?.[1] ?? declared?.[2],
    'windows-1252',
  ]) {
    try {
      if (name) return new TextDecoder(name, { fatal: true }).decode(content);
    } catch {
      // Another one may be right.
    }
  }
  return content.toString('latin1');
}
