import { ConverterError } from './base.ts';

/** A result arrived with another size or SHA-256 than the server announced. */
export class IntegrityError extends ConverterError {
  override readonly name = 'IntegrityError' as const;
}
