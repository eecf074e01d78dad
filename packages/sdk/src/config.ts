import { InputError } from './errors/input.ts';
import type { HttpConfig } from './http.ts';
import type { ConverterOptions } from './options.ts';
import type { Fetch } from './platform.ts';

const HOSTED_API = 'https://api.converter.app';

/** Options, then the environment, then defaults; each checked at once. */
export function readConfig(options: ConverterOptions, platformFetch: Fetch): HttpConfig {
  const { fetch = platformFetch, retries = 4, attemptTimeout = 60_000 } = options;
  if (!Number.isInteger(retries) || retries < 0) {
    throw new InputError({ detail: 'retries is not usable. Pass a whole number from 0 on.' });
  }
  if (!(attemptTimeout > 0)) {
    throw new InputError({ detail: 'attemptTimeout is not usable. Pass a number of milliseconds above 0.' });
  }
  return {
    baseUrl: checkBaseUrl(options.baseUrl ?? environment('CONVERTER_BASE_URL') ?? HOSTED_API),
    apiKey: checkApiKey(options.apiKey ?? environment('CONVERTER_API_KEY')),
    fetch,
    retries,
    attemptTimeout,
  };
}

/** Of Node and what is like it; elsewhere there is no `process`. An empty variable counts as absent. */
function environment(name: string): string | undefined {
  return globalThis.process?.env?.[name] || undefined;
}

function checkBaseUrl(value: string | URL): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    const detail = 'baseUrl is not usable. Pass an http or https URL without user, query and fragment.';
    throw new InputError({ detail });
  }
  return url.href.replace(/\/+$/, '');
}

/** A key that fetch would refuse as a header would be shown by fetch's own message. */
function checkApiKey(key: string | undefined): string | undefined {
  if (key === undefined || /^[\x21-\x7e]+$/.test(key)) return key;
  throw new InputError({
    detail: 'apiKey is not usable. It has spaces, line breaks or no ASCII letters in it.',
  });
}
