import type { Engine, Run } from '../../engine.ts';
import { decodeSpeech, SPEECH_TOOLS, SpeechOptions, speechEdges } from '../../kits/speech/recording.ts';
import { intoCues, intoSentences, saveTranscript } from '../../kits/speech/transcript.ts';
import { nodeWorker } from '../../kits/workers/node-worker.ts';
import { expectedLanguages } from '../../languages.ts';
import { installedPackage } from '../../sandbox/packages.ts';
import { Heard } from './heard.ts';
import { intelligible } from './intelligible.ts';

const TOOLS = { ...SPEECH_TOOLS, cat: 'coreutils' } as const;
type Tool = keyof typeof TOOLS;

/** The models, and what runs them: packages that whoever installs the server may leave out. */
const [RUNTIME, ...MODELS] = [
  'onnxruntime-node',
  '@moonshine-ai/moonshine-js',
  '@ricky0123/vad-web',
  'llama-tokenizer-js',
] as const;

const NOTHING_SAID = 'No speech was heard in the recording, so the result has no words.';

/** The file that the worker writes, a line for each piece of speech. */
const HEARD = 'heard.jsonl';

/** English speech, by a small model that comes with the server. */
export const engine: Engine<Tool> = {
  name: 'moonshine',
  tools: TOOLS,
  weight: 1,
  edges: speechEdges({ fidelity: 0.8, cost: 20 }),
  worker: nodeWorker({
    source: new URL('./worker.ts', import.meta.url),
    packages: [RUNTIME, ...MODELS],
    maxDocuments: 200,
  }),

  async detect(host) {
    if (!host.settings.languages.includes('eng')) return undefined;
    const runtime = installedPackage(RUNTIME);
    const models = MODELS.map(installedPackage);
    if (!runtime || models.some((model) => !model)) return undefined;
    // A package is there on other systems too, on which its library is not.
    const starts = await host.version(process.execPath, [
      '-p',
      'require(process.argv[1]).env.versions.common',
      runtime.folder,
    ]);
    return starts && models[0]?.version;
  },

  async convert(task, run) {
    const { language } = SpeechOptions.parse(task.options);
    expectedLanguages(language, ['eng']);
    const recording = await decodeSpeech(task, run);
    await run.worker({ input: recording.path, output: HEARD });
    const heard = await readHeard(run);
    const said = language === undefined ? intelligible(heard, run) : heard;
    const words = said.flatMap((piece) => piece.words);
    if (heard.every((piece) => piece.words.length === 0)) run.warn('content_left_out', NOTHING_SAID);
    const passages = ['text', 'json'].includes(task.to.id) ? intoSentences(words) : intoCues(words);
    return saveTranscript({ passages, words, seconds: recording.seconds, language: 'eng' }, task, run);
  },
};

async function readHeard(run: Run<Tool>): Promise<readonly Heard[]> {
  const heard: Heard[] = [];
  await run.tool('cat', [HEARD], { onLine: (line) => heard.push(Heard.parse(JSON.parse(line))) });
  return heard;
}
