/** What was said in a recording, and how it is written down. Every speech engine ends here. */
import type { Output, Run, Task } from '../../engine.ts';
import { plainCue, USUAL_FRAME_RATE } from '../subtitles/cue.ts';
import { WRITERS } from '../subtitles/writers.ts';

/** A piece of speech, in seconds from the start of the recording. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A word, and how sure the engine is of it, from 0 to 1, if it tells. */
export interface Word extends Passage {
  readonly confidence?: number;
}

/** What an engine has heard. */
export interface Transcript {
  /** Lines of text, or cues, in their order. */
  readonly passages: readonly Passage[];
  readonly words: readonly Word[];
  /** How long the recording is. */
  readonly seconds: number;
  /** The language that was heard, as Tesseract calls it, where the engine tells. */
  readonly language?: string;
}

/** A line of subtitles holds about this many characters; two lines can be read while they are shown. */
const LINE = 42;
/** The longest text of one cue. */
export const CUE_CHARACTERS = 2 * LINE;
const CUE_SECONDS = 6;

/** Who pauses for so long begins something new, in seconds: a cue, or a line. */
const PAUSE_IN_CUE = 0.6;
const PAUSE_IN_LINE = 1;
const ENDS_SENTENCE = /[.?!\u2026]["'\u2019\u201d)\]]*$/;
/** A full stop behind these ends no sentence, nor does one behind a single letter. */
const ABBREVIATION =
  /^["'\u2018\u201c(]*(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Mt|vs|No|Gen|Col|Capt|Lt|Sgt|Rev|Hon|\p{Lu})\.$/u;
const ENDS_PHRASE = /[,;:.?!\u2026]["'\u2019\u201d)\]]*$/;

/**
 * Puts words that belong together, such as one utterance's, into cues that can be read while they are shown. A cue ends with a
 * sentence or a pause; one that would be too long ends with a phrase, if that leaves half of it.
 */
export function intoCues(words: readonly Passage[]): Passage[] {
  const cues: Passage[][] = [];
  for (const word of words) {
    const cue = cues.at(-1);
    if (!cue || isApart(cue.at(-1), word, PAUSE_IN_CUE)) cues.push([word]);
    else if (isReadable([...cue, word])) cue.push(word);
    else cues.push([...afterPhrase(cue), word]);
  }
  return cues.map(inOneLine);
}

/** Puts words into sentences, a line each. */
export function intoSentences(words: readonly Passage[]): Passage[] {
  const sentences: Passage[][] = [];
  for (const word of words) {
    const sentence = sentences.at(-1);
    if (!sentence || isApart(sentence.at(-1), word, PAUSE_IN_LINE)) sentences.push([word]);
    else sentence.push(word);
  }
  return sentences.map(inOneLine);
}

function isApart(last: Passage | undefined, { start }: Passage, pause: number): boolean {
  return last !== undefined && (endsSentence(last) || start - last.end >= pause);
}

function endsSentence({ text }: Passage): boolean {
  return ENDS_SENTENCE.test(text) && !ABBREVIATION.test(text);
}

function isReadable(cue: readonly Passage[]): boolean {
  const { start, end, text } = inOneLine(cue);
  return text.length <= CUE_CHARACTERS && end - start <= CUE_SECONDS;
}

/** Takes the words behind the last phrase that ends in the second half of a cue. */
function afterPhrase(cue: Passage[]): Passage[] {
  const last = cue.findLastIndex(({ text }) => ENDS_PHRASE.test(text));
  return last >= cue.length / 2 ? cue.splice(last + 1) : [];
}

/** Words, one after the other, as one passage. */
export function inOneLine(words: readonly Passage[]): Passage {
  const text = words.map((word) => word.text).join(' ');
  return { text, start: words.at(0)?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/**
 * Writes a transcript in the format that a task asks for: `text`, `srt`, `vtt` or `json`. Text comes with the times of
 * its words beside it.
 */
export async function saveTranscript(transcript: Transcript, task: Task, run: Run<'dd'>): Promise<Output[]> {
  // Written by a tool in the sandbox: a hostile recording may have put a link where the output belongs.
  const save = (path: string, format: string) =>
    run.tool('dd', [`of=${path}`, 'status=none'], { stdin: formatTranscript(transcript, format) });
  await save(task.output, task.to.id);
  if (task.to.id !== 'text') return [{ path: task.output }];
  const words = {
    path: `${task.outputFolder}/words.json`,
    label: 'words',
    format: 'json',
    isByProduct: true,
  };
  await save(words.path, 'json');
  return [{ path: task.output }, words];
}

/** A transcript as the content of a file. */
export function formatTranscript(transcript: Transcript, format: string): string {
  const { passages, words, seconds, language } = transcript;
  const spoken = passages.filter(({ text }) => text !== '');
  const text = spoken.map((passage) => `${passage.text}\n`).join('');
  if (format === 'text') return text;
  if (format === 'json') {
    const confidence = meanOf(words.flatMap(({ confidence: sure }) => sure ?? []));
    return `${JSON.stringify({ seconds, language, confidence, text: text.trim(), words }, null, 1)}\n`;
  }
  const write = WRITERS[format];
  if (!write) throw new TypeError(`There is no writer for ${format}.`);
  const cues = inOrder(spoken).map((cue) => plainCue(cue.start, cue.end, wrap(cue.text)));
  return write(cues, { frameRate: USUAL_FRAME_RATE });
}

function meanOf(numbers: readonly number[]): number | undefined {
  return numbers.length > 0 ? numbers.reduce((sum, each) => sum + each, 0) / numbers.length : undefined;
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

/** Breaks a long text into two lines of about the same length. */
function wrap(text: string): string {
  if (text.length <= LINE) return text;
  const middle = text.length / 2;
  const breaks = [...text.matchAll(/ /g)].map(({ index }) => index);
  const nearest = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return nearest === undefined ? text : `${text.slice(0, nearest)}\n${text.slice(nearest + 1)}`;
}
