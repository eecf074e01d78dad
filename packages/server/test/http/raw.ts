/** Speaks HTTP as bytes, for what no well-behaved client sends. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A connection to a server, and all that has come over it. */
export interface RawConnection {
  readonly socket: Socket;
  /** What has come so far. */
  received(): string;
  /** Resolves when the server has closed the connection. */
  readonly closed: Promise<void>;
}

/** Connects, and sends something. It is cut when the test ends. */
export async function connectRaw(url: string, text = ''): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  // A reset is one way in which a server closes.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await once(socket, 'connect');
  if (text) socket.write(text);
  return { socket, received: () => Buffer.concat(chunks).toString('latin1'), closed };
}

/** An answer that came over a raw connection. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends a request, and waits until the server closes. @returns its answers, one after the other */
export async function askRaw(url: string, text: string): Promise<RawAnswer[]> {
  const connection = await connectRaw(url, text);
  await connection.closed;
  return parseAnswers(connection.received());
}

/** Takes apart what came: answers with a Content-Length, or one that ends with the connection. */
export function parseAnswers(text: string): RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = text;
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n');
    const [first = '', ...lines] = rest.slice(0, end).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
    if (end < 0 || Number.isNaN(status)) throw new Error(`This is no answer: ${rest.slice(0, 200)}`);
    const headers = Object.fromEntries(
      lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
    );
    const from = end + 4;
    const to =
      headers['content-length'] === undefined ? rest.length : from + Number(headers['content-length']);
    answers.push({ status, headers, body: rest.slice(from, to) });
    rest = rest.slice(to);
  }
  return answers;
}
