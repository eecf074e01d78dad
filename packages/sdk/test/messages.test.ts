/** What is said of a host that is not what it is taken for. */
import { execFile, execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Converter as Page } from '../src/browser.ts';
import { Converter } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { downloadOf, fakeServer, freePort, JOB } from './helpers/fake-server.ts';
import { temporaryFolder } from './helpers/folder.ts';

test('a server that speaks http is said to, where https was asked for', async () => {
  const server = await fakeServer({});
  const baseUrl = server.url.replace('http:', 'https:');
  expect(await failureOf(new Converter({ baseUrl, retries: 0 }).pairs())).toMatchObject({
    name: 'ConnectionError',
    detail: `${baseUrl} speaks http, not https. Check that baseUrl is where the API is.`,
  });
});

/** A server with a certificate that nobody knows, and how often something tried to connect. */
async function secureServer() {
  const folder = await temporaryFolder();
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
  execFileSync('openssl', [...request, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const server = createServer({ key: await readFile(key), cert: await readFile(cert) });
  let connections = 0;
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `https://localhost:${port}`, connections: () => connections };
}

test('a certificate that is not trusted is named with the remedy, and not tried again', async () => {
  const { baseUrl, connections } = await secureServer();
  const converter = new Converter({ baseUrl });
  const detail = `The certificate of ${baseUrl} is not trusted: self-signed certificate. Give Node the one that signed it by NODE_EXTRA_CA_CERTS.`;
  expect(await failureOf(converter.pairs())).toMatchObject({ name: 'ConnectionError', detail });
  expect(connections()).toBe(1);
  const file = { data: 'text', filename: 'a.txt' };
  expect(await failureOf(converter.createJob(file, 'pdf'))).toMatchObject({ detail });
  expect(connections()).toBe(2);
});

test('where https is spoken wrongly, nothing is tried again either', async () => {
  let asked = 0;
  const fetch = async () => {
    asked++;
    const cause = Object.assign(new Error('40AD9F:error:0A0000:SSL routines:x:c:77:\n'), {
      code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
      reason: 'tlsv1 alert protocol version',
    });
    throw Object.assign(new TypeError('fetch failed'), { cause });
  };
  expect(await failureOf(new Converter({ baseUrl: 'https://api.test', fetch }).pairs())).toMatchObject({
    detail: 'The connection to https://api.test could not be encrypted: tlsv1 alert protocol version.',
  });
  expect(asked).toBe(1);
});

/** A process of its own, since the environment of proxies is read once. */
async function sayWithProxy(proxy: string, baseUrl: string): Promise<string> {
  const program = `
    const { Converter } = await import(${JSON.stringify(new URL('../src/node.ts', import.meta.url).href)});
    const failed = (error) => console.log(error.name + ': ' + error.detail);
    await new Converter({ baseUrl: ${JSON.stringify(baseUrl)}, retries: 0 }).pairs().catch(failed);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, http_proxy: proxy, no_proxy: '' },
  });
  return stdout.trim();
}

test('a proxy that is not there, and one that is no URL, are named by their variable', async () => {
  const proxy = `127.0.0.1:${await freePort()}`;
  expect(await sayWithProxy(`http://${proxy}`, 'http://converter.example')).toBe(
    `ConnectionError: The proxy of http_proxy, which should lead to http://converter.example, could not be reached: connect ECONNREFUSED ${proxy}.`,
  );
  expect(await sayWithProxy('garbage', 'http://converter.example')).toBe(
    'InputError: http_proxy is not usable. Set it to a URL such as http://proxy.example:3128.',
  );
});

const ANYTHING = (value: unknown) => value as never;

test.each([
  [
    'a bare key',
    () => new Converter(ANYTHING('key')),
    /^What should be options is not usable\. Pass an object with apiKey/,
  ],
  ['null', () => new Converter(ANYTHING(null)), /^What should be options is not usable/],
  [
    'apikey',
    () => new Converter(ANYTHING({ apikey: 'x' })),
    /^The option "apikey" is not usable\. Pass apiKey, /,
  ],
  ['base_url', () => new Converter(ANYTHING({ base_url: 'x' })), /^The option "base_url" is not usable/],
  [
    'an empty key',
    () => new Converter({ apiKey: '' }),
    /^apiKey is not usable\. Pass one that is not empty\.$/,
  ],
  [
    'a base URL without its scheme',
    () => new Converter({ baseUrl: 'localhost:8080' }),
    /^baseUrl is not usable\. Pass an http .*, such as http:\/\/localhost:8080, instead of "localhost:8080"\.$/,
  ],
  [
    'a base URL with a password',
    () => new Converter({ baseUrl: 'ftp://me:secret@host' }),
    /^baseUrl(?!.*secret)/,
  ],
])('%s is refused, with what would be right', (_, make, sentence) => {
  expect(make).toThrow(sentence);
});

test('options of the result in the place of those of the call are refused before anything is sent', async () => {
  const server = await fakeServer({});
  const converter = new Converter({ baseUrl: server.url });
  const options = ANYTHING({ quality: 7 });
  const sentence = /^The option "quality" is not usable\. Pass .* or options, which say what the result/;
  const file = { data: 'x', filename: 'a.jpg' };
  expect((await failureOf(converter.convert(file, 'webp', options))).detail).toMatch(sentence);
  expect((await failureOf(converter.pairs(options))).detail).toMatch(sentence);
  const all = converter.convertAll([file], 'webp', ANYTHING({ concurency: 2 }));
  expect((await failureOf(all.next())).detail).toMatch(
    /^The option "concurency" is not usable\. Pass options, concurrency/,
  );
  expect(server.requests).toEqual([]);
});

test('in a page, a base URL may be relative to it', () => {
  vi.stubGlobal('location', { href: 'https://shop.example/cart/', origin: 'https://shop.example' });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  expect(new Page({ baseUrl: '/api/' }).baseUrl).toBe('https://shop.example/api');
  expect(new Page({ baseUrl: '../files' }).baseUrl).toBe('https://shop.example/files');
  expect(() => new Page({ baseUrl: 'api.example.com' })).toThrow(/such as http:\/\/api\.example\.com/);
});

test('a result that cannot be written is an error of this package, with the path that was asked for', async () => {
  const server = await fakeServer({ [`GET /download/${JOB}`]: ({ response }) => response.end('x') });
  const result = await downloadOf(new Converter({ baseUrl: server.url }));
  expect(await failureOf(result.save('/proc/1/x.pdf'))).toMatchObject({
    name: 'InputError',
    detail: expect.stringMatching(
      /^path: "\/proc\/1\/x\.pdf" cannot be written \([A-Z]+: [a-z ]+\)\. Pass another path\.$/,
    ),
  });
});

test('a list of pairs that has not changed is not sent again, and each key has its own', async () => {
  let sent = 0;
  const server = await fakeServer({
    'GET /pairs': ({ request, response, json }) => {
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304, { ETag: '"1"' }).end();
      sent++;
      return json({ supported_pairs: [], of: request.headers['x-api-key'] }, 200, { ETag: '"1"' });
    },
  });
  const client = (apiKey: string) => new Converter({ baseUrl: server.url, apiKey });
  const converter = client('a');
  const first = await converter.pairs();
  expect(await converter.pairs()).toEqual(first);
  expect(sent).toBe(1);
  expect(await client('b').pairs()).toMatchObject({ of: 'b' });
});
