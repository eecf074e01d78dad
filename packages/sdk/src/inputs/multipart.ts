import { randomUUID } from 'node:crypto';
import { InputError } from '../errors/input.ts';
import type { Upload } from '../platform.ts';

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

/**
 * A `multipart/form-data` body (RFC 7578) that is made while it is sent, with a Content-Length if every size is known.
 *
 * FormData would not do: it takes no streams, and fetch would need the FormData of its own package.
 */
export function multipart(targetFormat: string, parts: readonly Part[]): Upload {
  const boundary = `converter-${randomUUID()}`;
  const encoder = new TextEncoder();
  const open = `--${boundary}\r\nContent-Disposition: form-data; name=`;
  const intro = encoder.encode(`${open}"target_format"\r\n\r\n${targetFormat}\r\n`);
  const heads = parts.map(({ filename, type }) =>
    encoder.encode(
      `${open}"files"; filename="${escapeName(filename)}"\r\nContent-Type: ${type || 'application/octet-stream'}\r\n\r\n`,
    ),
  );
  const lineEnd = encoder.encode('\r\n');
  const end = encoder.encode(`--${boundary}--\r\n`);

  let length: number | undefined = intro.length + end.length;
  for (const [index, { size }] of parts.entries()) {
    if (size === undefined) length = undefined;
    else if (length !== undefined) length += (heads[index]?.length ?? 0) + size + lineEnd.length;
  }

  const touched = new Set<Part>();
  let running: AsyncGenerator<Uint8Array> | undefined;
  const upload: Upload = {
    filename: parts[0]?.filename ?? '',
    targetFormat,
    start() {
      running = body();
      const headers = {
        'Content-Type': `multipart/form-data; boundary=${boundary}`,
        ...(length !== undefined && { 'Content-Length': String(length) }),
      };
      return { body: toStream(running), duplex: 'half', headers };
    },
    stop() {
      // Not waited for: the source may be a stream that never says anything again.
      running?.return(undefined).catch(() => {});
    },
    canStart: () => parts.every((part) => part.repeatable || !touched.has(part)),
  };

  async function* body() {
    yield intro;
    for (const [index, part] of parts.entries()) {
      yield heads[index] ?? end;
      touched.add(part);
      try {
        yield* content(part, encoder);
      } catch (cause) {
        // Fetch would only say that it failed.
        upload.failure = cause instanceof InputError ? cause : unreadable(part, cause);
        throw cause;
      }
      yield lineEnd;
    }
    yield end;
  }
  return upload;
}

async function* content({ label, size, filename, open }: Part, encoder: TextEncoder) {
  let sent = 0;
  for await (const piece of open()) {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
    if (!(bytes instanceof Uint8Array)) {
      throw new InputError({ detail: `${label}: the stream of "${filename}" gives no bytes.` });
    }
    sent += bytes.byteLength;
    yield bytes;
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

/** Pulls a piece only when the socket has room for it. */
function toStream(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}
