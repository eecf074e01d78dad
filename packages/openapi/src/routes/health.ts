import { createRoute } from '@hono/zod-openapi';
import { Health } from '../schemas.ts';
import { commonHeaders, errors } from './shared.ts';

const wrongMethod = errors({ method_not_allowed: 'This path answers GET only.' });

const healthResponse = (description: string, status: 'ok' | 'unavailable') => ({
  description,
  headers: commonHeaders,
  content: { 'application/json': { schema: Health, example: { status } } },
});

/** `GET /healthz` */
export const getHealth = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'getHealth',
  tags: ['Health'],
  summary: 'Ask whether the server is alive',
  description: 'Answers as long as the process runs. It needs no key.',
  security: [],
  responses: { 200: healthResponse('The server is alive.', 'ok'), ...wrongMethod },
});

/** `GET /readyz` */
export const getReadiness = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'getReadiness',
  tags: ['Health'],
  summary: 'Ask whether the server takes work',
  description:
    'Answers 503 while the server starts or stops, or when its storage does not answer or has no room left. It needs ' +
    'no key.',
  security: [],
  responses: {
    200: healthResponse('The server takes requests.', 'ok'),
    503: healthResponse('The server takes no requests now.', 'unavailable'),
    ...wrongMethod,
  },
});
