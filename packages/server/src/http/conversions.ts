import { convertSync, createJob } from '@converter/openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { ApiError } from '../domain/api-error.ts';
import type { Job } from '../domain/job.ts';
import type { JobService } from '../jobs/service.ts';
import type { Accepted, Submission } from '../jobs/submission.ts';
import { clientGone } from './client.ts';
import type { Env, RequestContext } from './env.ts';
import type { ResultSender } from './result.ts';
import { checkLength, receiveForm } from './upload.ts';
import type { Uploads } from './uploads.ts';

interface Options {
  readonly jobs: JobService;
  readonly results: ResultSender;
  readonly uploads: Uploads;
  readonly uploadWindowMs: number | undefined;
  readonly maxUploadBytes: number;
  readonly syncWaitS: number;
}

/** `POST /convert` and `POST /convert/sync` */
export function conversionRoutes(
  app: OpenAPIHono<Env>,
  { jobs, results, uploads, uploadWindowMs, maxUploadBytes, syncWaitS }: Options,
): void {
  async function receive(c: RequestContext, idempotencyKey: string | undefined): Promise<Submission> {
    const { incoming, outgoing } = c.env;
    checkLength(incoming, maxUploadBytes);
    const key = c.get('key');
    const upload = await uploads.begin(key.id);
    try {
      if (incoming.headers.expect) outgoing.writeContinue();
      const submission = await jobs.openSubmission(key, idempotencyKey);
      try {
        await receiveForm(incoming, submission, upload, uploadWindowMs);
        return submission;
      } catch (error) {
        await submission.discard();
        throw error;
      }
    } finally {
      upload.end();
    }
  }

  app.openapi(createJob, async (c) => {
    const submission = await receive(c, c.req.valid('header')['Idempotency-Key']);
    return c.json(created(await jobs.submit(submission)), 200);
  });

  app.openapi(convertSync, async (c) => {
    const { wait, files: wanted } = c.req.valid('query');
    const submission = await receive(c, c.req.valid('header')['Idempotency-Key']);
    const { ended, ...accepted } = await jobs.submitAndWait(
      submission,
      (wait ?? syncWaitS) * 1000,
      clientGone(c),
    );
    c.header('X-Job-Id', accepted.jobId);
    if (ended === 'deleted') throw new ApiError('job_not_found', 'The job was deleted before it was done.');
    if (ended) return results.send(c, completed(ended), wanted);
    if (wait !== undefined) return c.json(created(accepted), 202);
    const detail = `The conversion takes longer than ${syncWaitS / 60} minutes. It goes on as the job in X-Job-Id.`;
    throw new ApiError('still_running', detail);
  });
}

function created({ jobId, pair, remainingQuota }: Accepted) {
  return { status: 'success' as const, jobid: jobId, pair, remaining_quota: remainingQuota };
}

/**
 * A job that has a result.
 *
 * @throws ApiError with the reason why there is none
 */
export function completed(job: Job): Job {
  if (job.failure) throw new ApiError(job.failure.code, job.failure.message);
  if (job.state !== 'completed') throw new ApiError('still_processing', 'The job is not finished yet.');
  return job;
}
