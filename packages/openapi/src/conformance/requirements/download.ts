/** GET /download/{jobid}: the result of a job. */
import { randomBytes } from 'node:crypto';
import { assertError, type Context, see, tooQuick } from '../context.ts';
import { type Exchange, fieldOf, headerOf } from '../exchange.ts';
import { lastStatus } from '../job-run.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertOffered, assertStatus } from '../verdict.ts';
import { isZip } from '../zip.ts';
import { assertFileName, assertMediaType, assertResult, extensionsOf } from './result.ts';

const uses = ['job'] as const;

/** The job's result; skips if the job did not get that far. */
async function resultOf(context: Context): Promise<Exchange & { readonly jobPath: string }> {
  const { jobId, polls, download } = await context.perform('job');
  if (!download || lastStatus(polls) !== 'completed') throw see('progress.ends');
  return { ...download, jobPath: `/download/${encodeURIComponent(jobId ?? '')}` };
}

/** A result that was sent as it should be; skips otherwise. */
export async function goodResultOf(context: Context) {
  const result = await resultOf(context);
  if (result.status !== 200) throw see('download.result');
  return result;
}

export const download: readonly Requirement[] = [
  {
    id: 'download.too-early',
    statement: 'GET /download/{jobid} answers 409 as long as the job is processing.',
    level: 'required',
    uses: ['job', 'several'],
    run: async (context) => {
      const runs = [await context.perform('job'), await context.perform('several')];
      const early = runs.filter(({ polls }) => polls[0] && fieldOf(polls[0], 'status') === 'processing');
      // A job that is processing after the download was requested was processing before.
      for (const { early: answer } of early) if (answer) assertError(answer, 409);
      if (early.length === 0 && runs.every(({ early }) => early?.status !== 409)) throw tooQuick();
    },
  },
  {
    id: 'download.result',
    statement:
      'GET /download/{jobid} of a completed job answers 200 with the converted file, in the target format.',
    level: 'required',
    uses,
    run: async (context) => {
      const result = await resultOf(context);
      assertStatus(result, 200);
      await assertResult(context.conversion.to, result);
    },
  },
  {
    id: 'download.media-type',
    statement: 'The Content-Type of the file is that of the target format.',
    level: 'recommended',
    uses,
    run: async (context) => assertMediaType(context.conversion.to, await goodResultOf(context)),
  },
  {
    id: 'download.name',
    statement:
      'Content-Disposition is "attachment" and names the file, after the uploaded one, with the new extension.',
    level: 'recommended',
    uses,
    run: async (context) => {
      const result = await goodResultOf(context);
      const name = assertFileName(isZip(result.body) ? ['zip'] : extensionsOf(context.conversion.to), result);
      // Its other letters are what names.download looks at.
      const [stem = ''] = /^[\w-]+/.exec((await context.perform('job')).files[0]?.name ?? '') ?? [];
      assert(name.startsWith(stem), `a name that begins with "${stem}"`, `"${name}"`, result);
    },
  },
  {
    id: 'download.again',
    statement: 'A result can be downloaded more than once, and is the same each time.',
    level: 'recommended',
    uses,
    run: async (context) => {
      const first = await goodResultOf(context);
      const again = await context.get(first.jobPath);
      assertStatus(again, 200);
      const isSame = isZip(first.body) || again.body.equals(first.body);
      assert(isSame, `the same ${first.body.length} bytes`, `${again.body.length} other bytes`, again);
    },
  },
  {
    id: 'download.head',
    statement: 'HEAD of a result has the headers of GET and no body.',
    level: 'addition',
    uses,
    run: async (context) => {
      const result = await goodResultOf(context);
      const head = await context.send({ method: 'HEAD', path: result.jobPath, key: context.key });
      assertOffered(
        head.status !== 405 && head.status !== 404 && head.status !== 501,
        `HEAD is answered ${head.status}`,
      );
      assertStatus(head, 200);
      for (const name of ['content-type', 'content-length', 'etag'])
        assert(
          headerOf(head, name) === headerOf(result, name),
          `${name}: ${headerOf(result, name)}`,
          `${headerOf(head, name)}`,
        );
    },
  },
  {
    id: 'download.unknown',
    statement: 'GET /download/{jobid} answers 404 for a job that there is not.',
    level: 'required',
    run: async (context) =>
      assertError(await context.get(`/download/${randomBytes(16).toString('hex')}`), 404),
  },
  {
    id: 'download.malformed',
    statement: 'GET /download/{jobid} answers 400 if that is no job ID at all.',
    level: 'required',
    run: async (context) => assertError(await context.get('/download/not-a-job-id'), 400),
  },
  {
    id: 'download.no-paths',
    statement: 'A job ID that is a path leads nowhere: it is answered 400 or 404.',
    level: 'required',
    run: async (context) => {
      for (const path of ['..%2f..%2f..%2fetc%2fpasswd', '%2e%2e%2fpairs', '%00'])
        assertStatus(await context.get(`/download/${path}`), 400, 404);
    },
  },
];
