/** A connection of the harness's own, which sees what really comes over the wire. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { until } from './patience.ts';

/** Answers come at once; one that does not is missing. */
const ANSWER_MS = 30_000;
const END_OF_HEAD = '\r\n\r\n';

/** One answer, as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
  /** All of what the head had promised came. */
  readonly isWhole: boolean;
}

/** Opens a connection. It never rejects later on: whoever uses it sees that it is destroyed. */
export async function openConnection(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  return socket;
}

/** The head of a request. */
export function requestHead(method: string, path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ Host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}`);
  return `${[`${method} ${path} HTTP/1.1`, ...lines].join('\r\n')}${END_OF_HEAD}`;
}

/** Sends requests right after another on one connection, and reads until it ends or all answers are there. */
export async function pipelined(url: string, requests: readonly string[]): Promise<RawAnswer[]> {
  const socket = await openConnection(url);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.write(requests.join(''));
  const methods = requests.map((request) => request.slice(0, request.indexOf(' ')));
  let answers: RawAnswer[] = [];
  await until(() => {
    answers = parseAnswers(Buffer.concat(chunks), methods);
    return socket.destroyed || (answers.length === requests.length && (answers.at(-1)?.isWhole ?? false));
  }, ANSWER_MS);
  socket.destroy();
  return parseAnswers(Buffer.concat(chunks), methods);
}

/** @param methods of the requests, since an answer to HEAD has no body */
function parseAnswers(bytes: Buffer, methods: readonly string[]): RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = bytes;
  for (const method of methods) {
    const end = rest.indexOf(END_OF_HEAD);
    if (end < 0) break;
    const head = rest.subarray(0, end).toString('latin1');
    rest = rest.subarray(end + END_OF_HEAD.length);
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
    const hasBody = method !== 'HEAD' && status !== 204 && status !== 304;
    const { body, length, isWhole } = hasBody
      ? parseBody(head, rest)
      : { body: rest.subarray(0, 0), length: 0, isWhole: true };
    answers.push({ status, head, body, isWhole });
    if (!isWhole) break;
    rest = rest.subarray(length);
  }
  return answers;
}

function parseBody(head: string, rest: Buffer): { body: Buffer; length: number; isWhole: boolean } {
  if (/^transfer-encoding: chunked/im.test(head)) return parseChunks(rest);
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
  const body = rest.subarray(0, length);
  return { body, length, isWhole: body.length === length };
}

function parseChunks(rest: Buffer): { body: Buffer; length: number; isWhole: boolean } {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = rest.indexOf('\r\n', at);
    const size = end < 0 ? Number.NaN : Number.parseInt(rest.subarray(at, end).toString('latin1'), 16);
    if (Number.isNaN(size) || rest.length < end + 2 + size + 2)
      return { body: Buffer.concat(chunks), length: rest.length, isWhole: false };
    chunks.push(rest.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
    if (size === 0) return { body: Buffer.concat(chunks), length: at, isWhole: true };
  }
}
