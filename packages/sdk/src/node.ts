import { ConverterClient } from './client.ts';
import type { NodeOptions } from './options.ts';
import { forNode } from './platform/node.ts';

export * from './public.ts';

/**
 * A client of the Converter API.
 *
 * @throws {InputError} at once, if an option is not usable
 *
 * @example
 * const converter = new Converter({ apiKey: 'YOUR_API_KEY' });
 * const pdf = await converter.convert('report.docx', 'pdf');
 */
export class Converter extends ConverterClient {
  constructor(options: NodeOptions = {}) {
    super(...forNode(options));
  }
}
