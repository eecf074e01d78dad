import type { CallContext } from './call-context.ts';
import { checkHeader } from './config.ts';
import type { JobCreated } from './contract.ts';
import type { ErrorPlace } from './errors/base.ts';
import { isConverterError } from './errors/guards.ts';
import { answeredByPage, unexpectedAnswer } from './errors/invalid-response.ts';
import { Job } from './job.ts';
import { type ClientContext, isJobId, openResult } from './open-result.ts';
import type { ConvertOptions } from './options.ts';
import type { Upload } from './platform.ts';
import type { ConversionResult } from './result.ts';
import { sendUpload } from './upload.ts';

/** An aborted call waits this long for the server to hear of it. */
const CANCEL_MS = 5_000;
/** The server ends a synchronous conversion after 30 minutes; it should be the one that says so. */
const SYNC_PATIENCE_S = 35 * 60;

/** Hands files to the server for the result, however long it takes. */
export function submit(
  context: ClientContext,
  upload: Upload,
  call: CallContext,
  options: ConvertOptions<unknown>,
): Promise<ConversionResult>;
/** Hands files to the server for a job. */
export function submit(
  context: ClientContext,
  upload: Upload,
  call: CallContext,
  options: ConvertOptions<unknown>,
  wait: 0,
): Promise<Job>;
/** Hands files to the server for the result, or for the job if it takes longer than so many seconds; with 0 for the job at once. */
export function submit(
  context: ClientContext,
  upload: Upload,
  call: CallContext,
  options: ConvertOptions<unknown>,
  wait: number,
): Promise<ConversionResult | Job>;
export async function submit(
  context: ClientContext,
  upload: Upload,
  call: CallContext,
  { idempotencyKey }: ConvertOptions<unknown>,
  wait?: number,
): Promise<ConversionResult | Job> {
  checkHeader('idempotencyKey', idempotencyKey);
  const { transport } = context;
  const async = wait === 0;
  const readJob = (body: unknown, place: ErrorPlace) => {
    const created = body as JobCreated | null;
    if (isJobId(created?.jobid)) return new Job(context, created, upload);
    throw unexpectedAnswer('a job', place);
  };
  try {
    return await sendUpload<ConversionResult | Job>(transport, upload, {
      ...call,
      path: `/convert${async ? '' : `/sync${wait ? `?wait=${wait}` : ''}`}`,
      wait: wait ?? SYNC_PATIENCE_S,
      idempotencyKey,
      read: async (response, request) => {
        if (async || response.status === 202) return transport.readJson(response, request, readJob);
        if (isNoFile(response, upload.targetFormat)) throw answeredByPage(transport.place(request, response));
        return openResult(context, response, request, call, upload);
      },
      onLate: async ? (job) => cancelQuietly(job as Job) : undefined,
    });
  } catch (error) {
    if (wait && isConverterError(error) && error.code === 'still_running' && isJobId(error.jobId)) {
      return new Job(context, { jobid: error.jobId }, upload);
    }
    throw error;
  }
}

/** Whether an answer is a page, or a message for programs, of something that is no such API: it names neither file nor job. */
function isNoFile({ headers }: Response, targetFormat: string): boolean {
  if (headers.has('Content-Disposition') || headers.has('X-Job-Id')) return false;
  const [, kind] = /^[^;]*(html|json)/i.exec(headers.get('Content-Type') ?? '') ?? [];
  // What is wanted may look so itself.
  return (
    kind !== undefined && !(kind.toLowerCase() === 'html' ? /htm/i : /json|gltf|ipynb/i).test(targetFormat)
  );
}

/** Cancels a job and ignores errors: the caller gets the error that came before. */
export async function cancelQuietly(job: Job): Promise<void> {
  await job.cancel({ timeout: CANCEL_MS }).catch(() => {});
}
