import { ConverterError } from './base.ts';

/**
 * The conversion itself failed: the file is damaged or protected, a limit was reached, or a tool gave up.
 * `detail` is the reason in plain words.
 */
export class ConversionFailedError extends ConverterError {
  override readonly name = 'ConversionFailedError' as const;
}
