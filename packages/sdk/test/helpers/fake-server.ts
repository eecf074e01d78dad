import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { ConversionResult, Converter, ProgressOptions } from '../../src/node.ts';

/** A request as it arrived. `body` grows until it is complete. */
export interface SeenRequest {
  route: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  seen: SeenRequest;
  /** How often this route was asked before. */
  earlier: number;
  json(value: unknown, status?: number, headers?: Record<string, string>): void;
  /** Reads the body to its end. */
  received(): Promise<void>;
}

/** Answers by route, such as `POST /convert`; what no route says is a 404. */
export type Routes = Record<string, (exchange: Exchange) => unknown>;

/** What clients ask a server that they do not know yet. */
export const QUESTION = 'HEAD /public/pairs';

/**
 * A real HTTP server that does exactly what a test says, and is gone after it. Its one job is completed. It can wait in a
 * request, and whoever asks that is not counted, unless the test answers that itself.
 */
export async function fakeServer(ownRoutes: Routes) {
  const routes: Routes = {
    [`GET /progress/${JOB}`]: ({ json }) => json(state('completed', 1)),
    [QUESTION]: ({ response }) => response.writeHead(200, { 'Converter-Features': 'sync-wait' }).end(),
    ...ownRoutes,
  };
  const requests: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const route = `${request.method} ${request.url}`;
    const seen: SeenRequest = { route, headers: request.headers, body: Buffer.alloc(0) };
    const earlier = requests.filter((other) => other.route === route).length;
    if (route !== QUESTION || QUESTION in ownRoutes) requests.push(seen);
    const complete = gather(request, seen);
    const json: Exchange['json'] = (value, status = 200, headers = {}) => {
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(JSON.stringify(value));
    };
    const answer = routes[route] ?? (() => json({ detail: `There is no ${route}.`, code: 'not_found' }, 404));
    await answer({ request, response, seen, earlier, json, received: () => complete });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const routesSeen = () => requests.map(({ route }) => route);
  return { url: `http://127.0.0.1:${port}`, port, requests, routesSeen };
}

function gather(request: IncomingMessage, seen: SeenRequest): Promise<void> {
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      seen.body = Buffer.concat([seen.body, chunk]);
    });
    request.on('end', resolve);
    request.on('close', resolve);
    request.on('error', () => resolve());
  });
}

/** The result of the job, as a process gets it that did not create it. */
export async function downloadOf(converter: Converter, options?: ProgressOptions): Promise<ConversionResult> {
  return (await converter.jobs.get(JOB)).download(options);
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export const JOB = '0f9a4c7d2b6e48a1b3d5f7092c4e6a81';

/** The answer to `POST /convert`. */
export const created = { status: 'success', jobid: JOB, pair: 'docx2pdf', remaining_quota: 41 };

/** The answer to `GET /progress/{jobid}`. */
export function state(status: string, progress: number, error: string | null = null) {
  return { jobid: JOB, status, progress, error };
}

/** A server on which a conversion succeeds, after the given states. */
export function happyRoutes(states: unknown[] = [state('completed', 1)], content = 'converted'): Routes {
  return {
    'POST /convert': async ({ json, received }) => {
      await received();
      json(created);
    },
    'POST /convert/sync?wait=25': async ({ json, received }) => {
      await received();
      json(created, 202, { 'X-Job-Id': JOB });
    },
    [`GET /progress/${JOB}`]: ({ json, earlier }) => json(states[Math.min(earlier, states.length - 1)]),
    [`GET /download/${JOB}`]: ({ response }) => {
      const headers = { 'Content-Type': 'application/pdf', 'Content-Length': content.length };
      response.writeHead(200, headers).end(content);
    },
    [`DELETE /convert/${JOB}`]: ({ response }) => response.writeHead(204).end(),
  };
}
