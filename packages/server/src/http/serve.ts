/** The socket side: listens, and takes care of what a framework does not see. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { finished } from 'node:stream';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { connectionsFor, limitConnections, openFileLimit } from './connections.ts';
import type { Env } from './env.ts';
import { refuseMalformed, refuseUnservable, unservable } from './malformed.ts';

const CHUNK_BYTES = 256 * 1024;
/** Above what clients use (undici: 4 s), so that the server does not close a connection just as it is used again. */
const KEEP_ALIVE_MS = 65_000;
const HEADERS_MS = 30_000;
/** How long answers may take that are under way when everything else has stopped, and how often is looked whether they do. */
const CLOSE_MS = 2000;
const CLOSE_LOOK_MS = 20;
/** How often Node looks for connections whose headers are late: all are closed within a minute. */
const CHECK_MS = 10_000;
/** What may still come of a request that was answered, since its route reads no body, and for how long. */
const REST_BYTES = 1024 ** 2;
const REST_MS = 30_000;
const REST_LOOKS = 30;
/** What is still read of a request that was refused before its end. */
const DRAIN_BYTES = 256 * 1024 ** 2;
const DRAIN_MS = 60_000;

/** A server that listens. */
export interface Listener {
  /** Where it answers, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /**
   * Lets each connection end with its next answer. None is ended before: a client may be sending on one that looks idle,
   * and would not know whether its request was taken.
   */
  drain(): void;
  /** Takes no new connections, and ends all that there are, when the answers that are under way have been sent. */
  close(): Promise<void>;
}

/** What a server does with slow and with many clients. Times are in milliseconds. */
export interface ListenOptions {
  readonly headersMs?: number;
  readonly restMs?: number;
  readonly maxConnections?: number;
}

/** Serves an app. Rejects if the address cannot be listened on. */
export async function listen(
  app: Pick<OpenAPIHono<Env>, 'fetch'>,
  host: string,
  port: number,
  {
    headersMs = HEADERS_MS,
    restMs = REST_MS,
    maxConnections = connectionsFor(openFileLimit()),
  }: ListenOptions = {},
): Promise<Listener> {
  const server = createServer({
    highWaterMark: CHUNK_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: headersMs,
    connectionsCheckingInterval: Math.min(CHECK_MS, headersMs),
    // Node's own refusal has no body.
    requireHostHeader: false,
    // An upload may take hours; its minimum rate is checked in upload.ts.
    requestTimeout: 0,
  });
  const answer = getRequestListener(
    async (request, env) => holdUntilRead(await app.fetch(request, env), (env as HttpBindings).incoming),
    {
      overrideGlobalObjects: false,
      autoCleanupIncoming: false,
      // HTTP/1.0 knows no Host.
      hostname: 'localhost',
      errorHandler: unservable,
    },
  );
  limitConnections(server, maxConnections);
  let isDraining = false;
  server.on('request', (incoming, outgoing) => {
    if (isDraining) outgoing.shouldKeepAlive = false;
    outgoing.once('finish', () => boundRest(incoming, restMs));
    if (!refuseUnservable(incoming, outgoing)) void answer(incoming, outgoing);
  });
  // `100 Continue` is sent only when the request is not refused anyway.
  server.on('checkContinue', (incoming, outgoing) => server.emit('request', incoming, outgoing));
  refuseMalformed(server);
  server.listen(port, host);
  await once(server, 'listening');
  return {
    url: urlOf(server, host),
    drain() {
      isDraining = true;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      // An answer that was given just now is on its way to its client. Its connection is idle when it has been sent.
      const looks = setInterval(() => server.closeIdleConnections(), CLOSE_LOOK_MS);
      const timer = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
      await closed;
      clearInterval(looks);
      clearTimeout(timer);
    },
  };
}

/**
 * Holds back the end of a refusal of an upload that is given before the whole request has come, and reads the rest meanwhile. With
 * the end, Node closes a connection that is not to be kept (`Connection: close`, HTTP/1.0); one that is closed while the
 * client still sends is reset, and then the client never sees the refusal.
 */
async function holdUntilRead(answer: Response, incoming: IncomingMessage): Promise<Response> {
  if (answer.status < 400 || incoming.method !== 'POST' || incoming.complete || incoming.destroyed)
    return answer;
  const content = new Uint8Array(await answer.arrayBuffer());
  const headers = new Headers(answer.headers);
  // So that the client knows that it has all of it, and need not wait for the end.
  headers.set('Content-Length', String(content.length));
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(content);
      await readRest(incoming);
      controller.close();
    },
  });
  return new Response(body, { status: answer.status, headers });
}

/** Node reads on after an answer, to use the connection again. A client that never comes to an end is cut off. */
function boundRest(incoming: IncomingMessage, restMs: number): void {
  const { socket } = incoming;
  if (incoming.complete || socket.destroyed) return;
  const from = socket.bytesRead;
  let looks = 0;
  const timer = setInterval(() => {
    const isTooMuch = ++looks >= REST_LOOKS || socket.bytesRead - from > REST_BYTES;
    if (isTooMuch && !incoming.complete) socket.destroy();
    if (incoming.complete || socket.destroyed) clearInterval(timer);
  }, restMs / REST_LOOKS).unref();
}

/** Resolves when the request has been read, or its client has gone, or it is too much. */
function readRest(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let bytes = 0;
    const giveUp = () => incoming.socket.destroySoon();
    const timer = setTimeout(giveUp, DRAIN_MS).unref();
    finished(incoming, { writable: false }, () => {
      clearTimeout(timer);
      resolve();
    });
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > DRAIN_BYTES) giveUp();
    });
    incoming.resume();
  });
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
