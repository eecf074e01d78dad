/** Ears on this machine, which nobody should call. */
import { rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Address } from './bait.ts';

/** Listens on the loopback interface, on a socket in a folder, and on an abstract one. */
export class Listeners {
  readonly address: Address;
  /** The name of the abstract socket, without its leading zero byte. */
  readonly abstract: string;
  readonly #servers: readonly Server[];
  readonly #calls: string[];

  private constructor(address: Address, abstract: string, servers: readonly Server[], calls: string[]) {
    this.address = address;
    this.abstract = abstract;
    this.#servers = servers;
    this.#calls = calls;
  }

  static async open(folder: string): Promise<Listeners> {
    const calls: string[] = [];
    const hear = (how: string) => (socket: Socket) => {
      calls.push(how);
      socket.on('error', () => undefined);
      socket.once('data', (data) => {
        // Whoever fetches something gets it, so that what is made of it can be found, too.
        calls.push(`${how}: ${data.toString('latin1').split('\r\n')[0]?.slice(0, 120)}`);
        socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nheard');
      });
    };
    const path = join(folder, 'ear.sock');
    const abstract = `converter-attack-${process.pid}-${Date.now()}`;
    await rm(path, { force: true });
    const tcp = await listen(createServer(hear('a connection to the loopback interface')), 0);
    const unix = await listen(createServer(hear('a connection to a socket')), path);
    const named = await listen(createServer(hear('a connection to an abstract socket')), `\0${abstract}`);
    const { port } = tcp.address() as { port: number };
    return new Listeners({ port, socket: path }, abstract, [tcp, unix, named], calls);
  }

  /** What was heard since the last time. */
  take(): string[] {
    return this.#calls.splice(0);
  }

  close(): void {
    for (const server of this.#servers) server.close();
  }
}

function listen(server: Server, where: number | string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const done = () => resolve(server);
    if (typeof where === 'number') server.listen(where, '127.0.0.1', done);
    else server.listen(where, done);
  });
}
