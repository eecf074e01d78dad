/** Idempotency-Key: a conversion that is sent twice is made once. */
import { type Context, demandError, see } from '../context.ts';
import { fieldOf } from '../exchange.ts';
import type { Requirement } from '../requirement.ts';
import { type Accepted, sendingOf } from '../scenarios.ts';
import { demand, demandOffer, demandStatus } from '../verdict.ts';

/** The job and the key that it was made with. */
async function keyedJob(context: Context) {
  demandAnnounced(context);
  const run = await context.perform('job');
  if (!run.had.includes('idempotency key')) throw see('idempotency.refused-is-forgotten');
  return run;
}

function demandAnnounced({ features }: Context): void {
  demandOffer(
    features.has('idempotency-key'),
    'the server does not announce idempotency-key (Converter-Features)',
  );
}

/** The same request again, or one that differs in the file. */
function repeat(context: Context, { files, had, idempotencyKey }: Accepted, path: string, other = false) {
  const content = { files: other ? [context.conversion.file(9)] : files, to: context.conversion.to };
  return context.send({
    ...sendingOf(path, { ...content, peculiarities: had, idempotencyKey }),
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
      demandAnnounced(context);
      const { had, refused } = await context.perform('job');
      const came = refused ? `the status ${refused.answer.status}` : '';
      demand(
        had.includes('idempotency key') || refused?.peculiarity !== 'idempotency key',
        'the status 200',
        came,
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
      demandStatus(again, 200);
      for (const field of ['jobid', 'pair', 'remaining_quota']) {
        const [expected, came] = [run.answer, again].map((answer) => JSON.stringify(fieldOf(answer, field)));
        demand(expected === came, `"${field}": ${expected}, as before`, `"${field}": ${came}`);
      }
    },
  },
  {
    id: 'idempotency.at-once',
    statement: 'Two requests at once with the same Idempotency-Key make one job.',
    level: 'addition',
    uses: ['several'],
    run: async (context) => {
      demandAnnounced(context);
      const { twin, jobId } = await context.perform('several');
      demand(twin !== undefined, 'two answers', 'one');
      const other = fieldOf(twin, 'jobid');
      demand(other === jobId, `"jobid": "${jobId}" twice`, `also "${other}"`, twin);
    },
  },
  {
    id: 'idempotency.other-content',
    statement: 'Another request with an Idempotency-Key that was used is refused with 409.',
    level: 'addition',
    uses: ['job'],
    run: async (context) =>
      demandError(await repeat(context, await keyedJob(context), '/convert', true), 409),
  },
  {
    id: 'idempotency.other-route',
    statement: 'An Idempotency-Key that was used for /convert is refused with 409 by /convert/sync.',
    level: 'addition',
    uses: ['job'],
    run: async (context) => demandError(await repeat(context, await keyedJob(context), '/convert/sync'), 409),
  },
  {
    id: 'idempotency.malformed',
    statement: 'An Idempotency-Key that is too long (256 characters) or has spaces is refused with 400.',
    level: 'addition',
    run: async (context) => {
      demandAnnounced(context);
      for (const idempotencyKey of ['k'.repeat(256), 'two words']) {
        const content = { files: [context.conversion.file(0)], to: context.conversion.to };
        const sending = sendingOf('/convert', {
          ...content,
          peculiarities: ['idempotency key'],
          idempotencyKey,
        });
        demandError(await context.send({ ...sending, key: context.key }), 400);
      }
    },
  },
];
