/** A TCP proxy between a client and a server that breaks what a test tells it to. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { type Fault, Link, type Rewrite } from './link.ts';

export type { Fault, Rewrite } from './link.ts';

/** What happens to which requests. */
export interface Plan {
  /** Their first line, such as `POST /convert?wait=25`. */
  to: RegExp;
  /** How many of them. Default: 1. */
  times?: number;
  fault: Fault;
}

export interface FaultProxy {
  readonly url: string;
  /** The first lines of the requests since the last `plan`. */
  readonly seen: string[];
  /** How many of them were broken. */
  readonly broken: number;
  /** Breaks the next requests that match; all earlier plans are forgotten. */
  plan(...plans: Plan[]): void;
  close(): Promise<void>;
}

/** Opens a proxy before `target`, which breaks nothing until it is told to. */
export async function openProxy(target: string, rewrite: Rewrite = (head) => head): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  let broken = 0;
  let plans: { to: RegExp; times: number; fault: Fault }[] = [];

  const faultOf = (line: string): Fault | undefined => {
    seen.push(line);
    const plan = plans.find(({ to, times }) => times > 0 && to.test(line));
    if (!plan) return undefined;
    plan.times -= 1;
    broken += 1;
    return plan.fault;
  };

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true).on('close', () => sockets.delete(socket));
    }
    new Link(client, upstream, faultOf, rewrite);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    get broken() {
      return broken;
    },
    plan(...given) {
      plans = given.map(({ times = 1, ...plan }) => ({ ...plan, times }));
      seen.length = 0;
      broken = 0;
    },
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** An answer as it goes over the wire. */
export function answerOf(status: number, headers: Record<string, string> = {}): string {
  const body = JSON.stringify({ detail: 'A proxy says this.' });
  const lines = Object.entries({
    'Content-Type': 'application/json',
    'Content-Length': String(body.length),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Proxy\r\n${lines.join('')}\r\n${body}`;
}
