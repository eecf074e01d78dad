import { createMiddleware } from 'hono/factory';
import proxyAddr from 'proxy-addr';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../jobs/refusal.ts';
import type { Env, RequestContext } from './env.ts';

const MINUTE_S = 60;

/**
 * Refuses requests above a number a minute.
 *
 * @param perMinute undefined for any number
 * @param whose what the requests are counted by
 */
export function rateLimit(perMinute: number | undefined, whose: (c: RequestContext) => string) {
  const limiter = perMinute && new RateLimiterMemory({ points: perMinute, duration: MINUTE_S });
  return createMiddleware<Env>(async (c, next) => {
    if (limiter) {
      await limiter.consume(whose(c)).catch((refused: unknown) => {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        const retryAfterS = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
        const detail = `Too many requests: ${perMinute} a minute are allowed. Try again in ${retryAfterS} seconds.`;
        throw new Refusal('rate_limited', detail, { retryAfterS });
      });
    }
    await next();
  });
}

/** Tells a client's address, believing `X-Forwarded-For` only where a trusted proxy sent it. */
export function clientAddress(trustedProxies: readonly string[]): (c: RequestContext) => string {
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  return (c) => proxyAddr(c.env.incoming, isTrusted);
}
