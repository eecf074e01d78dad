import { createMiddleware } from 'hono/factory';
import { Refusal } from '../jobs/refusal.ts';
import { hashKey } from '../keys/key.ts';
import type { KeyStore } from '../store/store.ts';
import type { Env } from './env.ts';

/** Lets only requests with a known key pass, before anything of their body is read. */
export const requireKey = (keys: KeyStore) =>
  createMiddleware<Env>(async (c, next) => {
    const sent = c.req.header('X-API-Key');
    if (!sent) throw new Refusal('unauthorized', 'Send your API key in the header X-API-Key.');
    const key = await keys.findByHash(hashKey(sent));
    if (!key || key.revokedAt !== undefined)
      throw new Refusal('unauthorized', 'The API key in the header X-API-Key is not known, or was revoked.');
    c.set('key', key);
    await next();
  });
