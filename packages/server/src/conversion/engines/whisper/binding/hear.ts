/**
 * Hears a recording by a model of Whisper's: `hear.ts <model> <recording> <answer> <language> <threads>`, a program that runs
 * in the sandbox. It prints how much it has heard, from 0 to 100, a line each time.
 */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What is used of the package, which has no types of its own. */
interface Library {
  initWhisper(options: { filePath: string; useGpu: boolean }): Promise<Context>;
}
interface Context {
  transcribeFile(path: string, options: object): { readonly promise: Promise<object> };
}

const [model = '', recording = '', answer = '', language = 'auto', threads = '1'] = process.argv.slice(2);
/** It cannot be told from a model that is damaged. */
const NO_MODEL = 3;

const library: Library = createRequire(import.meta.url)('@fugood/whisper.node');
const context = await library.initWhisper({ filePath: model, useGpu: false }).catch((error: unknown) => {
  console.error(error);
  process.exit(NO_MODEL);
});
const { promise } = context.transcribeFile(recording, {
  language,
  maxThreads: Number(threads),
  // Segments of a token each: from these words can be put together, with their times.
  maxLen: 1,
  tokenTimestamps: true,
  onProgress: (share: number) => console.log(share),
});
await writeFile(answer, JSON.stringify(await promise));
// Threads of the library would keep it waiting.
process.exit(0);
