/**
 * Looks into files that strangers have sent. A program of its own in the sandbox: what parses a file beyond its two ends runs
 * here and nowhere else.
 */
import { probe } from '../file-probe.ts';
import { judgeContent, type Recognised } from '../file-type.ts';
import { formatById } from '../formats.ts';
import { isComplete } from '../integrity.ts';
import { answerRequests } from '../kits/workers/answer.ts';
import { Problem } from '../kits/workers/problem.ts';
import type { Answer, Question } from './protocol.ts';

async function answer({ path, named, isRecognised }: Question): Promise<Answer> {
  const format = formatById(named);
  return probe(path, async (file) => {
    if (isRecognised) return { isComplete: await isComplete(file, format) };
    // Its library is loaded only where it is needed.
    const { recognise } = await import('../file-type/inside.ts');
    const recognised = await recognise(file);
    const judgement = judgeContent(format, recognised);
    // What is refused for its kind need not be whole.
    const isWhole = 'mismatch' in judgement || (await isComplete(file, judgement.format));
    return { recognised: asData(recognised), isComplete: isWhole };
  });
}

function asData({ format, ...others }: Recognised): NonNullable<Answer['recognised']> {
  return { ...others, ...(format && { format: format.id }) };
}

async function answerAll({ questions }: { readonly questions: readonly Question[] }): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const question of questions) answers.push(await answer(question));
  return answers;
}

await answerRequests(answerAll, () => new Problem('conversion_failed', 'could not be examined'));
