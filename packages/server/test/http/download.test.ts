import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fixture, refusal, TestClient } from '../harness.ts';
import { startHoldingServer, startQuickServer } from '../stand-in-server.ts';

const ZIP = fixture('archives/tree.zip');

async function finishedJob(...inputs: string[]): Promise<{ client: TestClient; jobId: string }> {
  const client = await TestClient.of(await startQuickServer());
  const jobId = await client.createJob('tar', ...inputs);
  expect(await client.waitFor(jobId)).toMatchObject({ status: 'completed', progress: 1, error: null });
  return { client, jobId };
}

test('progress is a number with a fraction, also at its ends', async () => {
  const { client, jobId } = await finishedJob(ZIP);
  const response = await client.send(`/progress/${jobId}`);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await response.text()).toContain('"progress":1.0,');
});

test('a single result comes with its name, type, length and digest', async () => {
  const { client, jobId } = await finishedJob(ZIP);
  const response = await client.send(`/download/${jobId}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const sha256 = createHash('sha256').update(bytes).digest();
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/x-tar',
    'content-length': String(bytes.length),
    'content-disposition': 'attachment; filename=tree.tar',
    'accept-ranges': 'bytes',
    etag: `"${sha256.toString('hex')}"`,
    'repr-digest': `sha-256=:${sha256.toString('base64')}:`,
    'x-job-id': jobId,
    'x-content-type-options': 'nosniff',
  });
});

test('the sync answer has the same bytes as the download', async () => {
  const { client } = await finishedJob(ZIP);
  const sync = await client.convertSync('tar', ZIP);
  const download = await client.send(`/download/${sync.headers.get('X-Job-Id')}`);
  expect(sync.status).toBe(200);
  expect(await sync.arrayBuffer()).toEqual(await download.arrayBuffer());
});

test('ranges give parts that fit together, and If-Range decides whether they may', async () => {
  const { client, jobId } = await finishedJob(ZIP);
  const whole = Buffer.from(await (await client.send(`/download/${jobId}`)).arrayBuffer());
  const part = async (headers: Record<string, string>) => {
    const response = await client.send(`/download/${jobId}`, { headers });
    const content = Buffer.from(await response.arrayBuffer());
    return { status: response.status, range: response.headers.get('Content-Range'), content };
  };
  const size = whole.length;
  const etag = `"${createHash('sha256').update(whole).digest('hex')}"`;
  expect(await part({ Range: 'bytes=0-99' })).toEqual({
    status: 206,
    range: `bytes 0-99/${size}`,
    content: whole.subarray(0, 100),
  });
  expect((await part({ Range: 'bytes=100-' })).content).toEqual(whole.subarray(100));
  expect((await part({ Range: 'bytes=-10' })).content).toEqual(whole.subarray(-10));
  expect(await part({ Range: 'bytes=5-9', 'If-Range': etag })).toMatchObject({ status: 206 });
  expect(await part({ Range: 'bytes=5-9', 'If-Range': '"other"' })).toMatchObject({
    status: 200,
    content: whole,
  });
  const outside = await client.send(`/download/${jobId}`, { headers: { Range: `bytes=${size}-` } });
  expect(outside.headers.get('Content-Range')).toBe(`bytes */${size}`);
  expect(await refusal(outside)).toMatchObject({ status: 416, code: 'range_not_satisfiable' });
});

test('304 for what the client already has, and HEAD without a body', async () => {
  const { client, jobId } = await finishedJob(ZIP);
  const head = await client.send(`/download/${jobId}`, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(Number(head.headers.get('Content-Length'))).toBeGreaterThan(1000);
  const headers = { 'If-None-Match': head.headers.get('ETag') ?? '' };
  expect((await client.send(`/download/${jobId}`, { headers })).status).toBe(304);
});

test('409 while the job is processing', async () => {
  const { client } = await startHoldingServer();
  const jobId = await client.createJob('tar.xz', ZIP);
  expect(await refusal(await client.send(`/download/${jobId}`))).toEqual({
    status: 409,
    code: 'still_processing',
    detail: 'The job is not finished yet.',
  });
});

test('a browser of another origin may read the headers that it needs', async () => {
  const { client, jobId } = await finishedJob(ZIP);
  const response = await client.send(`/download/${jobId}`, { headers: { Origin: 'https://app.example' } });
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  for (const name of [
    'Content-Disposition',
    'ETag',
    'X-Job-Id',
    'Retry-After',
    'Repr-Digest',
    'Converter-Features',
  ]) {
    expect(response.headers.get('Access-Control-Expose-Headers')).toContain(name);
  }
});
