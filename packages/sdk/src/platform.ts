import type { FileInputs } from './inputs/input.ts';
import type { RedirectPolicy } from './redirects.ts';

/** The part of `fetch` that the SDK uses. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

/** `RequestInit` with the field that a streamed body needs, which not every type library has. */
export type FetchInit = RequestInit & {
  /** Said wherever the body is a stream. */
  duplex?: 'half';
};

/** Where a result is saved: a path or `file:` URL (Node, Bun, Deno), or what browsers write to. */
export type SaveTarget = string | URL | WritableStream<Uint8Array> | WritableFile;

/** The part of a `FileSystemFileHandle` that the SDK uses. */
export interface WritableFile {
  /** Opens the file for writing; what is written replaces it when the stream is closed. */
  createWritable(): Promise<WritableStream>;
}

/** The files of a request, checked and ready to be sent. */
export interface Upload {
  /** Of the first file. */
  filename: string;
  targetFormat: string;
  /** Of all files together, in bytes; undefined if that shows only while they are read. */
  size: number | undefined;
  /** Once a stream that cannot be read twice has been touched: a sentence that says so, and what to pass instead. */
  consumedInput?(): string | undefined;
  /**
   * Sends the files once, following no redirect. An input that cannot be read to its end is an {@link InputError};
   * any other failure is the one that fetch would throw.
   */
  send(request: UploadRequest): Promise<Response>;
}

/** Where an {@link Upload} goes, and how. */
export interface UploadRequest {
  url: string;
  headers: Headers;
  /** Of this request alone. */
  signal: AbortSignal;
  fetch: Fetch;
  /**
   * Told the bytes of the body that were handed over to the connection so far, and how many there are in all if that is
   * known before. At the end, and only then, both are the same. Not called where the platform does not show it: by a
   * browser's fetch.
   */
  onSent(loaded: number, total: number | undefined): void;
}

/** What happens where a result's place is taken. */
export interface SaveOptions {
  /**
   * What is done if a file of the result's name is there already: `number` calls the new one `report (2).pdf`, `replace` puts it
   * in the other one's place, `error` saves nothing. In a folder, whose names the server chooses, results are numbered unless
   * this says otherwise; a file that is named is replaced. Node, Bun and Deno only: browsers have rules of their own.
   */
  ifExists?: 'number' | 'replace' | 'error';
}

/** Where Node, Bun and Deno save a result: the path or `file:` URL of a file or a folder. */
export type SaveToPath = [path: string | URL, options?: SaveOptions];
/** Where a result is saved by what may run anywhere; in a browser, without a target, it is a download. */
export type SaveAnywhere = [target?: SaveTarget, options?: SaveOptions];
/** Where a worker saves a result. */
export type SaveToStream = [target: WritableStream<Uint8Array> | WritableFile];

/** A SHA-256 that is fed piece by piece. */
export interface Hash {
  update(piece: Uint8Array): unknown;
  /** The result in base64, as `Repr-Digest` has it. */
  digest(): string | Promise<string>;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** A result as it looks to what saves it. */
export interface Savable {
  readonly filename: string;
  blob(): Promise<Blob>;
}

/** The content of a result on its way. */
export interface Pieces {
  /** The next one; undefined at the end, when all is there and right. */
  next(): Promise<Bytes | undefined>;
  /** Whether pieces are in memory of their own, so that a reader may give it back at once. */
  readonly ownsPieces: boolean;
}

/** What Node and browsers do differently. */
export interface Platform {
  fetch: Fetch;
  /** A GET that may lead elsewhere. Absent where redirects are hidden: in web pages. */
  follow?: RedirectPolicy;
  /**
   * Checks the inputs, reading nothing of them yet where that is possible.
   *
   * @param options as JSON, if there are any
   */
  prepareUpload(files: FileInputs, targetFormat: string, options: string | undefined): Promise<Upload>;
  /** Absent, or without a result, where there is none. */
  createSha256?(): Hash | undefined;
  /** Makes a bare file name one that every file system takes. Absent where the browser does so when it saves. */
  fitName?(name: string): string;
  /** Saves a result whole or not at all; `open` is called once the target is known to be usable. */
  save(
    result: Savable,
    open: (restart?: () => unknown) => Pieces,
    target: SaveTarget | undefined,
    options: SaveOptions,
  ): Promise<string>;
}
