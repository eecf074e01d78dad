import { ConverterClient } from './client.ts';
import type { WorkerFileInput } from './inputs/input.ts';
import type { Job as ClientJob } from './job.ts';
import type { Outcome as ClientOutcome, ConverterOptions } from './options.ts';
import { withUserAgent } from './platform/user-agent.ts';
import { worker } from './platform/worker.ts';
import type { SaveToStream } from './platform.ts';
import type { ConversionResult as Result } from './result.ts';

export * from './public.ts';

/** A file to convert: the one of this platform. */
export type FileInput = WorkerFileInput;
/** Where files are asked for, a single one will do. */
export type FileInputs = FileInput | readonly FileInput[];
/** A converted file on its way from the server. */
export type ConversionResult = Result<SaveToStream>;
/** A conversion that runs on the server. */
export type Job = ClientJob<SaveToStream>;
/** What became of one of many files. */
export type Outcome<F extends FileInput = FileInput> = ClientOutcome<F, SaveToStream>;

/**
 * A client of the Converter API.
 *
 * @throws {InputError} at once, if an option is not usable
 *
 * @example
 * const converter = new Converter({ apiKey: env.CONVERTER_API_KEY });
 * const pdf = await converter.convert({ data: request.body, filename: 'report.docx' }, 'pdf');
 */
export class Converter extends ConverterClient<WorkerFileInput, SaveToStream> {
  constructor(options: ConverterOptions = {}) {
    super(withUserAgent(options, 'worker'), worker);
  }
}
