import { AbortError } from './abort.ts';
import { ConverterError, type ErrorPlace } from './base.ts';
import { ConnectionError } from './connection.ts';
import { TimeoutError } from './timeout.ts';

// Only Node and what is like it have codes.
const HAS_CODES = globalThis.process !== undefined;
/** Failures of connecting: no byte of the request has left. */
const UNSENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
const SILENT = /^UND_ERR_(HEADERS|BODY)_TIMEOUT$/;

/** The error of a `fetch`, or of reading its body, that threw. */
export function errorFromFailure(
  failure: unknown,
  url: URL,
  place: ErrorPlace,
  signal: AbortSignal | undefined,
): ConverterError {
  if (signal?.aborted) return errorFromAbort(signal, place);
  if (failure instanceof ConverterError) return failure;
  const { code, message } = rootOf(failure);
  const facts = { ...place, cause: failure };
  if (HAS_CODES && SILENT.test(code)) {
    return new TimeoutError({ ...facts, detail: `${url.host} sent nothing for too long.` });
  }
  if (message.includes('redirect')) {
    const detail = `${url.origin} redirects an upload. Check that baseUrl is where the API is.`;
    return new ConnectionError({ ...facts, detail });
  }
  const unsent = HAS_CODES && UNSENT.test(code);
  if (HAS_CODES && code === 'ERR_SSL_WRONG_VERSION_NUMBER') {
    const detail = `${url.origin} speaks http, not https. Check that baseUrl is where the API is.`;
    return new ConnectionError({ ...facts, detail });
  }
  const what = unsent ? `${url.origin} could not be reached` : `The connection to ${url.origin} failed`;
  return new ConnectionError({ ...facts, detail: `${what}: ${message || code}.` }, unsent);
}

/** The error of a call whose signal was aborted: by a time limit or by the caller. */
export function errorFromAbort({ reason }: AbortSignal, place: ErrorPlace): ConverterError {
  const facts = { ...place, cause: reason };
  // So do our own limits and AbortSignal.timeout() call their reason.
  if (reason?.name === 'TimeoutError') return new TimeoutError({ ...facts, detail: reason.message });
  return new AbortError({ ...facts, detail: 'The call was aborted.' });
}

/** Fetch says "fetch failed" and keeps the reason in `cause`. */
function rootOf(failure: unknown): { code: string; message: string } {
  let root = failure;
  while (root instanceof Error && root.cause !== undefined) root = root.cause;
  const { code = '', message = '' } = (root ?? {}) as { code?: string; message?: string };
  return { code, message };
}
