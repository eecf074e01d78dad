import type { Fetch } from '../platform.ts';

/** Lists of pairs are large and seldom change; so many answers are kept at most. */
const KEPT = 16;

/** An answer as it came. */
interface Answer {
  readonly etag: string;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * A fetch that keeps lists of pairs, and asks for what it has with its ETag: a server that has nothing new sends no list
 * again. Browsers do so by themselves.
 */
export function remembering(fetch: Fetch): Fetch {
  const answers = new Map<string, Answer>();
  return async (url, init) => {
    if (init.method !== 'GET' || !/\/pairs(?:\/[^/]+\/[^/]+)?$/.test(new URL(url).pathname))
      return fetch(url, init);
    const headers = new Headers(init.headers);
    // One key may see what another does not.
    const name = `${url} ${headers.get('X-API-Key')}`;
    const known = answers.get(name);
    if (known) headers.set('If-None-Match', known.etag);
    const response = await fetch(url, { ...init, headers });
    if (known && response.status === 304) return new Response(known.text, { headers: known.headers });
    const etag = response.headers.get('ETag');
    if (response.status !== 200 || etag === null) return response;
    const text = await response.text();
    answers.delete(name);
    answers.set(name, { etag, headers: response.headers, text });
    for (const oldest of [...answers.keys()].slice(0, -KEPT)) answers.delete(oldest);
    return new Response(text, { headers: response.headers });
  };
}
