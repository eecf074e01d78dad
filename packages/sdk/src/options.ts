import type { Hooks, Logger } from './hooks.ts';
import type { FileInput } from './inputs/input.ts';
import type { FreeOptions } from './pairs.ts';
import type { Dispatcher } from './platform/node-fetch.ts';
import type { Fetch, SaveToPath } from './platform.ts';
import type { ConversionResult } from './result.ts';

/** How to reach the API. Everything is optional where the environment says it. */
export interface ConverterOptions extends Hooks {
  /** The API key. Default: the environment's `CONVERTER_API_KEY`. Not needed for `publicPairs`. */
  apiKey?: string | undefined;
  /** Where the API is. Default: the environment's `CONVERTER_BASE_URL`, else `https://api.converter.app`. */
  baseUrl?: string | URL | undefined;
  /** Used in place of the platform's `fetch`. Its time-outs then count: a synchronous conversion can take 30 minutes. */
  fetch?: Fetch | undefined;
  /**
   * How often a request is sent again at most, where that is safe. With fewer than the usual 4, uploads to a server that honours
   * `Idempotency-Key`, waiting for a job and reading a result do not go on through outages of five minutes either. Default: 4.
   */
  retries?: number | undefined;
  /**
   * How long nothing may move within one attempt of a request, in milliseconds: no byte leaves, or no answer begins. The
   * time for which a server was asked to wait comes on top. Default: 60,000.
   */
  attemptTimeout?: number | undefined;
  /**
   * Sent with every request to this server, and to no other. A `User-Agent` here takes the place of the SDK's own. From a page
   * of another origin, the server has to allow each of them.
   */
  headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Told every request, its answer, and what is tried again and why. Default: none, or standard error where the environment has
   * `CONVERTER_LOG=debug`; with `CONVERTER_LOG=warn` only what is tried again.
   */
  logger?: Logger | undefined;
}

/** How to reach the API from Node, Bun and Deno. */
export interface NodeOptions extends ConverterOptions {
  /**
   * An `Agent` or `ProxyAgent` of the package `undici`, 7 or later, for certificates, connections and time limits of your own.
   * It takes the place of the one that follows `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. Not used where `fetch` is given.
   */
  dispatcher?: Dispatcher | undefined;
}

/** What every call takes. */
export interface CallOptions {
  /** Ends the call with an {@link AbortError}. */
  signal?: AbortSignal | undefined;
  /** For the whole call with all its attempts, in milliseconds. Default: none. */
  timeout?: number | undefined;
}

/** How far a call is. */
export interface ConvertProgress {
  /** A conversion goes through them in this order. */
  phase: 'uploading' | 'converting' | 'downloading';
  /** Of this phase, from 0 to 1 and never back; undefined where it cannot be known. */
  progress: number | undefined;
  /** The bytes that have left or arrived, while uploading or downloading. */
  loaded?: number | undefined;
  /** How many bytes there are in all, if that is known. */
  total?: number | undefined;
  /** The job, once there is one. */
  jobId?: string | undefined;
}

/** What a call takes that has something to tell on its way. */
export interface ProgressOptions extends CallOptions {
  /**
   * Called with each step of an upload, of the conversion, and of the download while the result is read. The call waits
   * for what it returns before it ends; an error thrown here ends the call and is its error.
   */
  onProgress?: ((progress: ConvertProgress) => unknown) | undefined;
}

/** What a call takes that fetches a result. */
export interface DownloadOptions extends ProgressOptions {
  /**
   * `all` for also what was made beside the result, such as the times of a transcript's words; several files come as one
   * zip archive. A server that knows nothing of this gives the result alone. Default: `main`.
   */
  files?: 'main' | 'all' | undefined;
}

/** What a call takes that uploads files. */
export interface ConvertOptions<O = FreeOptions> extends ProgressOptions {
  /**
   * What is wanted of the result, such as `{ quality: 80, width: 800 }`. Without it, everything is as usual. Where file and
   * target are literals, an editor offers what the pair has; `converter.pairOptions` asks the server.
   */
  options?: O | undefined;
  /**
   * A name for this conversion, up to 255 visible ASCII characters. A server that honours `Idempotency-Key` answers every
   * call with the same name and the same files by the same job for 24 hours, so that a process that was killed can simply
   * repeat its call. Default: one for each call, used for its own retries.
   */
  idempotencyKey?: string | undefined;
}

/** What `convertAll` takes. */
export interface ConvertAllOptions<F extends FileInput = FileInput, O = FreeOptions> {
  /** What is wanted of each result, as with a single conversion. */
  options?: O | undefined;
  /** How many files are converted at the same time. Default: 4. */
  concurrency?: number | undefined;
  /** Ends everything with an {@link AbortError}: what runs is stopped, and its jobs are deleted. */
  signal?: AbortSignal | undefined;
  /** For each file, in milliseconds. Default: none. */
  timeout?: number | undefined;
  /** As with a single conversion, and which file it is about. An error thrown here is the outcome of that file. */
  onProgress?: ((progress: ConvertAllProgress<F>) => unknown) | undefined;
}

/** How far one of many files is. */
export interface ConvertAllProgress<F extends FileInput = FileInput> extends ConvertProgress {
  /** The place of the file in the list, from 0 on. */
  index: number;
  /** The file, as it was given. */
  input: F;
}

/** What became of one of many files. */
export type Outcome<F extends FileInput = FileInput, Save extends readonly unknown[] = SaveToPath> =
  | {
      /** Whether it was converted. */
      ok: true;
      /** The place of the file in the list, from 0 on. */
      index: number;
      /** The file, as it was given. */
      input: F;
      /** To be read, as of a single conversion. */
      result: ConversionResult<Save>;
    }
  | {
      /** Whether it was converted. */
      ok: false;
      /** The place of the file in the list, from 0 on. */
      index: number;
      /** The file, as it was given. */
      input: F;
      /** Why not: an error of this package, or the one of `onProgress`. */
      error: unknown;
    };
