/** Answers what is no HTTP request, which Node's parser refuses before anything else sees it. */
import { randomBytes } from 'node:crypto';
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A client that breaks off is no news; one that takes too long for its headers gets its connection closed. */
const GONE = ['ECONNRESET', 'EPIPE', 'ERR_HTTP_REQUEST_TIMEOUT'];

/** Makes a server refuse malformed requests as it refuses everything else: with a sentence and a code. */
export function refuseMalformed(server: Server): void {
  const answers = new WeakMap<object, ServerResponse>();
  server.on('request', (incoming, outgoing) => answers.set(incoming.socket, outgoing));
  server.on('clientError', (error: NodeJS.ErrnoException, stream) => {
    const socket = stream as Socket;
    const answer = answers.get(socket);
    // Into the middle of an answer nothing can be written.
    const isAnswering = answer?.headersSent && !answer.writableFinished;
    if (GONE.includes(error.code ?? '') || !socket.writable || isAnswering) socket.destroy();
    else socket.end(refusal(error.code));
  });
}

function refusal(code: string | undefined): string {
  const detail =
    code === 'HPE_HEADER_OVERFLOW'
      ? 'The headers of the request are larger than this server reads.'
      : 'The request is not valid HTTP.';
  const body = JSON.stringify({ detail, code: 'invalid_request' });
  const headers = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${randomBytes(8).toString('hex')}`,
    'Connection: close',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${body}`;
}
