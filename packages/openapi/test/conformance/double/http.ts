/** The double's socket side. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { StoredFile } from './jobs.ts';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: object | Buffer | string;
}

export interface Form {
  readonly target: string;
  readonly files: readonly StoredFile[];
}

/** Thrown where a request is refused. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** What answers requests. */
export interface Responder {
  /** Whether a request is answered before its body was read, and its connection ends with that. */
  isHasty(incoming: IncomingMessage): boolean;
  answer(request: Request): Promise<Answer>;
}

/** Serves on a free port. */
export async function serve(responder: Responder): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    respond(responder, incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function respond(
  responder: Responder,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://double');
  const { method = 'GET', headers, rawHeaders } = incoming;
  // The path as it was sent: the parser of URLs would take ".." for a step back.
  const path = (incoming.url ?? '/').split('?')[0] ?? '/';
  const isHasty = responder.isHasty(incoming);
  const body = isHasty ? Buffer.alloc(0) : await buffer(incoming);
  const answer = await responder.answer({ method, path, query: url.searchParams, headers, rawHeaders, body });
  const isJson = typeof answer.body === 'object' && !Buffer.isBuffer(answer.body);
  const content = isJson ? JSON.stringify(answer.body) : (answer.body as Buffer | string | undefined);
  const type = isJson ? { 'Content-Type': 'application/json' } : {};
  const length = content === undefined ? {} : { 'Content-Length': Buffer.byteLength(content) };
  outgoing.writeHead(answer.status, { ...type, ...length, ...answer.headers });
  outgoing.end(method === 'HEAD' ? undefined : content, () => isHasty && incoming.socket.destroy());
}
