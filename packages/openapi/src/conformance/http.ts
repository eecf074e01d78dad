/** The suite's HTTP client. It hides nothing of what goes over the wire, and records all of it. */
import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from './exchange.ts';
import { AssertionError } from './verdict.ts';

const MAX_REDIRECTS = 5;
const MAX_REPEATS = 3;
const LONGEST_RETRY_AFTER_S = 60;
const HIDDEN = '***';

/** A request, as a requirement describes it. */
export interface OutgoingRequest {
  readonly method: string;
  /** From the base URL on, with a leading slash. */
  readonly path: string;
  readonly key?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
  /** What the body is, for the report. */
  readonly summary?: string | undefined;
  /** Sends the body in chunks, without saying how long it is. */
  readonly chunked?: boolean | undefined;
  /** The answer counts only if the whole body could be sent, since many clients read nothing before that. */
  readonly untilSent?: boolean | undefined;
  /** Milliseconds. */
  readonly timeout?: number | undefined;
}

type Answer = Pick<Exchange, 'status' | 'headers' | 'body'>;

/** Sends requests to one server. */
export class Http {
  /** Everything so far, in the order of the answers. */
  readonly exchanges: Exchange[] = [];
  readonly #base: URL;
  readonly #timeout: number;
  // A connection that the server closes just when it is used again would look like a fault; a GET is sent again then.
  readonly #agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) };
  readonly #secrets: readonly string[];

  /**
   * @param timeout milliseconds for one request, unless it says otherwise
   * @param secrets what must not be seen in a record
   */
  constructor(base: URL, timeout: number, secrets: readonly string[]) {
    this.#base = base;
    this.#timeout = timeout;
    this.#secrets = secrets;
  }

  /**
   * Sends a request, follows redirects of a GET (without the key to other hosts), and waits where the server asks for it.
   *
   * @throws AssertionError if no whole answer comes
   */
  async send(sending: OutgoingRequest): Promise<Exchange> {
    for (let repeat = 0; ; repeat++) {
      const exchange = await this.#follow(sending);
      const waitS = Number(exchange.headers['retry-after'] ?? Number.NaN);
      const isAskedToWait =
        (exchange.status === 429 || exchange.status === 503) && waitS <= LONGEST_RETRY_AFTER_S;
      if (!isAskedToWait || repeat === MAX_REPEATS) return exchange;
      await sleep(waitS * 1000);
    }
  }

  /** Ends idle connections. */
  close(): void {
    this.#agents.http.destroy();
    this.#agents.https.destroy();
  }

  async #follow(sending: OutgoingRequest): Promise<Exchange> {
    let url = new URL(this.#base.href.replace(/\/$/, '') + sending.path);
    let current = sending;
    for (let redirects = 0; ; redirects++) {
      const exchange = await this.#once(url, current);
      const { location } = exchange.headers;
      const isRedirect = [301, 302, 303, 307, 308].includes(exchange.status) && location !== undefined;
      if (!isRedirect || sending.method !== 'GET' || redirects === MAX_REDIRECTS) return exchange;
      const next = new URL(location, url);
      if (next.origin !== url.origin) current = { ...current, key: undefined };
      url = next;
    }
  }

  async #once(url: URL, sending: OutgoingRequest): Promise<Exchange> {
    const { key, body } = sending;
    const headers: Record<string, string> = { Accept: '*/*', 'User-Agent': 'converter-conformance' };
    if (key !== undefined) headers['X-API-Key'] = key;
    Object.assign(headers, sending.headers);
    if (body && sending.chunked) headers['Transfer-Encoding'] = 'chunked';
    else if (body) headers['Content-Length'] = String(body.length);
    const started = performance.now();
    const record = (answer: Answer): Exchange => ({
      method: sending.method,
      path: url.origin === this.#base.origin ? url.pathname + url.search : url.href,
      sent: { headers: this.#blot(headers), body: body && (sending.summary ?? `${body.length} bytes`) },
      ...answer,
      ms: Math.round(performance.now() - started),
    });
    try {
      const exchange = record(await this.#transfer(url, sending, headers));
      this.exchanges.push(exchange);
      return exchange;
    } catch (error) {
      const reason =
        error instanceof Error
          ? error.message || ('code' in error && String(error.code)) || error.name
          : String(error);
      const nothing = record({ status: 0, headers: {}, body: Buffer.from(reason) });
      throw new AssertionError('a whole answer', reason, nothing);
    }
  }

  async #transfer(url: URL, sending: OutgoingRequest, headers: Record<string, string>): Promise<Answer> {
    const isGet = sending.method === 'GET';
    for (let repeat = 0; ; repeat++) {
      const attempt = this.#attempt(url, sending, headers, isGet);
      try {
        return await attempt.answer;
      } catch (error) {
        if (!isGet || repeat > 0 || !attempt.wasReused()) throw error;
      }
    }
  }

  #attempt(url: URL, sending: OutgoingRequest, headers: Record<string, string>, keepAlive: boolean) {
    const isTls = url.protocol === 'https:';
    const agent = keepAlive && (isTls ? this.#agents.https : this.#agents.http);
    const limit = sending.timeout ?? this.#timeout;
    const signal = AbortSignal.timeout(limit);
    const request = (isTls ? requestHttps : requestHttp)(url, {
      method: sending.method,
      headers,
      agent,
      signal,
    });
    const answer = new Promise<Answer>((resolve, reject) => {
      const fail = (error: Error) =>
        reject(
          signal.aborted ? new Error(`nothing, or not all of it, within ${limit / 1000} seconds`) : error,
        );
      const sent = new Promise<void>((done) => request.once('finish', done));
      request.once('error', fail);
      request.once('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', fail);
        response.once('end', () => {
          const { statusCode: status = 0, headers } = response;
          const whole = { status, headers, body: Buffer.concat(chunks) };
          if (sending.untilSent) void sent.then(() => resolve(whole));
          else resolve(whole);
        });
      });
    });
    request.end(sending.body);
    return { answer, wasReused: () => request.reusedSocket };
  }

  #blot(headers: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, this.#secrets.includes(value) ? HIDDEN : value]),
    );
  }
}
