import type { ConverterError } from './errors/base.ts';

/** A request that is about to be sent. */
export interface RequestEvent {
  /** `GET`, `POST`, `HEAD` or `DELETE`. */
  readonly method: string;
  /** Without its query, which may carry a signature. */
  readonly url: string;
  /** The job that it is about, if that is known. */
  readonly jobId: string | undefined;
  /** What is sent beside the key and the headers of a form. What a hook sets here is sent as well. */
  readonly headers: Headers;
}

/** What came of a request. */
export interface ResponseEvent {
  /** The same object that `onRequest` got. */
  readonly request: RequestEvent;
  /** The head of the answer; undefined where none came. One that refuses is an answer, too, and becomes an error later. */
  readonly response: Pick<Response, 'status' | 'headers'> | undefined;
  /** Why no answer came. */
  readonly error: ConverterError | undefined;
  /** From the first byte of the request to the head of the answer, in milliseconds. */
  readonly duration: number;
}

/** A request that failed and is sent again. */
export interface RetryEvent {
  /** `GET`, `POST`, `HEAD` or `DELETE`. */
  readonly method: string;
  /** Without its query. */
  readonly url: string;
  /** The job that it is about, if that is known. */
  readonly jobId: string | undefined;
  /** Why the last attempt failed. */
  readonly error: unknown;
  /** How many attempts there were. */
  readonly attempt: number;
  /** The pause before the next one, in milliseconds. */
  readonly delay: number;
}

/** What a client calls on its way. It waits for what they return; an error that they throw ends the call and is its error. */
export interface Hooks {
  /** Before each request, also those that are sent again or follow a redirect. */
  onRequest?: ((event: RequestEvent) => unknown) | undefined;
  /** After each request, when the head of the answer is there or none will come. */
  onResponse?: ((event: ResponseEvent) => unknown) | undefined;
  /** Before the pause after which a request is sent again. */
  onRetry?: ((event: RetryEvent) => unknown) | undefined;
}

/** Where a client tells what it does; `console` is one. No line holds a key or a query. */
export interface Logger {
  /** Every request, and what came of it. */
  debug(message: string): unknown;
  /** What failed and is tried again. */
  warn(message: string): unknown;
}

/** Hooks that write a line for each thing that happens. */
export function logTo(logger: Logger): Hooks {
  const name = ({ method, url }: { method: string; url: string }) => `[converter] ${method} ${url}`;
  return {
    onRequest: (request) => logger.debug(name(request)),
    onResponse: ({ request, response, error, duration }) =>
      logger.debug(`${name(request)}: ${response?.status ?? error} (${duration | 0} ms)`),
    onRetry: (event) => logger.warn(`${name(event)}: again in ${event.delay | 0} ms, ${event.error}`),
  };
}
