/** What any HTTP client expects of any server. */
import { assertError } from '../context.ts';
import { headerOf } from '../exchange.ts';
import { encodeForm } from '../form.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertOffered, assertStatus } from '../verdict.ts';

/** More than the sockets of both sides hold, so that a server that does not read is noticed. */
const LARGE_BYTES = 24 * 1024 ** 2;
const LARGE_TIMEOUT_MS = 300_000;

export const http: readonly Requirement[] = [
  {
    id: 'http.large-refusal',
    statement:
      'A large upload that is refused (24 MiB, a wrong key) gets its 401, or a 413, and no broken connection.',
    level: 'required',
    run: async (context) => {
      const form = encodeForm([
        ['target_format', 'pdf'],
        ['files', { name: 'large.txt', content: Buffer.alloc(LARGE_BYTES, 'a large file ') }],
      ]);
      const sending = {
        method: 'POST',
        path: '/convert',
        key: 'not-a-key',
        untilSent: true,
        timeout: LARGE_TIMEOUT_MS,
      };
      const answer = await context.send({ ...sending, ...form });
      if (answer.status === 413) return;
      assertError(answer, 401);
    },
  },
  {
    id: 'http.unknown-path',
    statement: 'A path that there is not is answered 404, with JSON that has a "detail".',
    level: 'recommended',
    run: async (context) => assertError(await context.send({ method: 'GET', path: '/no/such/path' }), 404),
  },
  {
    id: 'http.wrong-method',
    statement:
      'A wrong method is answered 405, with JSON that has a "detail", and Allow names the right ones.',
    level: 'recommended',
    run: async (context) => {
      const answer = await context.send({ method: 'DELETE', path: '/public/pairs' });
      assertError(answer, 405);
      const allow = headerOf(answer, 'allow') ?? '';
      assert(/\bGET\b/.test(allow), 'Allow: GET', allow ? `Allow: ${allow}` : 'no Allow');
    },
  },
  {
    id: 'http.head',
    statement: 'HEAD /public/pairs is answered like GET, without a body.',
    level: 'addition',
    run: async (context) => {
      const head = await context.send({ method: 'HEAD', path: '/public/pairs' });
      assertOffered(![404, 405, 501].includes(head.status), `HEAD is answered ${head.status}`);
      assertStatus(head, 200);
      const [expected, actual] = [context.publicPairs, head].map((exchange) =>
        headerOf(exchange, 'content-type'),
      );
      assert(expected === actual, `Content-Type: ${expected}`, `Content-Type: ${actual}`, head);
    },
  },
  {
    id: 'http.https',
    statement:
      'The key travels encrypted: the base URL begins with https, unless the server is on this machine.',
    level: 'recommended',
    run: async ({ settings }) => {
      const { protocol, hostname } = settings.baseUrl;
      const isLocal = /^(localhost|127\.|\[::1\]|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|\.local$/.test(
        hostname,
      );
      assert(protocol === 'https:' || isLocal, 'https', protocol.replace(':', ''));
    },
  },
];
