/** DELETE /convert/{jobid}: a job and its files go away. Runs after everything that still needs the job. */
import { randomBytes } from 'node:crypto';
import { assertError, type Context, see } from '../context.ts';
import type { Exchange } from '../exchange.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertOffered, assertStatus } from '../verdict.ts';

const uses = ['job'] as const;
const deletions = new WeakMap<object, Promise<Exchange>>();

/** Deletes the job, once for all requirements, and tells by the answer whether the server can. */
async function deletedJob(context: Context) {
  const run = await context.perform('job');
  if (run.jobId === undefined) throw see('convert.accepted');
  const path = `/convert/${encodeURIComponent(run.jobId)}`;
  const deletion = deletions.get(run) ?? context.send({ method: 'DELETE', path, key: context.key });
  deletions.set(run, deletion);
  const answer = await deletion;
  assertOffered(
    ![401, 403, 404, 405, 501].includes(answer.status),
    `DELETE of an own job is answered ${answer.status}`,
  );
  return { answer, path, id: encodeURIComponent(run.jobId) };
}

export const deletion: readonly Requirement[] = [
  {
    id: 'delete.no-key',
    statement: 'DELETE /convert/{jobid} answers 401 without a key, and deletes nothing.',
    level: 'addition',
    uses,
    run: async (context) => {
      const { jobId } = await context.perform('job');
      if (jobId === undefined) throw see('convert.accepted');
      const id = encodeURIComponent(jobId);
      const answer = await context.send({ method: 'DELETE', path: `/convert/${id}` });
      const unknown = await context.send({
        method: 'DELETE',
        path: `/convert/${randomBytes(16).toString('hex')}`,
        key: context.key,
      });
      assertOffered(
        ![405, 501].includes(answer.status) && ![405, 501].includes(unknown.status),
        `DELETE is answered ${answer.status}`,
      );
      if (answer.status === 404) assertOffered(false, 'DELETE is answered 404');
      assertError(answer, 401);
      assertStatus(await context.get(`/progress/${id}`), 200);
    },
  },
  {
    id: 'delete.done',
    statement: 'DELETE /convert/{jobid} of an own job answers 204, without a body.',
    level: 'addition',
    uses,
    run: async (context) => {
      const { answer } = await deletedJob(context);
      assertStatus(answer, 204);
      assert(answer.body.length === 0, 'no body', `${answer.body.length} bytes`);
    },
  },
  {
    id: 'delete.gone',
    statement: 'A deleted job is gone: its progress, its download and a second DELETE are answered 404.',
    level: 'addition',
    uses,
    run: async (context) => {
      const { id, path } = await deletedJob(context);
      assertError(await context.get(`/progress/${id}`), 404);
      assertError(await context.get(`/download/${id}`), 404);
      assertError(await context.send({ method: 'DELETE', path, key: context.key }), 404);
    },
  },
];
