import type { FailureCode } from '../conversion/failure.ts';
import type { Finding } from '../conversion/finding.ts';
import type { Options } from '../conversion/options.ts';
import type { ConversionWarning } from '../conversion/warning.ts';

interface StoredFile {
  /** In the file store. */
  readonly id: string;
  /** For people: what the client called it, or what the result is called. */
  readonly name: string;
  readonly bytes: number;
}

/** A file to convert. */
export interface InputFile extends StoredFile {
  /** The id of the format that its content has, which may be another than its name says. */
  readonly format: string;
  /** What was found of it when it came in; undefined if it was not looked at. */
  readonly finding?: Finding | undefined;
}

/** A file that a job has made. */
export interface ResultFile extends StoredFile {
  readonly mediaType: string;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** It comes beside what was asked for. */
  readonly isByProduct: boolean;
}

/** What a job tells of one of its inputs, whose result lacks something or has it in another way. */
export interface JobWarning extends ConversionWarning {
  /** What the client called the input. */
  readonly file: string;
}

/** Which of a job's results: those that were asked for, or also what came beside them. */
export type Selection = 'main' | 'all';

/** Several results of a job in one file. */
export interface ArchiveFile extends StoredFile {
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** `queued` and `running` are both `processing` to a client. */
export type JobState = 'queued' | 'running' | 'completed' | 'failed';

/** Whether nothing more happens to a job. */
export function hasEnded({ state }: JobStatus): boolean {
  return state === 'completed' || state === 'failed';
}

/** How an accepted conversion stands, without its files, of which there may be thousands. */
export interface JobStatus {
  /** 32 lower-case hexadecimal characters. */
  readonly id: string;
  readonly keyId: number;
  /** Such as `docx2pdf`. */
  readonly pair: string;
  /** What its client has asked for beside the target. */
  readonly options: Options;
  readonly state: JobState;
  /** Its client waits for it in the request that created it. */
  readonly sync: boolean;
  /** How often it was started. */
  readonly attempts: number;
  /** Why it failed; the message is for the client. */
  readonly failure: { readonly code: FailureCode; readonly message: string } | undefined;
  /** What its results lack; empty until it is completed. */
  readonly warnings: readonly JobWarning[];
  /** When its results were deleted, or will be; undefined until it ends. In milliseconds since 1970. */
  readonly expiresAt: number | undefined;
  /** The results were deleted. */
  readonly expired: boolean;
}

/** One accepted conversion. */
export interface Job extends JobStatus {
  /** Deleted with the job's end. */
  readonly inputs: readonly InputFile[];
  readonly results: readonly ResultFile[];
}
