import { getPairOptions, listPairs, listPublicPairs } from '@converter/openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { findFormat } from '../conversion/formats.ts';
import { describeOptions } from '../conversion/options/description.ts';
import type { Catalogue, Pair } from '../conversion/routes/catalogue.ts';
import { ApiError } from '../domain/api-error.ts';
import { unknownFormat, unsupportedPair } from '../jobs/problems.ts';
import type { Env } from './env.ts';
import { cachedText, sendJson, uncachedText } from './text-response.ts';

/** `GET /public/pairs`, `GET /public/pairs/{from}/{to}` and `GET /pairs` */
export function pairRoutes(app: OpenAPIHono<Env>, catalogue: Catalogue): void {
  const allPairs = listOf(catalogue.pairs);
  const publicList = cachedText(`{"supported_pairs":${allPairs}}`);

  app.openapi(listPublicPairs, (c) => sendJson(c, publicList, 'public'));

  app.openapi(getPairOptions, (c) => {
    const { from, to, options } = findPair(catalogue, c.req.valid('param'));
    const { schema, example } = describeOptions(options);
    const body = { from: from.id, to: to.id, options: schema, example };
    return sendJson(c, uncachedText(JSON.stringify(body)), 'public');
  });

  app.openapi(listPairs, (c) => {
    const { pairs, quota } = c.get('key');
    const allowed = new Set(pairs);
    const own = pairs ? listOf(catalogue.pairs.filter(({ name }) => allowed.has(name))) : allPairs;
    return sendJson(c, uncachedText(`{"supported_pairs":${own},"remaining_quota":${quota}}`), 'private');
  });
}

/** @throws ApiError if there is no such pair */
function findPair(catalogue: Catalogue, names: { from: string; to: string }): Pair {
  const from = findFormat(names.from);
  if (!from) throw new ApiError('not_found', unknownFormat(names.from));
  const pair = catalogue.find(from, names.to);
  if (!pair) throw new ApiError('not_found', unsupportedPair(catalogue, from, names.to).message);
  return pair;
}

function listOf(pairs: readonly Pair[]): string {
  return JSON.stringify(pairs.map(({ from, to }) => ({ from: from.id, to: to.id })));
}
