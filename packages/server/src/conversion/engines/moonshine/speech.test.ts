import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { wordErrorRate } from '@converter/fixtures/word-error-rate';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, fixture, temporaryFolder } from '../../../../test/engines/convert.ts';
import type { ConversionWarning } from '../../warning.ts';
import { chunksOf, speechIn } from './chunks.ts';
import type { Heard } from './heard.ts';
import { intelligible } from './intelligible.ts';
import { wordsOf } from './word-times.ts';

const engine = 'moonshine';

/** Recordings of LibriVox (public domain), which Debian's pocketsphinx-testdata brings with what is said in them. */
const LIBRIVOX = '/usr/share/pocketsphinx/test/data/librivox';

interface Words {
  readonly seconds: number;
  readonly language: string;
  readonly confidence?: number;
  readonly text: string;
  readonly words: readonly { text: string; start: number; end: number; confidence: number }[];
}

async function transcribe(recording: string, options: object = {}): Promise<Words> {
  const [made] = await convert('wav', 'json', recording, { engine, options: { ...options } });
  return JSON.parse(await readFile(made?.path ?? '', 'utf8')) as Words;
}

async function recording(...args: string[]): Promise<string> {
  const path = join(await temporaryFolder(), 'in.wav');
  await execa('sox', [...args.slice(0, args.indexOf('OUT')), path, ...args.slice(args.indexOf('OUT') + 1)]);
  return path;
}

test('five readers are heard in one recording, with pauses and music between them', async () => {
  const lines = (await readFile(`${LIBRIVOX}/transcription`, 'utf8')).trim().split('\n');
  const readers = lines.map((line) => /^<s> (.*) <\/s> \((.*)\)$/.exec(line) ?? []);
  const files = readers.map(([, , name = '']) => `${LIBRIVOX}/${name}.wav`);
  const music = await recording(
    '-n',
    '-r',
    '16000',
    '-c',
    '1',
    'OUT',
    'synth',
    '4',
    'pluck',
    'A3',
    'pluck',
    'E4',
    'gain',
    '-9',
  );
  const [first = '', ...others] = files;
  const whole = await recording(first, music, ...others, 'OUT');
  const { seconds, text, words, language, confidence } = await transcribe(whole);
  expect(wordErrorRate(readers.map(([, said]) => said).join(' '), text.replaceAll(/[.,]/g, ''))).toBeLessThan(
    0.09,
  );
  expect(text).toContain('Mr. John Dashwood');
  expect({ language, isSure: Number(confidence) > 0.9 }).toEqual({ language: 'eng', isSure: true });
  const length = Number((await execa('soxi', ['-D', first])).stdout);
  const during = words.filter(({ start, end }) => start > length && end < length + 3.9);
  expect(during).toEqual([]);
  for (const [index, word] of words.entries()) {
    expect(word.start).toBeGreaterThanOrEqual(words[index - 1]?.end ?? 0);
    expect(word.end).toBeLessThanOrEqual(seconds);
  }
});

test('noise and silence have no words', async () => {
  const noise = await recording(
    '-n',
    '-r',
    '16000',
    '-c',
    '1',
    'OUT',
    'synth',
    '3',
    'pinknoise',
    'pad',
    '0',
    '3',
  );
  const said: string[] = [];
  const onWarning = ({ detail }: ConversionWarning) => said.push(detail);
  const [made] = await convert('wav', 'json', noise, { engine, onWarning });
  const heard = JSON.parse(await readFile(made?.path ?? '', 'utf8')) as Words;
  expect(heard).toEqual({ seconds: 6, language: 'eng', text: '', words: [] });
  expect(said).toEqual(['No speech was heard in the recording, so the result has no words.']);
});

test('subtitles are sentences, and come when these are spoken', async () => {
  const [made] = await convert('mp4', 'srt', fixture('media/speech.mp4'), { engine });
  const srt = await readFile(made?.path ?? '', 'utf8');
  const [, start = '', end = ''] =
    /^1\n00:00:0(\S+) --> 00:00:0(\S+)\nGo somewhere and do something\.\n\n$/.exec(srt) ?? [];
  expect(Number(start.replace(',', '.'))).toBeCloseTo(0.4, 0);
  expect(Number(end.replace(',', '.'))).toBeCloseTo(2.1, 0);
});

describe('speech that is no English', () => {
  const piece = (likelihood: number, spoken: number, start = 0): Heard => ({
    ...{ start, end: start + spoken, likelihood, spoken, isPoor: false },
    words: [{ text: 'word', start, end: start + 1, confidence: 0.5 }],
  });
  const warnings: ConversionWarning[] = [];
  const run = { warn: (code: ConversionWarning['code'], detail: string) => warnings.push({ code, detail }) };
  const judge = (...heard: Heard[]) =>
    intelligible(heard, run as unknown as Parameters<typeof intelligible>[1]);

  test('is refused, with what helps', () => {
    expect(() => judge(piece(-0.8, 6))).toThrow(/not sound like English.*language=eng/);
  });

  test('is refused where it goes round in circles, of which the model is surer', () => {
    const words = Array.from({ length: 40 }, (_, at) => ({
      ...{ text: `word${at % 8}`, start: at, end: at + 1, confidence: 0.5 },
    }));
    expect(() => judge({ ...piece(-0.37, 19), words })).toThrow(/not sound like English/);
    expect(judge({ ...piece(-0.1, 19), words })).toHaveLength(1);
  });

  test('is refused where the model is less sure than of English, and its words are of another language', () => {
    const said = (text: string, likelihood: number) => ({
      ...piece(likelihood, 20),
      words: text.split(' ').map((word, at) => ({ text: word, start: at, end: at + 1, confidence: 0.5 })),
    });
    const spanish = 'Por favor presione uno para activar or desactivar el modo de la conferencia';
    const english = 'In the end he had not come to the house for which they were all waiting';
    expect(() => judge(said(spanish, -0.45))).toThrow(/not sound like English/);
    expect(judge(said(english, -0.45))).toHaveLength(1);
    expect(judge(said(spanish, -0.1))).toHaveLength(1);
  });

  test('is left out of what is English, with a warning that says when', () => {
    const [english, foreign] = [piece(-0.1, 10), piece(-0.9, 8, 70)];
    expect(judge(english, foreign)).toEqual([english]);
    expect(warnings).toMatchObject([
      { code: 'content_left_out', detail: expect.stringContaining('from 1:10 to 1:18') },
    ]);
  });

  test('cannot be told where it is short', () => {
    expect(judge(piece(-0.8, 2))).toHaveLength(1);
  });
});

test('another language is refused', async () => {
  const options = { engine, options: { language: 'deu' } };
  expect(await failureOf(convert('mp3', 'text', fixture('media/speech.mp3'), options))).toEqual({
    code: 'conversion_failed',
    reason: 'cannot be read in deu: the languages of this server are eng',
  });
});

describe('chunks', () => {
  const RULE = { joined: 20, gap: 2, pad: 0.4 };
  const FRAME = 0.032;
  /** A recording in which somebody speaks for a while, and then is silent, and so on; in seconds. */
  const speaking = (...seconds: number[]) =>
    Float32Array.from(
      seconds.flatMap((length, index) =>
        Array<number>(Math.round(length / FRAME)).fill(index % 2 === 0 ? 0.9 : 0.01),
      ),
    );
  const chunks = (probabilities: Float32Array) =>
    chunksOf(speechIn(probabilities), probabilities, RULE, { start: 0, end: probabilities.length * FRAME });

  test('are joined over short pauses up to 20 seconds', () => {
    expect(chunks(speaking(5, 1, 5, 1, 5)).map(({ speech }) => speech.length)).toEqual([3]);
    expect(chunks(speaking(5, 3, 5)).map(({ speech }) => speech.length)).toEqual([1, 1]);
    expect(chunks(speaking(9, 1, 9, 1, 9)).map(({ speech }) => speech.length)).toEqual([2, 1]);
  });

  test('are cut where they are too long, and overlap nowhere', () => {
    const found = chunks(speaking(50));
    expect(found.length).toBeGreaterThan(2);
    for (const [index, { start, end }] of found.entries()) {
      expect(end - start).toBeLessThan(21);
      expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
    }
  });

  test('have no noise that is shorter than a word', () => {
    expect(chunks(speaking(0.06, 2, 1))).toHaveLength(1);
  });
});

test('words are where the model looks, and never in silence', () => {
  const looks = (from: number, to: number) =>
    Float32Array.from({ length: 50 }, (_, at) => Number(at >= from && at < to));
  // "Go" and "on" in Llama's vocabulary, each the beginning of a word.
  const reading = {
    ...{ text: 'Go on', tokens: [2921, 373], probabilities: [0.9, 0.8, 1], isEndless: false },
    attentions: [looks(0, 20), looks(20, 45)],
  };
  const speech = [{ start: 10.2, end: 11 }];
  const [go, on] = wordsOf(reading, 10, speech);
  expect([go?.text, on?.text]).toEqual(['Go', 'on']);
  expect(go?.start).toBeCloseTo(10.2);
  expect(on?.start).toBeCloseTo(10 + 20 * 0.024 + 0.025, 1);
  expect(on?.end).toBeCloseTo(11);
});

describe('the packages that hear', () => {
  const require = createRequire(import.meta.url);

  test('send nothing: newer versions of the library hold an address for that', async () => {
    const folder = join(dirname(require.resolve('onnxruntime-node/package.json')), 'bin');
    const files = await readdir(folder, { recursive: true });
    const libraries = files.filter((name) => name.includes('linux/x64') && /\.(so[\d.]*|node)$/.test(name));
    expect(libraries.length).toBeGreaterThan(1);
    for (const name of libraries)
      expect((await readFile(join(folder, name))).includes('events.data.microsoft.com'), name).toBe(false);
  });
});
