/**
 * Looks into files that strangers have sent. A program of its own in the sandbox: what parses a file beyond its two ends runs
 * here and nowhere else.
 */
import { probe } from '../file-probe.ts';
import { isComplete } from '../integrity.ts';
import { answerRequests } from '../kits/workers/answer.ts';
import { Problem } from '../kits/workers/problem.ts';
import type { Answer, Question } from './protocol.ts';

function answer(question: Question): Promise<Answer> {
  return probe(question.path, async (file) => {
    if ('containers' in question) return { isComplete: await isComplete(file, question.containers) };
    // It knows all formats, so that it takes longer to load than most files to look at.
    const { recogniseAndCheck } = await import('./recognise-and-check.ts');
    return recogniseAndCheck(file, question.named);
  });
}

async function answerAll({ questions }: { readonly questions: readonly Question[] }): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const question of questions) answers.push(await answer(question));
  return answers;
}

await answerRequests(answerAll, () => new Problem('conversion_failed', 'could not be examined'));
