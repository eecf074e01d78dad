import { FOR_PAGES } from '../build.ts';
import type { ErrorCode } from '../contract.ts';
import type { ApiError, ApiErrorFacts } from './api.ts';
import type { ErrorPlace } from './base.ts';
import { ConversionFailedError } from './conversion-failed.ts';
import { ForbiddenError } from './forbidden.ts';
import { IdempotencyKeyReusedError } from './idempotency-key-reused.ts';
import { InvalidRequestError } from './invalid-request.ts';
import { NotFoundError } from './not-found.ts';
import { QuotaExhaustedError } from './quota-exhausted.ts';
import { RateLimitError } from './rate-limit.ts';
import { parseRetryAfter } from './retry-after.ts';
import { ServerError } from './server.ts';
import { StillProcessingError } from './still-processing.ts';
import { UnauthorizedError } from './unauthorized.ts';
import { UnavailableError } from './unavailable.ts';
import { UnexpectedStatusError } from './unexpected-status.ts';
import { UploadTooLargeError } from './upload-too-large.ts';

/** A proxy's error page can be of any size and speed; the sentence is at its start or not there at all. */
const MAX_BODY_BYTES = 64 * 1024;
const MAX_BODY_MS = 10_000;

const CLASSES: Readonly<Record<number, new (facts: ApiErrorFacts) => ApiError>> = {
  400: InvalidRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: StillProcessingError,
  410: NotFoundError,
  413: UploadTooLargeError,
  500: ServerError,
  502: UnavailableError,
  503: UnavailableError,
  504: UnavailableError,
};

/** The codes of a 500 that speak of the server. All others speak of the conversion. */
const OF_SERVER = /^(internal_error|storage_full|still_running)$/;

/** The error that an answer without success stands for. `secret` is struck out should the server echo it. */
export async function errorFromResponse(response: Response, place: ErrorPlace, secret: string | undefined) {
  const { headers, status } = response;
  const { detail, code } = (parseJson(await readStart(response)) ?? {}) as {
    detail?: unknown;
    code?: ErrorCode;
  };
  const sentence = detail ? textOf(detail) : fallbackSentence(response);
  const facts: ApiErrorFacts = {
    ...place,
    detail: secret ? sentence.replaceAll(secret, '***') : sentence,
    status,
    code: typeof code === 'string' ? code : undefined,
    jobId: headers.get('X-Job-Id') ?? place.jobId,
    retryAfter: parseRetryAfter(headers.get('Retry-After')),
  };
  if (status === 500 && facts.code && !OF_SERVER.test(facts.code)) return new ConversionFailedError(facts);
  if (code === 'idempotency_key_reused') return new IdempotencyKeyReusedError(facts);
  if (status === 429) return new (isRateLimit(facts) ? RateLimitError : QuotaExhaustedError)(facts);
  return new (CLASSES[status] ?? UnexpectedStatusError)(facts);
}

/** The code decides where there is one: browsers may not see `Retry-After`. */
function isRateLimit({ code, retryAfter }: ApiErrorFacts): boolean {
  return code === 'rate_limited' || (code !== 'quota_exhausted' && retryAfter !== undefined);
}

function textOf(detail: unknown): string {
  return typeof detail === 'string' ? detail : JSON.stringify(detail);
}

/** What a text is in JSON; undefined if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The reason would quote the text, whatever may be in there.
    return undefined;
  }
}

function fallbackSentence({ status, statusText, headers }: Response): string {
  // Without its query, which may carry a signature.
  const location = headers.get('Location')?.split('?')[0];
  // A browser hides where a redirect leads, and gives it the status 0.
  if (!location && status) return `The server answered ${`${status} ${statusText}`.trim()}.`;
  return `The server redirects ${location ? `to ${location}` : 'elsewhere'}. Check that baseUrl is where the API is.`;
}

async function readStart(response: Response): Promise<string> {
  // A page has the whole of most answers by then.
  if (FOR_PAGES) return response.text().catch(() => '');
  const { body } = response;
  const reader = body?.getReader();
  const stop = () => reader?.cancel().catch(() => {});
  const timer = setTimeout(stop, MAX_BODY_MS);
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
      text += decoder.decode(piece.value, { stream: true });
      if (text.length > MAX_BODY_BYTES) break;
    }
  } catch {
    // The status alone says enough; what came before the connection broke may still hold the sentence.
  }
  clearTimeout(timer);
  stop();
  return text;
}
