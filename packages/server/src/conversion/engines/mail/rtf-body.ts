/** Bodies of messages in RTF, as Outlook sends and keeps them: mostly HTML in disguise (MS-OXRTFEX), and else text with looks. */
import { escapeMarkup } from '../../kits/workers/escape.ts';

const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([\s\S])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

/** Encodings by the number of a font's characters. */
const CHARSETS: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  874: 'windows-874',
  65001: 'utf-8',
};
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  '~': '\u00a0',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
};
const SKIPPED = new Set(
  'fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr footnote listtable listoverridetable fldinst themedata generator mhtmltag'.split(
    ' ',
  ),
);
const LOOKS: Readonly<Record<string, string>> = { b: 'b', i: 'i', ul: 'u', strike: 's' };
const MAX_DEPTH = 1000;

/** What holds within a group. */
interface State {
  readonly isSkipped: boolean;
  readonly isTag: boolean;
  readonly isForRtf: boolean;
  readonly inFonts: boolean;
  readonly charactersAfter: number;
  readonly font: number;
  readonly looks: readonly string[];
}

/** A body in RTF as HTML. */
export function htmlOfRtf(rtf: Buffer): string {
  return new RtfBody(rtf.toString('latin1')).html();
}

class RtfBody {
  readonly #source: string;
  readonly #isHtml: boolean;
  readonly #codePage: string;
  readonly #fonts = new Map<number, string>();
  #state: State = {
    isSkipped: false,
    isTag: false,
    isForRtf: false,
    inFonts: false,
    charactersAfter: 1,
    font: -1,
    looks: [],
  };
  #made = '';
  #bytes: number[] = [];
  #toSkip = 0;

  constructor(source: string) {
    this.#source = source;
    const head = source.slice(0, 4096);
    this.#isHtml = /\\fromhtml1\b/.test(head);
    const page = Number(/\\ansicpg(\d+)/.exec(head)?.[1] ?? 1252);
    this.#codePage = CODE_PAGES[page] ?? `windows-${page}`;
  }

  html(): string {
    const outer: State[] = [];
    let mayBeDestination = false;
    for (const [, word, number, hex, symbol, brace, text] of this.#source.matchAll(TOKEN)) {
      if (brace === '{') {
        this.#flush();
        if (outer.length >= MAX_DEPTH) break;
        outer.push(this.#state);
        mayBeDestination = false;
      } else if (brace === '}') {
        this.#flush();
        this.#state = outer.pop() ?? this.#state;
      } else if (symbol === '*') mayBeDestination = true;
      else if (word !== undefined) {
        this.#word(word, number === undefined ? undefined : Number(number), mayBeDestination);
        mayBeDestination = false;
      } else if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
      else if (symbol !== undefined) this.#say(CHARACTERS[symbol] ?? '');
      else for (const letter of text ?? '') this.#byte(letter.charCodeAt(0));
    }
    this.#flush();
    if (this.#isHtml) return this.#made;
    return `<p>${this.#made.replace(/(?:<br>\s*)+$/, '').replaceAll('<br><br>', '</p><p>')}</p>`;
  }

  #word(word: string, number: number | undefined, isDestination: boolean): void {
    this.#flush();
    const state = this.#state;
    if (word === 'htmltag') this.#state = { ...state, isTag: true };
    else if (word === 'fonttbl') this.#state = { ...state, inFonts: true, isSkipped: true };
    else if (isDestination || SKIPPED.has(word)) this.#state = { ...state, isSkipped: true };
    else if (word === 'htmlrtf') this.#state = { ...state, isForRtf: number !== 0 };
    else if (word === 'uc') this.#state = { ...state, charactersAfter: number ?? 1 };
    else if (word === 'f') this.#state = { ...state, font: number ?? 0 };
    else if (word === 'fcharset' && state.inFonts) this.#fonts.set(state.font, CHARSETS[number ?? 0] ?? '');
    else if (word === 'u') {
      this.#say(String.fromCharCode((number ?? 0) & 0xffff));
      this.#toSkip = state.charactersAfter;
    } else if (word === 'par' || word === 'line') this.#say('\n');
    else if (word === 'plain') this.#state = { ...state, looks: [] };
    else if (word === 'ulnone') this.#state = { ...state, looks: state.looks.filter((each) => each !== 'u') };
    else if (LOOKS[word]) {
      const look = LOOKS[word];
      const others = state.looks.filter((each) => each !== look);
      this.#state = { ...state, looks: number === 0 ? others : [...others, look] };
    } else if (CHARACTERS[word]) this.#say(CHARACTERS[word]);
  }

  #byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else this.#bytes.push(byte);
  }

  /** Letters may be several bytes. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Buffer.from(this.#bytes);
    this.#bytes = [];
    this.#say(decodeBy(this.#fonts.get(this.#state.font) || this.#codePage, bytes));
  }

  #say(text: string): void {
    if (this.#bytes.length > 0) this.#flush();
    const { isSkipped, isForRtf, isTag, looks } = this.#state;
    if (isSkipped || isForRtf || text === '') return;
    if (isTag) this.#made += text;
    else if (this.#isHtml) this.#made += escapeMarkup(text);
    else if (text === '\n') this.#made += '<br>';
    else {
      const open = looks.map((look) => `<${look}>`).join('');
      const close = looks
        .toReversed()
        .map((look) => `</${look}>`)
        .join('');
      this.#made += `${open}${escapeMarkup(text)}${close}`;
    }
  }
}

export function decodeBy(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export function encodingOf(codePage: number): string {
  return CODE_PAGES[codePage] ?? `windows-${codePage}`;
}

const START =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\n\r\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const COMPRESSED = 0x75465a4c;
const WINDOW = 4096;
const MAX_BYTES = 64 * 1024 * 1024;

/** RTF as Exchange packs it (MS-OXRTFCP). */
export function unpackRtf(packed: Buffer): Buffer {
  if (packed.length < 16) return Buffer.alloc(0);
  const size = Math.min(packed.readUInt32LE(4), MAX_BYTES);
  if (packed.readUInt32LE(8) !== COMPRESSED) return packed.subarray(16, 16 + size);
  const made = Buffer.alloc(START.length + size);
  let at = made.write(START, 'latin1');
  let from = 16;
  while (at < made.length && from < packed.length) {
    const flags = packed[from] ?? 0;
    from += 1;
    for (let bit = 0; bit < 8 && at < made.length && from < packed.length; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        made[at] = packed[from] ?? 0;
        at += 1;
        from += 1;
        continue;
      }
      const pair = ((packed[from] ?? 0) << 8) | (packed[from + 1] ?? 0);
      from += 2;
      let source = at - (at % WINDOW) + (pair >> 4);
      if (source >= at) source -= WINDOW;
      if (source < 0) return made.subarray(START.length, at);
      for (let left = (pair & 15) + 2; left > 0 && at < made.length; left -= 1) {
        made[at] = made[source] ?? 0;
        at += 1;
        source += 1;
      }
    }
  }
  return made.subarray(START.length, at);
}
