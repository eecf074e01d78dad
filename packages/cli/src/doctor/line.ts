/** One connection to a server, made step by step, so that each step can be told apart. */
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request } from 'node:http';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { UsedProxy } from './proxy.ts';

/** The addresses of a host. */
export async function addressesOf(url: URL): Promise<string[]> {
  const found = await lookup(hostOf(url), { all: true });
  return found.map(({ address }) => address);
}

/** Whether a URL's host needs no look-up. */
export function isAddress(url: URL): boolean {
  return isIP(hostOf(url)) !== 0;
}

/** A bare connection to what a URL names. */
export function openSocket(url: URL, signal: AbortSignal): Promise<Socket> {
  const socket = connect({ host: hostOf(url), port: portOf(url) });
  return opened(socket, 'connect', signal);
}

/** A connection through a proxy to a server, of which the proxy knows no more than the name. */
export async function openTunnel(proxy: UsedProxy, url: URL, signal: AbortSignal): Promise<Socket> {
  const bare = await openSocket(proxy.url, signal);
  const socket = proxy.url.protocol === 'https:' ? await secure(bare, proxy.url, signal) : bare;
  const place = `${url.hostname}:${portOf(url)}`;
  const asked = request({
    ...{ method: 'CONNECT', path: place, signal, createConnection: () => socket },
    headers: { Host: place, ...authorization(proxy.url) },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  asked.on('connect', ({ statusCode = 0 }) => {
    if (statusCode >= 200 && statusCode < 300) resolve(socket);
    else reject(new TunnelError(statusCode));
  });
  asked.on('response', ({ statusCode = 0 }) => reject(new TunnelError(statusCode)));
  asked.on('error', reject);
  asked.end();
  return promise;
}

/** A proxy does not connect to a server. */
export class TunnelError extends Error {
  override readonly name = 'TunnelError';
  readonly status: number;

  constructor(status: number) {
    super(`The proxy answered ${status}.`);
    this.status = status;
  }
}

/** Makes a connection secure, and checks the server's certificate. */
export function secure(socket: Socket, url: URL, signal: AbortSignal): Promise<Socket> {
  const host = hostOf(url);
  const tls = connectTls({ socket, host, ...(isIP(host) === 0 && { servername: host }) });
  return opened(tls, 'secureConnect', signal);
}

/** What a request says that goes over an open connection. */
export interface Question {
  readonly method: string;
  readonly url: URL;
  readonly headers: Record<string, string>;
  /** A proxy that speaks for the server, instead of connecting to it. */
  readonly through: UsedProxy | undefined;
}

/** The head of the answer; its body is thrown away. */
export async function ask(
  socket: Socket,
  { method, url, headers, through }: Question,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const asked = request(
    {
      ...{ method, signal, path: through ? url.href : url.pathname + url.search },
      headers: {
        Host: url.host,
        Connection: 'close',
        ...headers,
        ...(through && authorization(through.url)),
      },
      createConnection: () => socket,
    },
    resolve,
  );
  asked.on('error', reject);
  asked.end();
  const answer = await promise;
  answer.on('error', () => {});
  answer.resume();
  return answer;
}

async function opened(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  socket.once(event, () => resolve(socket));
  socket.once('error', reject);
  socket.once('close', () => reject(new Error('The connection was closed.')));
  try {
    return await promise;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    // What comes later is met by whoever uses it.
    socket.on('error', () => {});
  }
}

function authorization({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'Proxy-Authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function portOf({ port, protocol }: URL): number {
  return Number(port) || (protocol === 'https:' ? 443 : 80);
}
