import type { ErrorCode } from '@converter/openapi';

/** A request that is not granted, for a reason that the client is told. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  /** Seconds after which the same request may be granted. */
  readonly retryAfterS: number | undefined;

  /**
   * @param code decides the status; see the contract
   * @param detail the sentence that the client gets
   */
  constructor(code: ErrorCode, detail: string, options: ErrorOptions & { retryAfterS?: number } = {}) {
    super(detail, options);
    this.code = code;
    this.retryAfterS = options.retryAfterS;
  }
}
