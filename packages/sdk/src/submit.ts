import type { CallContext } from './call-context.ts';
import { checkHeader } from './config.ts';
import type { JobCreated } from './contract.ts';
import { isConverterError } from './errors/guards.ts';
import { unexpectedAnswer } from './errors/invalid-response.ts';
import { Job } from './job.ts';
import { type ClientContext, isJobId, openResult } from './open-result.ts';
import type { ConvertOptions } from './options.ts';
import type { Upload } from './platform.ts';
import type { ConversionResult } from './result.ts';
import type { RequestContext } from './transport.ts';
import { sendUpload, type UploadCall } from './upload.ts';

/** An aborted call waits this long for the server to hear of it. */
const CANCEL_MS = 5_000;
/** The server ends a synchronous conversion after 30 minutes; it should be the one that says so. */
const SYNC_PATIENCE_S = 35 * 60;

/** Hands files to the server, and answers with the job that converts them. */
export function submitJob(
  context: ClientContext,
  upload: Upload,
  call: CallContext,
  options: ConvertOptions,
): Promise<Job> {
  return send(context, upload, call, options, {
    path: '/convert',
    wait: 0,
    read: (response, request) => readJob(context, upload, response, request),
    onLate: cancelQuietly,
  });
}

/** Hands files to the server, and answers with the result, however long it takes. */
export function submitForResult(
  context: ClientContext,
  upload: Upload,
  call: CallContext,
  options: ConvertOptions,
): Promise<ConversionResult> {
  return send(context, upload, call, options, {
    path: '/convert/sync',
    wait: SYNC_PATIENCE_S,
    read: async (response, request) => openResult(context, response, request, call, upload),
  });
}

/** Hands files to the server, and answers with the result, or with the job if it takes longer than some seconds. */
export async function submitWithin(
  wait: number,
  context: ClientContext,
  upload: Upload,
  call: CallContext,
  options: ConvertOptions,
): Promise<ConversionResult | Job> {
  try {
    return await send<ConversionResult | Job>(context, upload, call, options, {
      path: `/convert/sync?wait=${wait}`,
      wait,
      read: async (response, request) =>
        response.status === 202
          ? readJob(context, upload, response, request)
          : openResult(context, response, request, call, upload),
    });
  } catch (error) {
    if (isConverterError(error) && error.code === 'still_running' && isJobId(error.jobId))
      return new Job(context, { jobid: error.jobId }, upload);
    throw error;
  }
}

function send<T>(
  { transport }: ClientContext,
  upload: Upload,
  call: CallContext,
  { idempotencyKey }: ConvertOptions,
  how: Pick<UploadCall<T>, 'path' | 'wait' | 'read' | 'onLate'>,
): Promise<T> {
  checkHeader('idempotencyKey', idempotencyKey);
  return sendUpload(transport, upload, { ...call, idempotencyKey, ...how });
}

function readJob(
  context: ClientContext,
  upload: Upload,
  response: Response,
  request: RequestContext,
): Promise<Job> {
  return context.transport.readJson(response, request, (body, place) => {
    const created = body as JobCreated | null;
    if (isJobId(created?.jobid)) return new Job(context, created, upload);
    throw unexpectedAnswer('a job', place);
  });
}

/** Cancels a job and ignores errors: the caller gets the error that came before. */
export async function cancelQuietly(job: Job): Promise<void> {
  await job.cancel({ timeout: CANCEL_MS }).catch(() => {});
}
