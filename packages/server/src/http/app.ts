/** The HTTP side: what every request goes through, and the routes. */
import { FEATURES } from '@converter/openapi';
import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import type { Config } from '../config.ts';
import type { Catalogue } from '../conversion/routes/catalogue.ts';
import { ApiError } from '../domain/api-error.ts';
import type { KeyStore } from '../domain/store.ts';
import type { Results } from '../jobs/results.ts';
import type { JobService } from '../jobs/service.ts';
import type { Logger } from '../log.ts';
import { requireKey } from './auth.ts';
import { conversionRoutes } from './conversions.ts';
import { docsRoutes } from './docs.ts';
import type { Env } from './env.ts';
import { answerError, errorBody } from './errors.ts';
import { healthRoutes } from './health.ts';
import { jobRoutes } from './jobs.ts';
import { pairRoutes } from './pairs.ts';
import { clientAddress, networkOf, rateLimit } from './rate-limit.ts';
import { newRequestId } from './request-id.ts';
import { ResultSender } from './result.ts';
import { Uploads } from './uploads.ts';

/** What the app is made of. */
export interface AppOptions {
  readonly config: Pick<
    Config,
    'corsOrigins' | 'maxUploadBytes' | 'rateLimit' | 'syncWaitS' | 'trustedProxies' | 'uploadsPerKey'
  >;
  readonly keys: KeyStore;
  readonly jobs: JobService;
  readonly results: Results;
  readonly catalogue: Catalogue;
  readonly log: Logger;
  /** Whether the server takes work. */
  readonly isReady: () => Promise<boolean>;
  /** Room for uploads on the disk, in bytes. */
  readonly freeBytes: () => Promise<number>;
  /** Milliseconds in which an upload must get on; a minute. */
  readonly uploadWindowMs?: number;
}

/** A pattern also stands for the path before its `/*`. */
const WITH_KEY = ['/pairs', '/convert/*', '/progress/*', '/download/*'];
const DAY_S = 86_400;
const EXPOSED_HEADERS = [
  ...['Content-Disposition', 'Content-Range', 'Accept-Ranges', 'ETag', 'Repr-Digest'],
  ...['X-Job-Id', 'X-Request-Id', 'Converter-Features', 'Retry-After', 'RateLimit', 'RateLimit-Policy'],
];

/** Builds the app. It must be served by `@hono/node-server`, since uploads and downloads use Node's own streams. */
export function createApp({
  config,
  keys,
  jobs,
  results,
  catalogue,
  log,
  isReady,
  freeBytes,
  uploadWindowMs,
}: AppOptions): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return;
      const code = result.target === 'param' ? 'invalid_job_id' : 'invalid_request';
      throw new ApiError(code, result.error.issues[0]?.message ?? 'The request is not valid.');
    },
  });
  const address = clientAddress(config.trustedProxies);

  app.use(async function identify(c, next) {
    const started = performance.now();
    const requestId = newRequestId();
    c.set('requestId', requestId);
    c.header('X-Request-Id', requestId);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Converter-Features', FEATURES.join(', '));
    c.env.outgoing.once('close', () => {
      const { statusCode, writableFinished } = c.env.outgoing;
      const seen = {
        requestId,
        method: c.req.method,
        path: c.req.path,
        address: address(c),
        key: c.get('key')?.prefix,
      };
      const ms = Math.round(performance.now() - started);
      log.info({ ...seen, status: writableFinished ? statusCode : 'client gone', ms }, 'request');
    });
    await next();
  });
  app.use(
    cors({
      origin: config.corsOrigins.includes('*') ? '*' : [...config.corsOrigins],
      allowMethods: ['GET', 'HEAD', 'POST', 'DELETE'],
      allowHeaders: ['X-API-Key', 'Content-Type', 'Range', 'If-Range', 'If-None-Match', 'Idempotency-Key'],
      exposeHeaders: EXPOSED_HEADERS,
      maxAge: DAY_S,
    }),
  );
  app.use(
    '/public/*',
    rateLimit(config.rateLimit, (c) => networkOf(address(c))),
  );
  const perKey = rateLimit(config.rateLimit, (c) => String(c.get('key').id));
  const withKey = requireKey(keys, address);
  for (const path of WITH_KEY) app.use(path, withKey, perKey);

  pairRoutes(app, catalogue);
  const sender = new ResultSender(results, log);
  const uploads = new Uploads({ ...config, atOnce: config.uploadsPerKey, freeBytes });
  conversionRoutes(app, { jobs, results: sender, uploads, uploadWindowMs, ...config });
  jobRoutes(app, jobs, sender);
  healthRoutes(app, isReady);
  docsRoutes(app);
  refuseOtherMethods(app);

  app.notFound((c) =>
    errorBody(c, 'not_found', `There is nothing at ${c.req.path}. The API is described at /docs.`),
  );
  app.onError((error, c) => answerError(error, c, log));
  return app;
}

/** A path that exists answers every other method with 405, and says which ones it has. */
function refuseOtherMethods(app: OpenAPIHono<Env>): void {
  const methods = new Map<string, string[]>();
  for (const { method, path } of app.routes) {
    if (method !== 'ALL') methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  for (const [path, allowed] of methods) {
    const list = [...new Set(allowed)].join(', ');
    app.all(path, (c) => {
      c.header('Allow', list);
      return errorBody(c, 'method_not_allowed', `${c.req.method} is not allowed here. Allowed: ${list}.`);
    });
  }
}
