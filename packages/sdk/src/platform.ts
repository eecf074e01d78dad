import type { FileInputs } from './inputs/input.ts';

/** The part of `fetch` that the SDK uses. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

/** `RequestInit` with the field that a streamed body needs, which not every type library has. */
export type FetchInit = RequestInit & { duplex?: 'half' };

/** The files of a request, checked and ready to be sent. */
export interface Upload {
  /** Of the first file. */
  filename: string;
  targetFormat: string;
  /** The body with its headers; called once for each attempt. */
  start(): Pick<FetchInit, 'body' | 'headers' | 'duplex'>;
  /** False once a stream that cannot be read twice has been touched. */
  canStart(): boolean;
  /** Closes what `start` opened; fetch does not do so when it fails. */
  stop?(): void;
  /** Why an input could not be read to its end, if that is what stopped the request. */
  failure?: Error;
}

/** A SHA-256 that is fed piece by piece. */
export interface Hash {
  update(chunk: Uint8Array): void;
  /** The result in base64, as `Repr-Digest` has it. */
  digest(): string;
}

/** What Node and browsers do differently. */
export interface Platform {
  fetch: Fetch;
  /** Checks the inputs, reading nothing of them yet where that is possible. */
  prepareUpload(files: FileInputs, targetFormat: string): Promise<Upload>;
  /** Absent where there is no incremental SHA-256; then only sizes are checked. */
  createSha256?(): Hash;
  /** Writes a result whole or not at all, and answers with its path; `open` is called once the path is known to be usable. Absent where there are no files. */
  save?(open: () => ReadableStream<Uint8Array>, path: string | URL, filename: string): Promise<string>;
}
