/** GET /progress/{jobid}: how far a job is. */
import { randomBytes } from 'node:crypto';
import { assertError, type Context, see } from '../context.ts';
import { type Exchange, fieldOf, headerOf } from '../exchange.ts';
import { lastStatus } from '../job-run.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertStatus } from '../verdict.ts';

const uses = ['job', 'several'] as const;
const STATUSES = ['processing', 'completed', 'failed'];

/** All answers of all jobs; skips if there are none. */
async function polls(context: Context): Promise<(readonly Exchange[])[]> {
  const runs = [(await context.perform('job')).polls, (await context.perform('several')).polls];
  if (runs.every(({ length }) => length === 0)) throw see('convert.accepted');
  return runs;
}

async function each(context: Context, look: (poll: Exchange) => void): Promise<void> {
  for (const poll of (await polls(context)).flat().filter(({ status }) => status === 200)) look(poll);
}

const show = (poll: Exchange) => poll.body.toString('utf8', 0, 200);

export const progress: readonly Requirement[] = [
  {
    id: 'progress.answers',
    statement:
      'GET /progress/{jobid} answers 200 with jobid, progress, status and error, as often as it is asked.',
    level: 'required',
    uses,
    run: async (context) => {
      for (const poll of (await polls(context)).flat()) {
        assertStatus(poll, 200);
        for (const field of ['jobid', 'progress', 'status', 'error'])
          assert(fieldOf(poll, field) !== undefined, `the field "${field}"`, show(poll), poll);
      }
    },
  },
  {
    id: 'progress.same-job',
    statement: '"jobid" is the ID that was asked for.',
    level: 'required',
    uses: ['job'],
    run: async (context) => {
      const { jobId, polls } = await context.perform('job');
      for (const poll of polls)
        assert(fieldOf(poll, 'jobid') === jobId, `"jobid": "${jobId}"`, show(poll), poll);
    },
  },
  {
    id: 'progress.status',
    statement: '"status" is processing, completed or failed.',
    level: 'required',
    uses,
    run: async (context) =>
      each(context, (poll) =>
        assert(STATUSES.includes(String(fieldOf(poll, 'status'))), STATUSES.join(', '), show(poll), poll),
      ),
  },
  {
    id: 'progress.range',
    statement: '"progress" is a number from 0 to 1.',
    level: 'required',
    uses,
    run: async (context) =>
      each(context, (poll) => {
        const share = fieldOf(poll, 'progress');
        assert(
          typeof share === 'number' && share >= 0 && share <= 1,
          'a number from 0 to 1',
          show(poll),
          poll,
        );
      }),
  },
  {
    id: 'progress.never-back',
    statement: '"progress" never goes back.',
    level: 'recommended',
    uses,
    run: async (context) => {
      for (const run of await polls(context)) {
        let before = 0;
        for (const poll of run) {
          const share = Number(fieldOf(poll, 'progress'));
          assert(!(share < before), `${before} or more, as before`, show(poll), poll);
          before = share;
        }
      }
    },
  },
  {
    id: 'progress.ends',
    statement: 'A job with a sound file comes to its end, and is then completed.',
    level: 'required',
    uses,
    run: async (context) => {
      for (const run of await polls(context)) {
        const expected = `"completed" within ${context.settings.timeout / 1000} seconds`;
        const last = run.at(-1);
        if (last) assert(lastStatus(run) === 'completed', expected, show(last), last);
      }
    },
  },
  {
    id: 'progress.one-at-the-end',
    statement: '"progress" of a completed job is exactly 1.',
    level: 'required',
    uses,
    run: async (context) =>
      each(context, (poll) => {
        if (fieldOf(poll, 'status') === 'completed')
          assert(fieldOf(poll, 'progress') === 1, '1', show(poll), poll);
      }),
  },
  {
    id: 'progress.one-only-at-the-end',
    statement: '"progress" is below 1 as long as the job is processing.',
    level: 'recommended',
    uses,
    run: async (context) =>
      each(context, (poll) => {
        if (fieldOf(poll, 'status') === 'processing')
          assert(Number(fieldOf(poll, 'progress')) < 1, 'less than 1', show(poll), poll);
      }),
  },
  {
    id: 'progress.no-error',
    statement: '"error" is null as long as nothing has failed.',
    level: 'required',
    uses,
    run: async (context) =>
      each(context, (poll) => {
        if (fieldOf(poll, 'status') !== 'failed')
          assert(fieldOf(poll, 'error') === null, 'null', show(poll), poll);
      }),
  },
  {
    id: 'progress.stays',
    statement: 'A completed job stays completed.',
    level: 'required',
    uses: ['job'],
    run: async (context) => {
      const { jobId, polls } = await context.perform('job');
      if (jobId === undefined || lastStatus(polls) !== 'completed') throw see('progress.ends');
      const again = await context.get(`/progress/${encodeURIComponent(jobId)}`);
      assertStatus(again, 200);
      assert(fieldOf(again, 'status') === 'completed', '"completed", as before', show(again), again);
    },
  },
  {
    id: 'progress.not-cached',
    statement: 'No cache on the way may answer for the server: nothing allows to keep a state.',
    level: 'recommended',
    uses,
    run: async (context) =>
      each(context, (poll) => {
        const control = headerOf(poll, 'cache-control') ?? '';
        const mayKeep =
          /(?:max-age|s-maxage)=0*[1-9]|immutable/i.test(control) || headerOf(poll, 'expires') !== undefined;
        const isKept = mayKeep && !/no-store|no-cache/i.test(control);
        assert(!isKept, 'no Expires, and no Cache-Control with an age', control || 'Expires', poll);
      }),
  },
  {
    id: 'progress.unknown',
    statement: 'GET /progress/{jobid} answers 404 for a job that there is not.',
    level: 'required',
    run: async (context) =>
      assertError(await context.get(`/progress/${randomBytes(16).toString('hex')}`), 404),
  },
  {
    id: 'progress.malformed',
    statement: 'GET /progress/{jobid} answers 400 if that is no job ID at all.',
    level: 'required',
    run: async (context) => assertError(await context.get('/progress/not-a-job-id'), 400),
  },
];
