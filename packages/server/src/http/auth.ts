import { createMiddleware } from 'hono/factory';
import { ApiError } from '../domain/api-error.ts';
import type { KeyStore } from '../domain/store.ts';
import { hashKey } from '../keys/key.ts';
import type { Env, RequestContext } from './env.ts';
import { RateCounter } from './rate-counter.ts';
import { networkOf, tooMany } from './rate-limit.ts';

/** Per minute and address: more than anyone types, and too few for guessing a key. */
const WRONG_KEYS = 60;

/**
 * Lets only requests with a known key pass, before anything of their body is read. Wrong keys are counted by address; a
 * right key always passes, so that clients behind the same proxy do not lock each other out.
 */
export function requireKey(keys: KeyStore, addressOf: (c: RequestContext) => string) {
  const wrong = new RateCounter(WRONG_KEYS);
  return createMiddleware<Env>(async function authenticate(c, next) {
    const sent = c.req.header('X-API-Key');
    if (!sent) throw new ApiError('unauthorized', 'Send your API key in the header X-API-Key.');
    // A lookup by hash takes the same time for every key that is not there.
    const key = await keys.findByHash(hashKey(sent));
    if (!key || key.revokedAt !== undefined) {
      const { remaining, resetS } = wrong.count(networkOf(addressOf(c)));
      if (remaining < 0) throw tooMany('Too many wrong API keys came from this address.', resetS);
      throw new ApiError('unauthorized', 'The API key in the header X-API-Key is not known, or was revoked.');
    }
    c.set('key', key);
    await next();
  });
}
