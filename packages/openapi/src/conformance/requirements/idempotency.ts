/** Idempotency-Key: a conversion that is sent twice is made once. */
import { assertError, type Context, see } from '../context.ts';
import { fieldOf } from '../exchange.ts';
import type { AcceptedRequest } from '../job-run.ts';
import type { Requirement } from '../requirement.ts';
import { sendingOf } from '../sending.ts';
import { assert, assertOffered, assertStatus } from '../verdict.ts';

/** The job and the key that it was made with. */
async function keyedJob(context: Context) {
  assertAnnounced(context);
  const run = await context.perform('job');
  if (!run.had.includes('idempotency key')) throw see('idempotency.refused-is-forgotten');
  return run;
}

function assertAnnounced({ features }: Context): void {
  assertOffered(
    features.has('idempotency-key'),
    'the server does not announce idempotency-key (Converter-Features)',
  );
}

/** The same request again, or one that differs in the file. */
function repeat(
  context: Context,
  { files, had, idempotencyKey }: AcceptedRequest,
  path: string,
  other = false,
) {
  const content = { files: other ? [context.conversion.file(9)] : files, to: context.conversion.to };
  return context.send({
    ...sendingOf(path, { ...content, variations: had, idempotencyKey }),
    key: context.key,
  });
}

export const idempotency: readonly Requirement[] = [
  {
    id: 'idempotency.refused-is-forgotten',
    statement:
      'A request that was refused leaves nothing behind: the right one with the same Idempotency-Key is accepted.',
    level: 'addition',
    uses: ['job'],
    run: async (context) => {
      assertAnnounced(context);
      const { had, refused } = await context.perform('job');
      const actual = refused ? `the status ${refused.answer.status}` : '';
      assert(
        had.includes('idempotency key') || refused?.variation !== 'idempotency key',
        'the status 200',
        actual,
        refused?.answer,
      );
    },
  },
  {
    id: 'idempotency.same-answer',
    statement:
      'The same request with the same Idempotency-Key gets the same answer: the same job, and no second quota.',
    level: 'addition',
    uses: ['job'],
    run: async (context) => {
      const run = await keyedJob(context);
      const again = await repeat(context, run, '/convert');
      assertStatus(again, 200);
      for (const field of ['jobid', 'pair', 'remaining_quota']) {
        const [expected, actual] = [run.answer, again].map((answer) =>
          JSON.stringify(fieldOf(answer, field)),
        );
        assert(expected === actual, `"${field}": ${expected}, as before`, `"${field}": ${actual}`);
      }
    },
  },
  {
    id: 'idempotency.at-once',
    statement: 'Two requests at once with the same Idempotency-Key make one job.',
    level: 'addition',
    uses: ['several'],
    run: async (context) => {
      assertAnnounced(context);
      const { twin, jobId } = await context.perform('several');
      assert(twin !== undefined, 'two answers', 'one');
      const other = fieldOf(twin, 'jobid');
      assert(other === jobId, `"jobid": "${jobId}" twice`, `also "${other}"`, twin);
    },
  },
  {
    id: 'idempotency.other-content',
    statement: 'Another request with an Idempotency-Key that was used is refused with 409.',
    level: 'addition',
    uses: ['job'],
    run: async (context) =>
      assertError(await repeat(context, await keyedJob(context), '/convert', true), 409),
  },
  {
    id: 'idempotency.other-route',
    statement: 'An Idempotency-Key that was used for /convert is refused with 409 by /convert/sync.',
    level: 'addition',
    uses: ['job'],
    run: async (context) => assertError(await repeat(context, await keyedJob(context), '/convert/sync'), 409),
  },
  {
    id: 'idempotency.malformed',
    statement: 'An Idempotency-Key that is too long (256 characters) or has spaces is refused with 400.',
    level: 'addition',
    run: async (context) => {
      assertAnnounced(context);
      for (const idempotencyKey of ['k'.repeat(256), 'two words']) {
        const content = { files: [context.conversion.file(0)], to: context.conversion.to };
        const sending = sendingOf('/convert', {
          ...content,
          variations: ['idempotency key'],
          idempotencyKey,
        });
        assertError(await context.send({ ...sending, key: context.key }), 400);
      }
    },
  },
];
