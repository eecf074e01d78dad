/** A conversion that cannot succeed: the file breaks off. */
import { otherThanResult } from '../content.ts';
import { assertError, type Context, see } from '../context.ts';
import { fieldOf } from '../exchange.ts';
import { INTERNALS } from '../internals.ts';
import { lastStatus } from '../job-run.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertStatus, Skipped } from '../verdict.ts';

const uses = ['damaged'] as const;
async function failedJob(context: Context) {
  const run = await context.perform('damaged');
  const last = run.polls.at(-1);
  if (run.jobId === undefined) throw new Skipped('the server refused the damaged file at once');
  if (!last || lastStatus(run.polls) !== 'failed') throw see('failure.reported');
  return { ...run, last };
}

export const failure: readonly Requirement[] = [
  {
    id: 'failure.reported',
    statement:
      'A file that breaks off is refused with 400, or its job ends as failed with a sentence in "error".',
    level: 'required',
    uses,
    run: async (context) => {
      const { answer, to, jobId, polls, download } = await context.perform('damaged');
      if (jobId === undefined) return assertError(answer, 400);
      const last = polls.at(-1);
      if (!last) throw see('progress.answers');
      if (lastStatus(polls) === 'completed') {
        const other = download?.status === 200 ? await otherThanResult(to, download.body) : 'no file';
        const actual = `"completed", but the result is ${other}`;
        assert(other === undefined, '"status": "failed", and why in "error"', actual, download);
        throw new Skipped('the server made something of the damaged file');
      }
      const error = fieldOf(last, 'error');
      const isExplained = lastStatus(polls) === 'failed' && typeof error === 'string' && error.trim() !== '';
      assert(isExplained, '"status": "failed", and why in "error"', last.body.toString('utf8', 0, 200), last);
    },
  },
  {
    id: 'failure.download',
    statement: 'The download of a failed job is a 500 that says why, and never a file.',
    level: 'required',
    uses,
    run: async (context) => {
      const { download } = await failedJob(context);
      if (!download) throw see('failure.reported');
      assertError(download, 500);
    },
  },
  {
    id: 'failure.progress',
    statement: '"progress" of a failed job is below 1.',
    level: 'recommended',
    uses,
    run: async (context) => {
      const { last } = await failedJob(context);
      assert(Number(fieldOf(last, 'progress')) < 1, 'less than 1', last.body.toString('utf8', 0, 200), last);
    },
  },
  {
    id: 'failure.plain-words',
    statement: 'The reason is in plain words: no paths of the server, stack traces or exit codes.',
    level: 'recommended',
    uses,
    run: async (context) => {
      const { last } = await failedJob(context);
      const error = String(fieldOf(last, 'error'));
      assert(!INTERNALS.test(error), 'a sentence for people', JSON.stringify(error.slice(0, 200)), last);
    },
  },
  {
    id: 'failure.stays',
    statement: 'A failed job stays failed: it does not start again by itself.',
    level: 'required',
    uses,
    run: async (context) => {
      const { jobId } = await failedJob(context);
      const again = await context.get(`/progress/${encodeURIComponent(String(jobId))}`);
      assertStatus(again, 200);
      assert(
        fieldOf(again, 'status') === 'failed',
        '"failed", as before',
        again.body.toString('utf8', 0, 200),
        again,
      );
    },
  },
];
