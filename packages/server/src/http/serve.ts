/** The socket side: listens, and takes care of what a framework does not see. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from './env.ts';

const CHUNK_BYTES = 256 * 1024;
/** Above what clients use (undici: 4 s), so that the server does not close a connection just as it is used again. */
const KEEP_ALIVE_MS = 65_000;
const HEADERS_MS = 30_000;
/** What is still read of a request that was refused before its end. */
const DRAIN_BYTES = 256 * 1024 ** 2;
const DRAIN_MS = 60_000;

/** A server that listens. */
export interface Listener {
  /** Where it answers, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Takes no new connections, and ends those on which nothing is under way. */
  stopListening(): void;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** Serves an app. Rejects if the address cannot be listened on. */
export async function listen(app: OpenAPIHono<Env>, host: string, port: number): Promise<Listener> {
  const server = createServer({
    highWaterMark: CHUNK_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: HEADERS_MS,
    // An upload may take hours. What is too slow is told by its rate.
    requestTimeout: 0,
  });
  const answer = getRequestListener((request, env) => app.fetch(request, env), {
    overrideGlobalObjects: false,
    autoCleanupIncoming: false,
  });
  server.on('request', (incoming, outgoing) => {
    outgoing.once('finish', () => drain(incoming));
    void answer(incoming, outgoing);
  });
  // A client that asks first is told to go on only when its request is not refused anyway.
  server.on('checkContinue', (incoming, outgoing) => server.emit('request', incoming, outgoing));
  server.listen(port, host);
  await once(server, 'listening');
  return {
    url: urlOf(server, host),
    stopListening() {
      server.close();
      server.closeIdleConnections();
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * Reads the rest of a request that was answered before its end. A connection that is closed while the client still
 * sends is reset, and then the client never sees the answer.
 */
function drain(incoming: IncomingMessage): void {
  if (incoming.complete || incoming.destroyed) return;
  let bytes = 0;
  const giveUp = () => incoming.socket.destroySoon();
  const timer = setTimeout(giveUp, DRAIN_MS).unref();
  incoming.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > DRAIN_BYTES) giveUp();
  });
  incoming.once('close', () => clearTimeout(timer));
  incoming.resume();
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
