/** `converter doctor` tells the reasons apart for which nothing works. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { type StandInServer, startStandInServer } from '@converter/server/stand-in';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { connect, readConnection } from '../src/connection.ts';
import type { ConnectionOptions } from '../src/connection-options.ts';
import { Examination } from '../src/doctor/steps.ts';
import { folderWith } from './helpers/folder.ts';
import { runHere } from './helpers/here.ts';

let server: StandInServer;
beforeAll(async () => {
  server = await startStandInServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY']) {
    vi.stubEnv(name, undefined);
  }
  vi.stubEnv('CONVERTER_CREDENTIALS_FILE', '/dev/null');
  return () => vi.unstubAllEnvs();
});

/** What is wrong, and the steps that it keeps from being looked at. */
async function examine(options: ConnectionOptions, origin?: string) {
  const converter = connect({ ...options, retries: 0 }, { needsKey: false });
  const connection = readConnection(options);
  const limit = () => AbortSignal.timeout(20_000);
  const url = new URL(converter.baseUrl);
  const steps = [];
  for await (const step of new Examination({ url, connection, converter, origin, limit }).run())
    steps.push(step);
  const faults = steps.filter(({ state }) => state === 'failed');
  return { faults: faults.map(({ step, detail }) => `${step}: ${detail}`), steps };
}

async function listen(own: Server): Promise<number> {
  await once(own.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void own.close());
  return (own.address() as AddressInfo).port;
}

/** A server of something else. */
async function other(answer: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer(answer))}`;
}

test('a server that works is well, and the command says so', async () => {
  const env = { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key };
  const done = await runHere(['doctor'], { env });
  expect(done).toMatchObject({ code: 0, stderr: '' });
  expect(String(done.stdout)).toMatch(
    /^✓ settings .*The key is from CONVERTER_API_KEY\.\n✓ proxy .*\n- dns .*\n✓ connection .*\n- tls .*\n✓ api .*\n✓ cors .*\n✓ key .*\n✓ quota {7}It is not limited\.\n$/,
  );
  const wrong = await runHere(['doctor', '--api-key', 'sk-nobody', '--json'], { env });
  expect(wrong.code).toBe(1);
  expect(JSON.parse(String(wrong.stdout))).toMatchObject({
    ok: false,
    steps: expect.arrayContaining([
      {
        step: 'key',
        state: 'failed',
        detail: expect.stringMatching(/^The server does not know the key from --api-key: /),
      },
      { step: 'quota', state: 'skipped', detail: 'It needs what failed: key.' },
    ]),
  });
  expect(String(wrong.stdout)).not.toContain('sk-nobody');
  expect(await runHere(['doctor', '--origin', 'example.com'], { env })).toMatchObject({ code: 2 });
});

test('no key, and no quota', async () => {
  const { faults } = await examine({ baseUrl: server.url });
  expect(faults).toEqual([
    'key: There is no key. Set CONVERTER_API_KEY, or pass --api-key-file or --profile.',
  ]);
  const spent = await examine({ baseUrl: server.url, apiKey: await server.createKey({ quota: 0 }) });
  expect(spent.faults).toEqual(['quota: No conversion is left. Ask for more, or wait.']);
});

test('the name, the connection, and what answers', async () => {
  const { faults } = await examine({ baseUrl: 'http://no-such-host.invalid' });
  expect(faults).toEqual([
    expect.stringMatching(/^dns: (There is no host no-such-host\.invalid|The name server)/),
  ]);
  expect((await examine({ baseUrl: 'http://127.0.0.1:9' })).faults).toEqual([
    'connection: Nothing listens at 127.0.0.1:9. Start the server, or correct the port.',
  ]);
  const page = await other((_, response) =>
    response.setHeader('Content-Type', 'text/html').end('<h1>Welcome</h1>'),
  );
  expect((await examine({ baseUrl: page })).faults).toEqual([
    `api: ${page}/ answers, but is no Converter API. Set the base URL to where the API is.`,
  ]);
});

test('http and https', async () => {
  const secure = server.url.replace('http:', 'https:');
  const place = new URL(server.url).host;
  expect((await examine({ baseUrl: secure })).faults).toEqual([
    `tls: ${place} speaks http, not https. Set the base URL to http://${place}.`,
  ]);
  const folder = await folderWith();
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
    ].concat(['-subj', '/CN=localhost', '-keyout', key, '-out', certificate]),
    { stdio: 'ignore' },
  );
  const files = { key: readFileSync(key), cert: readFileSync(certificate) };
  const port = await listen(createSecureServer(files, (_, response) => response.end()));
  expect((await examine({ baseUrl: `https://localhost:${port}` })).faults).toEqual([
    `tls: Nobody that this machine trusts has signed the certificate of localhost:${port} (DEPTH_ZERO_SELF_SIGNED_CERT). Name its authority by NODE_EXTRA_CA_CERTS=ca.pem.`,
  ]);
  expect((await examine({ baseUrl: `http://localhost:${port}` })).faults).toEqual([
    `api: localhost:${port} speaks https, not http. Set the base URL to https://localhost:${port}.`,
  ]);
});

test('the proxy', async () => {
  const of = async (proxy: string, baseUrl: string) => {
    vi.stubEnv('HTTP_PROXY', proxy);
    return (await examine({ baseUrl, apiKey: server.key })).faults;
  };
  expect(await of('garbage', server.url)).toEqual([
    "proxy: HTTP_PROXY is not a proxy's address. Set it to one such as http://proxy.example:3128, or unset it.",
  ]);
  expect(await of('http://127.0.0.1:9', server.url)).toEqual([
    'proxy: The proxy http://127.0.0.1:9 (HTTP_PROXY) cannot be reached: Connection refused. Correct HTTP_PROXY; NO_PROXY=127.0.0.1 leaves the server out.',
  ]);
  const refusing = createServer();
  refusing.on('connect', (_, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'));
  const place = `http://127.0.0.1:${await listen(refusing)}`;
  expect(await of(place, 'https://converter.example')).toEqual([
    `proxy: The proxy ${place} (HTTP_PROXY) wants a password. Set HTTP_PROXY=http://user:password@host:port.`,
  ]);
  vi.stubEnv('NO_PROXY', 'example.com, 127.0.0.1');
  expect(await of('http://127.0.0.1:9', server.url)).toEqual([]);
});

test('what browsers may do', async () => {
  const answers: RequestListener = (request, response) => {
    const isPreflight = request.method === 'OPTIONS';
    if (isPreflight) response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'x-api-key');
    response.setHeader('Content-Type', 'application/json');
    response.end('{"supported_pairs":[],"remaining_quota":-1}');
  };
  const url = await other(answers);
  const { faults } = await examine({ baseUrl: url, apiKey: 'any' }, 'https://app.example');
  expect(faults).toEqual([
    'cors: Pages of https://app.example may not ask: answers lack Access-Control-Allow-Origin, which only preflights have. CONVERTER_CORS_ORIGINS of the server says which may.',
  ]);
  const { steps } = await examine({ baseUrl: url, apiKey: 'any' });
  expect(steps.find(({ step }) => step === 'cors')).toMatchObject({ state: 'warning' });
});

test('credentials that others can read are said', async () => {
  const path = join(await folderWith(), 'credentials');
  writeFileSync(path, `CONVERTER_API_KEY=${server.key}\nCONVERTER_BASE_URL=${server.url}\n`, { mode: 0o644 });
  vi.stubEnv('CONVERTER_CREDENTIALS_FILE', path);
  const { faults, steps } = await examine({ profile: 'default' });
  expect(faults).toEqual([]);
  expect(steps[0]).toMatchObject({
    state: 'warning',
    detail: expect.stringContaining(`Run: chmod 600 ${path}`),
  });
});
