/** What was said in a recording, and how it is written down. Every speech engine ends here. */
import type { Run, Task } from '../engine.ts';

/** A piece of speech, in seconds from the start of the recording. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A line of subtitles holds about this many characters; two lines can be read while they are shown. */
const LINE = 42;
/** The longest text of one cue. */
export const CUE_CHARACTERS = 2 * LINE;
const CUE_SECONDS = 6;

/** Puts words that belong together, such as one utterance's, into cues that can be read while they are shown. */
export function intoCues(words: readonly Passage[]): Passage[] {
  const cues: Passage[] = [];
  for (const word of words) {
    const cue = cues.at(-1);
    const text = cue ? `${cue.text} ${word.text}` : word.text;
    const fits = cue && text.length <= CUE_CHARACTERS && word.end - cue.start <= CUE_SECONDS;
    if (fits) cues[cues.length - 1] = { start: cue.start, end: word.end, text };
    else cues.push(word);
  }
  return cues;
}

/**
 * Writes a transcript in the format that a task asks for: `text`, `srt` or `vtt`.
 *
 * @param passages lines of text, or cues, in their order
 */
export async function saveTranscript(passages: readonly Passage[], task: Task, run: Run): Promise<void> {
  // Written by a tool in the sandbox: a hostile recording may have put a link where the output belongs.
  await run.tool('tee', [task.output], { stdin: formatTranscript(passages, task.to.id) });
}

/** A transcript as the content of a file. */
export function formatTranscript(passages: readonly Passage[], format: string): string {
  const spoken = passages.filter(({ text }) => text !== '');
  switch (format) {
    case 'srt':
      return inOrder(spoken)
        .map((cue, index) => `${index + 1}\n${times(cue, ',')}\n${wrap(cue.text)}\n\n`)
        .join('');
    case 'vtt':
      return `WEBVTT\n\n${inOrder(spoken)
        .map((cue) => `${times(cue, '.')}\n${escapeVtt(wrap(cue.text))}\n\n`)
        .join('')}`;
    default:
      return spoken.map(({ text }) => `${text}\n`).join('');
  }
}

/** Cues follow one another: an engine's times may overlap by a little. */
function inOrder(cues: readonly Passage[]): Passage[] {
  let last = 0;
  return cues.map(({ start, end, text }) => {
    const from = Math.max(start, last);
    last = Math.max(end, from);
    return { start: from, end: last, text };
  });
}

function times({ start, end }: Passage, point: string): string {
  return `${clock(start, point)} --> ${clock(end, point)}`;
}

/** `01:02:03,456` */
function clock(seconds: number, point: string): string {
  const milliseconds = Math.round(seconds * 1000);
  const pad = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, '0');
  const parts = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60, (milliseconds / 1000) % 60];
  return `${parts.map((part) => pad(part)).join(':')}${point}${pad(milliseconds % 1000, 3)}`;
}

/** Breaks a long text into two lines of about the same length. */
function wrap(text: string): string {
  if (text.length <= LINE) return text;
  const middle = text.length / 2;
  const breaks = [...text.matchAll(/ /g)].map(({ index }) => index);
  const nearest = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return nearest === undefined ? text : `${text.slice(0, nearest)}\n${text.slice(nearest + 1)}`;
}

function escapeVtt(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
