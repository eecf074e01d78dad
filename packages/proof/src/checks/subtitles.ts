import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { z } from 'zod';
import type { Check } from './check.ts';

const READER = fileURLToPath(new URL('subtitles.py', import.meta.url));
const Cues = z.array(z.object({ start: z.number(), end: z.number().nullable(), text: z.string() }));

/** How exactly a format can say a time, in seconds: thousandths where it is not listed. */
const STEP: Readonly<Record<string, number>> = {
  ...{ ass: 0.01, ssa: 0.01, rt: 0.01, lrc: 0.01, subviewer: 0.01 },
  ...{ sub: 0.04, aqt: 0.04, mpl2: 0.1, pjs: 0.1, vplayer: 1 },
};
const ELEMENT = /<\/?([ibucv]|font|lang|ruby|rt|span)\b[^>]*>|^\{\\an?\d+\}/g;
const MARKUP = /<\/?([ibucv]|font|span)\b[^>]*>|\{\\?[a-zA-Z]+[\d:]|&(amp|lt|gt|nbsp|[lr]lm);|\\[Nnh]/;
/** These mark letters, and say places. */
const STYLED = ['srt', 'vtt', 'ass', 'ssa', 'sub', 'mpl2'];

/** Subtitles and lists of cues: every cue at its time, in order, with its letters and no markup among them. */
export const checkSubtitles: Check = async (
  { files, to },
  { format, facts: { subtitles = [], cues = subtitles } },
) => {
  const [file] = files;
  if (!file) throw new Error('There is no file.');
  const expected = [...cues].sort((a, b) => a.start - b.start);
  if (to === 'txt') {
    const text = await readFile(file.path, 'utf8');
    deepEqual(words(text), words(expected.map((cue) => cue.text).join('\n')));
    ok(!MARKUP.test(text), 'markup is left in the text');
    return ['words'];
  }
  const found = await readCues(file.path, to);
  equal(found.length, expected.length, 'cues');
  const step = Math.max(STEP[to] ?? 0.001, STEP[format] ?? 0.001) * 1.01;
  for (const [index, cue] of found.entries()) {
    const { start, end, text } = expected[index] ?? { start: -1, text: '' };
    near(cue.start, start, step);
    if (end !== undefined && cue.end !== null) near(cue.end, end, step);
    ok(!MARKUP.test(cue.text), `markup is left in "${cue.text}"`);
    deepEqual(words(cue.text), words(text));
  }
  return ['cues', 'times', 'words'];
};

/** All cues of a file, as another parser than the engine's sees them, without marks of style. */
export async function readCues(path: string, format: string): Promise<z.infer<typeof Cues>> {
  const { stdout } = await execa('/usr/bin/python3', [READER, format, path]);
  const cues = Cues.parse(JSON.parse(stdout));
  return STYLED.includes(format)
    ? cues.map((cue) => ({ ...cue, text: cue.text.replace(ELEMENT, '') }))
    : cues;
}

function near(found: number, expected: number, step: number): void {
  ok(Math.abs(found - expected) <= step, `expected a cue at ${expected} s, found it at ${found} s`);
}

function words(text: string): string[] {
  return text
    .replace(/[\u200E\u200F\u00A0]/g, ' ')
    .normalize('NFC')
    .split(/\s+/)
    .filter(Boolean);
}
