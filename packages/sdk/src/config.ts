import { FOR_PAGES } from './build.ts';
import { unusable } from './errors/input.ts';
import { type Logger, logTo } from './hooks.ts';
import type { ConverterOptions } from './options.ts';
import type { Platform } from './platform.ts';
import { USUAL_RETRIES } from './retry.ts';
import type { TransportConfig } from './transport.ts';

const HOSTED_API = 'https://api.converter.app';

/** Options, then the environment, then defaults; each checked at once. */
export function readConfig(options: ConverterOptions, platform: Pick<Platform, 'fetch'>): TransportConfig {
  checkKnown(
    options,
    'apiKey, baseUrl, fetch, retries, attemptTimeout, headers, logger, onRequest, onResponse, onRetry or dispatcher',
  );
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

/** Options by their names; another one is a typing error, or belongs elsewhere. */
export function checkKnown(options: object, names: string): void {
  if (FOR_PAGES) return;
  if (Object(options) !== options) throw unusable('What should be options', `an object with ${names}`);
  const [unknown] = Object.keys(options).filter((name) => !names.split(/\W+/).includes(name));
  if (unknown !== undefined) throw unusable(`The option "${unknown}"`, names);
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

const A_URL = 'an http or https URL without user, query and fragment';

/** In a page, one that begins with a slash or a dot is of the page's own server. */
function checkBaseUrl(value: string | URL): string {
  const { location } = globalThis as { location?: { href: string } };
  const text = `${value}`;
  if (/^(https?:|\.{0,2}\/)[^?#@]*$/i.test(text) && URL.canParse(text, location?.href)) {
    const { href } = new URL(text, location?.href);
    if (href.startsWith('http')) return href.replace(/\/+$/, '');
  }
  if (FOR_PAGES) throw unusable('baseUrl', A_URL);
  const better = /^[\w.-]+(:\d+)?(\/[^?#@]*)?$/.test(text) ? `, such as http://${text}` : '';
  // It may have a password in it.
  const shown = /[?#@]/.test(text) ? '' : `, instead of "${text}"`;
  throw unusable('baseUrl', `${A_URL}${better}${shown}`);
}

/** What becomes a header. One that fetch refuses would be shown by fetch's own message, even if it is a secret. */
export function checkHeader(name: string, value: string | undefined): string | undefined {
  if (value === undefined || /^[\x21-\x7e]+$/.test(value)) return value;
  throw unusable(name, value ? 'ASCII characters without spaces and line breaks' : 'one that is not empty');
}
