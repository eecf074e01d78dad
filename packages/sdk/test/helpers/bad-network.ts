/** A server behind a bad network, in time that a test lets pass. */
import { createHash, randomBytes } from 'node:crypto';
import type { Fetch } from '../../src/platform.ts';
import { created, JOB, state } from './fake-server.ts';

const SECOND = 1000;
const FEATURES = { 'Converter-Features': 'idempotency-key, progress-wait, sync-wait' };
const PIECE = 64 * 1024;
/** Of an upload, before an outage that comes while it is under way. */
const SOME = 2_000_000;
/** As long as a server takes that has forgotten a request. */
const LATE_S = 100;

/** How a request fails during an outage. */
export type Failure = '502' | 'reset' | 'half answer' | 'first byte after 100 s';

export interface BadNetwork {
  /** Bytes a second, in both directions. */
  readonly rate: number;
  /** After how many seconds of silence a proxy cuts a connection. */
  readonly idle: number;
  /** How long nothing gets through. */
  readonly outage: number;
  /** When that begins: in the middle of the upload, a while after it, or in the middle of the download. */
  readonly during: 'uploading' | 'waiting' | 'downloading';
  readonly failure: Failure;
  /** Whether the answer to the first upload is lost, after the job was made. */
  readonly losesAnswer: boolean;
}

/** The result of every job. */
export const RESULT = randomBytes(256 * 1024);
const RESULT_HEADERS = {
  ...FEATURES,
  ETag: '"result"',
  'Repr-Digest': `sha-256=:${createHash('sha256').update(RESULT).digest('base64')}:`,
};

/** So many reads of uploads wait for the disk or another thread, for which the test's time does not pass. */
export const reads = { pending: 0 };

/** @param jobSeconds how long a job takes */
export function badNetwork(rules: BadNetwork, jobSeconds: number) {
  const { rate, idle, outage, during, failure } = rules;
  const jobs = new Map<string, number>();
  let uploads = 0;
  let outageFrom = Number.POSITIVE_INFINITY;
  const now = () => performance.now() / SECOND;
  const isOut = () => now() >= outageFrom && now() < outageFrom + outage;

  /** What comes of a request whose answer does not get through. */
  async function lose(whole: () => Response, signal: AbortSignal | null | undefined): Promise<Response> {
    if (failure === '502') return Response.json({ detail: 'Bad gateway.' }, { status: 502 });
    if (failure === 'half answer') return half(whole());
    if (failure === 'first byte after 100 s') await pause(Math.min(LATE_S, idle), signal);
    throw reset();
  }

  async function post(body: unknown, headers: Headers, signal: AbortSignal | undefined) {
    const cut = (): Promise<Response> | Response => {
      // Of an upload that is under way, nothing is answered in part.
      if (failure === 'half answer') throw reset();
      return lose(() => Response.json({}), signal);
    };
    if (isOut()) return cut();
    const isWhole = await receive(body, rate, signal, (received) => {
      if (during === 'uploading' && received > SOME) outageFrom = Math.min(outageFrom, now());
      return !isOut();
    });
    if (!isWhole) return cut();
    const key = headers.get('Idempotency-Key') ?? `no key ${uploads}`;
    if (!jobs.has(key)) jobs.set(key, now());
    const answer = () => Response.json(created, { headers: FEATURES });
    if (uploads++ === 0 && rules.losesAnswer) return lose(answer, signal);
    if (during === 'waiting') outageFrom = Math.min(outageFrom, now() + 20);
    return answer();
  }

  async function progress(wait: number, signal: AbortSignal | null | undefined): Promise<Response> {
    const [start = now()] = jobs.values();
    const left = Math.max(start + jobSeconds - now(), 0);
    const untilOutage = outageFrom > now() ? outageFrom - now() : Number.POSITIVE_INFINITY;
    const held = Math.min(wait, left);
    await pause(Math.min(held, idle, untilOutage), signal);
    const answer = () =>
      Response.json(now() >= start + jobSeconds ? state('completed', 1) : state('processing', 0), {
        headers: FEATURES,
      });
    if (held > idle && !isOut()) throw reset();
    return isOut() ? lose(answer, signal) : answer();
  }

  function download(range: string | null, signal: AbortSignal | null | undefined): Response {
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    let at = from;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (at >= RESULT.length) return controller.close();
        if (at >= RESULT.length / 2 && during === 'downloading') outageFrom = Math.min(outageFrom, now());
        if (isOut()) {
          if (failure === 'half answer') return controller.close();
          if (failure === 'first byte after 100 s') await pause(Math.min(LATE_S, idle), signal);
          throw reset();
        }
        const piece = RESULT.subarray(at, at + PIECE);
        await pause(piece.length / rate, signal);
        at += piece.length;
        controller.enqueue(new Uint8Array(piece));
      },
    });
    const length = { 'Content-Length': String(RESULT.length - from) };
    if (range === null) return new Response(body, { headers: { ...RESULT_HEADERS, ...length } });
    const part = { ...length, 'Content-Range': `bytes ${from}-${RESULT.length - 1}/${RESULT.length}` };
    return new Response(body, { status: 206, headers: { ...RESULT_HEADERS, ...part } });
  }

  const fetch: Fetch = async (url, { method, body, headers, signal }) => {
    const { pathname, searchParams } = new URL(url);
    const sent = new Headers(headers);
    const whole = () => Response.json({}, { headers: FEATURES });
    if (method === 'POST') return post(body, sent, signal ?? undefined);
    // A file that is being sent ends in its middle; of another one nothing comes.
    if (isOut() && pathname.startsWith('/download') && failure === 'half answer') throw reset();
    if (isOut()) return lose(whole, signal);
    if (pathname === `/progress/${JOB}`) return progress(Number(searchParams.get('wait') ?? 0), signal);
    if (pathname === `/download/${JOB}`) return download(sent.get('Range'), signal);
    return whole();
  };
  return { fetch, jobs: () => jobs.size };
}

/** Takes an upload as fast as the line is, as long as `goesOn`; answers whether all of it came. */
async function receive(
  body: unknown,
  rate: number,
  signal: AbortSignal | undefined,
  goesOn: (received: number) => boolean,
): Promise<boolean> {
  if (!(body instanceof ReadableStream)) throw new TypeError('There is no body.');
  const reader = body.getReader();
  for (let received = 0; ; ) {
    reads.pending++;
    const { done, value } = await reader.read().finally(() => reads.pending--);
    if (done) return true;
    await pause(value.byteLength / rate, signal);
    received += value.byteLength;
    if (goesOn(received)) continue;
    reader.cancel().catch(() => {});
    return false;
  }
}

function pause(seconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal?.reason);
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop, { once: true });
    setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, seconds * SECOND);
  });
}

/** An answer that breaks off in its middle. */
function half({ status, headers, body }: Response): Response {
  const reader = body?.getReader();
  let isBegun = false;
  const broken = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (isBegun) throw reset();
      isBegun = true;
      const { value = new Uint8Array() } = (await reader?.read()) ?? {};
      controller.enqueue(value.subarray(0, value.length / 2));
    },
  });
  return new Response(broken, { status, headers });
}

function reset(): TypeError {
  return Object.assign(new TypeError('fetch failed'), { cause: new Error('reset') });
}
