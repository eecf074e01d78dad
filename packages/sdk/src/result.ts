import { FOR_PAGES } from './build.ts';
import { attributed } from './caller.ts';
import { announcementOf, Content, type ContentSource, wrongDigest } from './content.ts';
import type { Warning } from './contract.ts';
import { InputError } from './errors/input.ts';
import { filenameOf } from './filename.ts';
import type { Bytes, SaveOptions, SaveTarget, SaveToPath } from './platform.ts';

/** Pieces are made into a Blob in such steps: a browser keeps what is in a Blob out of the page's memory. */
const BLOB_BYTES = 16 * 1024 * 1024;
/** Where SHA-256 cannot be fed in pieces, a content of this size is still checked, though the whole is in memory for it. */
const CHECKED_BYTES = 256 * 1024 * 1024;

/** What a result is made of. */
export interface ResultSource extends ContentSource {
  /** The name to go by if the server gives none. */
  filename: string;
  /** Asks the job what its results lack. */
  warnings(): Promise<Warning[]>;
}

/**
 * A converted file on its way from the server. It arrives as it is read, and it can be read once, by one of
 * `stream`, `bytes`, `blob`, `text` and `save`.
 *
 * A download that breaks off, or brings nothing for the client's `attemptTimeout`, goes on where it was. Where the server
 * cannot do that (an archive that is made while it is sent), all but `stream` start over.
 *
 * In the end the content has the size that the server announced. Its SHA-256 is checked too, if the server sends a
 * `Repr-Digest`: in Node, Bun, Deno and Cloudflare Workers always; in browsers, which cannot hash a stream, by `bytes`,
 * `blob`, `text` and `save()` up to 256 MiB, in secure contexts (https).
 *
 * @throws {ConnectionError} while reading, if the connection breaks for good
 * @throws {TimeoutError} while reading, if nothing arrives any more
 * @throws {IntegrityError} if size or SHA-256 are wrong, or if the result changed while `stream` was read
 */
export class ConversionResult<Save extends readonly unknown[] = SaveToPath> {
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
    const filename = filenameOf(headers.get('Content-Disposition')) ?? source.filename;
    this.filename = (!FOR_PAGES && source.platform.fitName?.(filename)) || filename;
    this.mediaType = headers.get('Content-Type') ?? 'application/octet-stream';
    this.size = announcementOf(headers).size;
    this.jobId = source.jobId;
    this.#source = source;
  }

  /**
   * What the result lacks, or has in another way than the files that it was made of, such as a hidden sheet that was left out
   * or a font that was replaced. Empty where there is nothing to tell, and then nothing is asked. It can be called before and
   * after the content is read, as long as the server keeps the job.
   *
   * @throws {NotFoundError} if the job is gone
   * @throws {ConnectionError} if the server cannot be reached
   *
   * @example
   * for (const { file, detail } of await result.warnings()) console.warn(`${file}: ${detail}`);
   */
  async warnings(): Promise<Warning[]> {
    const { response, warnings } = this.#source;
    return response.headers.has('Converter-Warnings') ? attributed(warnings) : [];
  }

  /** The content as it arrives. */
  stream(): ReadableStream<Bytes> {
    const caller = new Error();
    const content = this.#open();
    return new ReadableStream(
      {
        async pull(controller) {
          const piece = await attributed(() => content.next(), caller);
          if (piece) controller.enqueue(piece);
          else controller.close();
        },
        cancel: () => content.cancel(),
      },
      { highWaterMark: 0 },
    );
  }

  /** The whole content as a Blob of the result's media type. */
  blob(): Promise<Blob> {
    return attributed(() => this.#gather());
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
   * Saves the content, which is then there whole or not at all. What it can be saved to depends on where it runs:
   *
   * - Node, Bun, Deno: the path or `file:` URL of a file, which is replaced, or of an existing folder, in which the result gets
   *   its `filename`, with a number if that is taken; `ifExists` says otherwise. It is written beside its place, flushed to disk,
   *   checked and only then put there.
   * - Browsers: a `FileSystemFileHandle`, whose file changes only when all is written; or a `WritableStream`, which is
   *   closed in the end and aborted if anything fails; or nothing, for a download of the browser.
   * - Workers: a `WritableStream`.
   *
   * @returns the path of the file; in browsers and workers the result's `filename`
   * @throws {InputError} before anything is read, if it cannot be saved there
   *
   * @example
   * const path = await result.save('out/'); // out/report.pdf, or out/report (2).pdf
   * await result.save('report.pdf', { ifExists: 'error' });
   */
  save(...target: Save): Promise<string> {
    return attributed(() => this.#save(...(target as readonly unknown[] as [SaveTarget?, SaveOptions?])));
  }

  async #gather(): Promise<Blob> {
    let parts: (Blob | Bytes)[] = [];
    let loose = 0;
    const content = this.#open(() => {
      parts = [];
    });
    for (let piece = await content.next(); piece; piece = await content.next()) {
      parts.push(piece);
      loose += piece.length;
      if (loose < BLOB_BYTES) continue;
      parts = [new Blob(parts)];
      loose = 0;
    }
    const blob = new Blob(parts, { type: this.mediaType });
    const sha256 = content.unchecked;
    if (sha256 && blob.size <= CHECKED_BYTES && crypto.subtle) {
      const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
      if (btoa(String.fromCharCode(...new Uint8Array(digest))) !== sha256) throw wrongDigest(this);
    }
    return blob;
  }

  async #save(target?: SaveTarget, options: SaveOptions = {}): Promise<string> {
    let content: Content | undefined;
    const open = (restart?: () => unknown) => {
      content = this.#open(restart);
      return content;
    };
    try {
      return await this.#source.platform.save(this, open, target, options);
    } finally {
      content?.cancel().catch(() => {});
    }
  }

  #open(restart?: () => unknown): Content {
    if (this.#source.response.body?.locked) {
      throw new InputError({ detail: 'The result was read before. Download it again.' });
    }
    return new Content(this.#source, restart);
  }
}
