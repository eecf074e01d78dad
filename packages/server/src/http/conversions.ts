import { convertSync, createJob } from '@converter/openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Job } from '../domain/job.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Accepted, Intake } from '../jobs/intake.ts';
import type { JobService } from '../jobs/service.ts';
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
  async function receive(c: RequestContext, idempotencyKey: string | undefined): Promise<Intake> {
    const { incoming, outgoing } = c.env;
    checkLength(incoming, maxUploadBytes);
    const key = c.get('key');
    const upload = await uploads.begin(key.id);
    try {
      if (incoming.headers.expect) outgoing.writeContinue();
      const intake = await jobs.openIntake(key, idempotencyKey);
      try {
        await receiveForm(incoming, intake, upload, uploadWindowMs);
        return intake;
      } catch (error) {
        await intake.discard();
        throw error;
      }
    } finally {
      upload.end();
    }
  }

  app.openapi(createJob, async (c) => {
    const intake = await receive(c, c.req.valid('header')['Idempotency-Key']);
    return c.json(created(await jobs.submit(intake)), 200);
  });

  app.openapi(convertSync, async (c) => {
    const { wait, files: wanted } = c.req.valid('query');
    const intake = await receive(c, c.req.valid('header')['Idempotency-Key']);
    const { ended, ...accepted } = await jobs.submitAndWait(
      intake,
      (wait ?? syncWaitS) * 1000,
      clientGone(c),
    );
    c.header('X-Job-Id', accepted.jobId);
    if (ended === 'deleted') throw new Refusal('job_not_found', 'The job was deleted before it was done.');
    if (ended) return results.send(c, completed(ended), wanted);
    if (wait !== undefined) return c.json(created(accepted), 202);
    const detail = `The conversion takes longer than ${syncWaitS / 60} minutes. It goes on as the job in X-Job-Id.`;
    throw new Refusal('still_running', detail);
  });
}

function created({ jobId, pair, remainingQuota }: Accepted) {
  return { status: 'success' as const, jobid: jobId, pair, remaining_quota: remainingQuota };
}

/**
 * A job that has a result.
 *
 * @throws Refusal with the reason why there is none
 */
export function completed(job: Job): Job {
  if (job.failure) throw new Refusal(job.failure.code, job.failure.message);
  if (job.state !== 'completed') throw new Refusal('still_processing', 'The job is not finished yet.');
  return job;
}
