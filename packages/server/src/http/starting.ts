/** What a server answers that listens already, while it still looks for its tools. */
import { FEATURES } from '@converter/openapi';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { newRequestId } from './request-id.ts';

const RETRY_S = 2;

/** Builds it. Nothing is read of a request but its path. */
export function createStartingApp(): Hono {
  const app = new Hono();
  app.use(cors({ origin: '*', exposeHeaders: ['Retry-After', 'X-Request-Id', 'Converter-Features'] }));
  app.use(async (c, next) => {
    c.header('X-Request-Id', newRequestId());
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Converter-Features', FEATURES.join(', '));
    await next();
  });
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', (c) => c.json({ status: 'unavailable' }, 503));
  app.all('*', (c) => {
    c.header('Retry-After', String(RETRY_S));
    const detail = `The server is starting. Try again in ${RETRY_S} seconds.`;
    return c.json({ detail, code: 'busy' }, 503);
  });
  return app;
}
