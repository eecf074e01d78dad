/** The two ways in which subtitles mark letters: elements, as in HTML, and the codes of SubStation Alpha in braces. */
import { Parser } from 'htmlparser2';
import { type Cue, type Look, type Span, tidy } from './cue.ts';

/** The colours that WebVTT has names for. */
export const COLOR_NAMES: Readonly<Record<string, string>> = {
  white: '#ffffff',
  lime: '#00ff00',
  cyan: '#00ffff',
  red: '#ff0000',
  yellow: '#ffff00',
  magenta: '#ff00ff',
  blue: '#0000ff',
  black: '#000000',
};
const MORE_COLOR_NAMES: Readonly<Record<string, string>> = {
  ...COLOR_NAMES,
  aqua: '#00ffff',
  fuchsia: '#ff00ff',
  gray: '#808080',
  green: '#008000',
  orange: '#ffa500',
  silver: '#c0c0c0',
};

/** `#rrggbb` for a colour as HTML has it; undefined for white, which is usual, and for what is no colour. */
export function parseColor(value: string): string | undefined {
  const name = value.trim().toLowerCase();
  const hex = /^#?([\da-f]{6})(?:[\da-f]{2})?$/.exec(name)?.[1];
  const color = hex ? `#${hex}` : MORE_COLOR_NAMES[name];
  return color === COLOR_NAMES.white ? undefined : color;
}

/** What an element does to the letters in it. */
export function lookOf(element: string, attributes: Readonly<Record<string, string>>): Look {
  switch (element) {
    case 'i':
    case 'em':
      return { italic: true };
    case 'b':
    case 'strong':
      return { bold: true };
    case 'u':
      return { underline: true };
    case 'c':
      return colorLook(attributes.class?.split('.').find((name) => name in COLOR_NAMES));
    default:
      return colorLook(attributes.color ?? /color\s*:\s*([#\w]+)/i.exec(attributes.style ?? '')?.[1]);
  }
}

function colorLook(value: string | undefined): Look {
  const color = value === undefined ? undefined : parseColor(value);
  return color ? { color } : {};
}

/** A `<` that begins no element that subtitles have is a letter. */
const LESS_THAN = /<(?!\/?(?:[ibusvcp]|em|strong|font|lang|ruby|rt|span|br)\b[^<>]*>)/gi;

/** Elements, and the codes in braces that players know there too. What is in elements without a look is kept. */
export function parseMarkup(text: string): Pick<Cue, 'spans' | 'place'> {
  const spans: Span[] = [];
  const looks: Look[] = [{}];
  let letters = '';
  let place: number | undefined;
  const flush = () => {
    const coded = parseCodes(letters, looks.at(-1));
    letters = '';
    place ??= coded.place;
    spans.push(...coded.spans);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      flush();
      if (name === 'br') spans.push({ text: '\n' });
      else looks.push({ ...looks.at(-1), ...lookOf(name, attributes) });
    },
    ontext(more) {
      letters += more;
    },
    onclosetag(name) {
      flush();
      if (name !== 'br' && looks.length > 1) looks.pop();
    },
    onend: flush,
  });
  parser.end(text.replace(LESS_THAN, '&lt;'));
  return { spans: tidy(spans), ...(place && { place }) };
}

/** The old numbers of places, which count from below to above to the middle. */
const OLD_PLACES = [0, 1, 2, 3, 1, 7, 8, 9, 7, 4, 5, 6];

/** The place on the keypad for an old number. */
export function placeOfOld(number: number): number | undefined {
  return OLD_PLACES[number] || undefined;
}

/** The old number of a place on the keypad. */
export function oldPlace(place: number): number {
  return OLD_PLACES.lastIndexOf(place);
}

const OVERRIDES = /(?<!\\)\{([^{}]*\\[^{}]*)\}/g;
const CODE = /^(an|a|i|b|u|p|1c|c)(\d*|&H[\da-f]+&?)$/i;

/**
 * Text with codes such as `{\i1}`. Drawings are dropped.
 *
 * @param base the look that the style gives
 */
export function parseCodes(text: string, base: Look = {}): Pick<Cue, 'spans' | 'place'> {
  const spans: Span[] = [];
  let look = base;
  let place: number | undefined;
  let isDrawing = false;
  // Every second part is what stood in braces.
  for (const [index, part] of text.split(OVERRIDES).entries()) {
    if (index % 2 === 0) {
      if (!isDrawing && part !== '') spans.push({ ...look, text: part.replace(/\\([{}])/g, '$1') });
      continue;
    }
    for (const written of part.split('\\').slice(1)) {
      const [, code = '', value = ''] = CODE.exec(written.trim()) ?? [];
      if (written.startsWith('r')) look = base;
      else if (code === 'p') isDrawing = Number(value) > 0;
      else if (code === 'an') place ??= Number(value) || undefined;
      else if (code === 'a') place ??= placeOfOld(Number(value));
      else look = { ...look, ...changedLook(code, value, base) };
    }
  }
  return { spans, ...(place && { place }) };
}

/** What a code changes; without a value it goes back to the style's look. */
function changedLook(code: string, value: string, base: Look): Look {
  switch (code) {
    case 'i':
      return { italic: value === '' ? Boolean(base.italic) : value !== '0' };
    case 'b':
      return { bold: value === '' ? Boolean(base.bold) : value === '1' || Number(value) > 500 };
    case 'u':
      return { underline: value === '' ? Boolean(base.underline) : value !== '0' };
    case 'c':
    case '1c':
      return { color: value === '' ? base.color : parseBgr(value) };
    default:
      return {};
  }
}

/** `&H0088FF&`, or the same as a decimal number: blue, green, red. */
export function parseBgr(value: string): string | undefined {
  const hex = /^&?H?([\da-f]{1,8})&?$/i.exec(value.trim())?.[1];
  if (hex === undefined) return undefined;
  const number = /^\d+$/.test(value.trim()) ? Number(value) : Number.parseInt(hex, 16);
  const [blue, green, red] = [(number >> 16) & 255, (number >> 8) & 255, number & 255];
  return parseColor([red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join(''));
}

/** `#ff8800` as `0088FF`. */
export function toBgr(color: string): string {
  return `${color.slice(5, 7)}${color.slice(3, 5)}${color.slice(1, 3)}`.toUpperCase();
}

/** Text in `{\i1}…{\i0}` for SubStation Alpha. */
export function writeCodes(spans: readonly Span[]): string {
  let before: Look = {};
  return spans
    .map((span) => {
      const codes: string[] = [];
      for (const [name, code] of [
        ['italic', 'i'],
        ['bold', 'b'],
        ['underline', 'u'],
      ] as const) {
        if (Boolean(span[name]) !== Boolean(before[name])) codes.push(`\\${code}${span[name] ? 1 : 0}`);
      }
      if (span.color !== before.color) codes.push(`\\c${span.color ? `&H${toBgr(span.color)}&` : ''}`);
      before = span;
      const text = span.text.replace(/[{}]/g, '\\$&').replaceAll('\n', '\\N');
      return codes.length > 0 ? `{${codes.join('')}}${text}` : text;
    })
    .join('');
}

/** What stands around letters of a look. */
export type Wrapper = (look: Look, text: string) => string;

/** `<i>`, `<b>` and `<u>`, as most formats have them. */
export const wrapInElements: Wrapper = ({ italic, bold, underline }, text) => {
  let wrapped = text;
  if (underline) wrapped = `<u>${wrapped}</u>`;
  if (bold) wrapped = `<b>${wrapped}</b>`;
  return italic ? `<i>${wrapped}</i>` : wrapped;
};
