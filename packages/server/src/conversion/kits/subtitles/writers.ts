/** Writes subtitles. What a format cannot say, such as a colour, is left out. */
import { escapeMarkup } from '../workers/escape.ts';
import { BELOW, type Cue, clock, isWholly, linesOf, type Span, textOf } from './cue.ts';
import { COLOR_NAMES, toBgr, wrapInElements } from './markup.ts';
import { writeAss, writeSsa } from './substation.ts';

/** What is not in the cues. */
export interface WritingOptions {
  /** Pictures a second, for times that count pictures. */
  readonly frameRate: number;
}

/** The content of a file. */
export type Writer = (cues: readonly Cue[], options: WritingOptions) => string;

function writeSrt(cues: readonly Cue[]): string {
  return cues
    .map((cue, index) => {
      const place = (cue.place ?? BELOW) === BELOW ? '' : `{\\an${cue.place}}`;
      const body = cue.spans.map((span) => {
        const text = wrapInElements(span, span.text);
        return span.color ? `<font color="${span.color}">${text}</font>` : text;
      });
      return `${index + 1}\n${arrow(cue, ',')}\n${place}${body.join('')}\n\n`;
    })
    .join('');
}

const VTT_LINES = ['', ' line:50%', ' line:0'];
const VTT_COLUMNS = [' align:left', '', ' align:right'];

function writeVtt(cues: readonly Cue[]): string {
  const blocks = cues.map((cue) => {
    const index = (cue.place ?? BELOW) - 1;
    const settings = `${VTT_LINES[Math.floor(index / 3)] ?? ''}${VTT_COLUMNS[index % 3] ?? ''}`;
    const body = cue.spans.map((span) => {
      const [name] = Object.entries(COLOR_NAMES).find(([, value]) => value === span.color) ?? [];
      const text = wrapInElements(span, escapeMarkup(span.text));
      return name ? `<c.${name}>${text}</c>` : text;
    });
    return `${arrow(cue, '.')}${settings}\n${body.join('')}\n\n`;
  });
  return `WEBVTT\n\n${blocks.join('')}`;
}

function arrow({ start, end }: Cue, point: string): string {
  return `${clock(start, { point })} --> ${clock(end, { point })}`;
}

function writeSbv(cues: readonly Cue[]): string {
  return cues
    .map((cue) => {
      const [start, end] = [cue.start, cue.end].map((time) => clock(time, { hourDigits: 1 }));
      return `${start},${end}\n${textOf(cue)}\n\n`;
    })
    .join('');
}

const SUBVIEWER_HEADER = `[INFORMATION]
[TITLE]
[AUTHOR]
[SOURCE]
[FILEPATH]
[DELAY]0
[COMMENT]
[END INFORMATION]
[SUBTITLE]
[COLF]&HFFFFFF,[STYLE]no,[SIZE]18,[FONT]Arial
`;

function writeSubViewer(cues: readonly Cue[]): string {
  const blocks = cues.map((cue) => {
    const [start, end] = [cue.start, cue.end].map((time) => clock(time, { decimals: 2 }));
    return `${start},${end}\n${textOf(cue).replaceAll('\n', '[br]')}\n\n`;
  });
  return SUBVIEWER_HEADER + blocks.join('');
}

const LINE_STYLES = [
  ['italic', 'i', '/'],
  ['bold', 'b', '\\'],
  ['underline', 'u', '_'],
] as const;

function writeMicroDvd(cues: readonly Cue[], { frameRate }: WritingOptions): string {
  const body = cues.map((cue) => {
    const [start, end] = [cue.start, cue.end].map((time) => Math.round(time * frameRate));
    const lines = linesOf(cue.spans).map((line) => {
      const styles = LINE_STYLES.flatMap(([style, letter]) => (isWholly(line, style) ? [letter] : []));
      return (styles.length > 0 ? `{y:${styles.join(',')}}` : '') + lettersOf(line);
    });
    const color = cue.spans[0]?.color;
    const isColored = color && cue.spans.every((span) => span.color === color);
    return `{${start}}{${end}}${isColored ? `{C:$${toBgr(color)}}` : ''}${lines.join('|')}\n`;
  });
  return `{1}{1}${frameRate}\n${body.join('')}`;
}

function writeMpl2(cues: readonly Cue[]): string {
  return cues
    .map((cue) => {
      const [start, end] = [cue.start, cue.end].map((time) => Math.round(time * 10));
      const lines = linesOf(cue.spans).map((line) => {
        const styles = LINE_STYLES.flatMap(([style, , sign]) => (isWholly(line, style) ? [sign] : []));
        return styles.join('') + lettersOf(line);
      });
      return `[${start}][${end}]${lines.join('|')}\n`;
    })
    .join('');
}

function lettersOf(line: readonly Span[]): string {
  return line.map(({ text }) => text).join('');
}

/** An empty line ends what nothing follows at once. */
function writeLrc(cues: readonly Cue[]): string {
  const time = (seconds: number) => {
    const hundredths = Math.round(seconds * 100);
    const [minutes, rest] = [Math.floor(hundredths / 6000), (hundredths % 6000) / 100];
    return `[${String(minutes).padStart(2, '0')}:${rest.toFixed(2).padStart(5, '0')}]`;
  };
  return cues
    .map((cue, index) => {
      const line = `${time(cue.start)}${textOf(cue).replaceAll('\n', ' ')}\n`;
      const next = cues[index + 1]?.start ?? Number.POSITIVE_INFINITY;
      return next > cue.end + 0.01 ? `${line}${time(cue.end)}\n` : line;
    })
    .join('');
}

const ALIGNMENTS = ['start', 'center', 'end'];
const AREAS = ['after', 'center', 'before'];

function writeTtml(cues: readonly Cue[]): string {
  const places = [...new Set(cues.map(({ place = BELOW }) => place))].sort();
  const regions = places.map((place) => {
    const area = AREAS[Math.floor((place - 1) / 3)];
    const alignment = ALIGNMENTS[(place - 1) % 3];
    return `      <region xml:id="r${place}" tts:origin="10% 10%" tts:extent="80% 80%" tts:displayAlign="${area}" tts:textAlign="${alignment}"/>\n`;
  });
  const paragraphs = cues.map((cue) => {
    const [begin, end] = [cue.start, cue.end].map((time) => clock(time));
    const body = cue.spans.map(writeTtmlSpan).join('');
    return `      <p begin="${begin}" end="${end}" region="r${cue.place ?? BELOW}">${body}</p>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="">
  <head>
    <layout>
${regions.join('')}    </layout>
  </head>
  <body>
    <div>
${paragraphs.join('')}    </div>
  </body>
</tt>
`;
}

function writeTtmlSpan({ text, italic, bold, underline, color }: Span): string {
  const escaped = escapeMarkup(text).replaceAll('\n', '<br/>');
  const attributes = [
    italic && ' tts:fontStyle="italic"',
    bold && ' tts:fontWeight="bold"',
    underline && ' tts:textDecoration="underline"',
    color && ` tts:color="${color}"`,
  ].filter(Boolean);
  return attributes.length > 0 ? `<span${attributes.join('')}>${escaped}</span>` : escaped;
}

const SAMI_HEADER = `<SAMI>
<HEAD>
<STYLE TYPE="text/css">
<!--
P { margin-left: 8pt; margin-right: 8pt; margin-bottom: 2pt; text-align: center; font-size: 20pt; color: #FFFFFF; }
.UNKNOWNCC { Name: Subtitles; lang: und; SAMIType: CC; }
-->
</STYLE>
</HEAD>
<BODY>
`;

function writeSami(cues: readonly Cue[]): string {
  const sync = (seconds: number, body: string) =>
    `<SYNC Start=${Math.round(seconds * 1000)}><P Class=UNKNOWNCC>${body}\n`;
  const blocks = cues.map((cue, index) => {
    const isFollowed = cues[index + 1] && (cues[index + 1]?.start ?? 0) <= cue.end;
    return sync(cue.start, writeHtml(cue.spans)) + (isFollowed ? '' : sync(cue.end, '&nbsp;'));
  });
  return `${SAMI_HEADER}${blocks.join('')}</BODY>\n</SAMI>\n`;
}

function writeRealText(cues: readonly Cue[]): string {
  const blocks = cues.map((cue) => {
    const [begin, end] = [cue.start, cue.end].map((time) => clock(time, { decimals: 2 }));
    return `<time begin="${begin}" end="${end}"/><clear/>${writeHtml(cue.spans)}\n`;
  });
  const duration = clock(Math.max(...cues.map(({ end }) => end)), { decimals: 2 });
  return `<window type="generic" duration="${duration}" wordwrap="true" bgcolor="black">\n<font color="white">\n${blocks.join('')}</font>\n</window>\n`;
}

function writeHtml(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      const text = wrapInElements(span, escapeMarkup(span.text)).replaceAll('\n', '<br>');
      return span.color ? `<font color="${span.color}">${text}</font>` : text;
    })
    .join('');
}

/** Phoenix Japanimation Society: tenths of a second, and the text in quotation marks. */
function writePjs(cues: readonly Cue[]): string {
  return cues
    .map((cue) => {
      const [start, end] = [cue.start, cue.end].map((time) => String(Math.round(time * 10)).padStart(8));
      return `${start},${end},"${textOf(cue).replaceAll('\n', '|')}"\n`;
    })
    .join('');
}

/** It has no ends: an empty line takes away what nothing follows at once. */
function writeVplayer(cues: readonly Cue[]): string {
  return cues
    .map((cue, index) => {
      const [start, end] = [cue.start, cue.end].map((time) => clock(time, { decimals: 0 }));
      const next = cues[index + 1]?.start ?? Number.POSITIVE_INFINITY;
      const line = `${start}:${textOf(cue).replaceAll('\n', '|')}\n`;
      return next >= cue.end + 1 ? `${line}${end}: \n` : line;
    })
    .join('');
}

/** What is said, a line of the file for each line that is shown. */
function writeText(cues: readonly Cue[]): string {
  return cues.map((cue) => `${textOf(cue)}\n`).join('');
}

const milliseconds = (seconds: number) => Math.round(seconds * 1000) / 1000;

function writeJson(cues: readonly Cue[]): string {
  const rows = cues.map((cue) => ({
    start: milliseconds(cue.start),
    end: milliseconds(cue.end),
    text: textOf(cue),
  }));
  return `${JSON.stringify({ cues: rows }, null, 2)}\n`;
}

/** As RFC 4180 says. */
function writeCsv(cues: readonly Cue[]): string {
  const rows = cues.map((cue) => {
    const text = textOf(cue).replaceAll('"', '""');
    return `${milliseconds(cue.start)},${milliseconds(cue.end)},"${text.replaceAll('\n', '\r\n')}"\r\n`;
  });
  return `start,end,text\r\n${rows.join('')}`;
}

/** Every format that is written, by its id. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  srt: writeSrt,
  vtt: writeVtt,
  ass: writeAss,
  ssa: writeSsa,
  sub: writeMicroDvd,
  sbv: writeSbv,
  subviewer: writeSubViewer,
  ttml: writeTtml,
  smi: writeSami,
  rt: writeRealText,
  mpl2: writeMpl2,
  lrc: writeLrc,
  pjs: writePjs,
  vplayer: writeVplayer,
  txt: writeText,
  json: writeJson,
  csv: writeCsv,
};
