/** The suite against servers that are right, and against one that is wrong in one thing at a time. */
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { REQUIREMENTS } from '../src/conformance/requirements/index.ts';
import { runSuite, type SuiteOptions, type SuiteReport, topics } from '../src/conformance/suite.ts';
import { FullServer } from './conformance/double/full.ts';
import { type Answer, Refusal, serve } from './conformance/double/http.ts';
import { PageServer } from './conformance/double/page.ts';
import { GENERATED } from './conformance/faults/generated.ts';
import { WRONG_SERVERS } from './conformance/faults/index.ts';

// Most of a run is waiting for the double's jobs.
vi.setConfig({ maxConcurrency: 12 });

const KEYS = { key: 'the-key', limitedKey: 'the-limited-key', exhaustedKey: 'the-exhausted-key' };

/** The large upload would be most of the time. */
const WITHOUT_LARGE_UPLOAD = topics().filter((topic) => topic !== 'http');

/** Checks a server. A job that never ends is waited for, so that the time is short. */
async function check(server: PageServer, options: Partial<SuiteOptions> = {}): Promise<SuiteReport> {
  const { url, stop } = await serve(server);
  try {
    return await runSuite({ baseUrl: new URL(url), timeout: 4000, ...KEYS, ...options });
  } finally {
    await stop();
  }
}

const idsOf = ({ results }: SuiteReport, ...outcomes: string[]) =>
  results
    .filter(({ outcome }) => outcomes.includes(outcome))
    .map(({ id, expected, came, reason }) => `${id} ${reason ?? `${expected} / ${came}`}`);

test('a server that only does what the page says meets all that is required', async () => {
  const report = await check(new PageServer());
  expect(idsOf(report, 'failed', 'warned', 'skipped')).toEqual([]);
  expect(report).toMatchObject({ conversions: 4, plan: { conversions: 4, features: [] } });
  const notOffered = report.results.filter(({ outcome }) => outcome === 'not offered');
  expect(notOffered.every(({ level }) => level === 'addition')).toBe(true);
  expect(report.results.filter(({ level }) => level === 'addition')).toHaveLength(notOffered.length);
});

test('a server with all additions meets everything', async () => {
  const report = await check(new FullServer());
  expect(idsOf(report, 'failed', 'warned', 'skipped', 'not offered')).toEqual([]);
  expect(report).toMatchObject({ conversions: 5, remainingQuota: 45, plan: { conversions: 5 } });
});

test('results that lie on another host are fetched there, without the key', async () => {
  const keys: unknown[] = [];
  const results = new Map<string, Answer>();
  const storage = await serve({
    isHasty: () => false,
    answer: async ({ path, headers }) => {
      keys.push(headers['x-api-key']);
      return results.get(path) ?? { status: 404, headers: {} };
    },
  });
  const server = new PageServer();
  const { downloadRoute } = server;
  server.downloadRoute = async (request, id) => {
    results.set(`/${id}`, await downloadRoute.call(server, request, id));
    return { status: 307, headers: { Location: `${storage.url}/${id}` } };
  };
  const report = await check(server, { only: ['download', 'several'] });
  await storage.stop();
  expect(idsOf(report, 'failed', 'warned', 'skipped')).toEqual([]);
  expect(keys.length).toBeGreaterThan(2);
  expect(keys.every((key) => key === undefined)).toBe(true);
});

test('Retry-After is obeyed, also under a base URL with a path', async () => {
  const server = new PageServer();
  const { route } = server;
  let requests = 0;
  server.route = async (request) => {
    if (requests++ % 4 === 3) throw new Refusal(429, 'rate_limited', 'Not so fast.', { 'Retry-After': '0' });
    return route.call(server, { ...request, path: request.path.replace('/api/v1', '') });
  };
  const { url, stop } = await serve(server);
  const options = { baseUrl: new URL(`${url}/api/v1/`), timeout: 4000, only: WITHOUT_LARGE_UPLOAD, ...KEYS };
  const report = await runSuite(options).finally(stop);
  expect(idsOf(report, 'failed', 'warned', 'skipped')).toEqual([]);
  expect(requests).toBeGreaterThan(100);
});

test('an exhausted quota skips the requirements that need a conversion', async () => {
  const report = await check(new PageServer(), { key: KEYS.exhaustedKey, only: WITHOUT_LARGE_UPLOAD });
  expect(idsOf(report, 'failed', 'warned')).toEqual([]);
  expect(idsOf(report, 'skipped')).toContain('sync.result the key has no conversions left');
  expect(report.conversions).toBe(0);
});

test('a server without anything that the suite has files for is checked as far as that goes', async () => {
  const server = new PageServer();
  server.publicPairs = () => [{ from: 'dwg', to: 'step' }];
  server.ownPairs = server.publicPairs;
  const report = await check(server, { only: WITHOUT_LARGE_UPLOAD });
  expect(idsOf(report, 'failed')).toEqual([]);
  expect(report).toMatchObject({ conversions: 0, plan: { conversion: undefined, conversions: 0 } });
  expect(report.results.find(({ id }) => id === 'sync.result')).toMatchObject({
    outcome: 'skipped',
    reason: expect.stringContaining('--file and --to'),
  });
});

test('every requirement has a server that does not meet it', () => {
  // Several routes share a requirement, which then has the route's name at its end.
  const kindOf = (id: string) => id.replace(/^((?:auth|form|limits)\.[^.]+)\..*$/, '$1');
  const noticed = new Set(WRONG_SERVERS.map(({ breaks }) => kindOf(breaks)));
  // A server on this machine needs no https.
  const others = REQUIREMENTS.filter(({ id }) => !noticed.has(kindOf(id)) && id !== 'http.https');
  expect(others.map(({ id }) => id)).toEqual([]);
});

test.concurrent.for(WRONG_SERVERS)('$fault', async ({ breaks, start }, { expect }) => {
  const report = await check(start(), {
    only: breaks.startsWith('http.') ? undefined : WITHOUT_LARGE_UPLOAD,
  });
  const found = report.results.find(({ id }) => id === breaks);
  const isRecommended = found?.level === 'recommended';
  expect(found, `not noticed; but ${idsOf(report, 'failed', 'warned').join('; ')}`).toMatchObject({
    outcome: isRecommended ? 'warned' : 'failed',
    expected: expect.stringMatching(/./),
    came: expect.stringMatching(/./),
  });
});

/** Without what waits for a second. */
const QUICK = WITHOUT_LARGE_UPLOAD.filter((topic) => !topic.includes('wait'));
/** Each is a run of the suite. */
const GENERATED_MS = 240_000;
/** The share of faults that must be noticed which nobody wrote a requirement for. */
const LEAST_NOTICED = 0.95;

test(
  'of the faults that are generated for every route, nearly all are noticed',
  async () => {
    expect(GENERATED.length).toBeGreaterThanOrEqual(60);
    expect(new Set(GENERATED.map(({ fault }) => fault)).size).toBe(GENERATED.length);
    const missed: string[] = [];
    const left = [...GENERATED];
    const work = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const server = new FullServer();
        server.duration = 60;
        next.apply(server);
        const report = await check(server, { only: QUICK, timeout: 1500 }).catch(() => undefined);
        if (report && idsOf(report, 'failed', 'warned').length === 0) missed.push(next.fault);
      }
    };
    await Promise.all(Array.from({ length: 12 }, work));
    expect(1 - missed.length / GENERATED.length, missed.join('\n')).toBeGreaterThanOrEqual(LEAST_NOTICED);
  },
  GENERATED_MS,
);

test('the page tells the number of requirements that there are', () => {
  const page = readFileSync(new URL('../../../docs/conformance.md', import.meta.url), 'utf8');
  expect(/^(\d+) requirements\./m.exec(page)?.[1]).toBe(String(REQUIREMENTS.length));
});
