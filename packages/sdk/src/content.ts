import { FOR_PAGES } from './build.ts';
import type { ConverterError } from './errors/base.ts';
import { ConnectionError } from './errors/connection.ts';
import { IntegrityError } from './errors/integrity.ts';
import { TimeoutError } from './errors/timeout.ts';
import type { Bytes, Hash, Pieces, Platform } from './platform.ts';
import { backoff, isOver, throughOutages } from './retry.ts';
import { after, sleep } from './time.ts';
import type { RequestContext, Transport } from './transport.ts';

/** Where the content of a result comes from. */
export interface ContentSource {
  response: Response;
  transport: Transport;
  platform: Platform;
  /**
   * How it is asked for once more, when it breaks off: from byte `offset` on (`Range`) if it still has its ETag
   * (`If-Range`), or all of it. What was no GET is not repeated. Its signal also ends the pauses before that.
   */
  request: RequestContext;
  jobId: string | undefined;
  /** Told the bytes read so far, and how many there are if that is known. At the end, and only then, both are the same. */
  onProgress(loaded: number, total: number | undefined): void;
}

/** What a response says of the whole content. */
interface Announcement {
  size: number | undefined;
  /** SHA-256 in base64. */
  sha256: string | undefined;
  /** Only a strong one, which vouches for each byte. */
  etag: string | undefined;
}

/**
 * The content of a result, piece by piece. A connection that breaks goes on where it broke off, if the server still has
 * the same content (a strong ETag says so). Else all begins anew; a reader that has got pieces by then has to forget
 * them, in `restart`.
 */
export class Content implements Pieces {
  readonly #source: ContentSource;
  readonly #restart: (() => unknown) | undefined;
  #reader!: ReadableStreamDefaultReader<Bytes>;
  #announced!: Announcement;
  #hash: Hash | undefined;
  #offset!: number;
  /** How many bytes a server without ranges sends again. */
  #toSkip!: number;
  #furthest = 0;
  /** When the last byte arrived that had not been there before. */
  #moved = performance.now();
  #failures = 0;
  /** Where the answer that is read begins, where the last one broke off, and how often it was just there. */
  #start = 0;
  #end = 0;
  #sameEnds = 0;
  #cancelled = false;

  constructor(source: ContentSource, restart?: () => unknown) {
    this.#source = source;
    this.#restart = restart;
    this.#listenTo(source.response);
    this.#begin(source.response);
  }

  /** Whether pieces are in memory of their own, so that a reader may give it back at once. */
  get ownsPieces(): boolean {
    return !FOR_PAGES && this.#source.transport.config.fetch === this.#source.platform.fetch;
  }

  /** The announced SHA-256, if it can only be checked against the whole: this platform has none that is fed in pieces. */
  get unchecked(): string | undefined {
    return !FOR_PAGES && this.#hash ? undefined : this.#announced.sha256;
  }

  /** The next piece, or undefined when all was read and is what the server announced. */
  async next(): Promise<Bytes | undefined> {
    for (;;) {
      try {
        const piece = await this.#read();
        if (!piece) break;
        const fresh = this.#toSkip ? piece.subarray(this.#toSkip) : piece;
        this.#toSkip -= piece.length - fresh.length;
        if (fresh.length) return this.#count(fresh);
      } catch (failure) {
        const { transport, request } = this.#source;
        await this.#goOn(transport.toError(failure, request));
      }
    }
    const { size, sha256 } = this.#announced;
    if (!FOR_PAGES && this.#hash && (await this.#hash.digest()) !== sha256) throw wrongDigest(this.#source);
    if (!size) this.#source.onProgress(this.#offset, this.#offset);
    return undefined;
  }

  /** Reads no more, and closes the connection. */
  cancel(): Promise<void> {
    this.#cancelled = true;
    return this.#reader.cancel();
  }

  /** Throws if the content breaks off, whether or not that looks like an end. */
  async #read(): Promise<Bytes | undefined> {
    const { transport, jobId } = this.#source;
    const { attemptTimeout } = transport.config;
    let stalled = false;
    const timer = after(attemptTimeout, () => {
      stalled = true;
      this.#stop();
    });
    const { value } = await this.#reader.read().finally(() => clearTimeout(timer));
    if (stalled) {
      throw new TimeoutError({ detail: `Nothing moved for ${attemptTimeout} ms.`, jobId });
    }
    const { size = this.#offset } = this.#announced;
    if (!value && (this.#toSkip || this.#offset !== size)) {
      throw integrityError(
        `The result has ${this.#offset} bytes, but the server announced ${size}.`,
        this.#source,
      );
    }
    return value;
  }

  #count(piece: Bytes): Bytes {
    if (!FOR_PAGES) this.#hash?.update(piece);
    this.#offset += piece.length;
    if (this.#offset > this.#furthest) {
      this.#furthest = this.#offset;
      this.#failures = 0;
      this.#moved = performance.now();
      this.#source.onProgress(this.#offset, this.#announced.size);
    }
    return piece;
  }

  /** After `error`: goes on from the same byte, or from the first. */
  async #goOn(error: ConverterError): Promise<void> {
    const { transport, request, jobId } = this.#source;
    const { method, signal } = request;
    const { etag } = this.#announced;
    this.#stop();
    const { retries } = transport.config;
    const patience = throughOutages(retries, () => this.#moved);
    // What always ends at the same byte is no work of the network.
    const end = this.#offset - this.#toSkip;
    this.#sameEnds = end > this.#start && end === this.#end ? this.#sameEnds + 1 : 0;
    this.#end = end;
    const isFinal =
      signal?.aborted ||
      this.#cancelled ||
      this.#sameEnds >= Math.max(retries, 1) ||
      isOver(patience, ++this.#failures);
    if (method !== 'GET' || isFinal) throw error;
    const mayStartOver = !this.#offset || this.#restart;
    if (!etag && !mayStartOver) {
      const detail = `${error.detail} The server cannot send the rest alone. Download the result again.`;
      throw new ConnectionError({ detail, jobId, cause: error });
    }
    const delay = backoff(this.#failures);
    await transport.retrying(request, error, this.#failures, delay);
    await sleep(delay, signal, jobId);
    const rest = etag && this.#offset ? { Range: `bytes=${this.#offset}-`, 'If-Range': etag } : {};
    const response = await transport.file(request, rest, throughOutages(retries));
    this.#listenTo(response);
    if (this.#cancelled) return this.#reader.cancel();
    const { headers, status } = response;
    this.#start = status === 206 ? this.#offset : 0;
    const isSame = etag && announcementOf(headers).etag === etag;
    if (status === 206) {
      if (isSame && headers.get('Content-Range')?.startsWith(`bytes ${this.#offset}-`)) return;
      // A server that does not know what it sends: from now on, only the whole will do.
      this.#announced.etag = undefined;
      return this.#goOn(error);
    }
    if (isSame) {
      this.#toSkip = this.#offset;
    } else if (mayStartOver) {
      await this.#restart?.();
      this.#begin(response);
    } else {
      this.#stop();
      throw integrityError('The result changed on the server while it was read.', this.#source);
    }
  }

  /** Closes the connection and ignores its errors. */
  #stop(): void {
    this.#reader.cancel().catch(() => {});
  }

  #listenTo({ body }: Response): void {
    this.#reader = (body ?? new Blob().stream()).getReader();
  }

  #begin({ headers }: Response): void {
    this.#announced = announcementOf(headers);
    if (!FOR_PAGES) this.#hash = this.#announced.sha256 ? this.#source.platform.createSha256?.() : undefined;
    this.#offset = this.#toSkip = 0;
  }
}

function integrityError(detail: string, { jobId }: { jobId: string | undefined }): IntegrityError {
  return new IntegrityError({ detail, jobId });
}

/** The error of a content whose SHA-256 is not the announced one. */
export function wrongDigest(result: { jobId: string | undefined }): IntegrityError {
  return integrityError('The result has another SHA-256 than the server announced.', result);
}

/** Reads what a response says of the whole content; nothing if the transfer is compressed. */
export function announcementOf(headers: Headers): Announcement {
  const plain = (headers.get('Content-Encoding') ?? 'identity') === 'identity';
  const find = (name: string, pattern: RegExp) =>
    plain ? pattern.exec(headers.get(name) ?? '')?.[1] : undefined;
  const size = find('Content-Length', /^(\d+)$/);
  return {
    size: size === undefined ? undefined : Number(size),
    // RFC 9530
    sha256: find('Repr-Digest', /\bsha-256=:([^:]+):/),
    etag: find('ETag', /^(".*")$/),
  };
}
