import type { Call } from './call.ts';
import { resultNameFor } from './filename.ts';
import type { Exchange, Http } from './http.ts';
import type { Platform, Upload } from './platform.ts';
import { ConversionResult } from './result.ts';

/** What jobs and results need of the client that they come from. */
export interface Server {
  http: Http;
  platform: Platform;
}

/** A job's id becomes part of a path, and must not lead elsewhere. */
export function isJobId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]+$/.test(value);
}

/** Where the result of a job is. */
export function resultOf(jobId: string, signal: AbortSignal): Exchange {
  return { method: 'GET', path: `/download/${jobId}`, signal, jobId };
}

/** The result that an answer carries; if it breaks off, it is fetched from its job. */
export function openResult(
  { http, platform }: Server,
  response: Response,
  exchange: Exchange,
  { signal, report }: Call,
  upload: Upload | undefined,
): ConversionResult {
  const jobId = response.headers.get('X-Job-Id') ?? exchange.jobId;
  const again = isJobId(jobId) ? resultOf(jobId, signal) : undefined;
  const { retries, attemptTimeout } = http.config;
  return new ConversionResult({
    response,
    platform,
    filename: resultNameFor(response, upload) ?? jobId ?? 'result',
    jobId,
    toError: (failure) => http.toError(failure, again ?? exchange),
    signal,
    ownsPieces: http.config.fetch === platform.fetch,
    reopen:
      again &&
      ((offset, etag) => {
        const range = { Range: `bytes=${offset}-`, ...(etag && { 'If-Range': etag }) };
        return http.file(again, offset ? range : {});
      }),
    retries,
    attemptTimeout,
    onProgress(loaded, total) {
      const progress = loaded === total ? 1 : total && loaded / total;
      report({ phase: 'downloading', progress, loaded, total, jobId });
    },
  });
}
