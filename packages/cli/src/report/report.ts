import type { Failure } from '../failure.ts';

/** A file that became what was asked for. */
export interface Success {
  readonly ok: true;
  readonly input: string;
  readonly target: string;
  /** The path of the result, or `-` for standard output. */
  readonly output: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** From the start of its upload until the result was written. */
  readonly seconds: number;
  readonly jobId?: string;
  /** What it lacks, or has in another way than the input; left out where there is nothing to tell. */
  readonly warnings?: readonly { readonly code: string; readonly detail: string }[];
}

/** A file that did not. */
export interface FailedFile {
  readonly ok: false;
  readonly input: string;
  readonly target: string;
  readonly seconds: number;
  readonly error: Failure;
}

/** What became of a file. */
export type Finished = Success | FailedFile;

/** What a file is going through. */
export interface Step {
  readonly phase: 'uploading' | 'converting' | 'downloading';
  /** From 0 to 1; undefined where the phase does not tell. */
  readonly progress: number | undefined;
}

/** Tells people, on standard error, how it goes. */
export interface Report {
  /** The file of that number got on. */
  step(index: number, input: string, step: Step): void;
  /** Files are done with, which share their end; `more` are lines for those who want to know. */
  finished(indices: readonly number[], result: Finished, more?: readonly string[]): void;
  /** Something to know that is about no file's end. */
  note(text: string): void;
  /** Nothing more comes; takes away what was there for the time being. */
  close(): void;
}
