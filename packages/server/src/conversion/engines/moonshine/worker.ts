/** Hears English speech: a program that runs in the sandbox, one recording after the other. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { answerRequests, sayProgress } from '../../kits/workers/answer.ts';
import { Problem } from '../../kits/workers/problem.ts';
import { VoiceModel } from './activity.ts';
import { hear, type Models } from './hearing.ts';
import { SpeechModel } from './speech-model.ts';
import { Wave } from './wave.ts';

interface Request {
  readonly input: string;
  readonly output: string;
}

let loaded: Promise<Models> | undefined;

async function load(): Promise<Models> {
  const [voice, speech] = await Promise.all([VoiceModel.load(), SpeechModel.load()]);
  return { voice, speech };
}

await answerRequests<Request>(
  async ({ input, output }) => {
    loaded ??= load();
    const models = await loaded;
    const wave = await Wave.open(input);
    // Hours of speech are more than fits into an answer.
    const lines = createWriteStream(output);
    try {
      for await (const heard of hear(models, wave, sayProgress)) lines.write(`${JSON.stringify(heard)}\n`);
    } finally {
      lines.end();
      await Promise.all([wave.close(), once(lines, 'close')]);
    }
    return [];
  },
  () => new Problem('conversion_failed', 'could not be heard'),
);
