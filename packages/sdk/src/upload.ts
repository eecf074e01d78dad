import type { ConverterError } from './errors/base.ts';
import type { ConvertProgress } from './options.ts';
import type { Upload } from './platform.ts';
import { isBroken, throughOutages, whenNotReceived } from './retry.ts';
import { abortAfter, unlessAborted } from './time.ts';
import type { RequestContext, Transport } from './transport.ts';

/** How long an aborted call still waits for the answer to its upload. */
const LATE_MS = 5_000;

/** So many bytes the systems on both sides may hold that were handed over, and still are on their way. */
const ON_THE_WAY_BYTES = 8 * 1024 * 1024;

/** While so much is sent, a server that nothing is known of is asked what it offers: it may be away when that has to be known. */
const LARGE_BYTES = 1024 * 1024;

/** An upload as one of the client's calls wants it. */
export interface UploadCall<T> {
  path: string;
  signal: AbortSignal;
  /** How many seconds the server may take for its answer when it has everything. */
  wait: number;
  idempotencyKey: string | undefined;
  report(progress: ConvertProgress): void;
  /** Makes something of an answer with success, within the attempt. */
  read(response: Response, request: RequestContext): Promise<T>;
  /**
   * Gets the answer that comes when the call was aborted after everything had been sent. Without it, an abort always ends
   * the request, also while its answer is read.
   */
  onLate?: ((answer: T) => void) | undefined;
}

/**
 * `POST` of files. It creates a job and takes from the quota, so it is only sent again if the server cannot have taken it,
 * or knows by its key that it is the same.
 */
export async function sendUpload<T>(transport: Transport, upload: Upload, call: UploadCall<T>): Promise<T> {
  const { path, signal, idempotencyKey = randomKey() } = call;
  const { retries } = transport.config;
  const honoured = () => transport.offers('idempotency-key', signal).catch(() => false);
  // Sent across origins, a header that the server does not allow would make the browser refuse the request.
  const key = !isForeignPage(transport) || (await honoured()) ? idempotencyKey : undefined;

  const mayRepeat = async (error: unknown) => {
    const safe = whenNotReceived(error);
    if (!safe && !(key && isBroken(error) && transport.knows('idempotency-key') !== false)) return false;
    const consumed = upload.consumedInput?.();
    if (!consumed) return safe || honoured();
    (error as ConverterError).explain(consumed);
    return false;
  };
  let moved = performance.now();
  let asks = key;
  const attempt = watched(transport, upload, call, key, (loaded) => {
    moved = performance.now();
    if (!asks || loaded < LARGE_BYTES) return;
    asks = undefined;
    transport.mayOffer('idempotency-key', signal).catch(() => {});
  });
  // A server that was never there may be none at all.
  const patience = throughOutages(retries, () =>
    transport.knows('idempotency-key') === undefined ? Number.NEGATIVE_INFINITY : moved,
  );
  return transport.repeat({ method: 'POST', path, signal }, mayRepeat, attempt, patience);
}

/** Attempts that end when nothing moves for too long, or the caller aborts. */
function watched<T>(
  transport: Transport,
  upload: Upload,
  call: UploadCall<T>,
  key: string | undefined,
  onMove: (loaded: number) => void,
) {
  const { path, signal, wait, report, read, onLate } = call;
  const { fetch, attemptTimeout } = transport.config;
  let furthest = 0;

  return async (): Promise<T> => {
    const line = new AbortController();
    const own = onLate ? line.signal : AbortSignal.any([line.signal, signal]);
    let sent = false;
    const start = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = (ms: number) => {
      clearTimeout(timer);
      if (!line.signal.aborted) timer = abortAfter(line, ms, `Nothing moved for ${ms} ms.`);
    };
    const onSent = (loaded: number, total: number | undefined) => {
      sent = loaded === total;
      // The last bytes take as long as those before them did.
      const arriving = ((performance.now() - start) * Math.min(1, ON_THE_WAY_BYTES / loaded)) | 0;
      watch(attemptTimeout + (sent ? arriving + wait * 1000 : 0));
      if (loaded <= furthest) return;
      furthest = loaded;
      onMove(loaded);
      report({ phase: 'uploading', progress: total && loaded / total, loaded, total });
    };
    const send = async (): Promise<T> => {
      const request = { method: 'POST', path, signal: own };
      let open = false;
      try {
        const response = await transport.send(request, (url, headers) => {
          headers.set('Accept-Encoding', 'identity');
          if (key) headers.set('Idempotency-Key', key);
          return upload.send({ url, headers, signal: own, fetch, onSent });
        });
        const answer = await read(await transport.checked(response, request), request);
        open = !onLate;
        return answer;
      } finally {
        clearTimeout(timer);
        // A refusal can come in the middle of an upload, which then need not go on. A result is still to be read.
        if (!open) line.abort();
      }
    };
    if (!onLate) return send();
    const onAbort = () => (sent ? watch(LATE_MS) : line.abort(signal.reason));
    signal.addEventListener('abort', onAbort, { signal: line.signal });
    const answer = send();
    answer.then((late) => signal.aborted && onLate(late)).catch(() => {});
    return unlessAborted(answer, signal);
  };
}

/** Whether this runs in a web page, or a worker of one, that came from somewhere else than the API. */
function isForeignPage(transport: Transport): boolean {
  const { location } = globalThis as { location?: { origin: string } };
  return location !== undefined && location.origin !== new URL(transport.config.baseUrl).origin;
}

/** `crypto.randomUUID` is missing in pages that came over plain HTTP. */
function randomKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
