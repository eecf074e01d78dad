import type { ConverterError } from './errors/base.ts';
import { errorFromAbort, errorFromFailure } from './errors/from-failure.ts';
import { errorFromResponse } from './errors/from-response.ts';
import { InvalidResponseError } from './errors/invalid-response.ts';
import type { Fetch, FetchInit, Upload } from './platform.ts';
import { type RetryRule, whenHarmless, whenNotTaken, withRetries } from './retry.ts';
import { within } from './time.ts';

/** How a client talks to its server. */
export interface HttpConfig {
  baseUrl: string;
  apiKey: string | undefined;
  fetch: Fetch;
  retries: number;
  /** For one attempt of a request without upload, in milliseconds. */
  attemptTimeout: number;
}

/** What a single call brings along. */
export interface CallContext {
  signal?: AbortSignal | undefined;
  jobId?: string | undefined;
}

/** A call of openapi-fetch, which has to use the `fetch` that it is given. */
export type TypedCall<T> = (fetch: (request: Request) => Promise<Response>) => Promise<{ data?: T }>;

const REDIRECTS = [301, 302, 303, 307, 308];
const MAX_REDIRECTS = 5;

/** Sends requests with the key, again where that is safe, and turns everything that goes wrong into our errors. */
export class Http {
  // Private to the language, so that no log or inspection of a client shows it.
  readonly #apiKey: string | undefined;
  readonly #config: Omit<HttpConfig, 'apiKey'>;

  constructor({ apiKey, ...config }: HttpConfig) {
    this.#apiKey = apiKey;
    this.#config = config;
  }

  /** A call that answers in JSON, or with nothing. */
  json<T>(run: TypedCall<T>, context: CallContext): Promise<T | undefined> {
    return this.#repeat(whenHarmless, context, (limited) =>
      this.read(limited, async () => {
        const { data } = await run(({ url, method }) =>
          this.#fetch(new URL(url), { method, redirect: 'manual' }, limited),
        );
        return data;
      }),
    );
  }

  /** Reads an answer, turning what goes wrong into our errors. */
  async read<T>({ signal, jobId }: CallContext, reading: () => Promise<T>): Promise<T> {
    try {
      return await reading();
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw this.toError(cause, { signal, jobId });
      throw new InvalidResponseError({ detail: 'The server did not answer in JSON.', jobId, cause });
    }
  }

  /** The error of a connection that broke. */
  toError(failure: unknown, { signal, jobId }: CallContext): ConverterError {
    return errorFromFailure(failure, new URL(this.#config.baseUrl), jobId, signal);
  }

  /** `POST` of files. The answer may take half an hour, so there is no time limit but the caller's. */
  upload(path: string, upload: Upload, context: CallContext): Promise<Response> {
    const url = new URL(this.#config.baseUrl + path);
    const rule: RetryRule = (error) => upload.canStart() && whenNotTaken(error);
    return this.#repeat(
      rule,
      context,
      async () => {
        const { signal } = context;
        const send = (headers: Headers, fetch: Fetch) =>
          upload.send({ url: url.href, headers, signal, fetch, onSent: () => {} });
        return this.#checked(await this.#send(url, context, true, send), context);
      },
      undefined,
    );
  }

  /** `GET` of a file, which may lie on another host. */
  download(path: string, context: CallContext): Promise<Response> {
    const url = new URL(this.#config.baseUrl + path);
    return this.#repeat(whenHarmless, context, (limited) => this.#follow(url, limited));
  }

  /** Follows redirects without giving the key away: fetch itself would hand it to any host. */
  async #follow(start: URL, context: CallContext): Promise<Response> {
    let url = start;
    let withKey = true;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      const init: FetchInit = { method: 'GET', redirect: 'manual' };
      const response = await this.#get(url, init, context, withKey);
      const location = REDIRECTS.includes(response.status) && response.headers.get('Location');
      if (!location) return this.#checked(response, context);
      await response.body?.cancel().catch(() => {});
      const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
      // Not to a file of this machine, and not from an encrypted connection to an open one.
      if (next?.protocol !== url.protocol && next?.protocol !== 'https:') break;
      url = next;
      withKey &&= url.origin === start.origin;
    }
    const detail = `The download is redirected more than ${MAX_REDIRECTS} times, or to where it must not be.`;
    throw new InvalidResponseError({ detail, jobId: context.jobId });
  }

  async #fetch(url: URL, init: FetchInit, context: CallContext): Promise<Response> {
    return this.#checked(await this.#get(url, init, context, true), context);
  }

  #get(url: URL, init: FetchInit, context: CallContext, withKey: boolean): Promise<Response> {
    const { signal = null } = context;
    return this.#send(url, context, withKey, (headers, fetch) =>
      fetch(url.href, { ...init, headers, signal }),
    );
  }

  async #send(
    url: URL,
    { signal, jobId }: CallContext,
    withKey: boolean,
    send: (headers: Headers, fetch: Fetch) => Promise<Response>,
  ): Promise<Response> {
    // Compressed for the way, a result would lose the length and the digest that it is checked against.
    const headers = new Headers({ 'Accept-Encoding': 'identity' });
    if (withKey && this.#apiKey !== undefined) headers.set('X-API-Key', this.#apiKey);
    try {
      // Handed over bare: a browser's fetch refuses to be a method of something else.
      return await send(headers, this.#config.fetch);
    } catch (failure) {
      throw errorFromFailure(failure, url, jobId, signal);
    }
  }

  async #checked(response: Response, { jobId }: CallContext): Promise<Response> {
    if (response.ok) return response;
    throw await errorFromResponse(response, jobId, this.#apiKey);
  }

  /** Each attempt has its own time limit, which ends when the answer (not yet its content) is there. */
  async #repeat<T>(
    rule: RetryRule,
    { signal, jobId }: CallContext,
    attempt: (limited: CallContext) => Promise<T>,
    attemptTimeout: number | undefined = this.#config.attemptTimeout,
  ): Promise<T> {
    const limited = () => within(attemptTimeout, signal, (own) => attempt({ signal: own, jobId }));
    try {
      return await withRetries(limited, rule, this.#config.retries, signal);
    } catch (error) {
      // p-retry passes the bare reason of an abort on.
      throw signal?.aborted ? errorFromAbort(signal, jobId) : error;
    }
  }
}
