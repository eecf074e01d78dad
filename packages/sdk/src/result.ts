import type { ConverterError } from './errors/base.ts';
import { InputError } from './errors/input.ts';
import { IntegrityError } from './errors/integrity.ts';
import { filenameOf } from './filename.ts';
import type { Hash, Platform } from './platform.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a result is made of. */
export interface ResultSource {
  response: Response;
  platform: Platform;
  /** The name to go by if the server gives none. */
  filename: string;
  jobId: string | undefined;
  /** Turns a failure of the connection into an error of this package. */
  toError(failure: unknown): ConverterError;
  /** Of the caller; ends the pauses between resumes. */
  signal?: AbortSignal | undefined;
  /**
   * Asks for the result once more, tried again by the rules of a GET: from byte `offset` on (`Range`), if it still has
   * that ETag (`If-Range`); all of it with offset 0. Answers with 200 or 206, else it throws. Without it nothing is resumed.
   */
  reopen?: ((offset: number, etag: string | undefined) => Promise<Response>) | undefined;
  /** How often a broken download goes on in a row without having brought a byte. */
  retries?: number | undefined;
  /** Nothing arrives for so many milliseconds while somebody reads: the download has stalled. */
  attemptTimeout?: number | undefined;
  /** The bytes read so far, and how many there are if that is known. The last call has both the same. */
  onProgress?: ((loaded: number, total: number | undefined) => void) | undefined;
}

/**
 * A converted file on its way from the server. It arrives as it is read, and it can be read once, by one of
 * `stream`, `bytes`, `blob`, `text` and `save`. All of them fail if the file is not what the server announced:
 * too short, or (in Node, from a server that sends a `Repr-Digest`) of another SHA-256.
 *
 * @throws {ConnectionError} while reading, if the connection breaks
 * @throws {IntegrityError} at the end of reading, if size or SHA-256 are wrong
 */
export class ConversionResult {
  /** The name that the server gives the file: a bare name, safe to be used on any system. */
  readonly filename: string;
  /** The media type, for example `application/pdf`; several files come as one `application/zip`. */
  readonly mediaType: string;
  /** In bytes; undefined for an archive that is made while it is sent. */
  readonly size: number | undefined;
  /** The job behind the result, if the server says it. */
  readonly jobId: string | undefined;
  readonly #source: ResultSource;

  constructor(source: ResultSource) {
    const { headers } = source.response;
    this.filename = filenameOf(headers.get('Content-Disposition')) ?? source.filename;
    this.mediaType = headers.get('Content-Type') ?? 'application/octet-stream';
    this.size = sizeOf(headers);
    this.jobId = headers.get('X-Job-Id') ?? source.jobId;
    this.#source = source;
  }

  /** The content as it arrives. */
  stream(): ReadableStream<Bytes> {
    const { response, platform, toError } = this.#source;
    if (response.bodyUsed || response.body?.locked) {
      throw new InputError({ detail: 'The result was read before. Download it again.' });
    }
    const announced = announcedSha256(response.headers);
    const hash = announced === undefined ? undefined : platform.createSha256?.();
    const body = response.body ?? new Blob().stream();
    return verified(body, { size: this.size, sha256: announced, hash, toError, jobId: this.jobId });
  }

  /** The whole content as a Blob of the result's media type. */
  async blob(): Promise<Blob> {
    const reader = this.stream().getReader();
    const pieces: Bytes[] = [];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Blob(pieces, { type: this.mediaType });
      pieces.push(value);
    }
  }

  /** The whole content in memory. */
  async bytes(): Promise<Bytes> {
    return new Uint8Array(await (await this.blob()).arrayBuffer());
  }

  /** The whole content as UTF-8 text. */
  async text(): Promise<string> {
    return (await this.blob()).text();
  }

  /**
   * Writes the content to a file (Node, Bun, Deno), which is there whole or not at all: it is written beside its
   * place, flushed to disk, checked and renamed. A file of that name is replaced.
   *
   * @param path the file, or an existing folder, in which the file gets its own `filename`
   * @returns the path of the file
   * @throws {InputError} if the folder does not exist
   */
  async save(path: string | URL): Promise<string> {
    const { platform } = this.#source;
    if (!platform.save)
      throw new InputError({ detail: 'There is no file system here. Use stream() or blob().' });
    return platform.save(() => this.stream(), path, this.filename);
  }
}

interface Expected {
  size: number | undefined;
  sha256: string | undefined;
  hash: Hash | undefined;
  jobId: string | undefined;
  toError(failure: unknown): ConverterError;
}

/** Passes the bytes on as they are pulled, and ends in an error if they are not the expected ones. */
function verified(
  body: ReadableStream<Bytes>,
  { size, sha256, hash, jobId, toError }: Expected,
): ReadableStream<Bytes> {
  const reader = body.getReader();
  let received = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await reader.read().catch((failure) => {
          throw toError(failure);
        });
        if (!done) {
          received += value.byteLength;
          hash?.update(value);
          controller.enqueue(value);
          return;
        }
        if (size !== undefined && received !== size) {
          const detail = `The result has ${received} bytes, but the server announced ${size}.`;
          throw new IntegrityError({ detail, jobId });
        }
        if (hash && hash.digest() !== sha256) {
          throw new IntegrityError({
            detail: 'The result has another SHA-256 than the server announced.',
            jobId,
          });
        }
        controller.close();
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** Of the content as it is read: unknown if it was compressed for the way. */
function sizeOf(headers: Headers): number | undefined {
  const length = headers.get('Content-Length');
  return length !== null && /^\d+$/.test(length) && !isEncoded(headers) ? Number(length) : undefined;
}

/** The SHA-256 of a `Repr-Digest` (RFC 9530), in base64. */
function announcedSha256(headers: Headers): string | undefined {
  if (isEncoded(headers)) return undefined;
  return /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]+):/.exec(headers.get('Repr-Digest') ?? '')?.[1];
}

function isEncoded(headers: Headers): boolean {
  return (headers.get('Content-Encoding') ?? 'identity') !== 'identity';
}
