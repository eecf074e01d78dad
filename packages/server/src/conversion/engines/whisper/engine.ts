import { availableParallelism } from 'node:os';
import { z } from 'zod';
import type { Engine, Run } from '../../engine.ts';
import {
  decodeSpeech,
  type Recording,
  reportHeard,
  SPEECH_TOOLS,
  SpeechOptions,
  speechEdges,
} from '../../kits/speech/recording.ts';
import {
  CUE_CHARACTERS,
  intoCues,
  intoSentences,
  saveTranscript,
  type Transcript,
  type Word,
} from '../../kits/speech/transcript.ts';
import { expectedLanguages } from '../../languages.ts';
import { bindingVersion, hearByModel } from './binding/binding.ts';

const TOOLS = { ...SPEECH_TOOLS, cat: 'coreutils' } as const;

/** A line of ldd's that names a library where the sandbox has none. */
const LIBRARY_OF_ITS_OWN = /=> (\/(?!usr\/|lib)\S+|not found)/;

/** How many threads whisper.cpp starts of its own accord. */
const MAX_THREADS = 4;

/**
 * Speech in many languages, by whisper.cpp and a model of the operator's choice. The program comes as a package, or is
 * the operator's `whisper-cli`, too. That must have been built with `-DBUILD_SHARED_LIBS=OFF`: in the sandbox it finds no
 * libraries but the system's.
 */
export const engine: Engine = {
  name: 'whisper',
  tools: TOOLS,
  configured: ({ whisperBin, whisperModel }) => {
    if (!whisperModel) return [];
    return [whisperBin ?? process.execPath];
  },
  weight: Math.min(MAX_THREADS, availableParallelism()),
  edges: speechEdges({ fidelity: 0.9, cost: 90 }),
  unproven: 'It needs a model that cannot be shipped. What reads its answers is tested on recorded ones.',
  async detect(host) {
    const { whisperBin, whisperModel } = host.settings;
    if (!whisperModel || !(await host.has(whisperModel))) return undefined;
    if (!whisperBin) return bindingVersion(host);
    if (await host.version('ldd', [whisperBin], LIBRARY_OF_ITS_OWN)) return undefined;
    // Older ones do not tell their version, but all list their options.
    const version = await host.version(whisperBin, ['--version'], /version:? v?(\d[\w.]*)/);
    return version ?? ((await host.version(whisperBin, ['--help'], /(--output-json)/)) && 'unknown');
  },

  async convert(task, run) {
    const { whisperBin, whisperModel, languages } = run.settings;
    if (!whisperModel) throw new TypeError('No model of Whisper is configured.');
    const { language } = SpeechOptions.parse(task.options);
    const wanted = whisperBin ? expectedLanguages(language, languages) : spoken(language);
    const recording = await decodeSpeech(task, run);
    if (!whisperBin) {
      const threads = Math.min(MAX_THREADS, availableParallelism());
      const words = await hearByModel(whisperModel, spokenLanguage(wanted), threads, recording, run);
      const isForReading = ['text', 'json'].includes(task.to.id);
      const passages = isForReading ? intoSentences(words) : intoCues(words);
      return saveTranscript({ passages, words, seconds: recording.seconds }, task, run);
    }
    const cues = ['text', 'json'].includes(task.to.id) ? [] : ['-ml', String(CUE_CHARACTERS), '-sow'];
    const flags = ['-m', whisperModel, '-l', spokenLanguage(wanted), '-np', '-ojf', '-of', 'speech', ...cues];
    await run.tool(whisperBin, [...flags, '-f', recording.path], {
      readable: [whisperBin, whisperModel],
      onLine: (line) => reportHeard(endOf(line), recording, run),
    });
    return saveTranscript(await readTranscript('speech.json', recording, run), task, run);
  },
};

/** What a client expects to be spoken; nothing where that is to be found out. */
function spoken(language: string | undefined): readonly string[] {
  return language === undefined || language === 'auto' ? [] : language.split('+');
}

/** Whisper knows languages by two letters, and finds out by itself which of several is spoken. */
function spokenLanguage(languages: readonly string[]): string {
  const [language, ...others] = languages;
  if (!language || others.length > 0 || !/^[a-z]{3}$/.test(language)) return 'auto';
  const short = new Intl.Locale(language).language;
  return short.length === 2 ? short : 'auto';
}

/** Reads how far it is from what it prints of a segment: `[00:00:00.000 --> 00:00:04.000]  Some text`. */
function endOf(line: string): number {
  const [, ...parts] = /^\[[\d:.]+ --> (\d+):(\d+):([\d.]+)\]/.exec(line) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = parts.map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** Milliseconds. */
const Offsets = z.object({ from: z.number(), to: z.number() });

const Token = z.object({ text: z.string(), offsets: Offsets, p: z.number() });

const Answer = z.object({
  transcription: z.array(z.object({ offsets: Offsets, text: z.string(), tokens: z.array(Token) })),
});

/**
 * It hears in windows of 30 seconds, and may say of the last words that they end after the recording. It does not escape
 * line breaks in its JSON.
 */
async function readTranscript(path: string, { seconds }: Recording, run: Run<'cat'>): Promise<Transcript> {
  const { stdout } = await run.tool('cat', [path]);
  const { transcription } = Answer.parse(JSON.parse(stdout.replace(/\p{Cc}/gu, ' ')));
  const times = ({ from, to }: z.infer<typeof Offsets>) => ({
    start: Math.min(from / 1000, seconds),
    end: Math.min(to / 1000, seconds),
  });
  const passages = transcription.map(({ offsets, text }) => ({
    ...times(offsets),
    text: text.replace(/\s+/g, ' ').trim(),
  }));
  const words: Word[] = [];
  for (const { text, offsets, p: confidence } of transcription.flatMap(({ tokens }) => tokens)) {
    if (/^\[_.*\]$/.test(text) || text.trim() === '') continue;
    const last = words.at(-1);
    const { start, end } = times(offsets);
    // A word begins with a space. It is as sure as its least sure part.
    if (text.startsWith(' ') || !last) words.push({ text: text.trim(), start, end, confidence });
    else
      words.splice(-1, 1, {
        text: last.text + text.trimEnd(),
        start: last.start,
        end,
        confidence: Math.min(last.confidence ?? 1, confidence),
      });
  }
  return { passages, words, seconds };
}
