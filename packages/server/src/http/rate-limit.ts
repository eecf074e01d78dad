import { createMiddleware } from 'hono/factory';
import proxyAddr from 'proxy-addr';
import { ApiError } from '../domain/api-error.ts';
import type { Env, RequestContext } from './env.ts';
import { RateCounter } from './rate-counter.ts';

/** So many first groups of an IPv6 address are one customer's network. */
const NETWORK_GROUPS = 4;

/**
 * Refuses requests above a number a minute, and tells how many are left (draft-ietf-httpapi-ratelimit-headers-10).
 *
 * @param perMinute undefined for any number
 * @param whose what the requests are counted by
 */
export function rateLimit(perMinute: number | undefined, whose: (c: RequestContext) => string) {
  const counter = perMinute === undefined ? undefined : new RateCounter(perMinute);
  return createMiddleware<Env>(async function limitRate(c, next) {
    if (counter) {
      const { limit, windowS } = counter;
      const { remaining, resetS } = counter.count(whose(c));
      c.header('RateLimit-Policy', `"requests";q=${limit};w=${windowS}`);
      c.header('RateLimit', `"requests";r=${Math.max(0, remaining)};t=${resetS}`);
      if (remaining < 0) throw tooMany(`Too many requests: ${limit} a minute are allowed.`, resetS);
    }
    await next();
  });
}

/** What a client gets that shall come again later. */
export function tooMany(detail: string, retryAfterS: number): ApiError {
  const when = `Try again in ${retryAfterS} ${retryAfterS === 1 ? 'second' : 'seconds'}.`;
  return new ApiError('rate_limited', `${detail} ${when}`, { retryAfterS });
}

/** Tells a client's address, believing `X-Forwarded-For` only where a trusted proxy sent it. */
export function clientAddress(trustedProxies: readonly string[]): (c: RequestContext) => string {
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  return (c) => proxyAddr(c.env.incoming, isTrusted);
}

/** What an address is counted as: of IPv6, a client has a whole network of them. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':');
  if (tail !== undefined) groups.push(...Array<string>(NETWORK_GROUPS).fill('0'));
  return groups.slice(0, NETWORK_GROUPS).join(':');
}
