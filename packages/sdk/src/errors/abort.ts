import { ConverterError } from './base.ts';

/** The caller's `AbortSignal` ended the call; its reason is the `cause`. */
export class AbortError extends ConverterError {
  override readonly name = 'AbortError' as const;
}
