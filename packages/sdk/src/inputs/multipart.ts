import { InputError } from '../errors/input.ts';
import type { Upload, UploadRequest } from '../platform.ts';

/** One file of a multipart body. */
export interface Part {
  filename: string;
  /** How messages call it. */
  label: string;
  type?: string;
  /** In bytes, if it is known before it is read. */
  size?: number;
  /** Whether `open` may be called more than once. */
  repeatable: boolean;
  open(): Iterable<Uint8Array> | AsyncIterable<Uint8Array | string>;
}

/** What a body has beside files. */
interface Fields {
  target_format: string;
  options: string | undefined;
}

/** How a platform's fetch wants a streamed body. */
export interface BodyRules {
  redirect: 'error' | 'manual';
  /** Makes fetch send the body with this Content-Length. */
  ofLength(body: ReadableStream<Uint8Array>, length: number): ReadableStream<Uint8Array>;
}

/**
 * A `multipart/form-data` body (RFC 7578) that is made while it is sent, with a Content-Length if every size is known.
 *
 * FormData would not do: it takes no streams, and fetch would need the FormData of its own package.
 */
export function multipart(fields: Fields, parts: readonly Part[], rules: BodyRules): Upload {
  const boundary = `converter-${crypto.randomUUID()}`;
  const encoder = new TextEncoder();
  const open = `--${boundary}\r\nContent-Disposition: form-data; name=`;
  const texts = Object.entries(fields).filter(([, value]) => value !== undefined);
  const intro = encoder.encode(texts.map(([name, value]) => `${open}"${name}"\r\n\r\n${value}\r\n`).join(''));
  const heads = parts.map(({ filename, type }) =>
    encoder.encode(
      `${open}"files"; filename="${escapeName(filename)}"\r\nContent-Type: ${type || 'application/octet-stream'}\r\n\r\n`,
    ),
  );
  const lineEnd = encoder.encode('\r\n');
  const end = encoder.encode(`--${boundary}--\r\n`);

  const size = sum(parts.map((part) => part.size));
  const framing = [intro, ...heads, ...heads.map(() => lineEnd), end];
  const length = size === undefined ? undefined : size + (sum(framing.map((piece) => piece.length)) ?? 0);

  const touched = new Set<Part>();
  return {
    filename: parts[0]?.filename ?? '',
    targetFormat: fields.target_format,
    size,
    consumedInput() {
      const part = parts.find(({ repeatable }) => !repeatable);
      if (!part || !touched.has(part)) return undefined;
      const { label, filename } = part;
      return `${label}: "${filename}" is a stream, which can be read only once, so it was not sent again. Pass a path, a Blob or a function that opens the stream.`;
    },
    async send({ url, headers, signal, fetch, onSent }) {
      headers.set('Content-Type', `multipart/form-data; boundary=${boundary}`);
      if (length !== undefined) headers.set('Content-Length', String(length));
      const pieces = read();
      let failure: unknown;
      const body = toStream(pieces, length, { signal, onSent }, (reason) => {
        failure = reason;
      });
      const sending = fetch(url, {
        method: 'POST',
        headers,
        body: length === undefined ? body : rules.ofLength(body, length),
        duplex: 'half',
        redirect: rules.redirect,
        signal,
      });
      const response = await sending.catch((refused) => {
        // Fetch does not close what it was reading. Not waited for: a source may never say anything again.
        pieces.return(undefined).catch(() => {});
        // Of an input that broke off, fetch only says that it failed.
        throw signal.aborted ? refused : (failure ?? refused);
      });
      // Cloudflare's fetch takes a body that breaks off for one that ends.
      if (failure) throw failure;
      return response;
    },
  };

  async function* read() {
    yield intro;
    for (const [index, part] of parts.entries()) {
      yield heads[index] ?? end;
      touched.add(part);
      try {
        yield* content(part, encoder);
      } catch (cause) {
        throw cause instanceof InputError ? cause : unreadable(part, cause);
      }
      yield lineEnd;
    }
    yield end;
  }
}

/**
 * As much as is handed over at once, in bytes. It counts as sent when the connection takes it, so a larger piece would look sent at
 * once, and then as if nothing moved; smaller ones cost time.
 */
export const PIECE_BYTES = 256 * 1024;

async function* content({ label, size, filename, open }: Part, encoder: TextEncoder) {
  let sent = 0;
  for await (const piece of open()) {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
    if (!(bytes instanceof Uint8Array)) {
      throw new InputError({ detail: `${label}: the stream of "${filename}" gives no bytes.` });
    }
    sent += bytes.byteLength;
    for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
  }
  if (size !== undefined && sent !== size) {
    throw new InputError({ detail: `${label}: "${filename}" changed while it was sent.` });
  }
}

function unreadable({ label, filename }: Part, cause: unknown): InputError {
  return new InputError({ detail: `${label}: "${filename}" could not be read to its end.`, cause });
}

/** The escapes that browsers use (WHATWG HTML, multipart/form-data encoding algorithm). */
function escapeName(name: string): string {
  return name.replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/"/g, '%22');
}

/** Unknown if any of them is. */
function sum(sizes: readonly (number | undefined)[]): number | undefined {
  return sizes.reduce((all, size) => (all === undefined || size === undefined ? undefined : all + size), 0);
}

/** Pulls a piece only when the socket has room for it, and counts it as soon as it is handed over. */
function toStream(
  pieces: AsyncGenerator<Uint8Array>,
  length: number | undefined,
  { signal, onSent }: Pick<UploadRequest, 'signal' | 'onSent'>,
  onFailure: (reason: unknown) => void,
): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          // Fetch does not look any more once it has an answer, and would go on uploading after a refusal.
          signal.throwIfAborted();
          const { done, value } = await pieces.next();
          if (done) {
            controller.close();
            if (length === undefined) onSent(sent, sent);
          } else {
            controller.enqueue(value);
            sent += value.byteLength;
            onSent(sent, length);
          }
        } catch (reason) {
          pieces.return(undefined).catch(() => {});
          onFailure(reason);
          throw reason;
        }
      },
    },
    { highWaterMark: 0 },
  );
}
