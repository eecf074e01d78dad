/** What all formats of subtitles have in common. Readers make it, writers write it. */

/** Letters of one look. Lines end with `\n`. */
export interface Span {
  readonly text: string;
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** Such as `#ff8800`; without it, as the player draws. */
  readonly color?: string | undefined;
}

/** What is shown at once, in seconds from the beginning. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span[];
  /** Where it stands, by the keys of a numeric keypad: 8 is above, 2 below, which is usual. */
  readonly place?: number;
}

/** The usual place. */
export const BELOW = 2;

/** A cue without any style. */
export function plainCue(start: number, end: number, text: string): Cue {
  return { start, end, spans: [{ text }] };
}

/** A cue's letters alone. */
export function textOf({ spans }: Pick<Cue, 'spans'>): string {
  return spans.map(({ text }) => text).join('');
}

/** A look without letters. */
export type Look = Omit<Span, 'text'>;

/** Whether all of a cue's letters have this style, for formats that cannot mark single words. */
export function isWholly(spans: readonly Span[], style: 'italic' | 'bold' | 'underline'): boolean {
  return spans.every((span) => span[style] || span.text.trim() === '');
}

/** The spans of each line. */
export function linesOf(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    for (const [index, text] of span.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...span, text });
    }
  }
  return lines;
}

/** Puts neighbours of the same look together, and takes away empty lines and the space around lines. */
export function tidy(spans: readonly Span[]): Span[] {
  const lines = linesOf(spans)
    .map(trimLine)
    .filter((line) => line.length > 0);
  const joined: Span[] = [];
  const add = (span: Span) => {
    const last = joined.at(-1);
    if (last && isSameLook(last, span)) joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  };
  for (const [index, line] of lines.entries()) {
    const [first] = line;
    const last = joined.at(-1);
    // A line break has a look only within letters that share it.
    if (index > 0) add(first && last && isSameLook(first, last) ? { ...first, text: '\n' } : { text: '\n' });
    line.forEach(add);
  }
  return joined;
}

function trimLine(line: readonly Span[]): Span[] {
  const trimmed = line.map((span, index) => {
    const start = index === 0 ? span.text.trimStart() : span.text;
    return { ...span, text: index === line.length - 1 ? start.trimEnd() : start };
  });
  return trimmed.filter(({ text }) => text !== '');
}

function isSameLook(a: Span, b: Span): boolean {
  const look = ({ italic, bold, underline, color }: Span) =>
    [Boolean(italic), Boolean(bold), Boolean(underline), color].join();
  return look(a) === look(b);
}

/** `1:02:03.45` or `02:03`, with any sign between the parts, in seconds. */
export function parseClock(text: string): number {
  const [seconds = 0, minutes = 0, hours = 0] = text
    .trim()
    .replace(',', '.')
    .split(':')
    .map(Number)
    .reverse();
  return hours * 3600 + minutes * 60 + seconds;
}

/** Seconds as a clock, such as `01:02:03,456`. */
export function clock(seconds: number, { point = '.', decimals = 3, hourDigits = 2 } = {}): string {
  const unit = 10 ** decimals;
  const units = Math.round(seconds * unit);
  const pad = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, '0');
  const parts = [
    pad(units / unit / 3600, hourDigits),
    pad((units / unit / 60) % 60),
    pad((units / unit) % 60),
  ];
  return parts.join(':') + (decimals > 0 ? point + pad(units % unit, decimals) : '');
}

/** Pictures a second of films that do not say it. */
export const USUAL_FRAME_RATE = 25;
/** How long a cue without an end time is shown. */
const OPEN_SECONDS = 4;

/**
 * Gives ends to cues that have none (`NaN`): they are shown until the next one begins, which may be empty and only be
 * there for that.
 *
 * @param longest how long one may stay that is not ended by an empty one, in seconds
 */
export function withEnds(cues: readonly Cue[], longest = OPEN_SECONDS): Cue[] {
  const sorted = [...cues].sort((a, b) => a.start - b.start);
  let next: Cue | undefined;
  const ended: Cue[] = [];
  for (const [index, cue] of [...sorted.entries()].reverse()) {
    const following = sorted[index + 1];
    if (following && following.start > cue.start) next = following;
    const isMarked = next?.spans.every(({ text }) => text.trim() === '');
    const latest = isMarked ? Number.POSITIVE_INFINITY : cue.start + longest;
    const end = Math.min(next?.start ?? cue.start + OPEN_SECONDS, latest);
    ended.push(Number.isNaN(cue.end) ? { ...cue, end } : cue);
  }
  return ended.reverse();
}
