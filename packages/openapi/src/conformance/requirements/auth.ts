/** Who may do what: the key in the header X-API-Key. */
import { randomBytes } from 'node:crypto';
import { assertError } from '../context.ts';
import { encodeForm } from '../form.ts';
import type { OutgoingRequest } from '../http.ts';
import type { Requirement } from '../requirement.ts';
import { assertStatus } from '../verdict.ts';

const SOME_JOB = randomBytes(16).toString('hex');

/** All right, but for the key. */
const FORM = encodeForm([
  ['target_format', 'pdf'],
  ['files', { name: 'conformance.txt', content: Buffer.from('Who may convert this?') }],
]);

/** Every route that needs a key. */
const KEYED: readonly (OutgoingRequest & { readonly id: string; readonly route?: string })[] = [
  { id: 'pairs', method: 'GET', path: '/pairs' },
  { id: 'convert', method: 'POST', path: '/convert', ...FORM },
  { id: 'sync', method: 'POST', path: '/convert/sync', ...FORM },
  { id: 'progress', method: 'GET', path: `/progress/${SOME_JOB}`, route: '/progress/{jobid}' },
  { id: 'download', method: 'GET', path: `/download/${SOME_JOB}`, route: '/download/{jobid}' },
];

const refusals = (kind: string, whose: string, key: string | undefined) =>
  KEYED.map(
    ({ id, route, ...sending }): Requirement => ({
      id: `auth.${kind}.${id}`,
      statement: `${sending.method} ${route ?? sending.path} answers 401 ${whose}.`,
      level: 'required',
      run: async (context) => assertError(await context.send({ ...sending, key }), 401),
    }),
  );

export const auth: readonly Requirement[] = [
  ...refusals('no-key', 'without a key', undefined),
  ...refusals('wrong-key', 'to a key that it does not know', `not-a-key-${SOME_JOB}`),
  {
    id: 'auth.empty-key',
    statement: 'An empty key is none: GET /pairs answers 401.',
    level: 'required',
    run: async (context) => assertError(await context.send({ method: 'GET', path: '/pairs', key: '' }), 401),
  },
  {
    id: 'auth.header-case',
    statement: 'The name of the header may be written in any case, such as x-api-key.',
    level: 'required',
    run: async (context) => {
      const headers = { 'x-api-key': context.key };
      assertStatus(await context.send({ method: 'GET', path: '/pairs', headers }), 200);
    },
  },
  {
    id: 'auth.before-form',
    statement: 'The key comes first: an empty form without a key is a 401, not a 400.',
    level: 'recommended',
    run: async (context) => {
      assertError(await context.send({ method: 'POST', path: '/convert', ...encodeForm([]) }), 401);
    },
  },
];
