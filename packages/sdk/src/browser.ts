import { ConverterClient } from './client.ts';
import type { FileInput } from './inputs/input.ts';
import type { Job as ClientJob } from './job.ts';
import type { Outcome as ClientOutcome, ConverterOptions } from './options.ts';
import { browser } from './platform/browser.ts';
import type { SaveAnywhere } from './platform.ts';
import type { ConversionResult as Result } from './result.ts';

export * from './public.ts';

// A compiler that resolves like a bundler takes these types, whether its program is for a page or for Node.

/** A converted file on its way from the server. */
export type ConversionResult = Result<SaveAnywhere>;
/** A conversion that runs on the server. */
export type Job = ClientJob<SaveAnywhere>;
/** What became of one of many files. */
export type Outcome<F extends FileInput = FileInput> = ClientOutcome<F, SaveAnywhere>;

/**
 * A client of the Converter API.
 *
 * @throws {InputError} at once, if an option is not usable
 *
 * @example
 * const converter = new Converter({ apiKey: 'YOUR_API_KEY' });
 * const pdf = await converter.convert(input.files[0], 'pdf');
 */
export class Converter extends ConverterClient<FileInput, SaveAnywhere> {
  constructor(options: ConverterOptions = {}) {
    super(options, browser);
  }
}
