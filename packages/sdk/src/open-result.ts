import type { CallContext } from './call-context.ts';
import type { Progress } from './contract.ts';
import { resultNameFor } from './filename.ts';
import type { Platform, Upload } from './platform.ts';
import { ConversionResult } from './result.ts';
import type { RequestContext, Transport } from './transport.ts';

/** What jobs and results need of the client that they come from. */
export interface ClientContext {
  transport: Transport;
  platform: Platform;
}

/** A job's id becomes part of a path, and must not lead elsewhere. */
export function isJobId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]+$/.test(value);
}

/** Where the result of a job is. */
export function resultOf(jobId: string, signal: AbortSignal, files?: string): RequestContext {
  return { method: 'GET', path: `/download/${jobId}${files ? `?files=${files}` : ''}`, signal, jobId };
}

/** The result that an answer carries; if it breaks off, it is fetched from its job. */
export function openResult(
  { transport, platform }: ClientContext,
  response: Response,
  request: RequestContext,
  { signal, report }: CallContext,
  upload: Upload | undefined,
): ConversionResult {
  const jobId = response.headers.get('X-Job-Id') ?? request.jobId;
  return new ConversionResult({
    response,
    transport,
    platform,
    request: request.jobId || !isJobId(jobId) ? request : resultOf(jobId, signal),
    filename: resultNameFor(response, upload) ?? jobId ?? 'result',
    jobId,
    warnings: async () =>
      isJobId(jobId)
        ? transport.json(
            { method: 'GET', path: `/progress/${jobId}`, signal: undefined, jobId },
            (body) => (body as Progress).warnings ?? [],
          )
        : [],
    onProgress(loaded, total) {
      const progress = loaded === total ? 1 : total && loaded / total;
      report({ phase: 'downloading', progress, loaded, total, jobId });
    },
  });
}
