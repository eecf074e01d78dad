/** Sends files to a server as any client would, and says how it went. */
import { createWriteStream, openAsBlob } from 'node:fs';
import { finished } from 'node:stream/promises';

/** How a conversion ended, seen from outside. */
export type Answer =
  | { readonly kind: 'result'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'refused' | 'failed'; readonly code: string; readonly detail: string }
  | { readonly kind: 'silence'; readonly detail: string };

/** What a client of an attack does beside converting. */
export interface Sending {
  readonly path: string;
  /** What the client calls it. */
  readonly name: string;
  readonly target: string;
  /** Where the result is put. */
  readonly result: string;
  /** When the client gives up. */
  readonly deadlineMs: number;
}

/** What is downloaded of a result at most: what a bomb makes need not be looked at to its end. */
const MAX_RESULT_BYTES = 96 * 1024 ** 2;
const POLL_S = 5;

/** A client with a key. */
export class Client {
  readonly #url: string;
  readonly #key: string;

  constructor(url: string, key: string) {
    this.#url = url;
    this.#key = key;
  }

  /** Converts one file, downloads what comes out, and deletes the job. */
  async convert({ path, name, target, result, deadlineMs }: Sending): Promise<Answer> {
    const stop = AbortSignal.timeout(deadlineMs);
    try {
      const form = new FormData();
      form.append('target_format', target);
      form.append('files', await openAsBlob(path), name);
      const created = await this.#send('/convert', { method: 'POST', body: form, signal: stop });
      if (created.status !== 200) return await toFailure(created, 'refused');
      const { jobid } = (await created.json()) as { jobid: string };
      try {
        return await this.#collect(jobid, result, stop);
      } finally {
        await this.#send(`/convert/${jobid}`, {
          method: 'DELETE',
          signal: AbortSignal.timeout(30_000),
        }).catch(() => undefined);
      }
    } catch (error) {
      return { kind: 'silence', detail: stop.aborted ? 'no answer in time' : reasonOf(error) };
    }
  }

  /** Creates a job that stays. */
  async keep(path: string, name: string, target: string): Promise<void> {
    const form = new FormData();
    form.append('target_format', target);
    form.append('files', await openAsBlob(path), name);
    await this.#send('/convert/sync', { method: 'POST', body: form });
  }

  /** The pairs that the server offers, such as `docx2pdf`. */
  async pairs(): Promise<Set<string>> {
    const body = (await (await this.#send('/pairs')).json()) as {
      supported_pairs?: { from: string; to: string }[];
    };
    return new Set((body.supported_pairs ?? []).map(({ from, to }) => `${from}2${to}`));
  }

  async #collect(jobId: string, result: string, signal: AbortSignal): Promise<Answer> {
    for (;;) {
      const response = await this.#send(`/progress/${jobId}?wait=${POLL_S}`, { signal });
      const progress = (await response.json()) as {
        status: string;
        code: string | null;
        error: string | null;
      };
      if (progress.status === 'failed')
        return { kind: 'failed', code: progress.code ?? '', detail: progress.error ?? '' };
      if (progress.status === 'completed') break;
    }
    const download = await this.#send(`/download/${jobId}?files=all`, { signal });
    if (download.status !== 200 || !download.body) return toFailure(download, 'failed');
    return { kind: 'result', path: result, bytes: await save(download.body, result) };
  }

  #send(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.#url + path, { ...init, headers: { 'X-API-Key': this.#key } });
  }
}

async function save(body: ReadableStream<Uint8Array>, path: string): Promise<number> {
  const file = createWriteStream(path);
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.length;
    if (!file.write(piece)) await new Promise((resolve) => file.once('drain', resolve));
    if (bytes > MAX_RESULT_BYTES) break;
  }
  file.end();
  await finished(file);
  return bytes;
}

async function toFailure(response: Response, kind: 'refused' | 'failed'): Promise<Answer> {
  const text = await response.text();
  try {
    const { code, detail } = JSON.parse(text) as { code?: string; detail?: string };
    return { kind, code: code ?? '', detail: detail ?? text };
  } catch {
    return { kind, code: '', detail: text };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message;
}
