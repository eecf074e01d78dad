/** Formats of subtitles that show themselves by their first lines. */

const BEGINNINGS: readonly (readonly [id: string, beginning: RegExp])[] = [
  ['vtt', /^WEBVTT(?=\s|$)/],
  ['ass', /^\[Script Info\][\s\S]*\n\[V4\+ Styles\]/i],
  ['ssa', /^\[Script Info\]/i],
  ['scc', /^Scenarist_SCC V1\.0/],
  ['subviewer', /^\[INFORMATION\]|^\d\d:\d\d:\d\d\.\d\d,\d\d:\d\d:\d\d\.\d\d\r?\n/],
  ['mpsub', /^(?:#.*\r?\n|(?:TITLE|FILE|AUTHOR|TYPE|NOTE)=.*\r?\n)*FORMAT=(?:TIME|\d)/],
  ['srt', /^\d+[ \t]*\r?\n\d+:\d\d:\d\d[,.]\d{1,3} *--> *\d/],
  ['sbv', /^\d:\d\d:\d\d\.\d{3},\d+:\d\d:\d\d\.\d{3}\r?\n/],
  ['sub', /^\{\d+\}\{\d*\}/],
  ['mpl2', /^\[\d+\]\[\d*\]/],
  ['lrc', /^\[(?:(?:ti|ar|al|au|by|re|ve|length|offset):|\d+:\d\d[.:]\d)/],
  ['aqt', /^-->> \d+\r?\n/],
];

/** The id of the format whose beginning a text has; undefined for any other text. */
export function subtitleFormat(text: string): string | undefined {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  return BEGINNINGS.find(([, beginning]) => beginning.test(start))?.[0];
}
