import type { ConverterOptions } from '../options.ts';
import { VERSION } from '../version.gen.ts';

/** Options with a `User-Agent`, unless they have one of their own. Browsers send theirs. */
export function withUserAgent<O extends Pick<ConverterOptions, 'headers'>>(options: O, runtime: string): O {
  const { headers } = Object(options) as O;
  // What is no object is refused by whoever reads it.
  if (Object(options) !== options) return options;
  if (Object.keys(headers ?? {}).some((name) => /^user-agent$/i.test(name))) return options;
  return { ...options, headers: { 'User-Agent': `converter-sdk/${VERSION} ${runtime}`, ...headers } };
}
