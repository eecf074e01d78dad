import { unusable } from './errors/input.ts';
import { type Logger, logTo } from './hooks.ts';
import type { ConverterOptions } from './options.ts';
import type { Platform } from './platform.ts';
import { USUAL_RETRIES } from './retry.ts';
import type { TransportConfig } from './transport.ts';

const HOSTED_API = 'https://api.converter.app';

/** Options, then the environment, then defaults; each checked at once. */
export function readConfig(options: ConverterOptions, platform: Pick<Platform, 'fetch'>): TransportConfig {
  const { fetch = platform.fetch, retries = USUAL_RETRIES, attemptTimeout = 60_000 } = options;
  checkNumber('retries', retries, 0, true);
  checkNumber('attemptTimeout', attemptTimeout, 1);
  const logger = options.logger ?? environmentLogger();
  return {
    baseUrl: checkBaseUrl(options.baseUrl ?? environment('CONVERTER_BASE_URL') ?? HOSTED_API),
    apiKey: checkHeader('apiKey', options.apiKey ?? environment('CONVERTER_API_KEY')),
    fetch,
    retries,
    attemptTimeout,
    headers: checkHeaders(options.headers),
    hooks: [options, logger ? logTo(logger) : {}],
  };
}

/** A number from `least` on; absent is fine. */
export function checkNumber(name: string, value: number | undefined, least: number, whole = false): void {
  const right = typeof value === 'number' && value >= least && (!whole || Number.isInteger(value));
  if (!right && value !== undefined)
    throw unusable(name, `a ${whole ? 'whole ' : ''}number from ${least} on`);
}

/** Of Node and what is like it; elsewhere there is no `process`. An empty variable counts as absent. */
function environment(name: string): string | undefined {
  return globalThis.process?.env?.[name] || undefined;
}

/** Standard error: what a program prints is its own. */
function environmentLogger(): Logger | undefined {
  const level = environment('CONVERTER_LOG');
  if (!level) return undefined;
  if (!/^(debug|warn)$/.test(level)) throw unusable('CONVERTER_LOG', 'debug or warn');
  const warn = (message: string) => console.error(message);
  return { warn, debug: level === 'debug' ? warn : () => {} };
}

/** Their values may be secrets, which the reason would show. */
function checkHeaders(headers: ConverterOptions['headers']): Headers {
  try {
    return new Headers(headers);
  } catch {
    throw unusable('headers', 'what HTTP allows');
  }
}

function checkBaseUrl(value: string | URL): string {
  if (/^https?:[^?#@]+$/i.test(`${value}`) && URL.canParse(value))
    return new URL(value).href.replace(/\/+$/, '');
  throw unusable('baseUrl', 'an http or https URL without user, query and fragment');
}

/** What becomes a header. One that fetch refuses would be shown by fetch's own message, even if it is a secret. */
export function checkHeader(name: string, value: string | undefined): string | undefined {
  if (value === undefined || /^[\x21-\x7e]+$/.test(value)) return value;
  throw unusable(name, 'ASCII characters without spaces and line breaks');
}
