/** Pages of other origins, where the server lets them in. */
import type { Context } from '../context.ts';
import { type Exchange, headerOf } from '../exchange.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertOffered } from '../verdict.ts';

const ORIGIN = 'https://conformance.example';

async function assertCors(context: Context): Promise<Exchange> {
  const answer = await context.send({ method: 'GET', path: '/public/pairs', headers: { Origin: ORIGIN } });
  assertOffered(allows(answer), 'the server lets no pages of other origins in (Access-Control-Allow-Origin)');
  return answer;
}

function allows(exchange: Exchange): boolean {
  return ['*', ORIGIN].includes(headerOf(exchange, 'access-control-allow-origin') ?? '');
}

/** Whether a comma-separated header names this; "*" stands for all. */
function lists(exchange: Exchange, header: string, name: string): boolean {
  const values = (headerOf(exchange, header) ?? '').toLowerCase().split(/\s*,\s*/);
  return values.includes(name.toLowerCase()) || values.includes('*');
}

export const cors: readonly Requirement[] = [
  {
    id: 'cors.preflight',
    statement: 'A preflight is answered 2xx without a key, and allows POST with the header X-API-Key.',
    level: 'addition',
    run: async (context) => {
      await assertCors(context);
      const preflight = await context.send({
        method: 'OPTIONS',
        path: '/convert',
        headers: {
          Origin: ORIGIN,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'x-api-key',
        },
      });
      assert(
        preflight.status >= 200 && preflight.status < 300,
        'a 2xx status',
        `the status ${preflight.status}`,
      );
      assert(
        allows(preflight),
        `Access-Control-Allow-Origin: ${ORIGIN}`,
        String(headerOf(preflight, 'access-control-allow-origin')),
      );
      const headers = headerOf(preflight, 'access-control-allow-headers');
      // A header that carries a secret is not covered by "*" if the page sends credentials, but it is without.
      assert(
        lists(preflight, 'access-control-allow-headers', 'x-api-key'),
        'X-API-Key among the allowed headers',
        String(headers),
      );
    },
  },
  {
    id: 'cors.errors',
    statement: 'Errors can be read by pages, too: a 401 has Access-Control-Allow-Origin.',
    level: 'addition',
    run: async (context) => {
      await assertCors(context);
      const answer = await context.send({ method: 'GET', path: '/pairs', headers: { Origin: ORIGIN } });
      assert(
        allows(answer),
        'Access-Control-Allow-Origin, as on other answers',
        'an answer that the page cannot read',
      );
    },
  },
  {
    id: 'cors.exposed',
    statement:
      'Pages can read the headers they need: Content-Disposition, and those of additions that are shown.',
    level: 'addition',
    run: async (context) => {
      const answer = await assertCors(context);
      const shown = [
        'Retry-After',
        'X-Job-Id',
        'X-Request-Id',
        'ETag',
        'Repr-Digest',
        'Converter-Features',
      ].filter((name) => context.seen.some((exchange) => headerOf(exchange, name) !== undefined));
      const hidden = ['Content-Disposition', ...shown].filter(
        (name) => !lists(answer, 'access-control-expose-headers', name),
      );
      assert(
        hidden.length === 0,
        `Access-Control-Expose-Headers with ${hidden.join(', ')}`,
        String(headerOf(answer, 'access-control-expose-headers')),
        answer,
      );
    },
  },
];
