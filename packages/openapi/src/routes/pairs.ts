import { createRoute, z } from '@hono/zod-openapi';
import { KeyPairList, PairList, PairOptions } from '../schemas.ts';
import { commonHeaders, errors, keyErrors, notModified, secured, validatorHeaders } from './shared.ts';

const examplePairs = [
  { from: 'docx', to: 'pdf' },
  { from: 'mp4', to: 'mp3' },
];

const examplePairOptions: z.input<typeof PairOptions> = {
  from: 'jpg',
  to: 'webp',
  options: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      quality: {
        type: 'integer',
        minimum: 1,
        maximum: 100,
        default: 80,
        unit: '%',
        description: 'How well the picture is kept: 100 is best, and largest.',
        examples: [80],
      },
    },
    additionalProperties: false,
  },
  example: { quality: 80 },
};

const publicErrors = {
  rate_limited: 'Too many requests: 100 a minute are allowed. Try again in 12 seconds.',
  internal_error: 'The server could not complete the request.',
} as const;

const formatParameter = (name: string, description: string, example: string) =>
  z.string().openapi({ param: { name, in: 'path', description }, examples: [example] });

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
      headers: { ...commonHeaders, ...validatorHeaders },
      content: { 'application/json': { schema: PairList, example: { supported_pairs: examplePairs } } },
    },
    304: notModified,
    ...errors(publicErrors),
  },
});

/** `GET /public/pairs/{from}/{to}` */
export const getPairOptions = createRoute({
  method: 'get',
  path: '/public/pairs/{from}/{to}',
  operationId: 'getPairOptions',
  tags: ['Pairs'],
  summary: 'Describe the options of a conversion',
  description:
    'What the field `options` of both conversion routes may say for this pair: for each option what it does, what is ' +
    'allowed, its unit, and what counts where it is not given. It needs no key.',
  security: [],
  request: {
    params: z.object({
      from: formatParameter('from', 'The source format, by any of its names.', 'jpg'),
      to: formatParameter('to', 'The target format, by any of its names.', 'webp'),
    }),
  },
  responses: {
    200: {
      description: 'The options of the pair, whose formats have their canonical names.',
      headers: { ...commonHeaders, ...validatorHeaders },
      content: { 'application/json': { schema: PairOptions, example: examplePairOptions } },
    },
    304: notModified,
    ...errors({
      ...publicErrors,
      not_found: 'The pair docx2mp3 is not supported. docx can become: doc, html, odt, pdf, rtf, txt.',
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
      headers: { ...commonHeaders, ...validatorHeaders },
      content: {
        'application/json': {
          schema: KeyPairList,
          example: { supported_pairs: examplePairs, remaining_quota: 42 },
        },
      },
    },
    304: notModified,
    ...errors(keyErrors),
  },
});
