import { getHealth, getReadiness } from '@converter/openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from './env.ts';

/** `GET /healthz` and `GET /readyz` */
export function healthRoutes(app: OpenAPIHono<Env>, isReady: () => Promise<boolean>): void {
  app.openapi(getHealth, (c) => c.json({ status: 'ok' as const }, 200));

  app.openapi(getReadiness, async (c) =>
    (await isReady())
      ? c.json({ status: 'ok' as const }, 200)
      : c.json({ status: 'unavailable' as const }, 503),
  );
}
