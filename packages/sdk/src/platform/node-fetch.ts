import type { EnvHttpProxyAgent, request } from 'undici';
import { InputError } from '../errors/input.ts';
import type { Bytes, Fetch, FetchInit } from '../platform.ts';
import { VERSION } from '../version.gen.ts';

/**
 * What sends requests in Node: an `Agent`, `ProxyAgent` and so on of the package `undici`, version 7 or later. It brings
 * certificates, connections and time limits of its own.
 */
export interface Dispatcher {
  /** Sends a request. */
  dispatch(options: never, handler: never): boolean;
}

type Undici = typeof import('undici');

/**
 * A synchronous conversion may take 30 minutes until its first byte, while undici gives up after 5. The server's own
 * limit should be the one that ends it.
 */
const PATIENCE_MS = 35 * 60_000;
/** Statuses of which a Response takes no body. */
const EMPTY = [204, 205, 304];

const AGENT = { headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS, allowH2: false };

let agent: EnvHttpProxyAgent | undefined;

/**
 * undici's own fetch with undici's own agent: Node's built-in fetch does not take an agent of another version. It is loaded
 * with the first request, since it takes longer than all the rest, and older Nodes cannot load it.
 */
export function nodeFetch(own?: Dispatcher): Fetch {
  return async (url, init) => {
    const undici = await import('undici');
    const dispatcher = (own as EnvHttpProxyAgent | undefined) ?? environmentAgent(undici);
    const { method, redirect } = init;
    const isPlain = new Headers(init.headers).get('Accept-Encoding') === 'identity';
    return method === 'GET' && redirect === 'manual' && isPlain
      ? get(undici, url, init, dispatcher)
      : undici.fetch(url, { ...init, dispatcher });
  };
}

function environmentAgent({ EnvHttpProxyAgent: Agent }: Undici): EnvHttpProxyAgent {
  try {
    agent ??= new Agent(AGENT);
    return agent;
  } catch (cause) {
    const isBroken = (name: string) => process.env[name] && !URL.canParse(process.env[name]);
    const name = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'].find(isBroken);
    const detail = `${name ?? 'The proxy of the environment'} is not usable. Set it to a URL such as http://proxy.example:3128.`;
    throw new InputError({ detail, cause });
  }
}

/** What fetch would do, at little more than half of the time that it spends on each byte. */
async function get(
  { fetch, request }: Undici,
  url: string,
  init: FetchInit,
  dispatcher: EnvHttpProxyAgent,
): Promise<Response> {
  const { statusCode, statusText, headers, body } = await request(url, {
    method: 'GET',
    // To a host that the headers of the client are not for.
    headers: { 'user-agent': `converter-sdk/${VERSION}`, ...Object.fromEntries(new Headers(init.headers)) },
    signal: init.signal ?? null,
    dispatcher,
  });
  // An unread body's error must not end the process.
  body.on('error', () => {});
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    body.destroy();
    return fetch(url, { ...init, dispatcher });
  }
  const fields = Object.entries(headers).flatMap(([name, values]) =>
    [values ?? []].flat().map((value): [string, string] => [name, value]),
  );
  if (EMPTY.includes(statusCode)) await body.dump();
  return new Response(EMPTY.includes(statusCode) ? null : toWeb(body), {
    status: statusCode,
    statusText,
    headers: fields,
  });
}

function toWeb(body: Awaited<ReturnType<typeof request>>['body']): ReadableStream<Bytes> {
  const pieces = body[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(owned(value));
      },
      cancel() {
        body.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

/** A copy where needed: several pieces may share the buffer of one read of the socket. */
function owned(piece: Buffer<ArrayBuffer>): Bytes {
  const { buffer } = piece;
  return new Uint8Array(piece.length === buffer.byteLength ? buffer : piece);
}
