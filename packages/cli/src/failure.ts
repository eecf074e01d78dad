import { isConverterError } from '@converter/sdk';
import { ImpossibleError } from './impossible.ts';
import { systemMessage } from './system-message.ts';

/** Why something failed, as `--json` shows it. What is not known is left out. */
export interface Failure {
  /** The SDK's name of the class of error, such as `ConversionFailedError`. */
  name: string;
  /** What went wrong, as a sentence. */
  detail: string;
  /** The server's name of the error, such as `unsupported_pair`. */
  code?: string;
  /** The HTTP status of the server's answer. */
  status?: number;
  jobId?: string;
  /** For the server's operator. */
  requestId?: string;
}

/** How the command's users know what the SDK calls by its own names. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  apiKey: 'The API key (--api-key, --api-key-file, --profile or CONVERTER_API_KEY)',
  baseUrl: 'The base URL (--base-url, --profile or CONVERTER_BASE_URL)',
  concurrency: '--concurrency',
  jobid: 'The job id',
  options: '--option',
  retries: '--retries',
  targetFormat: '--to',
  timeout: '--timeout',
};

/** Turns whatever was thrown into what people and programs are told. */
export function toFailure(error: unknown): Failure {
  if (!isConverterError(error)) {
    const name = error instanceof Error ? error.name : 'Error';
    return {
      name,
      detail: systemMessage(error),
      ...(error instanceof ImpossibleError && { code: error.code }),
    };
  }
  const { name, code, status, jobId, requestId } = error;
  return {
    name,
    detail: sentence(error.detail, name === 'InputError') + hint(name, status),
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(jobId !== undefined && { jobId }),
    ...(requestId !== undefined && { requestId }),
  };
}

/** Everything that is known about a failure beside its sentence, for `--verbose`. */
export function background(failure: Failure, error: unknown): string[] {
  const { name, code, status, jobId, requestId } = failure;
  const facts = [
    name,
    status !== undefined && `status ${status}`,
    code !== undefined && `code ${code}`,
    jobId !== undefined && `job ${jobId}`,
    requestId !== undefined && `request ${requestId}`,
  ];
  const causes: string[] = [];
  for (let cause = causeOf(error); cause !== undefined; cause = causeOf(cause)) {
    causes.push(`caused by: ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}`);
  }
  return [facts.filter(Boolean).join(', '), ...causes];
}

/** The SDK begins what it says about an argument with the argument's name. */
function sentence(detail: string, isInput: boolean): string {
  if (!isInput) return detail;
  return detail.replace(/^(?:files(?:\[\d+\])?|path): |^\w+(?= )/, (start) =>
    start.endsWith(' ') ? '' : (ARGUMENTS[start] ?? start),
  );
}

function hint(name: string, status: number | undefined): string {
  if (status === 401)
    return ' Pass a valid key as CONVERTER_API_KEY, --api-key-file, --profile or --api-key.';
  if (name === 'ConnectionError')
    return ' CONVERTER_BASE_URL or --base-url says where the API is; "converter doctor" looks for the reason.';
  return '';
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}
