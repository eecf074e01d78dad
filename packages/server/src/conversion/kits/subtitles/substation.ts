/** SubStation Alpha: version 4 in `.ssa`, and its successor in `.ass`. */
import { BELOW, type Cue, clock, type Look, parseClock, tidy } from './cue.ts';
import { oldPlace, parseBgr, parseCodes, placeOfOld, writeCodes } from './markup.ts';

interface Style {
  readonly look: Look;
  readonly place: number | undefined;
}

type Row = Readonly<Record<string, string>>;

/** What stands in braces and is no code is not shown. */
const REMARKS = /(?<!\\)\{[^{}\\]*\}/g;

/** Dialogue with its styles; comments and drawings are left out. */
export function readAss(text: string): Cue[] | undefined {
  const sections = sectionsOf(text);
  const events = sections.get('events');
  if (!events) return undefined;
  const isOld = sections.has('v4 styles');
  const styles = new Map(
    rowsOf(sections.get('v4+ styles') ?? sections.get('v4 styles') ?? [], 'style').map((row) => [
      (row.name ?? '').replace(/^\*/, ''),
      toStyle(row, isOld),
    ]),
  );
  return rowsOf(events, 'dialogue').map((row) => {
    const style = styles.get((row.style ?? '').replace(/^\*/, ''));
    const letters = (row.text ?? '')
      .replace(REMARKS, '')
      .replace(/\\[Nn]/g, '\n')
      .replaceAll('\\h', '\u00A0');
    const { spans, place = style?.place } = parseCodes(letters, style?.look);
    const [start, end] = [parseClock(row.start ?? ''), parseClock(row.end ?? '')];
    return { start, end, spans: tidy(spans), ...(place && { place }) };
  });
}

function sectionsOf(text: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    const title = /^\s*\[(.+)\]\s*$/.exec(line)?.[1]?.toLowerCase();
    if (title === undefined) {
      lines.push(line);
      continue;
    }
    lines = sections.get(title) ?? [];
    sections.set(title, lines);
  }
  return sections;
}

const USUAL_FIELDS = 'layer, start, end, style, name, marginl, marginr, marginv, effect, text';

/** The lines of a kind, by the names that the section's format gives to their fields; the last one may have commas. */
function rowsOf(lines: readonly string[], kind: string): Row[] {
  let names = fieldsOf(USUAL_FIELDS);
  return lines.flatMap((line) => {
    const [, key = '', content = ''] = /^\s*(\w+)\s*:\s?(.*)$/.exec(line) ?? [];
    if (key.toLowerCase() === 'format') names = fieldsOf(content);
    if (key.toLowerCase() !== kind) return [];
    const parts = content.split(',');
    const values = [...parts.slice(0, names.length - 1), parts.slice(names.length - 1).join(',')];
    return [Object.fromEntries(names.map((name, index) => [name, (values[index] ?? '').trim()]))];
  });
}

function fieldsOf(list: string): string[] {
  return list.split(',').map((name) => name.trim().toLowerCase());
}

function toStyle(row: Row, isOld: boolean): Style {
  const isOn = (value: string | undefined) => value !== undefined && value !== '0' && value !== '';
  const color = parseBgr(row.primarycolour ?? '');
  const alignment = Number(row.alignment ?? 0);
  return {
    look: {
      ...(isOn(row.italic) && { italic: true }),
      ...(isOn(row.bold) && { bold: true }),
      ...(isOn(row.underline) && { underline: true }),
      ...(color && { color }),
    },
    place: isOld ? placeOfOld(alignment) : alignment || undefined,
  };
}

const ASS_HEADER = `[Script Info]
ScriptType: v4.00+
PlayResX: 384
PlayResY: 288
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,16,&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
`;

const SSA_HEADER = `[Script Info]
ScriptType: v4.00
PlayResX: 384
PlayResY: 288

[V4 Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, TertiaryColour, BackColour, Bold, Italic, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, AlphaLevel, Encoding
Style: Default,Arial,16,16777215,16777215,0,0,0,0,1,1,0,2,10,10,10,0,1

[Events]
Format: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
`;

/** In hundredths of a second. */
export function writeAss(cues: readonly Cue[]): string {
  const codeOf = (place: number) => `{\\an${place}}`;
  return ASS_HEADER + cues.map((cue) => dialogue('0', cue, codeOf)).join('');
}

/** The same for old players. */
export function writeSsa(cues: readonly Cue[]): string {
  const codeOf = (place: number) => `{\\a${oldPlace(place)}}`;
  return SSA_HEADER + cues.map((cue) => dialogue('Marked=0', cue, codeOf)).join('');
}

function dialogue(
  first: string,
  { start, end, spans, place = BELOW }: Cue,
  codeOf: (place: number) => string,
): string {
  const [from, to] = [start, end].map((time) => clock(time, { decimals: 2, hourDigits: 1 }));
  const code = place === BELOW ? '' : codeOf(place);
  return `Dialogue: ${first},${from},${to},Default,,0,0,0,,${code}${writeCodes(spans)}\n`;
}
