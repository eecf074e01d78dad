import { FOR_PAGES } from '../build.ts';
import { InputError, unusable } from '../errors/input.ts';

/** Bytes in pieces, as Node's Readable and any async generator give them. */
export type ByteIterable = AsyncIterable<Uint8Array | string>;

/**
 * Bytes as they may be handed over, or text, which is sent as UTF-8. A stream and a `Response` can be read once; a function that
 * opens one, as often as needed.
 */
export type FileData =
  | string
  | Uint8Array
  | ArrayBuffer
  | Blob
  | Response
  | readonly (Uint8Array | string)[]
  | ReadableStream<Uint8Array>
  | ByteIterable
  | (() => ReadableStream<Uint8Array> | ByteIterable);

/**
 * A file to convert. Its name matters: the server tells the source format by the extension.
 *
 * - a path, or a `file:` URL (Node, Bun, Deno);
 * - a `File`, or a Node `fs.ReadStream`: they know their name;
 * - `{ path, filename }`: a path, sent under another name;
 * - `{ data, filename }`: text, bytes, a Blob, a Response, or a stream (web, Node, or any async iterable), with its name;
 * - a `Response` whose address or `Content-Disposition` names the file (not in browsers);
 * - a file of Multer, in memory or on disk, which is sent under the name that it had.
 */
export type FileInput =
  | string
  | URL
  | File
  | (ByteIterable & {
      /** As a `fs.ReadStream` has it; only its name counts. */
      path: string | Uint8Array;
    })
  | {
      /** Where the file is: a path or a `file:` URL. */
      path: string | URL;
      /** The name to send it under. Default: that of the path. */
      filename?: string;
    }
  | {
      /** What is in the file. */
      data: FileData;
      /** Its name, of which the extension tells the format. */
      filename: string;
    }
  | Response
  | {
      /** As Multer keeps a file in memory. */
      buffer: Uint8Array;
      /** The name that it had where it comes from. */
      originalname: string;
    }
  | {
      /** As Multer keeps a file on disk. */
      path: string;
      /** The name that it had where it comes from; the `filename` of such an object is that on disk, and does not count. */
      originalname: string;
    };

/** A file to convert where there are no paths, in a page: a `File`, or `{ data, filename }` with text, bytes, a Blob, a Response or a stream. */
export type PageFileInput = Extract<FileInput, File | { data: FileData }>;

/** A file to convert in a worker: as in a page, or a `Response` that names its file. */
export type WorkerFileInput = PageFileInput | Response;

/** Where files are asked for, a single one will do. */
export type FileInputs = FileInput | readonly FileInput[];

/** A {@link FileInput} in one of its two long forms. */
export type NamedInput =
  | { path: string | URL; filename: string | undefined }
  | { data: FileData; filename: string };

/** What a list of files has to be. */
export const A_LIST = 'a list of at least one file';
const DATA = 'a File, or { data, filename } with text, bytes, a Blob or a stream';
const USABLE = FOR_PAGES ? `${DATA}, as browsers cannot open paths` : `a path, ${DATA}`;

/** Checks a list of inputs for shape and names. Nothing is read or opened. */
export function nameInputs(files: FileInputs): { input: NamedInput; label: string }[] {
  const list = Array.isArray(files) ? (files as readonly FileInput[]) : [files as FileInput];
  if (list.length === 0) throw unusable('files', A_LIST);
  return list.map((input, index) => {
    const label = list.length === 1 ? 'files' : `files[${index}]`;
    return { input: nameInput(input, label), label };
  });
}

function nameInput(input: unknown, label: string): NamedInput {
  if (!FOR_PAGES && (typeof input === 'string' || input instanceof URL)) {
    if (input !== '') return { path: input, filename: undefined };
    throw unusable(label, USABLE);
  }
  const { path, data, filename, name } = (input ?? {}) as Record<string, unknown>;
  if (typeof data === 'string' || isFileData(data)) {
    if (data instanceof Response && !data.ok)
      throw unusable(label, `a Response with success, not with ${data.status}`);
    return { data, filename: checkFilename(filename, label) };
  }
  // A fs.ReadStream also has a path, but may stand anywhere in the file.
  if (isFileData(input)) {
    return { data: input, filename: checkFilename(name ?? lastSegment(path), label) };
  }
  if (!FOR_PAGES && data === undefined && (typeof path === 'string' || path instanceof URL)) {
    return { path, filename: filename === undefined ? undefined : checkFilename(filename, label) };
  }
  throw unusable(label, USABLE);
}

function isFileData(value: unknown): value is FileData {
  return (
    [Uint8Array, ArrayBuffer, Blob, Response, ReadableStream, Array, Function].some(
      (kind) => value instanceof kind,
    ) || Symbol.asyncIterator in Object(value)
  );
}

function checkFilename(filename: unknown, label: string): string {
  if (typeof filename === 'string' && filename.trim() !== '') return filename;
  const detail = `${label} has no file name, which tells its format. Pass { data, filename: 'report.docx' }.`;
  throw new InputError({ detail });
}

function lastSegment(path: unknown): string | undefined {
  return !FOR_PAGES && typeof path === 'string' ? path.split(/[\\/]/).pop() : undefined;
}
