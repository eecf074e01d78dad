import type { ErrorCode } from '@converter/openapi';

/** The error codes that a conversion can end with. */
export const FAILURE_CODES = [
  'conversion_failed',
  'invalid_input_file',
  'password_protected',
  'timed_out',
  'limit_exceeded',
  'tool_unavailable',
  'storage_full',
  'interrupted',
] as const satisfies readonly ErrorCode[];

/** A code that a conversion can end with. */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** Whatever the tool, these are the same. */
const FINAL_CODES: readonly FailureCode[] = ['password_protected', 'storage_full'];

/** Why a conversion did not work, beside what its client is told. */
export interface FailureOptions {
  /** It is logged and not shown. */
  readonly cause?: unknown;
  /** Another tool would meet the same obstacle, or would not notice it. Follows from the code unless told. */
  readonly isFinal?: boolean;
}

/**
 * A conversion that did not work, for a reason that the client may know.
 *
 * @example throw new ConversionFailure('conversion_failed', 'has no audio track');
 */
export class ConversionFailure extends Error {
  override readonly name = 'ConversionFailure';
  readonly code: FailureCode;
  readonly isFinal: boolean;

  /**
   * @param code the stable name of the reason
   * @param reason ends the sentence `The file "talk.mp4" …`, without a full stop, path or tool's output
   */
  constructor(code: FailureCode, reason: string, options: FailureOptions = {}) {
    super(reason, options);
    this.code = code;
    this.isFinal = options.isFinal ?? FINAL_CODES.includes(code);
  }
}

/**
 * The failure of a file that is not what it is taken for, or not whole.
 *
 * @param cause what has shown it, for the log
 */
export function damaged(
  { name }: { readonly name: string },
  cause?: unknown,
  { isFinal = false }: Pick<FailureOptions, 'isFinal'> = {},
): ConversionFailure {
  return new ConversionFailure('invalid_input_file', `is damaged or not ${name}`, { cause, isFinal });
}

/** A tool that ended with an exit code other than 0, or by a signal. An engine may know what that means. */
export class ToolFailure extends Error {
  override readonly name = 'ToolFailure';
  readonly tool: string;
  readonly exitCode: number | undefined;
  /** The end of its standard error, for the log and for telling one failure from another. */
  readonly stderr: string;

  constructor(tool: string, exitCode: number | undefined, stderr: string) {
    super(
      `${tool} ended with ${exitCode === undefined ? 'a signal' : `code ${exitCode}`}: ${stderr.slice(-2000)}`,
    );
    this.tool = tool;
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}
