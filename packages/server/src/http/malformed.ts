/** Answers what no route can answer: what is no HTTP request, or one whose target or headers cannot be served. */
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { ERROR_STATUS, type ErrorCode, FEATURES } from '@converter/openapi';
import { newRequestId } from './request-id.ts';

/** Errors of a connection that its client has closed: they get no answer. */
const GONE = ['ECONNRESET', 'EPIPE'];
const TIMEOUT = 'ERR_HTTP_REQUEST_TIMEOUT';
const TOO_LARGE = 'HPE_HEADER_OVERFLOW';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string;
}

/** Makes a server refuse malformed requests as it refuses everything else: with a sentence and a code. */
export function refuseMalformed(server: Server): void {
  const answers = new WeakMap<object, ServerResponse>();
  server.on('request', (incoming, outgoing) => answers.set(incoming.socket, outgoing));
  server.on('clientError', (error: NodeJS.ErrnoException, stream) => {
    const socket = stream as Socket;
    const answer = answers.get(socket);
    // Into the middle of an answer nothing can be written.
    const isAnswering = answer?.headersSent && !answer.writableFinished;
    const isSilent = error.code === TIMEOUT && socket.bytesRead === 0;
    if (GONE.includes(error.code ?? '') || isSilent || !socket.writable || isAnswering) socket.destroy();
    else socket.end(textOf(unparsed(error.code)));
  });
  server.on('checkExpectation', (_, outgoing) =>
    refuse(
      outgoing,
      'expectation_failed',
      'The only expectation that this server knows is "Expect: 100-continue".',
    ),
  );
}

/**
 * Refuses a request whose Host or target is not one that this server can serve.
 *
 * @returns whether it was refused
 */
export function refuseUnservable(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const detail = faultOf(incoming);
  if (detail !== undefined) refuse(outgoing, 'invalid_request', detail);
  return detail !== undefined;
}

/** For what only the framework finds wrong with a request, before it gets to a route. */
export function unservable(): Response {
  const { status, headers, body } = answerOf(
    'invalid_request',
    'The target of the request, or its header Host, is not valid.',
  );
  return new Response(body, {
    status,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
  });
}

function faultOf({ httpVersion, headers, rawHeaders, url = '' }: IncomingMessage): string | undefined {
  const names = rawHeaders.filter((_, index) => index % 2 === 0);
  const hosts = names.filter((name) => name.toLowerCase() === 'host').length;
  if (headers.host === '' || (hosts === 0 && httpVersion === '1.1'))
    return 'Send the header Host, which HTTP/1.1 requires.';
  if (hosts > 1) return 'Send the header Host only once.';
  if (!/^(\/|https?:\/\/)/.test(url))
    return 'The target of the request must be a path, such as "/healthz", or begin with "http://".';
  return undefined;
}

function unparsed(code: string | undefined): Answer {
  if (code === TIMEOUT)
    return answerOf('request_timeout', 'The headers of the request did not come in time.');
  const isLarge = code === TOO_LARGE;
  return answerOf(
    'invalid_request',
    isLarge
      ? 'The headers of the request are larger than this server reads.'
      : 'The request is not valid HTTP.',
  );
}

function refuse(outgoing: ServerResponse, code: ErrorCode, detail: string): void {
  const { status, headers, body } = answerOf(code, detail);
  outgoing.writeHead(status, headers).end(body);
}

function answerOf(code: ErrorCode, detail: string): Answer {
  const body = JSON.stringify({ detail, code });
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': newRequestId(),
    'Converter-Features': FEATURES.join(', '),
    Connection: 'close',
  };
  return { status: ERROR_STATUS[code], headers, body };
}

function textOf({ status, headers, body }: Answer): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}
