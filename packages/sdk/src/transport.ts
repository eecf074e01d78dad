import { FOR_PAGES } from './build.ts';
import type { ConverterError, ErrorPlace } from './errors/base.ts';
import { errorFromAbort, errorFromFailure } from './errors/from-failure.ts';
import { errorFromResponse, parseJson } from './errors/from-response.ts';
import { announcedBy, type Feature } from './features.ts';
import type { Hooks } from './hooks.ts';
import type { Fetch } from './platform.ts';
import type { RedirectPolicy } from './redirects.ts';
import { type Patience, type RetryRule, whenIdempotent, withRetries } from './retry.ts';
import { unlessAborted, withTimeout } from './time.ts';

/** How a client talks to its server. */
export interface TransportConfig {
  baseUrl: string;
  apiKey: string | undefined;
  fetch: Fetch;
  retries: number;
  /** For one attempt of a request, in milliseconds; of an upload, for one standstill. */
  attemptTimeout: number;
  /** What the caller has every request of this server say. */
  headers: Headers;
  hooks: readonly Hooks[];
}

/** One request: where it goes, what ends it, and which job it is about. */
export interface RequestContext {
  method: string;
  path: string;
  signal?: AbortSignal | undefined;
  jobId?: string | undefined;
}

/** What a hook is called with. */
type EventOf<Name extends keyof Hooks> = Parameters<NonNullable<Hooks[Name]>>[0];

/** Makes something of an answer's JSON (`''` if it is empty, undefined if it is none); `place` is for the error if that is not possible. */
export type Reader<T> = (body: unknown, place: ErrorPlace) => T;

/** Sends requests with the key, again where that is safe, and turns everything that goes wrong into our errors. */
export class Transport {
  readonly config: Omit<TransportConfig, 'apiKey'>;
  // Private to the language, so that no log or inspection of a client shows it.
  readonly #apiKey: string | undefined;
  readonly #follow!: RedirectPolicy;
  /**
   * How long a server that can do so waits for news of a job, in seconds: proxies cut connections that are silent for a minute,
   * and some sooner, as is seen then.
   */
  longestWait = 25;
  /** What the server has announced; undefined before its first answer. */
  #features: readonly string[] | undefined;
  /** While that is asked. */
  #asking: Promise<void> | undefined;

  constructor({ apiKey, ...config }: TransportConfig, follow: RedirectPolicy = (url, get) => get(url, true)) {
    this.#apiKey = apiKey;
    if (!FOR_PAGES) this.#follow = follow;
    this.config = config;
  }

  /** Sends an idempotent request, again where that is safe. */
  json<T>(request: RequestContext, read: Reader<T>, patience?: Patience): Promise<T> {
    return this.#idempotent(request, (limited) => this.#readOnce(limited, read), patience);
  }

  /** Sends a request once, whose answer the server may hold for so many seconds. */
  held<T>(request: RequestContext, read: Reader<T>, seconds: number): Promise<T> {
    return this.#limited(request, seconds, (limited) => this.#readOnce(limited, read));
  }

  /** `GET` of a file, which may lie on another host. The limit ends when the answer (not yet its content) is there. */
  file(request: RequestContext, headers?: Record<string, string>, patience?: Patience): Promise<Response> {
    const fetchFile = async (limited: RequestContext) => {
      // Compressed for the way, a result would lose the length and the digest that it is checked against.
      const extra = { 'Accept-Encoding': 'identity', ...headers };
      const get = (url: URL, withKey: boolean) => this.#get(limited, url, withKey, extra);
      return this.checked(
        await (FOR_PAGES ? get(this.#url(limited), true) : this.#follow(this.#url(limited), get)),
        limited,
      );
    };
    return this.#idempotent(request, fetchFile, patience);
  }

  /** Whether the server has a feature; undefined before its first answer. */
  knows(feature: Feature): boolean | undefined {
    return this.#features?.includes(feature);
  }

  /** Whether the server has a feature. One of which nothing is known yet is asked. */
  async offers(feature: Feature, signal: AbortSignal): Promise<boolean> {
    if (!this.#features) await this.#askFeatures(signal);
    return this.knows(feature) === true;
  }

  /** The same, where not to know is no harm: it is asked once, for all calls that want to know at that time. */
  async mayOffer(feature: Feature, signal: AbortSignal): Promise<boolean> {
    const forget = () => {
      this.#asking = undefined;
    };
    if (!this.#features) {
      this.#asking ??= this.#askFeatures(undefined, { retries: 0 }).then(forget, forget);
      await unlessAborted(this.#asking, signal);
    }
    return this.knows(feature) === true;
  }

  async #askFeatures(signal: AbortSignal | undefined, patience?: Patience): Promise<void> {
    // Any answer's headers name the features, except a server that is too busy to answer (429, 5xx).
    await this.json({ method: 'HEAD', path: '/public/pairs', signal }, () => {}, patience).catch((error) => {
      if (!(error.status < 429)) throw error;
    });
    // A server that was asked and did not say so has none.
    this.#features ??= [];
  }

  /** Sends a request once. `send` gets the headers that every request has. */
  async send(
    request: RequestContext,
    send: (url: string, headers: Headers) => Promise<Response>,
    url = this.#url(request),
    withKey = true,
  ): Promise<Response> {
    const shown = new Headers(FOR_PAGES || withKey ? this.config.headers : undefined);
    const event = this.#event(request, url, { headers: shown });
    await this.#tell('onRequest', event);
    // A copy, as a hook may keep what it got.
    const headers = new Headers(shown);
    if ((FOR_PAGES || withKey) && this.#apiKey !== undefined) headers.set('X-API-Key', this.#apiKey);
    const start = performance.now();
    let answer: Response | undefined;
    let error: ConverterError | undefined;
    try {
      answer = await send(url.href, headers);
    } catch (failure) {
      error = this.toError(failure, request, url);
    }
    await this.#tell('onResponse', {
      request: event,
      response: answer,
      error,
      duration: performance.now() - start,
    });
    if (!answer) throw error;
    if (FOR_PAGES || url.origin === this.#url(request).origin)
      this.#features = announcedBy(answer) ?? this.#features;
    return answer;
  }

  /** Tells that a request failed and is sent again after a pause. */
  retrying(request: RequestContext, error: unknown, attempt: number, delay: number): Promise<void> {
    return this.#tell('onRetry', this.#event(request, this.#url(request), { error, attempt, delay }));
  }

  #event<T>({ method, jobId }: RequestContext, { origin, pathname }: URL, rest: T) {
    return { method, url: origin + pathname, jobId, ...rest };
  }

  async #tell<Name extends keyof Hooks>(name: Name, event: EventOf<Name>): Promise<void> {
    for (const hooks of this.config.hooks) {
      const hook = hooks[name] as ((event: EventOf<Name>) => unknown) | undefined;
      await hook?.(event);
    }
  }

  /** An answer with success, else the error that it stands for. */
  async checked(response: Response, request: RequestContext): Promise<Response> {
    if (response.ok) return response;
    throw await errorFromResponse(response, this.place(request, response), this.#apiKey);
  }

  async readJson<T>(response: Response, request: RequestContext, read: Reader<T>): Promise<T> {
    const place = this.place(request, response);
    const text = await response.text().catch((failure) => {
      throw this.toError(failure, request);
    });
    return read(text && parseJson(text), place);
  }

  /** The error of a connection that broke. */
  toError(failure: unknown, request: RequestContext, url = this.#url(request)): ConverterError {
    return errorFromFailure(failure, url, this.place(request), request.signal);
  }

  /** Runs `attempt`, again where `rule` allows. */
  async repeat<T>(
    request: RequestContext,
    rule: RetryRule,
    attempt: () => Promise<T>,
    patience: Patience = { retries: this.config.retries },
  ): Promise<T> {
    const { signal } = request;
    try {
      return await withRetries(attempt, rule, patience, signal, (...facts) =>
        this.retrying(request, ...facts),
      );
    } catch (error) {
      // A pause has nothing to say of the request.
      throw signal?.aborted ? errorFromAbort(signal, this.place(request)) : error;
    }
  }

  #idempotent<T>(
    request: RequestContext,
    attempt: (limited: RequestContext) => Promise<T>,
    patience?: Patience,
  ): Promise<T> {
    return this.repeat(request, whenIdempotent, () => this.#limited(request, 0, attempt), patience);
  }

  #limited<T>(
    request: RequestContext,
    seconds: number,
    attempt: (limited: RequestContext) => Promise<T>,
  ): Promise<T> {
    return withTimeout(this.config.attemptTimeout + seconds * 1000, request.signal, (signal) =>
      attempt({ ...request, signal }),
    );
  }

  async #readOnce<T>(request: RequestContext, read: Reader<T>): Promise<T> {
    const response = await this.#get(request, this.#url(request), true);
    return this.readJson(await this.checked(response, request), request, read);
  }

  #get(
    request: RequestContext,
    url: URL,
    withKey: boolean,
    extra?: Record<string, string>,
  ): Promise<Response> {
    const { method, signal = null } = request;
    const send = (href: string, headers: Headers) => {
      for (const name in extra) headers.set(name, extra[name] ?? '');
      // Handed over bare: a browser's fetch refuses to be a method of something else.
      const { fetch } = this.config;
      return fetch(href, { method, headers, signal, redirect: 'manual' });
    };
    return this.send(request, send, url, withKey);
  }

  #url({ path }: RequestContext): URL {
    return new URL(this.config.baseUrl + path);
  }

  /** What an error says of a request, and of the answer to it. */
  place(request: RequestContext, response?: Response): ErrorPlace {
    const { origin, pathname } = this.#url(request);
    return {
      jobId: request.jobId,
      requestId: response?.headers.get('X-Request-Id') ?? undefined,
      request: { method: request.method, url: origin + pathname },
    };
  }
}
