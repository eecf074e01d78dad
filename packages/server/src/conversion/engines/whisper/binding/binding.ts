/** Whisper by a model alone: the program that hears comes as an npm package, `@fugood/whisper.node` (MIT). */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Run } from '../../../engine.ts';
import { ConversionFailure, ToolFailure } from '../../../failure.ts';
import { type Recording, reportHeard } from '../../../kits/speech/recording.ts';
import type { Word } from '../../../kits/speech/transcript.ts';
import type { Host } from '../../../sandbox/host.ts';
import { installedPackage, packageFolders } from '../../../sandbox/packages.ts';

const PACKAGE = '@fugood/whisper.node';
const SELF = fileURLToPath(import.meta.url);
/** Once it is built, it has this file's extension. */
const PROGRAM = fileURLToPath(new URL('hear.ts', import.meta.url)).replace(
  /\.ts$/,
  SELF.endsWith('.ts') ? '.ts' : '.js',
);
const ANSWER = 'speech.json';
/** As the program says it. */
const NO_MODEL = 3;

/** The package's version; undefined where it is not there, or does not start. */
export async function bindingVersion(host: Host): Promise<string | undefined> {
  const found = installedPackage(PACKAGE);
  if (!found) return undefined;
  const load =
    'import(process.argv[1]).then(({ default: library }) => library.loadWhisperModule()).then(() => console.log("starts"))';
  const starts = await host.version(
    process.execPath,
    ['-e', load, `${found.folder}/lib/index.js`],
    /(starts)/,
  );
  return starts && found.version;
}

/** @param language by two letters, or `auto` */
export async function hearByModel(
  model: string,
  language: string,
  threads: number,
  recording: Recording,
  run: Run<string>,
): Promise<Word[]> {
  const program = [PROGRAM, model, recording.path, ANSWER, language, String(threads)];
  const readable = [process.execPath, dirname(PROGRAM), model, ...packageFolders(PACKAGE)];
  const onLine = (line: string) => reportHeard((Number(line) / 100) * recording.seconds, recording, run);
  try {
    await run.tool(process.execPath, program, { readable, onLine });
  } catch (error) {
    if (!(error instanceof ToolFailure) || error.exitCode !== NO_MODEL) throw error;
    const reason =
      'cannot be heard: the file that CONVERTER_WHISPER_MODEL names is no model of whisper.cpp, or is damaged';
    throw new ConversionFailure('tool_unavailable', reason, { cause: error });
  }
  const { stdout } = await run.tool('cat', [ANSWER]);
  return wordsOf(Answer.parse(JSON.parse(stdout)), recording);
}

/** Times are in milliseconds. */
const Answer = z.object({
  segments: z.array(z.object({ text: z.string(), t0: z.number(), t1: z.number() })),
});

/** A word begins with a space. How sure the model is of it, the package does not tell. */
export function wordsOf({ segments }: z.infer<typeof Answer>, { seconds }: Recording): Word[] {
  const words: Word[] = [];
  for (const { text, t0, t1 } of segments) {
    const part = text.trim();
    if (part === '' || /^\[_.*\]$/.test(part)) continue;
    const [start, end] = [Math.min(t0 / 1000, seconds), Math.min(t1 / 1000, seconds)];
    const last = words.at(-1);
    if (text.startsWith(' ') || !last) words.push({ text: part, start, end });
    else words.splice(-1, 1, { ...last, text: last.text + part, end });
  }
  return words;
}
