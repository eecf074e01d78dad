import { equal, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { wordErrorRate } from '@converter/fixtures/word-error-rate';
import { z } from 'zod';
import type { Check } from './check.ts';
import { readCues as readSubtitles } from './subtitles.ts';

/** A recogniser may mishear one word in five. */
const MAX_ERROR_RATE = 0.2;

/** What was said, in its order, and for subtitles that cues follow one another and end with the recording. */
export const checkTranscript: Check = async (made, { facts }) => {
  const [file] = made.files;
  if (!file || facts.transcript === undefined) throw new Error('There is nothing to compare with.');
  const content = await readFile(file.path, 'utf8');
  const text =
    READERS[made.to]?.(content, facts.seconds ?? 0) ?? readCues(content, made.to, facts.seconds ?? 0);
  const rate = wordErrorRate(facts.transcript, text);
  ok(rate <= MAX_ERROR_RATE, `expected "${facts.transcript}", found "${text.trim()}"`);
  return made.to === 'text' ? ['words'] : ['words', 'times'];
};

/** The same of subtitles that are written as others were, after a recording was heard. */
export const checkSpokenCues: Check = async ({ files, to }, { facts }) => {
  const [file] = files;
  if (!file || facts.transcript === undefined) throw new Error('There is nothing to compare with.');
  const cues = await readSubtitles(file.path, to);
  let last = 0;
  for (const { start } of cues) {
    ok(last <= start && start < (facts.seconds ?? 0), `a cue is at ${start} s`);
    last = start;
  }
  const text = cues.map((cue) => cue.text).join('\n');
  const rate = wordErrorRate(facts.transcript, text);
  ok(rate <= MAX_ERROR_RATE, `expected "${facts.transcript}", found "${text.trim()}"`);
  return ['words', 'times'];
};

const READERS: Readonly<Record<string, (content: string, seconds: number) => string>> = {
  text: (content) => content,
  json: readWords,
};

const Transcript = z.strictObject({
  seconds: z.number(),
  language: z.string().length(3).optional(),
  confidence: z.number().min(0).max(1).optional(),
  text: z.string(),
  words: z.array(
    z.strictObject({
      text: z.string().min(1),
      start: z.number().min(0),
      end: z.number(),
      confidence: z.number().min(0).max(1),
    }),
  ),
});

/** The text of words with their times, which follow one another; it is the same as that of the whole. */
function readWords(content: string, seconds: number): string {
  const { words, text } = Transcript.parse(JSON.parse(content));
  let last = 0;
  for (const word of words) {
    ok(last <= word.start && word.start < word.end && word.end <= seconds, `a word is at ${word.start} s`);
    last = word.end;
  }
  const joined = words.map((word) => word.text).join(' ');
  equal(joined, text.replace(/\s+/g, ' '), 'the words are not those of the text');
  return text;
}

const CUE = /^(?:\d+\n)?(\d\d):(\d\d):(\d\d)[.,](\d{3}) --> (\d\d):(\d\d):(\d\d)[.,](\d{3})\n([\s\S]+)$/;

/** The text of subtitles, whose every block must be a cue. */
function readCues(content: string, format: string, seconds: number): string {
  const blocks = content.trimEnd().split('\n\n');
  if (format === 'vtt') ok(blocks.shift() === 'WEBVTT', 'expected a WebVTT header');
  let last = 0;
  return blocks
    .map((block, index) => {
      if (format === 'srt') ok(block.startsWith(`${index + 1}\n`), `expected the number of cue ${index + 1}`);
      const [, ...parts] = CUE.exec(block) ?? [];
      ok(parts.length > 0, `expected a cue, found ${JSON.stringify(block)}`);
      const [start, end] = [clock(parts.slice(0, 4)), clock(parts.slice(4, 8))];
      ok(last <= start && start < end && end <= seconds, `cue ${index + 1} is at ${start} to ${end} s`);
      last = end;
      return parts[8];
    })
    .join('\n');
}

function clock(parts: readonly string[]): number {
  const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = parts.map(Number);
  return hours * 3600 + minutes * 60 + seconds + milliseconds / 1000;
}
