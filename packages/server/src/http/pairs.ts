import { listPairs, listPublicPairs } from '@converter/openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Catalogue, Pair } from '../conversion/catalogue.ts';
import { mayUse } from '../jobs/intake.ts';
import type { Env } from './env.ts';

/** `GET /public/pairs` and `GET /pairs` */
export function pairRoutes(app: OpenAPIHono<Env>, catalogue: Catalogue): void {
  const supported_pairs = toList(catalogue.pairs);

  app.openapi(listPublicPairs, (c) => c.json({ supported_pairs }, 200));

  app.openapi(listPairs, (c) => {
    const key = c.get('key');
    const allowed = key.pairs
      ? toList(catalogue.pairs.filter(({ name }) => mayUse(key, name)))
      : supported_pairs;
    return c.json({ supported_pairs: allowed, remaining_quota: key.quota }, 200);
  });
}

function toList(pairs: readonly Pair[]): { from: string; to: string }[] {
  return pairs.map(({ from, to }) => ({ from: from.id, to: to.id }));
}
