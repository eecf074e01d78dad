import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { Converter } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { downloadOf, type Exchange, fakeServer, JOB, state } from './helpers/fake-server.ts';
import { temporaryFolder } from './helpers/folder.ts';

const CONTENT = 'the converted file';
const sha256 = createHash('sha256').update(CONTENT).digest('base64');

type Send = (exchange: Exchange) => unknown;

async function download(
  headers: Record<string, string>,
  send: Send = ({ response }) => response.end(CONTENT),
) {
  const server = await fakeServer({
    [`GET /download/${JOB}`]: (exchange) => {
      exchange.response.writeHead(200, headers);
      send(exchange);
    },
  });
  // Less patient than usual: some of these never become right.
  return downloadOf(new Converter({ baseUrl: server.url, retries: 3 }));
}

test('a result is a stream, bytes, a Blob or text', async () => {
  const headers = { 'Content-Type': 'text/plain', 'Content-Length': String(CONTENT.length) };
  expect(await download(headers)).toMatchObject({
    mediaType: 'text/plain',
    size: CONTENT.length,
    jobId: JOB,
  });
  expect(await new Response((await download(headers)).stream()).text()).toBe(CONTENT);
  expect(Buffer.from(await (await download(headers)).bytes()).toString()).toBe(CONTENT);
  expect(await (await download(headers)).text()).toBe(CONTENT);
  const blob = await (await download(headers)).blob();
  expect([blob.type, await blob.text()]).toEqual(['text/plain', CONTENT]);
});

test('without a length the size is unknown, and all is read', async () => {
  const result = await download({ 'Transfer-Encoding': 'chunked' });
  expect(result).toMatchObject({ size: undefined, mediaType: 'application/octet-stream', filename: JOB });
  expect(await result.text()).toBe(CONTENT);
});

test('a result can be read once', async () => {
  const result = await download({});
  await result.text();
  expect((await failureOf(result.text())).detail).toMatch(/was read before/);
});

test.each(['file', 'URL'])('save writes to a %s and leaves nothing else', async (kind) => {
  const folder = await temporaryFolder();
  const target = join(folder, 'report.pdf');
  await writeFile(target, 'an older file');
  const result = await download({
    'Content-Disposition': 'attachment; filename="report.pdf"',
    'Repr-Digest': `md5=:AAAA:, sha-256=:${sha256}:`,
  });
  const path = kind === 'file' ? target : pathToFileURL(target);
  expect(await result.save(path)).toBe(target);
  expect(await readFile(target, 'utf8')).toBe(CONTENT);
  expect(await readdir(folder)).toEqual(['report.pdf']);
});

test('save gives results of the same name in a folder a number each, also at the same time', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'report.pdf'), 'an older file');
  const headers = { 'Content-Disposition': 'attachment; filename="report.pdf"' };
  const saved = await Promise.all(
    Array.from({ length: 3 }, async () => (await download(headers)).save(folder)),
  );
  const names = ['report (2).pdf', 'report (3).pdf', 'report (4).pdf'];
  expect(saved.toSorted()).toEqual(names.map((name) => join(folder, name)));
  expect((await readdir(folder)).toSorted()).toEqual([...names, 'report.pdf']);
  expect(await readFile(join(folder, 'report.pdf'), 'utf8')).toBe('an older file');
});

test('save replaces in a folder where that is asked for, and refuses to where that is', async () => {
  const folder = await temporaryFolder();
  const target = join(folder, 'report.pdf');
  await writeFile(target, 'an older file');
  const headers = { 'Content-Disposition': 'attachment; filename="report.pdf"' };
  for (const path of [folder, target]) {
    const refused = await download(headers);
    expect(await failureOf(refused.save(path, { ifExists: 'error' }))).toMatchObject({
      name: 'InputError',
      detail: expect.stringContaining(`"${target}" exists already`),
    });
    // Nothing was read.
    expect(await refused.text()).toBe(CONTENT);
  }
  expect(await (await download(headers)).save(folder, { ifExists: 'replace' })).toBe(target);
  expect(await readFile(target, 'utf8')).toBe(CONTENT);
  expect(await readdir(folder)).toEqual(['report.pdf']);
});

test('a folder that does not exist is refused before the content is read', async () => {
  const folder = await temporaryFolder();
  const result = await download({});
  for (const path of [join(folder, 'no', 'a.pdf'), `${join(folder, 'no')}/`, '']) {
    expect(await failureOf(result.save(path))).toMatchObject({
      name: 'InputError',
      detail: expect.stringMatching(/^path: the folder of ".*" does not exist/),
    });
  }
  expect(await result.text()).toBe(CONTENT);
});

/** Results that must never be taken for whole ones. */
const broken: [string, Record<string, string>, Send, string][] = [
  [
    'is cut off before its length',
    { 'Content-Length': '100' },
    ({ response }) => response.write('half', () => response.destroy()),
    'ConnectionError',
  ],
  [
    'is cut off without a length',
    { 'Transfer-Encoding': 'chunked' },
    ({ response }) => response.write('half', () => response.destroy()),
    'ConnectionError',
  ],
  [
    'has another SHA-256',
    { 'Repr-Digest': `sha-256=:${sha256}:` },
    ({ response }) => response.end('the converted fil3'),
    'IntegrityError',
  ],
];

test.each(broken)('a result that %s fails, and no file is left', async (_, headers, send, name) => {
  const folder = await temporaryFolder();
  const target = join(folder, 'kept.pdf');
  await writeFile(target, 'kept');
  expect((await failureOf((await download(headers, send)).save(target))).name).toBe(name);
  expect(await readdir(folder)).toEqual(['kept.pdf']);
  expect(await readFile(target, 'utf8')).toBe('kept');
  expect(await failureOf((await download(headers, send)).bytes())).toMatchObject({ name, jobId: JOB });
});

test('a length that the platform lets pass is checked by us', async () => {
  const converter = new Converter({
    baseUrl: 'http://127.0.0.1:1',
    fetch: async (url) =>
      url.includes('/progress/')
        ? Response.json(state('completed', 1))
        : new Response('short', { headers: { 'Content-Length': '100' } }),
  });
  const failure = await failureOf((await downloadOf(converter)).text());
  expect(failure).toMatchObject({ name: 'IntegrityError', detail: /5 bytes.*announced 100/ });
});

test('what was compressed for the way is not measured by its compressed length', async () => {
  const converter = new Converter({
    baseUrl: 'http://127.0.0.1:1',
    fetch: async (url) =>
      url.includes('/progress/')
        ? Response.json(state('completed', 1))
        : new Response(CONTENT, {
            headers: { 'Content-Length': '9', 'Content-Encoding': 'gzip', 'Repr-Digest': 'sha-256=:AAAA:' },
          }),
  });
  const result = await downloadOf(converter);
  expect(result.size).toBeUndefined();
  expect(await result.text()).toBe(CONTENT);
});

test('a hostile name cannot lead out of the folder', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'inner'));
  const result = await download({ 'Content-Disposition': "attachment; filename*=UTF-8''..%2F..%2Fevil.pdf" });
  expect(await result.save(join(folder, 'inner'))).toBe(join(folder, 'inner', 'evil.pdf'));
});

test('what a result lacks is asked of its job, if the answer says that there is something', async () => {
  const warnings = [{ code: 'font_replaced', detail: 'Aptos is drawn as Carlito.', file: 'a.docx' }];
  const server = await fakeServer({
    [`GET /download/${JOB}`]: ({ response, earlier }) =>
      response.writeHead(200, earlier === 0 ? { 'Converter-Warnings': '1' } : {}).end(CONTENT),
    [`GET /progress/${JOB}`]: ({ json }) => json({ ...state('completed', 1), warnings }),
  });
  const converter = new Converter({ baseUrl: server.url });
  const result = await downloadOf(converter);
  expect(await result.text()).toBe(CONTENT);
  expect(await result.warnings()).toEqual(warnings);
  const silent = await downloadOf(converter);
  const asked = server.routesSeen().length;
  expect(await silent.warnings()).toEqual([]);
  await silent.text();
  expect(server.routesSeen()).toHaveLength(asked);
});
