/** Pages of other origins, where the server lets them in. */
import { allowsOrigin as allows, type Context, ORIGIN } from '../context.ts';
import { type Exchange, headerOf } from '../exchange.ts';
import { encodeForm } from '../form.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertOffered } from '../verdict.ts';

/** Whether pages are let in anywhere: then they must be everywhere. */
async function assertCors(context: Context): Promise<Exchange> {
  const headers = { Origin: ORIGIN };
  const answer = await context.send({ method: 'GET', path: '/public/pairs', headers });
  const isSeen = allows(answer) || allows(await preflightOf(context, '/pairs', 'GET'));
  const refused = isSeen || allows(await context.send({ method: 'GET', path: '/pairs', headers }));
  assertOffered(refused, 'the server lets no pages of other origins in (Access-Control-Allow-Origin)');
  return answer;
}

/** What a browser asks before a page's request. */
function preflightOf(context: Context, path: string, method: string, names = 'x-api-key'): Promise<Exchange> {
  const headers = {
    Origin: ORIGIN,
    'Access-Control-Request-Method': method,
    'Access-Control-Request-Headers': names,
  };
  return context.send({ method: 'OPTIONS', path, headers });
}

function assertReadable(answer: Exchange): void {
  const header = headerOf(answer, 'access-control-allow-origin');
  const actual = `${header ?? 'none'}, from ${answer.method} ${answer.path} (${answer.status})`;
  assert(allows(answer), `Access-Control-Allow-Origin: ${ORIGIN} or *`, actual, answer);
  const vary = headerOf(answer, 'vary') ?? '';
  const isTold = header === '*' || /\*|\borigin\b/i.test(vary);
  assert(isTold, 'Vary: Origin, as the origin is named', `Vary: ${vary || 'none'}`, answer);
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
      const preflight = await preflightOf(context, '/convert', 'POST');
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
    id: 'cors.preflights',
    statement:
      'Preflights of the other routes are answered too: for pairs, progress, downloads and their parts.',
    level: 'addition',
    run: async (context) => {
      await assertCors(context);
      const id = '0'.repeat(32);
      for (const [path, names] of [
        ['/pairs', 'x-api-key'],
        [`/progress/${id}`, 'x-api-key'],
        [`/download/${id}`, 'x-api-key,range'],
      ] as const) {
        const preflight = await preflightOf(context, path, 'GET', names);
        const { status } = preflight;
        assert(status >= 200 && status < 300, 'a 2xx status', `the status ${status}`, preflight);
        assertReadable(preflight);
        for (const name of names.split(',')) {
          const allowed = headerOf(preflight, 'access-control-allow-headers');
          const isAllowed = lists(preflight, 'access-control-allow-headers', name);
          assert(isAllowed, `${name} among the allowed headers`, String(allowed), preflight);
        }
      }
    },
  },
  {
    id: 'cors.answers',
    statement:
      'What a preflight lets in can be read: lists, jobs, results and their parts, and refusals of forms.',
    level: 'addition',
    uses: ['job', 'sync', 'several'],
    run: async (context) => {
      assertReadable(await assertCors(context));
      const { key } = context;
      for (const name of ['job', 'sync'] as const) {
        const { answer } = await context.perform(name);
        if (answer.sent.headers.Origin !== undefined) assertReadable(answer);
      }
      // The other job may be deleted by now.
      const { jobId = '' } = await context.perform('several');
      const id = encodeURIComponent(jobId);
      const headers = { Origin: ORIGIN };
      const paths = ['/pairs', `/progress/${id}`, `/download/${id}`, `/progress/${'0'.repeat(32)}`];
      for (const path of paths) assertReadable(await context.get(path, headers));
      assertReadable(await context.get(`/download/${id}`, { ...headers, Range: 'bytes=0-1' }));
      const empty = encodeForm([]);
      const sending = {
        method: 'POST',
        path: '/convert',
        key,
        ...empty,
        headers: { ...empty.headers, ...headers },
      };
      assertReadable(await context.send(sending));
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
    uses: ['several'],
    run: async (context) => {
      const answer = await assertCors(context);
      const { jobId = '' } = await context.perform('several');
      const download = await context.get(`/download/${encodeURIComponent(jobId)}`, { Origin: ORIGIN });
      const shown = [
        'Retry-After',
        'X-Job-Id',
        'X-Request-Id',
        'ETag',
        'Repr-Digest',
        'Converter-Features',
      ].filter((name) => context.seen.some((exchange) => headerOf(exchange, name) !== undefined));
      const hidden = ['Content-Disposition', ...shown].filter(
        (name) =>
          !lists(answer, 'access-control-expose-headers', name) ||
          !lists(download, 'access-control-expose-headers', name),
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
