import { InvalidResponseError } from './errors/invalid-response.ts';

const REDIRECTS = [301, 302, 303, 307, 308];
const MAX_REDIRECTS = 5;

/** Sends a GET, again and again if it leads elsewhere: `get` is told whether the key may be shown there. */
export type RedirectPolicy = (
  start: URL,
  get: (url: URL, withKey: boolean) => Promise<Response>,
) => Promise<Response>;

/** Follows redirects without giving the key away: fetch itself would hand it to any host. */
export const followRedirects: RedirectPolicy = async (start, get) => {
  let url = start;
  let withKey = true;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const response = await get(url, withKey);
    const location = REDIRECTS.includes(response.status) && response.headers.get('Location');
    if (!location) return response;
    await response.body?.cancel().catch(() => {});
    const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
    // Not to a file of this machine, and not from an encrypted connection to an open one.
    if (next?.protocol !== url.protocol && next?.protocol !== 'https:') break;
    url = next;
    withKey &&= url.origin === start.origin;
  }
  const detail = `The download is redirected more than ${MAX_REDIRECTS} times, or to where it must not be.`;
  throw new InvalidResponseError({ detail });
};
