import { deleteJob, downloadResult, getProgress, type Progress } from '@converter/openapi';
import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { TypedResponse } from 'hono';
import type { JobStatus } from '../domain/job.ts';
import type { JobService } from '../jobs/service.ts';
import { clientGone } from './client.ts';
import { completed } from './conversions.ts';
import type { Env } from './env.ts';
import type { ResultSender } from './result.ts';

/** `GET /progress/{jobid}`, `GET /download/{jobid}` and `DELETE /convert/{jobid}` */
export function jobRoutes(app: OpenAPIHono<Env>, jobs: JobService, results: ResultSender): void {
  app.openapi(getProgress, async (c) => {
    const { jobid } = c.req.valid('param');
    const { wait = 0 } = c.req.valid('query');
    const key = c.get('key');
    const job = await (wait > 0
      ? jobs.findChanged(key, jobid, wait * 1000, clientGone(c))
      : jobs.findStatus(key, jobid));
    const { message: error = null, code = null } = job.failure ?? {};
    const { warnings } = job;
    const told = warnings.length > 0 ? { warnings: [...warnings] } : {};
    const progress = jobs.progressOf(job);
    const state: z.infer<typeof Progress> = {
      ...{ jobid: job.id, progress, status: statusOf(job), error, code },
      ...told,
    };
    // Its own JSON, of which the route knows the shape no more.
    const answer = c.body(withFraction(JSON.stringify(state)), 200, { 'Content-Type': 'application/json' });
    return answer as unknown as TypedResponse<typeof state, 200, 'json'>;
  });

  app.openapi(downloadResult, async (c) => {
    const job = await jobs.find(c.get('key'), c.req.valid('param').jobid);
    return results.send(c, completed(job), c.req.valid('query').files);
  });

  app.openapi(deleteJob, async (c) => {
    const job = await jobs.findStatus(c.get('key'), c.req.valid('param').jobid);
    await jobs.remove(job.id);
    return c.body(null, 204);
  });
}

/** Progress is no whole number, not even at its ends: languages that tell them apart would refuse it. */
function withFraction(json: string): string {
  return json.replace(/"progress":[01](?=,)/, '$&.0');
}

function statusOf({ state }: JobStatus): 'processing' | 'completed' | 'failed' {
  return state === 'completed' || state === 'failed' ? state : 'processing';
}
