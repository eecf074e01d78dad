import { ConverterClient } from './client.ts';
import type { PageFileInput } from './inputs/input.ts';
import type { Job as ClientJob } from './job.ts';
import type { Outcome as ClientOutcome, ConverterOptions } from './options.ts';
import { browser } from './platform/browser.ts';
import type { SaveInBrowser } from './platform.ts';
import type { ConversionResult as Result } from './result.ts';

export * from './public.ts';

/** A file to convert: the one of this platform. */
export type FileInput = PageFileInput;
/** Where files are asked for, a single one will do. */
export type FileInputs = FileInput | readonly FileInput[];
/** A converted file on its way from the server. */
export type ConversionResult = Result<SaveInBrowser>;
/** A conversion that runs on the server. */
export type Job = ClientJob<SaveInBrowser>;
/** What became of one of many files. */
export type Outcome<F extends FileInput = FileInput> = ClientOutcome<F, SaveInBrowser>;

/**
 * A client of the Converter API.
 *
 * @throws {InputError} at once, if an option is not usable
 *
 * @example
 * const converter = new Converter({ apiKey: 'YOUR_API_KEY' });
 * const pdf = await converter.convert(input.files[0], 'pdf');
 */
export class Converter extends ConverterClient<PageFileInput, SaveInBrowser> {
  constructor(options: ConverterOptions = {}) {
    super(options, browser);
  }
}
