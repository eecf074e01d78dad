import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../src/index.ts';
import { conversionForm, fixture, refusal, TestClient, temporaryFolder, testConfig } from '../harness.ts';
import { QUICK_ENGINE, startQuickServer, WITHOUT_TOOLS } from '../stand-in-server.ts';

const ZIP = fixture('archives/tree.zip');
const NO_JOB = '00000000000000000000000000000000';

let server: RunningServer;
let client: TestClient;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'converter-test-'));
  server = await startServer(testConfig(folder, WITHOUT_TOOLS), { engines: [QUICK_ENGINE] });
  client = await TestClient.of(server);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true });
  };
});

/** A file with a name of the test's choice. */
async function fileNamed(name: string, content: string | Uint8Array = 'Hello.\n'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

function post(
  path: string,
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return client.send(path, { method: 'POST', body, headers });
}

describe.each(['/convert', '/convert/sync'])('POST %s', (path) => {
  test('400 without a target format', async () => {
    const answer = await refusal(await post(path, await conversionForm(undefined, ZIP)));
    expect(answer).toEqual({
      status: 400,
      code: 'missing_target_format',
      detail: 'Send the field "target_format", for example "pdf".',
    });
  });

  test('400 for an empty target format', async () => {
    expect(await refusal(await post(path, await conversionForm(' ', ZIP)))).toMatchObject({
      status: 400,
      code: 'missing_target_format',
    });
  });

  test('400 for a repeated target format', async () => {
    const form = await conversionForm('tar', ZIP);
    form.append('target_format', '7z');
    expect(await refusal(await post(path, form))).toMatchObject({
      status: 400,
      code: 'repeated_target_format',
    });
  });

  test('400 without a file', async () => {
    expect(await refusal(await post(path, await conversionForm('tar')))).toEqual({
      status: 400,
      code: 'missing_files',
      detail: 'Send at least one file in the field "files".',
    });
  });

  test('400 for a file in another field names that one', async () => {
    const form = await conversionForm('tar');
    form.append('file', new File(['x'], 'a.zip'));
    expect(await refusal(await post(path, form))).toEqual({
      status: 400,
      code: 'missing_files',
      detail: 'Send at least one file in the field "files". What came was in "file".',
    });
  });

  test('400 for an empty file', async () => {
    const form = await conversionForm('tar', await fileNamed('void.zip', ''));
    expect(await refusal(await post(path, form))).toEqual({
      status: 400,
      code: 'empty_file',
      detail: 'The file "void.zip" is empty.',
    });
  });

  test('400 for a name without an extension', async () => {
    const answer = await refusal(await post(path, await conversionForm('tar', await fileNamed('README'))));
    expect(answer).toMatchObject({ status: 400, code: 'missing_extension' });
    expect(answer.detail).toContain('"README"');
  });

  test('400 for an unknown format', async () => {
    const answer = await refusal(await post(path, await conversionForm('tar', await fileNamed('a.nosuch'))));
    expect(answer).toMatchObject({ status: 400, code: 'unknown_format' });
    expect(answer.detail).toContain('"nosuch"');
    const keynote = await refusal(await post(path, await conversionForm('pdf', await fileNamed('a.key'))));
    expect(keynote.detail).toMatch(/Export it there as PowerPoint/);
  });

  test('400 for an unknown pair, naming it and what the format can become', async () => {
    const answer = await refusal(await post(path, await conversionForm('mp3', ZIP)));
    expect(answer).toMatchObject({ status: 400, code: 'unsupported_pair' });
    expect(answer.detail).toContain('zip2mp3');
    expect(answer.detail).toMatch(/zip can become: .*tar\.gz/);
  });

  test('400 for files of different formats', async () => {
    const form = await conversionForm('tar', ZIP, fixture('archives/tree.7z'));
    const answer = await refusal(await post(path, form));
    expect(answer).toMatchObject({ status: 400, code: 'mixed_formats' });
    expect(answer.detail).toContain('zip and 7z');
  });

  test('400 for content of another family', async () => {
    const form = await conversionForm('webp', await fileNamed('photo.png', await readFile(ZIP)));
    const answer = await refusal(await post(path, form));
    expect(answer).toMatchObject({ status: 400, code: 'content_mismatch' });
    expect(answer.detail).toContain('The file "photo.png" is a zip archive.');
  });

  test('400 for a body that is no form', async () => {
    const answer = await refusal(await post(path, '{}', { 'Content-Type': 'application/json' }));
    expect(answer).toMatchObject({ status: 400, code: 'malformed_multipart' });
  });

  test('400 for a form without a boundary', async () => {
    const answer = await refusal(await post(path, 'x', { 'Content-Type': 'multipart/form-data' }));
    expect(answer).toMatchObject({ status: 400, code: 'malformed_multipart' });
  });

  test('400 for a form that breaks off', async () => {
    const body = '--b\r\nContent-Disposition: form-data; name="files"; filename="a.zip"\r\n\r\nPK';
    const answer = await refusal(
      await post(path, body, { 'Content-Type': 'multipart/form-data; boundary=b' }),
    );
    expect(answer).toMatchObject({ status: 400, code: 'malformed_multipart' });
  });

  test('401 without a key and with a wrong one', async () => {
    const without = await fetch(server.url + path, {
      method: 'POST',
      body: await conversionForm('tar', ZIP),
    });
    expect(await refusal(without)).toMatchObject({ status: 401, code: 'unauthorized' });
    const wrong = new TestClient(server.url, 'cvt_wrong');
    expect(await refusal(await wrong.send(path, { method: 'POST' }))).toMatchObject({ status: 401 });
  });

  test('403 for a pair that the key may not use', async () => {
    const limited = await TestClient.of(server, { pairs: ['zip2tar'] });
    const answer = await refusal(
      await limited.send(path, { method: 'POST', body: await conversionForm('7z', ZIP) }),
    );
    expect(answer).toEqual({
      status: 403,
      code: 'pair_not_allowed',
      detail: 'This API key is not authorized for zip27z conversions.',
    });
  });

  test('429 for a key whose quota is used up', async () => {
    const poor = await TestClient.of(server, { quota: 0 });
    const response = await poor.send(path, { method: 'POST', body: await conversionForm('tar', ZIP) });
    expect(response.headers.get('Retry-After')).toBeNull();
    expect(await refusal(response)).toEqual({
      status: 429,
      code: 'quota_exhausted',
      detail: 'This API key has no conversions left.',
    });
  });
});

test('500 with a plain reason for a job that fails', async () => {
  const damaged = await fileNamed(
    'damaged.zip',
    Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500, 7)]),
  );
  const jobId = await client.createJob('tar', damaged);
  const progress = await client.waitFor(jobId);
  expect(progress).toMatchObject({ status: 'failed', code: 'invalid_input_file' });
  expect(progress.error).toBe('The file "damaged.zip" is damaged or not a zip archive.');
  expect(await refusal(await client.send(`/download/${jobId}`))).toMatchObject({
    status: 500,
    code: 'invalid_input_file',
    detail: progress.error,
  });
  const sync = await client.convertSync('tar', damaged);
  expect(sync.headers.get('X-Job-Id')).toMatch(/^[0-9a-f]{32}$/);
  expect(await refusal(sync)).toMatchObject({ status: 500, detail: progress.error });
});

describe.each(['/progress/', '/download/'])('GET %s', (path) => {
  test('400 for a malformed id', async () => {
    for (const id of ['x', NO_JOB.toUpperCase().replaceAll('0', 'A'), `${NO_JOB}0`]) {
      expect(await refusal(await client.send(path + id))).toMatchObject({
        status: 400,
        code: 'invalid_job_id',
      });
    }
  });

  test('401 comes before 400', async () => {
    expect(await refusal(await fetch(`${server.url}${path}x`))).toMatchObject({ status: 401 });
  });

  test("404 for an unknown job and for another key's", async () => {
    expect(await refusal(await client.send(path + NO_JOB))).toMatchObject({
      status: 404,
      code: 'job_not_found',
    });
    const jobId = await client.createJob('tar', ZIP);
    const stranger = await TestClient.of(server);
    expect(await refusal(await stranger.send(path + jobId))).toMatchObject({
      status: 404,
      code: 'job_not_found',
    });
  });
});

test('404 and 405 are JSON too', async () => {
  expect(await refusal(await fetch(`${server.url}/nowhere`))).toMatchObject({
    status: 404,
    code: 'not_found',
  });
  const put = await fetch(`${server.url}/public/pairs`, { method: 'PUT' });
  expect(put.headers.get('Allow')).toContain('GET');
  expect(await refusal(put)).toMatchObject({ status: 405, code: 'method_not_allowed' });
});

test('413 by Content-Length and for a body of unknown length', async () => {
  const small = await startQuickServer({ maxUploadBytes: 10_000 });
  const visitor = await TestClient.of(small);
  const large = await fileNamed('large.zip', new Uint8Array(2_000_000));
  const known = await visitor.convert('tar', large);
  expect(await refusal(known)).toMatchObject({ status: 413, code: 'upload_too_large' });

  const form = new Response(await conversionForm('tar', large));
  const chunked = await visitor.send('/convert', {
    method: 'POST',
    body: form.body,
    headers: { 'Content-Type': form.headers.get('Content-Type') ?? '' },
    duplex: 'half',
  });
  expect(await refusal(chunked)).toMatchObject({ status: 413, code: 'upload_too_large' });
});

test.each([
  ['no HTTP', 'NONSENSE\r\n\r\n', 'not valid HTTP'],
  ['a malformed header', 'GET /healthz HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n', 'not valid HTTP'],
  [
    'headers without end',
    `GET /healthz HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(70_000)}\r\n\r\n`,
    'larger than',
  ],
])('400 for %s, with a sentence, and the server goes on', async (_, request, sentence) => {
  const { hostname, port } = new URL(server.url);
  const answer = await new Promise<string>((resolve) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.setEncoding('utf8').on('data', (text) => {
      received += text;
    });
    socket.on('error', () => undefined).on('close', () => resolve(received));
  });
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*X-Request-Id: \w/);
  expect(JSON.parse(body)).toMatchObject({
    detail: expect.stringContaining(sentence),
    code: 'invalid_request',
  });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});
