import { ConverterError } from './base.ts';

/** An argument is not usable. Nothing was sent. `detail` names the argument and says what would be right. */
export class InputError extends ConverterError {
  override readonly name = 'InputError' as const;
}

/** The error of an argument; `right` says what it should be. */
export function unusable(name: string, right: string): InputError {
  return new InputError({ detail: `${name} is not usable. Pass ${right}.` });
}
