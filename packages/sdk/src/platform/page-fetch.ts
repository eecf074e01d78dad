import type { Fetch, UploadRequest } from '../platform.ts';

/** What is used of `XMLHttpRequest`, which Node's types do not have. */
interface Xhr {
  readonly upload: { onprogress: Listener; onload: Listener };
  readonly status: number;
  readonly response: Blob;
  readonly responseURL: string;
  responseType: 'blob';
  onloadend: (event: unknown) => void;
  open(method: string, url: string): void;
  setRequestHeader(name: string, value: string): void;
  getAllResponseHeaders(): string;
  send(body: FormData): void;
  abort(): void;
}
type Listener = (event: { loaded: number; total: number }) => void;

/** The browser's own. */
export const pageFetch: Fetch = (url, init) => fetch(url, init);

/**
 * Posts a form. A browser's fetch does not tell how much of it has left, so that XMLHttpRequest does it, where there is
 * one and no other fetch was asked for. Listening to an upload costs a CORS preflight, which the key's header costs anyway.
 */
export function post(request: UploadRequest, body: FormData): Promise<Response> {
  const { url, headers, signal, fetch } = request;
  return fetch === pageFetch && 'XMLHttpRequest' in globalThis
    ? postByXhr(request, body)
    : fetch(url, { method: 'POST', headers, body, redirect: 'error', signal });
}

async function postByXhr({ url, headers, signal, onSent }: UploadRequest, body: FormData): Promise<Response> {
  const xhr = new (globalThis as unknown as { XMLHttpRequest: new () => Xhr }).XMLHttpRequest();
  xhr.open('POST', url);
  xhr.responseType = 'blob';
  // Browsers choose it themselves, and complain.
  headers.delete('Accept-Encoding');
  headers.forEach((value, name) => {
    xhr.setRequestHeader(name, value);
  });
  xhr.upload.onprogress = xhr.upload.onload = ({ loaded, total }) => onSent(loaded, total);
  signal.throwIfAborted();
  signal.onabort = () => xhr.abort();
  await new Promise((resolve) => {
    xhr.onloadend = resolve;
    xhr.send(body);
  });
  // A signal of the caller that lives longer would keep all of it.
  signal.onabort = null;
  // Browsers keep the reason from the page.
  if (!xhr.status) throw new TypeError('network error');
  // It cannot be told not to follow one, as fetch can.
  if (xhr.responseURL !== url) throw new TypeError('a redirect was followed');
  const pairs = xhr.getAllResponseHeaders().matchAll(/^(.+?): (.*)$/gm);
  return new Response(xhr.response.size ? xhr.response : null, {
    status: xhr.status,
    headers: Array.from(pairs, ([, name = '', value = '']) => [name, value]),
  });
}
