/** Answers that wait: ?wait on GET /progress/{jobid} and on POST /convert/sync. */
import { assertError, type Context, see, tooQuick } from '../context.ts';
import { fieldOf, headerOf, mediaTypeOf } from '../exchange.ts';
import { encodeForm } from '../form.ts';
import { lastStatus } from '../job-run.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertOffered, assertStatus } from '../verdict.ts';
import { assertResult } from './result.ts';

const WAIT_S = 6;
/** An answer that comes within this did not wait for {@link WAIT_S}, however slow the network is. */
const AT_ONCE_MS = 4000;
/** What was asked for while following a job, less what clocks may differ. */
const FOLLOWED_MS = 4500;
/** A server may wake up for what its answer does not show, such as a job that leaves the queue. */
const MAX_EMPTY = 3;

function assertAnnounced({ features }: Context, feature: string): void {
  assertOffered(features.has(feature), `the server does not announce ${feature} (Converter-Features)`);
}

export const progressWait: readonly Requirement[] = [
  {
    id: 'progress-wait.news',
    statement:
      'GET /progress/{jobid}?wait=5 answers when something has changed, or after 5 seconds, and not before.',
    level: 'addition',
    uses: ['job', 'several'],
    run: async (context) => {
      assertAnnounced(context, 'progress-wait');
      const runs = [(await context.perform('job')).polls, (await context.perform('several')).polls];
      const pairs = runs.flatMap((polls) =>
        polls.slice(1).map((poll, index) => [polls[index], poll] as const),
      );
      if (pairs.length === 0) throw tooQuick();
      const empty = pairs.filter(
        ([before, poll]) =>
          poll.ms < FOLLOWED_MS &&
          ['status', 'progress'].every((field) => before && fieldOf(before, field) === fieldOf(poll, field)),
      );
      const actual = `${empty.length} answers that came at once and said the same as before`;
      assert(empty.length <= MAX_EMPTY, 'answers with something new', actual, empty[0]?.[1]);
    },
  },
  {
    id: 'progress-wait.ended',
    statement: 'A job that has ended is answered at once, however long the wait may be.',
    level: 'addition',
    uses: ['job'],
    run: async (context) => {
      assertAnnounced(context, 'progress-wait');
      const { jobId, polls } = await context.perform('job');
      if (jobId === undefined || lastStatus(polls) !== 'completed') throw see('progress.ends');
      const answer = await context.get(`/progress/${encodeURIComponent(jobId)}?wait=${WAIT_S}`);
      assertStatus(answer, 200);
      assert(answer.ms < AT_ONCE_MS, 'an answer at once', `one after ${answer.ms} ms`);
    },
  },
  {
    id: 'progress-wait.malformed',
    statement: 'A wait that is no number of seconds from 0 to 60 is refused with 400.',
    level: 'addition',
    uses: ['job'],
    run: async (context) => {
      assertAnnounced(context, 'progress-wait');
      const { jobId } = await context.perform('job');
      if (jobId === undefined) throw see('convert.accepted');
      for (const wait of ['61', '-1', 'long'])
        assertError(await context.get(`/progress/${encodeURIComponent(jobId)}?wait=${wait}`), 400);
    },
  },
];

export const syncWait: readonly Requirement[] = [
  {
    id: 'sync-wait.answer',
    statement: 'POST /convert/sync?wait=1 answers 200 with the result, or after a second 202 with the job.',
    level: 'addition',
    uses: ['syncWait'],
    run: async (context) => {
      assertAnnounced(context, 'sync-wait');
      const { answer, jobId } = await context.perform('syncWait');
      assertStatus(answer, 200, 202);
      if (answer.status === 200) return assertResult(context.conversion.to, answer);
      assert(
        mediaTypeOf(answer) === 'application/json' && jobId !== undefined,
        'JSON as of POST /convert',
        answer.body.toString('utf8', 0, 200),
      );
      const header = headerOf(answer, 'x-job-id');
      assert(header === jobId, `X-Job-Id: ${jobId}`, `X-Job-Id: ${header}`);
    },
  },
  {
    id: 'sync-wait.goes-on',
    statement: 'After a 202 the job goes on by itself, and its result can be downloaded.',
    level: 'addition',
    uses: ['syncWait'],
    run: async (context) => {
      assertAnnounced(context, 'sync-wait');
      const { answer, polls, download } = await context.perform('syncWait');
      if (answer.status === 200) throw tooQuick();
      const last = polls.at(-1);
      assert(
        lastStatus(polls) === 'completed',
        '"completed"',
        last?.body.toString('utf8', 0, 200) ?? 'nothing',
        last,
      );
      if (!download) throw see('progress.ends');
      assertStatus(download, 200);
      await assertResult(context.conversion.to, download);
    },
  },
  {
    id: 'sync-wait.malformed',
    statement: 'A wait that is no number of seconds from 1 to 1800 is refused with 400.',
    level: 'addition',
    run: async (context) => {
      assertAnnounced(context, 'sync-wait');
      const { conversion, key } = context;
      const form = encodeForm([
        ['target_format', conversion.to],
        ['files', conversion.file(0)],
      ]);
      for (const wait of ['0', '1801', 'long'])
        assertError(
          await context.send({ method: 'POST', path: `/convert/sync?wait=${wait}`, key, ...form }),
          400,
        );
    },
  },
];
