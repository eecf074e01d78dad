import { ConverterError } from './base.ts';

/** An argument is not usable. Nothing was sent. `detail` names the argument and says what would be right. */
export class InputError extends ConverterError {
  override readonly name = 'InputError' as const;
}
