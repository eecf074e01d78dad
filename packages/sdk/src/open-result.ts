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
export function resultOf(jobId: string, signal: AbortSignal, files?: string): Exchange {
  return { method: 'GET', path: `/download/${jobId}${files ? `?files=${files}` : ''}`, signal, jobId };
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
  return new ConversionResult({
    response,
    http,
    platform,
    exchange: exchange.jobId || !isJobId(jobId) ? exchange : resultOf(jobId, signal),
    filename: resultNameFor(response, upload) ?? jobId ?? 'result',
    jobId,
    onProgress(loaded, total) {
      const progress = loaded === total ? 1 : total && loaded / total;
      report({ phase: 'downloading', progress, loaded, total, jobId });
    },
  });
}
