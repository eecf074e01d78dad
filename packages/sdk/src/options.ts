import type { Progress } from './contract.ts';
import type { Fetch } from './platform.ts';

/** How to reach the API. Everything is optional where the environment says it. */
export interface ConverterOptions {
  /** The API key. Default: the environment's `CONVERTER_API_KEY`. Not needed for `publicPairs`. */
  apiKey?: string | undefined;
  /** Where the API is. Default: the environment's `CONVERTER_BASE_URL`, else `https://api.converter.app`. */
  baseUrl?: string | URL | undefined;
  /** Used in place of the platform's `fetch`. Its time-outs then count: a synchronous conversion can take 30 minutes. */
  fetch?: Fetch | undefined;
  /** How often a request is sent again at most, where that is safe. Default: 4. */
  retries?: number | undefined;
  /** For one attempt of a request that uploads nothing, in milliseconds, until its answer begins. Default: 60,000. */
  attemptTimeout?: number | undefined;
}

/** What every call takes. */
export interface CallOptions {
  /** Ends the call with an {@link AbortError}. */
  signal?: AbortSignal | undefined;
  /** For the whole call with all its attempts, in milliseconds. Default: none. */
  timeout?: number | undefined;
}

/** What waiting for a job takes. */
export interface WaitOptions extends CallOptions {
  /** Called (and waited for) with each state of the job that the server tells. Its `progress` goes from 0 to 1 and never back. */
  onProgress?: ((progress: Progress) => unknown) | undefined;
}
