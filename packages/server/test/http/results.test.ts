/** What a server promises of stored results, and what it does when the disk no longer holds them. */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, open, readdir, readFile, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type RunningServer, startServer } from '../../src/index.ts';
import type { Logger } from '../../src/log.ts';
import {
  conversionForm,
  fixture,
  keptFiles,
  POLL,
  refusal,
  TestClient,
  temporaryFolder,
  testConfig,
} from '../harness.ts';
import { startQuickServer, WITHOUT_TOOLS } from '../stand-in-server.ts';
import { startApp } from './app-server.ts';
import { connectRaw, parseAnswers } from './raw.ts';
import { standIn } from './stand-in.ts';
import { type Made, storeJob } from './stored-jobs.ts';

const MIB = 1024 ** 2;
const DAMAGED = {
  status: 410,
  code: 'result_damaged',
  detail: 'The result of this job is damaged in the storage of this server. Convert the file again.',
};

let server: RunningServer;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'converter-test-'));
  server = await startServer(testConfig(dataDir, WITHOUT_TOOLS), { engines: [standIn] });
  return async () => {
    await server.close();
    await rm(dataDir, { recursive: true });
  };
});

async function jobWith(...made: Made[]) {
  const job = await storeJob(server, dataDir, made);
  const path = `/download/${job.jobId}`;
  const [first] = job.results;
  if (!first) throw new Error('A job has a result.');
  return { ...job, path, first, etag: `"${first.sha256}"` };
}

const letter: Made = { name: 'letter.txt', content: randomBytes(60_426) };

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

async function overwrite(path: string, position: number, text: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(text, position);
  await file.close();
}

describe('a stored result', () => {
  test.each(['never', 'before'])(
    'whose bytes have changed is not sent, though it was %s sent',
    async (when) => {
      const { client, path, first } = await jobWith(letter);
      if (when === 'before') expect((await client.send(path)).status).toBe(200);
      await overwrite(first.path, 30_000, 'four');
      expect(await refusal(await client.send(path))).toEqual(DAMAGED);
      expect((await client.send(path, { method: 'HEAD' })).status).toBe(410);
    },
  );

  test('that is gone is told, and the job is still there', async () => {
    const { client, path, first, jobId } = await jobWith(letter);
    await unlink(first.path);
    expect(await refusal(await client.send(path))).toEqual(DAMAGED);
    expect(await client.waitFor(jobId)).toMatchObject({ status: 'completed' });
  });

  test('that is damaged is named in the log, with what is wrong', async () => {
    const error = vi.fn();
    const log = { error, info: () => undefined, warn: () => undefined } as unknown as Logger;
    const app = await startApp({ log });
    const { client, jobId, results } = await storeJob(app, app.dataDir, [letter]);
    await truncate(results[0]?.path ?? '', 1000);
    expect((await client.send(`/download/${jobId}`)).status).toBe(410);
    const message = `The file ${results[0]?.id} has 1000 bytes instead of ${letter.content.length}.`;
    expect(error).toHaveBeenCalledExactlyOnceWith(
      { jobId, err: expect.objectContaining({ message }) },
      'a stored result is damaged',
    );
  });

  test('that was cut does not mix up the answers of a connection', async () => {
    const { client, path, first } = await jobWith(letter);
    expect((await client.send(path)).status).toBe(200);
    await truncate(first.path, 1000);
    const requests = [`GET ${path}`, 'GET /healthz'].map(
      (line, index) =>
        `${line} HTTP/1.1\r\nHost: x\r\nX-API-Key: ${client.key}\r\nConnection: ${index ? 'close' : 'keep-alive'}\r\n\r\n`,
    );
    const connection = await connectRaw(server.url, requests.join(''));
    await connection.closed;
    const answers = parseAnswers(connection.received());
    expect(answers.map(({ status }) => status)).toEqual([410, 200]);
    expect(answers.map(({ body }) => JSON.parse(body))).toEqual([
      { code: DAMAGED.code, detail: DAMAGED.detail },
      { status: 'ok' },
    ]);
  });

  test('that is cut while it is sent ends the connection before another answer', async () => {
    const { client, path, first } = await jobWith({ name: 'film.mp4', content: Buffer.alloc(64 * MIB, 'x') });
    const request = (line: string) => `${line} HTTP/1.1\r\nHost: x\r\nX-API-Key: ${client.key}\r\n\r\n`;
    const { socket, received, closed } = await connectRaw(server.url);
    socket.write(request(`GET ${path}`) + request('GET /healthz'));
    await once(socket, 'data');
    socket.pause();
    await truncate(first.path, MIB);
    socket.resume();
    await closed;
    expect(received().match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(received()).toContain(`Content-Length: ${64 * MIB}`);
    expect(received().length).toBeLessThan(64 * MIB);
    expect((await client.send('/healthz')).status).toBe(200);
  });

  test('may be empty', async () => {
    const { client, path } = await jobWith({ name: 'blank.txt', content: Buffer.alloc(0) });
    const response = await client.send(path);
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  test('is sent whole to a client that asks for several ranges', async () => {
    const { client, path } = await jobWith(letter);
    const response = await client.send(path, { headers: { Range: 'bytes=0-9,20-29' } });
    expect(response.status).toBe(200);
    expect(await bytesOf(response)).toEqual(letter.content);
  });

  test('does not run as a page of this server', async () => {
    const { client, path } = await jobWith({ ...letter, name: 'page.html', mediaType: 'text/html' });
    const { headers } = await client.send(path);
    expect(headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('Content-Disposition')).toContain('attachment');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test.each<[string, (etag: string) => string, number]>([
    ['itself', (etag) => etag, 304],
    ['a list', (etag) => `"a", ${etag},"b"`, 304],
    ['a weak one', (etag) => `W/${etag}`, 304],
    ['any', () => '*', 304],
    ['one that begins like it', (etag) => `${etag.slice(0, 20)}"`, 200],
    ['one that has it inside', (etag) => `"${etag.slice(1, -1)}x"`, 200],
  ])('is compared with what a client has: %s', async (_, header, status) => {
    const { client, path, etag } = await jobWith(letter);
    const response = await client.send(path, { headers: { 'If-None-Match': header(etag) } });
    expect(response.status).toBe(status);
    expect(response.headers.get('ETag')).toBe(etag);
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
  });
});

describe('several results', () => {
  const pages = (count: number): Made[] =>
    Array.from({ length: count }, (_, index) => ({
      name: `report-${index + 1}.txt`,
      content: Buffer.from(`page ${index} `.repeat(100)),
    }));
  const times: Made = { name: 'times.json', content: Buffer.from('[]'), isByProduct: true };

  test('come as one archive with a length, a digest and ranges, the same each time', async () => {
    const { client, path } = await jobWith(...pages(12), times);
    const response = await client.send(path);
    const archive = await bytesOf(response);
    const sha256 = createHash('sha256').update(archive).digest();
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename=report.zip',
      'content-length': String(archive.length),
      'accept-ranges': 'bytes',
      etag: `"${sha256.toString('hex')}"`,
      'repr-digest': `sha-256=:${sha256.toString('base64')}:`,
    });
    expect(await bytesOf(await client.send(path))).toEqual(archive);
    const part = await client.send(path, { headers: { Range: 'bytes=100-199' } });
    expect([part.status, await bytesOf(part)]).toEqual([206, archive.subarray(100, 200)]);
    const all = join(await temporaryFolder(), 'all.zip');
    await writeFile(all, await bytesOf(await client.send(`${path}?files=all`)));
    const { stdout } = await execa('unzip', ['-Z1', all]);
    expect(stdout.split('\n')).toEqual([...pages(12), times].map(({ name }) => name));
    await execa('unzip', ['-tq', all]);
  });

  test('are packed once, though many ask for them at once, and deleted with their job', async () => {
    const before = await keptFiles(dataDir);
    const { client, path, jobId } = await jobWith(...pages(40));
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.send(path)));
    const tags = new Set(answers.map(({ headers }) => headers.get('ETag')));
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    expect(tags.size).toBe(1);
    expect(await keptFiles(dataDir)).toHaveLength(before.length + 41);
    expect((await client.send(`/convert/${jobId}`, { method: 'DELETE' })).status).toBe(204);
    expect(await keptFiles(dataDir)).toEqual(before);
  });

  test('are not packed for a client that only looks', async () => {
    const { client, path } = await jobWith(...pages(2));
    const before = await keptFiles(dataDir);
    const first = await client.send(path, { method: 'HEAD' });
    expect([first.status, first.headers.get('Content-Length')]).toEqual([200, null]);
    expect(first.headers.get('Content-Disposition')).toContain('report.zip');
    expect(await keptFiles(dataDir)).toEqual(before);
    const archive = await bytesOf(await client.send(path));
    const second = await client.send(path, { method: 'HEAD' });
    expect(second.headers.get('Content-Length')).toBe(String(archive.length));
  });

  test('leave nothing behind when their job is deleted while they are packed', async () => {
    const before = await keptFiles(dataDir);
    const { client, path, jobId } = await jobWith(...pages(300));
    const download = client.send(path);
    await vi.waitUntil(async () => (await readdir(join(dataDir, 'scratch'))).length > 0, POLL);
    expect((await client.send(`/convert/${jobId}`, { method: 'DELETE' })).status).toBe(204);
    const answer = await download;
    await answer.arrayBuffer();
    expect([200, 404]).toContain(answer.status);
    await vi.waitFor(async () => expect(await keptFiles(dataDir)).toEqual(before), POLL);
  });

  test.each<[string, (path: string) => Promise<void>]>([
    ['changed', (path) => overwrite(path, 10, 'four')],
    ['cut', (path) => truncate(path, 10)],
    ['removed', (path) => unlink(path)],
  ])('are not sent if one of them was %s', async (_, damage) => {
    const { client, path, results } = await jobWith(...pages(5));
    await damage(results[3]?.path ?? '');
    expect(await refusal(await client.send(path))).toEqual(DAMAGED);
    expect(await readdir(join(dataDir, 'scratch'))).toEqual([]);
  });

  test('are packed once more if their archive was damaged', async () => {
    const { client, path } = await jobWith(...pages(5));
    const known = new Set(await keptFiles(dataDir));
    const archive = await bytesOf(await client.send(path));
    const [kept = ''] = (await keptFiles(dataDir)).filter((file) => !known.has(file));
    expect(await readFile(kept)).toEqual(archive);
    await truncate(kept, 100);
    expect(await bytesOf(await client.send(path))).toEqual(archive);
    expect(await keptFiles(dataDir)).toHaveLength(known.size + 1);
  });
});

test('several results come as a zip with distinct names', async () => {
  const folder = await temporaryFolder();
  const client = await TestClient.of(await startQuickServer());
  const content = await readFile(fixture('archives/tree.zip'));
  const form = await conversionForm('tar');
  for (const name of ['a.zip', 'a.zip', 'Größe ✓.zip', '../../etc/b.zip'])
    form.append('files', new File([content], name));
  const response = await client.send('/convert/sync', { method: 'POST', body: form });
  expect(response.headers.get('Content-Type')).toBe('application/zip');
  expect(response.headers.get('Accept-Ranges')).toBe('bytes');
  await writeFile(join(folder, 'all.zip'), Buffer.from(await response.arrayBuffer()));
  const { stdout } = await execa('python3', ['-m', 'zipfile', '-l', join(folder, 'all.zip')]);
  const names = stdout
    .split('\n')
    .slice(1)
    .map((line) => line.split(/ {2,}/)[0]);
  expect(names.sort()).toEqual(['Größe ✓.tar', 'a (2).tar', 'a.tar', 'b.tar'].sort());
  await execa('python3', ['-m', 'zipfile', '-t', join(folder, 'all.zip')]);
});
