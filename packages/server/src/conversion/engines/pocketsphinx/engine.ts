import type { Engine } from '../../engine.ts';
import {
  decodeSpeech,
  reportHeard,
  SPEECH_TOOLS,
  SpeechOptions,
  speechEdges,
} from '../../kits/speech/recording.ts';
import { inOneLine, intoCues, saveTranscript, type Word } from '../../kits/speech/transcript.ts';
import { expectedLanguages } from '../../languages.ts';

const TOOLS = { ...SPEECH_TOOLS, pocketsphinx_continuous: 'pocketsphinx' } as const;
type Tool = keyof typeof TOOLS;

/** Debian's model of English. */
const MODEL = '/usr/share/pocketsphinx/model/en-us';
const MODEL_FLAGS = [
  ...['-hmm', `${MODEL}/en-us`],
  ...['-lm', `${MODEL}/en-us.lm.bin`],
  ...['-dict', `${MODEL}/cmudict-en-us.dict`],
];

/** A second look at each utterance and a wider search take twice as long, and mishear more words. */
const SEARCH_FLAGS = ['-fwdflat', 'no', '-maxhmmpf', '5000'];

/**
 * English speech, by PocketSphinx: what works where no larger model is installed. It cuts long recordings at silences,
 * and tells times from the beginning of the whole.
 */
export const engine: Engine<Tool> = {
  name: 'pocketsphinx',
  tools: TOOLS,
  needs: { [MODEL]: 'pocketsphinx-en-us' },
  weight: 1,
  edges: speechEdges({ fidelity: 0.5, cost: 60 }),
  async detect(host) {
    if (!host.settings.languages.includes('eng')) return undefined;
    // It does not tell its version, but started without arguments it lists its options.
    return (await host.version('pocketsphinx_continuous', [], /(-vad_threshold)/)) && '5prealpha';
  },

  async convert(task, run) {
    expectedLanguages(SpeechOptions.parse(task.options).language, ['eng']);
    const recording = await decodeSpeech(task, run);
    const utterances: Word[][] = [];
    const onLine = (line: string) => {
      const word = parseWord(line);
      if (word?.text === UTTERANCE_START) utterances.push([]);
      if (!word) return;
      if (!isFiller(word.text)) utterances.at(-1)?.push(word);
      reportHeard(word.end, recording, run);
    };
    const flags = [...MODEL_FLAGS, ...SEARCH_FLAGS, '-time', 'yes', '-logfn', '/dev/null'];
    await run.tool('pocketsphinx_continuous', ['-infile', recording.path, ...flags], { onLine });
    const isText = ['text', 'json'].includes(task.to.id);
    const passages = isText ? utterances.map(inOneLine) : utterances.flatMap(intoCues);
    const { seconds } = recording;
    return saveTranscript({ passages, words: utterances.flat(), seconds }, task, run);
  },
};

const UTTERANCE_START = '<s>';

/** Reads a line such as `hearted(2) 1.740 2.200 0.634732`: a word's second way of speaking, when, how likely. */
function parseWord(line: string): Word | undefined {
  const [, text, ...numbers] = /^(\S+?)(?:\(\d+\))? (\d+\.\d+) (\d+\.\d+) (\d+\.\d+)$/.exec(line) ?? [];
  const [start = 0, end = 0, confidence = 0] = numbers.map(Number);
  return text === undefined ? undefined : { text, start, end, confidence: Math.min(confidence, 1) };
}

/** Silence, breath and noise. */
function isFiller(word: string): boolean {
  return /^(<.*>|\[.*\]|\+\+.*\+\+)$/.test(word);
}
