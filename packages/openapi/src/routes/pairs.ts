import { createRoute } from '@hono/zod-openapi';
import { KeyPairList, PairList } from '../schemas.ts';
import { commonHeaders, errors, keyErrors, secured } from './shared.ts';

const examplePairs = [
  { from: 'docx', to: 'pdf' },
  { from: 'mp4', to: 'mp3' },
];

/** `GET /public/pairs` */
export const listPublicPairs = createRoute({
  method: 'get',
  path: '/public/pairs',
  operationId: 'listPublicPairs',
  tags: ['Pairs'],
  summary: 'List all conversions',
  description:
    'Everything that this server can convert. It needs no key, so it also serves as a connection test.',
  security: [],
  responses: {
    200: {
      description: 'The supported conversions.',
      headers: commonHeaders,
      content: { 'application/json': { schema: PairList, example: { supported_pairs: examplePairs } } },
    },
    ...errors({
      rate_limited: 'Too many requests from this address. Try again in 12 seconds.',
      internal_error: 'The server could not complete the request.',
    }),
  },
});

/** `GET /pairs` */
export const listPairs = createRoute({
  method: 'get',
  path: '/pairs',
  operationId: 'listPairs',
  tags: ['Pairs'],
  summary: 'List the conversions of a key',
  description: 'The conversions that the key is allowed to use, and what is left of its quota.',
  security: secured,
  responses: {
    200: {
      description: 'The allowed conversions.',
      headers: commonHeaders,
      content: {
        'application/json': {
          schema: KeyPairList,
          example: { supported_pairs: examplePairs, remaining_quota: 42 },
        },
      },
    },
    ...errors(keyErrors),
  },
});
