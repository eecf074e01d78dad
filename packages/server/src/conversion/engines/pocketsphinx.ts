import type { Engine } from '../engine.ts';
import { decodeSpeech, reportHeard, speechEdges } from '../speech/recording.ts';
import { intoCues, type Passage, saveTranscript } from '../speech/transcript.ts';

/** Debian's model of English. */
const MODEL = '/usr/share/pocketsphinx/model/en-us';
const MODEL_FLAGS = [
  ...['-hmm', `${MODEL}/en-us`],
  ...['-lm', `${MODEL}/en-us.lm.bin`],
  ...['-dict', `${MODEL}/cmudict-en-us.dict`],
];

/** English speech, by PocketSphinx: what works where no larger model is installed. */
export const pocketsphinx: Engine = {
  name: 'pocketsphinx',
  packages: ['pocketsphinx', 'pocketsphinx-en-us', 'ffmpeg'],
  weight: 1,
  edges: speechEdges({ fidelity: 0.5, cost: 60 }),
  async detect(host) {
    const speaksEnglish = host.settings.languages.includes('eng') && (await host.has(MODEL));
    if (!speaksEnglish || !(await host.find('ffmpeg'))) return undefined;
    // It does not tell its version, but started without arguments it lists its options.
    return (await host.version('pocketsphinx_continuous', [], /(-vad_threshold)/)) && '5prealpha';
  },

  async convert(task, run) {
    const recording = await decodeSpeech(task, run);
    const utterances: Passage[][] = [];
    const onLine = (line: string) => {
      const word = parseWord(line);
      if (word?.text === UTTERANCE_START) utterances.push([]);
      if (!word) return;
      if (!isFiller(word.text)) utterances.at(-1)?.push(word);
      reportHeard(word.end, recording, run);
    };
    const flags = [...MODEL_FLAGS, '-time', 'yes', '-logfn', '/dev/null'];
    await run.tool('pocketsphinx_continuous', ['-infile', recording.path, ...flags], { onLine });
    await saveTranscript(
      task.to.id === 'text' ? utterances.map(inOneLine) : utterances.flatMap(intoCues),
      task,
      run,
    );
    return [{ path: task.output }];
  },
};

const UTTERANCE_START = '<s>';

/** Reads a line such as `hearted(2) 1.740 2.200 0.634732`: a word's second way of speaking, when, how likely. */
function parseWord(line: string): Passage | undefined {
  const [, text, start, end] = /^(\S+?)(?:\(\d+\))? (\d+\.\d+) (\d+\.\d+) \d+\.\d+$/.exec(line) ?? [];
  return text === undefined ? undefined : { text, start: Number(start), end: Number(end) };
}

/** Silence, breath and noise. */
function isFiller(word: string): boolean {
  return /^(<.*>|\[.*\]|\+\+.*\+\+)$/.test(word);
}

function inOneLine(words: readonly Passage[]): Passage {
  const text = words.map((word) => word.text).join(' ');
  return { text, start: words.at(0)?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}
