/** Subtitles as markup with times: TTML in XML, SAMI and RealText in a kind of HTML. */
import { Parser } from 'htmlparser2';
import {
  BELOW,
  type Cue,
  type Look,
  parseClock,
  type Span,
  tidy,
  USUAL_FRAME_RATE,
  withEnds,
} from '../../kits/subtitles/cue.ts';
import { lookOf, parseColor } from '../../kits/subtitles/markup.ts';

type Attributes = Readonly<Record<string, string>>;

/** Where an element of TTML stands in time, and how its letters look. */
interface Context {
  readonly start: number;
  readonly end: number;
  readonly look: Look;
  readonly place: number;
  readonly keepsSpace: boolean;
}

/** Elements inherit times, looks and places; regions and styles are referred to by their ids. */
export function readTtml(text: string): Cue[] | undefined {
  const cues: Cue[] = [];
  const defined = new Map<string, Attributes>();
  const stack: Context[] = [
    { start: 0, end: Number.POSITIVE_INFINITY, look: {}, place: BELOW, keepsSpace: false },
  ];
  let clock: TtmlClock = { frameRate: USUAL_FRAME_RATE, tickRate: 1 };
  let isClosed = false;
  let isBody = false;
  const add = (letters: string) => {
    const { start, end, look, place } = stack.at(-1) ?? { start: 0, end: 0, look: {}, place: BELOW };
    const last = cues.at(-1);
    const span = { ...look, text: letters };
    if (last?.start === start && last.end === end && last.place === place)
      cues.splice(-1, 1, { ...last, spans: [...last.spans, span] });
    else cues.push({ start, end, spans: [span], place });
  };
  const parser = new Parser(
    {
      onopentag(written, raw) {
        const name = localName(written);
        const attributes = Object.fromEntries(
          Object.entries(raw).map(([key, value]) => [localName(key), value]),
        );
        if (name === 'tt') clock = clockOf(attributes);
        if (name === 'body') isBody = true;
        if (!isBody && attributes.id !== undefined) defined.set(attributes.id, attributes);
        if (name === 'br' || name === 'p') add('\n');
        const parent = stack.at(-1);
        if (parent) stack.push(contextOf(attributes, parent, defined, clock));
      },
      ontext(letters) {
        if (isBody) add(stack.at(-1)?.keepsSpace ? letters : letters.replace(/\s+/g, ' '));
      },
      onclosetag(written, isImplied) {
        if (stack.length > 1) stack.pop();
        if (localName(written) === 'body') isBody = false;
        if (localName(written) === 'tt') isClosed = !isImplied;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const shown = cues.map((cue) => ({ ...cue, spans: tidy(cue.spans) }));
  // Without its last element the file was cut off.
  return isClosed ? shown.filter(({ end }) => Number.isFinite(end)) : undefined;
}

interface TtmlClock {
  readonly frameRate: number;
  readonly tickRate: number;
}

function clockOf({ frameRate, frameRateMultiplier, tickRate }: Attributes): TtmlClock {
  const [numerator = 1, denominator = 1] = (frameRateMultiplier ?? '1 1').split(/[ :]/).map(Number);
  const frames = (Number(frameRate ?? USUAL_FRAME_RATE) * numerator) / denominator;
  return { frameRate: frames, tickRate: Number(tickRate ?? 1) };
}

function contextOf(
  attributes: Attributes,
  parent: Context,
  defined: ReadonlyMap<string, Attributes>,
  clock: TtmlClock,
): Context {
  const { begin, end, dur, region = '', style = '' } = attributes;
  const start = parent.start + (begin === undefined ? 0 : ttmlTime(begin, clock));
  const ends = [
    parent.end,
    ...(end === undefined ? [] : [parent.start + ttmlTime(end, clock)]),
    ...(dur === undefined ? [] : [start + ttmlTime(dur, clock)]),
  ];
  const styles = [...style.split(/\s+/).map((id) => defined.get(id) ?? {}), attributes];
  const areas = [parent, ...[defined.get(region) ?? {}, ...styles].map((each) => placeIn(each))];
  return {
    start,
    end: Math.min(...ends),
    look: Object.assign({}, parent.look, ...styles.map(ttmlLook)),
    place: areas.reduce((place, area) => area.place ?? place, parent.place),
    keepsSpace: attributes.space === undefined ? parent.keepsSpace : attributes.space === 'preserve',
  };
}

/** `00:00:01.5`, `00:00:01:12` with pictures at its end, or a number with its unit. */
function ttmlTime(value: string, { frameRate, tickRate }: TtmlClock): number {
  const [, number = '0', unit = ''] = /^([\d.]+)(h|m|s|ms|f|t)$/.exec(value.trim()) ?? [];
  const units: Readonly<Record<string, number>> = {
    h: 3600,
    m: 60,
    s: 1,
    ms: 0.001,
    f: 1 / frameRate,
    t: 1 / tickRate,
  };
  if (unit in units) return Number(number) * (units[unit] ?? 0);
  const [, time = value, frames = '0'] = /^(\d+:\d+:\d+):(\d+(?:\.\d+)?)$/.exec(value.trim()) ?? [];
  return parseClock(time) + Number(frames) / frameRate;
}

function ttmlLook({ fontStyle, fontWeight, textDecoration, color }: Attributes): Look {
  return {
    ...(fontStyle && { italic: fontStyle !== 'normal' }),
    ...(fontWeight && { bold: fontWeight === 'bold' }),
    ...(textDecoration && { underline: textDecoration.includes('underline') }),
    ...(color && { color: parseColor(color) }),
  };
}

const ROWS: Readonly<Record<string, number>> = { before: 6, center: 3, after: 0 };
const COLUMNS: Readonly<Record<string, number>> = { start: 1, left: 1, center: 2, end: 3, right: 3 };

function placeIn({ displayAlign = '', textAlign = 'center' }: Attributes): { place?: number } {
  const row = ROWS[displayAlign];
  return row === undefined ? {} : { place: row + (COLUMNS[textAlign] ?? 2) };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Elements that are not closed. */
const SYNC = ['sync', 'time'];

/** What is shown from one point in time to the next, in HTML. Of several languages the first one is taken. */
function readSynchronised(
  text: string,
  timesOf: (attributes: Attributes) => Pick<Cue, 'start' | 'end'>,
): Cue[] {
  const cues: { start: number; end: number; spans: Span[] }[] = [];
  const looks: Look[] = [{}];
  let language: string | undefined;
  let isOther = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SYNC.includes(name)) cues.push({ ...timesOf(attributes), spans: [] });
      else if (name === 'br') cues.at(-1)?.spans.push({ text: '\n' });
      else if (name === 'p') {
        language ??= attributes.class?.toLowerCase();
        isOther = attributes.class !== undefined && attributes.class.toLowerCase() !== language;
      } else looks.push({ ...looks.at(-1), ...lookOf(name, attributes) });
    },
    ontext(letters) {
      const span = { ...looks.at(-1), text: letters.replace(/[^\S\u00A0]+/g, ' ') };
      if (!isOther) cues.at(-1)?.spans.push(span);
    },
    onclosetag(name) {
      if (![...SYNC, 'br', 'p'].includes(name) && looks.length > 1) looks.pop();
    },
  });
  parser.end(text);
  return cues.map((cue) => ({ ...cue, spans: tidy(cue.spans) }));
}

/** Times are in milliseconds. */
export function readSami(text: string): Cue[] | undefined {
  if (!/<sami\b/i.test(text)) return undefined;
  const cues = readSynchronised(text, ({ start = '0' }) => ({
    start: Number.parseInt(start, 10) / 1000,
    end: Number.NaN,
  }));
  return withEnds(cues, Number.POSITIVE_INFINITY);
}

/** RealText says when something is shown, and sometimes until when. */
export function readRealText(text: string): Cue[] | undefined {
  if (!/<window\b/i.test(text)) return undefined;
  const cues = readSynchronised(text, ({ begin = '0', end }) => ({
    start: parseClock(begin),
    end: end === undefined ? Number.NaN : parseClock(end),
  }));
  return withEnds(cues, Number.POSITIVE_INFINITY);
}
