/** The suite against the reference server, directly and with Prism between them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Exchange, headerOf } from '../src/conformance/exchange.ts';
import { runSuite, topics } from '../src/conformance/suite.ts';
import { fixture, type RealServer, startRealServer } from './conformance/real-server.ts';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
let server: RealServer;

beforeAll(async () => {
  server = await startRealServer();
});
afterAll(() => server.stop());

test('the reference server meets everything, and has every addition', async () => {
  const key = await server.createKey('--quota', '20');
  const settings = {
    baseUrl: new URL(server.url),
    key,
    limitedKey: await server.createKey('--pairs', 'docx2pdf'),
    exhaustedKey: await server.createKey('--quota', '0'),
    timeout: 60_000,
  };
  const report = await runSuite({ ...settings, strict: true });
  // A tiny picture is done within the second that a sync answer waits; speech, twelve times over, is nowhere.
  const speech = await readFile(fixture('media/speech.mp3'));
  const slow = await runSuite({
    ...settings,
    file: { name: 'speech.mp3', content: Buffer.concat(Array<Buffer>(12).fill(speech)) },
    to: 'text',
    strict: true,
    only: ['sync-wait'],
  });
  const outcomes = [...report.results.filter(({ id }) => id !== 'sync-wait.goes-on'), ...slow.results];
  expect(outcomes.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  expect(report).toMatchObject({ conversions: 5, plan: { conversions: 5 } });
  expect(slow).toMatchObject({ conversions: 1, remainingQuota: 20 - 5 - 1 });
});

interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

/** Prism between the suite and a server: it compares what goes through with openapi.json, and says so in a header. */
async function startPrism(upstream: string) {
  const prism = spawn(
    `${PACKAGE}/node_modules/.bin/prism`,
    ['proxy', '--port', '0', '--errors', 'false', 'openapi.json', upstream],
    { cwd: PACKAGE, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(prism, 'exit');
  let url = '';
  for await (const line of createInterface(prism.stdout)) {
    url = /listening on (http:\S+)/.exec(line)?.[1] ?? '';
    if (url) break;
  }
  prism.stdout.resume();
  return {
    url,
    async stop() {
      prism.kill();
      await exited;
    },
  };
}

const violationsOf = (exchange: Exchange) =>
  JSON.parse(headerOf(exchange, 'sl-violations') ?? '[]') as readonly Violation[];
const brief = ({ method, path, status }: Exchange, violations: readonly Violation[]) =>
  violations.map(({ location, message }) => `${method} ${path} ${status}: ${location.join('.')} ${message}`);

test('Prism finds no violation in any answer, nor in any request that is all right', async () => {
  const prism = await startPrism(server.url);
  const { results } = await runSuite({
    baseUrl: new URL(prism.url),
    key: server.key,
    timeout: 60_000,
    // It reads forms as text, which damages everything else.
    from: 'md',
    to: 'html',
    // It takes no more than 10 MB, answers preflights itself, and knows no other paths.
    only: topics().filter((topic) => !['http', 'cors'].includes(topic)),
  }).finally(prism.stop);
  const all = [...new Set(results.flatMap(({ evidence }) => evidence))];
  // It passes what came in chunks on with a Content-Length beside, which is no HTTP any more.
  const exchanges = all.filter(({ sent }) => sent.headers['Transfer-Encoding'] !== 'chunked');

  const inAnswers = exchanges.flatMap((exchange) =>
    brief(
      exchange,
      violationsOf(exchange).filter(({ location }) => location[0] === 'response'),
    ),
  );
  expect(inAnswers).toEqual([]);
  // It takes every multipart form for wrong, and HEAD, which openapi.json leaves to HTTP. What the suite sends wrong
  // on purpose is refused.
  const right = exchanges.filter(({ method, status }) => ['GET', 'DELETE'].includes(method) && status < 400);
  expect(right.flatMap((exchange) => brief(exchange, violationsOf(exchange)))).toEqual([]);

  const seen = new Set(
    exchanges.map(({ method, path, status }) => `${method} /${path.split('/')[1]} ${status}`),
  );
  const wanted = [
    'GET /pairs 200',
    'POST /convert 200',
    'GET /progress 200',
    'GET /download 200',
    'GET /download 206',
  ];
  const refusals = [
    'GET /pairs 401',
    'POST /convert 400',
    'GET /download 409',
    'GET /download 416',
    'GET /progress 404',
  ];
  expect([...seen]).toEqual(expect.arrayContaining([...wanted, ...refusals, 'DELETE /convert 204']));
});
