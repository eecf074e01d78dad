import { HAS_SYSTEM } from '../build.ts';
import { AbortError } from './abort.ts';
import { ConverterError, type ErrorPlace } from './base.ts';
import { ConnectionError } from './connection.ts';
import { TimeoutError } from './timeout.ts';

/** Failures of connecting: no byte of the request has left. */
const UNSENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
/** Failures of TLS, which stay as they are. */
const UNTRUSTED = /^(CERT_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED)/;
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
  const root = rootOf(failure);
  const { code = '', message = '' } = root;
  const facts = { ...place, cause: failure };
  if (HAS_SYSTEM && SILENT.test(code)) {
    return new TimeoutError({ ...facts, detail: `${url.host} sent nothing for too long.` });
  }
  if (message.includes('redirect')) {
    const detail = `${url.origin} redirects an upload. Check that baseUrl is where the API is.`;
    return new ConnectionError({ ...facts, detail, isFinal: true });
  }
  const unsent = HAS_SYSTEM && UNSENT.test(code);
  if (HAS_SYSTEM && code === 'ERR_SSL_WRONG_VERSION_NUMBER') {
    const detail = `${url.origin} speaks http, not https. Check that baseUrl is where the API is.`;
    return new ConnectionError({ ...facts, detail, isFinal: true });
  }
  if (HAS_SYSTEM && UNTRUSTED.test(code)) {
    const detail = `The certificate of ${url.origin} is not trusted: ${message.split(';')[0]}. Give Node the one that signed it by NODE_EXTRA_CA_CERTS.`;
    return new ConnectionError({ ...facts, detail, isFinal: true }, true);
  }
  if (HAS_SYSTEM && /^(ERR_SSL_|EPROTO$)/.test(code)) {
    const detail = `The connection to ${url.origin} could not be encrypted: ${root.reason ?? code}.`;
    return new ConnectionError({ ...facts, detail, isFinal: true }, true);
  }
  const proxy = HAS_SYSTEM && unsent && proxyAt(root, url);
  if (proxy) {
    const detail = `The proxy of ${proxy}, which should lead to ${url.origin}, could not be reached: ${message || code}.`;
    return new ConnectionError({ ...facts, detail }, true);
  }
  const { location } = globalThis as { location?: { origin: string } };
  if (!HAS_SYSTEM && location) {
    const detail = `The connection to ${url.origin} failed: ${message}. It may be down, have a certificate that is not trusted, or not allow ${location.origin} (CORS).`;
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
function rootOf(failure: unknown): Root {
  let root = failure;
  while (root instanceof Error && root.cause !== undefined) root = root.cause;
  // Of a host with several addresses, one for each.
  if (HAS_SYSTEM && root instanceof AggregateError) [root] = root.errors;
  return Object(root);
}

/** What went wrong in the end, as Node describes it. */
interface Root {
  code?: string;
  message?: string;
  reason?: string;
  hostname?: string;
  port?: number;
}

/** The variable that names the proxy that is meant by a failure. */
function proxyAt({ hostname, port }: Root, url: URL): string | undefined {
  const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
  return names.find((name) => {
    const value = process.env[name] ?? '';
    if (!URL.canParse(value)) return false;
    const proxy = new URL(value);
    const portOf = (each: URL) => Number(each.port || (each.protocol === 'https:' ? 443 : 80));
    return hostname === undefined
      ? port === portOf(proxy) && port !== portOf(url)
      : hostname === proxy.hostname && hostname !== url.hostname;
  });
}
