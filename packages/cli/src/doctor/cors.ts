import type { IncomingMessage } from 'node:http';

/** Sends a request to the API, with these headers. */
type Ask = (method: string, path: string, headers: Record<string, string>) => Promise<IncomingMessage>;

/** What keeps pages of an origin from asking; undefined if nothing does. It does what a browser would. */
export async function corsProblem(origin: string, ask: Ask): Promise<string | undefined> {
  const preflight = await ask('OPTIONS', 'pairs', {
    Origin: origin,
    'Access-Control-Request-Method': 'GET',
    'Access-Control-Request-Headers': 'x-api-key',
  });
  const { statusCode = 0, headers } = preflight;
  if (statusCode < 200 || statusCode > 299) return `a preflight (OPTIONS) is answered ${statusCode}.`;
  if (!allows(headers['access-control-allow-origin'], origin))
    return 'a preflight does not allow the origin.';
  if (!allows(headers['access-control-allow-headers'], 'x-api-key')) {
    return 'a preflight does not allow the header X-API-Key.';
  }
  const answer = await ask('GET', 'public/pairs', { Origin: origin });
  if (allows(answer.headers['access-control-allow-origin'], origin)) return undefined;
  return 'answers lack Access-Control-Allow-Origin, which only preflights have.';
}

function allows(header: string | string[] | undefined, wanted: string): boolean {
  const values = String(header ?? '')
    .toLowerCase()
    .split(/\s*,\s*/);
  return values.includes('*') || values.includes(wanted.toLowerCase());
}
