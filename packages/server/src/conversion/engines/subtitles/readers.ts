/** Reads subtitles. Each reader takes what is there in its format; order and empty cues are put right by the caller. */
import {
  type Cue,
  parseClock,
  plainCue,
  type Span,
  tidy,
  USUAL_FRAME_RATE,
  withEnds,
} from '../../kits/subtitles/cue.ts';
import { parseMarkup } from '../../kits/subtitles/markup.ts';
import { readAss } from '../../kits/subtitles/substation.ts';
import { readRealText, readSami, readTtml } from './timed-markup.ts';

/** What a file's own content may not say. */
export interface ReadingOptions {
  /** Pictures a second, for times that count pictures. */
  readonly frameRate: number | undefined;
}

/** Reads the text of a file; undefined where it is not of its format, or damaged. */
export type Reader = (text: string, options: ReadingOptions) => Cue[] | undefined;

/** With hours, or with a fraction. */
const TIME = String.raw`(?:\d+:\d{1,2}:\d{1,2}(?:[.,:]\d{1,3})?|\d{1,2}:\d{1,2}[.,]\d{1,3})`;
const ARROW = new RegExp(String.raw`^\s*(${TIME})\s*-+>\s*(${TIME})(.*)$`);
const COMMAS = new RegExp(String.raw`^\s*(${TIME})\s*,\s*(${TIME})\s*$`);

/** Cues of a line with times and lines of text after it. */
function readBlocks(
  text: string,
  times: RegExp,
  toCue: (start: number, end: number, lines: string[], settings: string) => Cue,
): Cue[] | undefined {
  const cues: Cue[] = [];
  let lines: string[] = [];
  let open: ((lines: string[]) => Cue) | undefined;
  const close = () => {
    if (open) cues.push(open(lines));
    open = undefined;
    lines = [];
  };
  for (const line of text.split('\n')) {
    const [, start, end, settings = ''] = times.exec(line) ?? [];
    if (start !== undefined && end !== undefined) {
      // Without an empty line between two cues, the number of the next one seems to be text.
      if (/^\s*\d+\s*$/.test(lines.at(-1) ?? '')) lines.pop();
      close();
      open = (body) => toCue(parseClock(start), parseClock(end), body, settings.trim());
    } else if (line.includes('-->') && times === ARROW) return undefined;
    else if (open) lines.push(line);
  }
  close();
  return cues.length > 0 ? cues : undefined;
}

/** Lines after an empty one belong to the cue as well, unless they are the number of the next one. */
function readSrt(text: string): Cue[] | undefined {
  return readBlocks(text, ARROW, (start, end, lines) => ({ start, end, ...parseMarkup(lines.join('\n')) }));
}

/** Notes, styles and regions have no times. A cue ends with an empty line. */
function readVtt(text: string): Cue[] | undefined {
  if (!/^WEBVTT(?=\s|$)/.test(text)) return undefined;
  const blocks = text.split(/\n{2,}/).slice(1);
  const cues = blocks
    .filter((block) => !/^(NOTE|STYLE|REGION)(?=\s|$)/.test(block))
    .flatMap((block) => readBlocks(block, ARROW, toVttCue) ?? []);
  const expected = blocks.filter((block) => block.includes('-->') && !/^NOTE/.test(block)).length;
  return cues.length >= expected ? cues : undefined;
}

const VTT_TIMESTAMP = /<[\d:.]+>/g;
/** `<c.yellow.large>` */
const VTT_CLASSES = /<([a-z]+)\.([^\s>]+)/g;

function toVttCue(start: number, end: number, lines: string[], settings: string): Cue {
  const text = lines.join('\n').replace(VTT_TIMESTAMP, '').replace(VTT_CLASSES, '<$1 class="$2"');
  const line = /(?:^|\s)line:(-?[\d.]+)(%?)/.exec(settings);
  const [, number = '-1', percent] = line ?? [];
  const share = percent ? Number(number) / 100 : undefined;
  const isAbove = share === undefined ? Number(number) >= 0 && Number(number) < 5 : share < 0.34;
  const row = isAbove ? 6 : Number(share !== undefined && share < 0.67) * 3;
  const align = /(?:^|\s)align:(\w+)/.exec(settings)?.[1] ?? '';
  const column = ['start', 'left'].includes(align) ? 1 : ['end', 'right'].includes(align) ? 3 : 2;
  return { start, end, ...parseMarkup(text), place: row + column };
}

function readSbv(text: string): Cue[] | undefined {
  return readBlocks(text, COMMAS, (start, end, lines) => ({
    start,
    end,
    ...parseMarkup(lines.join('\n').replaceAll('[br]', '\n')),
  }));
}

/** `{start}{end}text|second line`, in pictures. The first cue may be the frame rate. */
function readMicroDvd(text: string, { frameRate }: ReadingOptions): Cue[] | undefined {
  const found = Array.from(text.matchAll(/^\{(\d+)\}\{(\d*)\}(.*)$/gm));
  const declared = Number(/^\{[01]\}\{[01]\}\s*([\d.]+)\s*$/.exec(found[0]?.[0] ?? '')?.[1] ?? 0);
  const rate = frameRate ?? (declared || USUAL_FRAME_RATE);
  const cues = found.slice(declared > 0 ? 1 : 0).map(([, start, end, body = '']) => ({
    start: Number(start) / rate,
    end: end === '' ? Number.NaN : Number(end) / rate,
    ...parseMicroDvd(body),
  }));
  return found.length > 0 ? withEnds(cues) : undefined;
}

/** Small letters are for a line, large ones for the whole cue. */
function parseMicroDvd(body: string): Pick<Cue, 'spans'> {
  let all = '';
  const spans = body.split('|').flatMap((line, index): Span[] => {
    let own = '';
    const text = line.replace(/\{([a-zA-Z]):([^}]*)\}/g, (_, name: string, value: string) => {
      if (name === 'Y') all += value;
      if (name === 'y') own += value;
      return '';
    });
    return [{ text: `${index > 0 ? '\n' : ''}${text}`, ...lineStyle(all + own) }];
  });
  return { spans: tidy(spans) };
}

function lineStyle(letters: string): Omit<Span, 'text'> {
  const has = (letter: string) => letters.toLowerCase().includes(letter);
  return {
    ...(has('i') && { italic: true }),
    ...(has('b') && { bold: true }),
    ...(has('u') && { underline: true }),
  };
}

const MPL2_STYLES: Readonly<Record<string, string>> = { '/': 'i', '\\': 'b', _: 'u' };

/** `[start][end]/italic line|second line`, in tenths of a second. */
function readMpl2(text: string): Cue[] | undefined {
  const found = Array.from(text.matchAll(/^\[(\d+)\]\[(\d*)\](.*)$/gm));
  const cues = found.map(([, start, end, body = '']) => ({
    start: Number(start) / 10,
    end: end === '' ? Number.NaN : Number(end) / 10,
    spans: tidy(
      body.split('|').map((line, index) => {
        const [, marks = '', rest = ''] = /^\s*([/\\_]*)(.*)$/.exec(line) ?? [];
        const style = [...marks].map((mark) => MPL2_STYLES[mark]).join('');
        return { text: `${index > 0 ? '\n' : ''}${rest}`, ...lineStyle(style) };
      }),
    ),
  }));
  return found.length > 0 ? withEnds(cues) : undefined;
}

/** `[mm:ss.xx]line`; a line may have several times, and the times of single words are passed over. */
function readLrc(text: string): Cue[] | undefined {
  const offset = Number(/^\[offset:\s*([+-]?\d+)\s*\]/im.exec(text)?.[1] ?? 0) / 1000;
  const cues = Array.from(text.matchAll(/^((?:[ \t]*\[\d+:\d{1,2}(?:[.:]\d{1,3})?\])+)(.*)$/gm)).flatMap(
    ([, times = '', body = '']) =>
      Array.from(times.matchAll(/\[(\d+):(\d+)(?:[.:](\d+))?\]/g), ([, minutes, seconds, fraction = '0']) => {
        const start = Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`) - offset;
        return plainCue(
          start,
          Number.NaN,
          body
            .replace(/<\d+:[\d.:]+>/g, '')
            .replace(/ {2,}/g, ' ')
            .trim(),
        );
      }),
  );
  return cues.length > 0 ? withEnds(cues) : undefined;
}

/** `hh:mm:ss:line|second line`, without ends. */
function readVplayer(text: string): Cue[] | undefined {
  const found = Array.from(text.matchAll(/^(\d+:\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?)[:= ](.*)$/gm));
  const cues = found.map(([, start = '', body = '']) =>
    plainCue(parseClock(start), Number.NaN, body.replaceAll('|', '\n')),
  );
  return cues.length > 0 ? withEnds(cues) : undefined;
}

/** How long to wait after the last cue and how long to show this one, in seconds, or in pictures where it says their rate. */
function readMpSub(text: string): Cue[] | undefined {
  const format = /^FORMAT=(TIME|[\d.]+)/m.exec(text)?.[1];
  if (format === undefined) return undefined;
  const unit = format === 'TIME' ? 1 : 1 / Number(format);
  let now = 0;
  return text.split(/\n{2,}/).flatMap((block) => {
    const [, wait, length, body = ''] = /^\s*(-?[\d.]+)\s+([\d.]+)[ \t]*\n([\s\S]*)$/.exec(block) ?? [];
    if (wait === undefined) return [];
    const start = now + Number(wait) * unit;
    now = start + Number(length) * unit;
    return [plainCue(start, now, body)];
  });
}

/** Every format that is read here, by its id. */
export const READERS: Readonly<Record<string, Reader>> = {
  srt: readSrt,
  vtt: readVtt,
  sbv: readSbv,
  subviewer: readSbv,
  sub: readMicroDvd,
  mpl2: readMpl2,
  lrc: readLrc,
  vplayer: readVplayer,
  mpsub: readMpSub,
  ass: readAss,
  ssa: readAss,
  ttml: readTtml,
  smi: readSami,
  rt: readRealText,
};
