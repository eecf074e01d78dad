import { ConverterClient } from './client.ts';
import type { ConverterOptions } from './options.ts';
import { withUserAgent } from './platform/user-agent.ts';
import { worker } from './platform/worker.ts';

export * from './public.ts';

/**
 * A client of the Converter API.
 *
 * @throws {InputError} at once, if an option is not usable
 *
 * @example
 * const converter = new Converter({ apiKey: env.CONVERTER_API_KEY });
 * const pdf = await converter.convert({ data: request.body, filename: 'report.docx' }, 'pdf');
 */
export class Converter extends ConverterClient {
  constructor(options: ConverterOptions = {}) {
    super(withUserAgent(options, 'worker'), worker);
  }
}
