import { convertSync, createJob } from '@converter/openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { FileStore } from '../files/files.ts';
import type { Accepted } from '../jobs/intake.ts';
import type { Job } from '../jobs/job.ts';
import { Refusal } from '../jobs/refusal.ts';
import type { JobService } from '../jobs/service.ts';
import type { Env, RequestContext } from './env.ts';
import { sendResult } from './result.ts';
import { ClientGone, checkLength, receiveForm } from './upload.ts';

interface Options {
  readonly jobs: JobService;
  readonly files: FileStore;
  readonly maxUploadBytes: number;
  readonly syncWaitS: number;
}

/** `POST /convert` and `POST /convert/sync` */
export function conversionRoutes(
  app: OpenAPIHono<Env>,
  { jobs, files, maxUploadBytes, syncWaitS }: Options,
): void {
  async function accept(c: RequestContext, sync: boolean): Promise<Accepted> {
    const { incoming, outgoing } = c.env;
    checkLength(incoming, maxUploadBytes);
    if (incoming.headers.expect) outgoing.writeContinue();
    const intake = await jobs.openIntake(c.get('key'));
    try {
      await receiveForm(incoming, intake);
      return await jobs.submit(intake, { sync });
    } finally {
      await intake.discard();
    }
  }

  app.openapi(createJob, async (c) => {
    const { jobId, pair, remainingQuota } = await accept(c, false);
    return c.json({ status: 'success' as const, jobid: jobId, pair, remaining_quota: remainingQuota }, 200);
  });

  app.openapi(convertSync, async (c) => {
    const { jobId } = await accept(c, true);
    c.header('X-Job-Id', jobId);
    const gone = new AbortController();
    c.env.outgoing.once('close', () => gone.abort());
    if (c.env.outgoing.destroyed) gone.abort();
    const timeUp = AbortSignal.timeout(syncWaitS * 1000);
    let job: Job | undefined;
    try {
      job = await jobs.waitForEnd(jobId, AbortSignal.any([gone.signal, timeUp]));
    } catch (error) {
      if (gone.signal.aborted) {
        await jobs.remove(jobId);
        throw new ClientGone();
      }
      if (!timeUp.aborted) throw error;
      await jobs.detach(jobId);
      const detail = `The conversion takes longer than ${syncWaitS / 60} minutes. It goes on as the job in X-Job-Id.`;
      throw new Refusal('still_running', detail);
    }
    return sendResult(c, completed(job), files);
  });
}

/**
 * A job that has a result.
 *
 * @throws Refusal with the reason why there is none
 */
export function completed(job: Job | undefined): Job {
  if (!job) throw new Refusal('job_not_found', 'There is no job with this ID.');
  if (job.failure) throw new Refusal(job.failure.code, job.failure.message);
  if (job.state !== 'completed') throw new Refusal('still_processing', 'The job is not finished yet.');
  return job;
}
