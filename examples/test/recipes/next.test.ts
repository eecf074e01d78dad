/** The route handlers for Next.js. They are plain web functions, and run here without it. */
import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test, vi } from 'vitest';
import { checkMp3 } from '../../demo/checks.ts';
import { sample, temporaryFolder, useServer, VIDEO } from '../harness.ts';

const server = useServer();
let start: typeof import('../../recipes/next/app/convert/route.ts');
let follow: typeof import('../../recipes/next/app/convert/[job]/route.ts');

beforeAll(async () => {
  vi.stubEnv('CONVERTER_BASE_URL', server.url);
  vi.stubEnv('CONVERTER_API_KEY', server.key);
  start = await import('../../recipes/next/app/convert/route.ts');
  follow = await import('../../recipes/next/app/convert/[job]/route.ts');
});

async function post(path: string, target: string): Promise<Response> {
  const body = new FormData();
  body.append('file', await openAsBlob(path), basename(path));
  body.append('target', target);
  return start.POST(new Request('http://localhost/convert', { method: 'POST', body }));
}

/** What Next.js does with an address. */
function get(address: string): Promise<Response> {
  const job = address.replace('/convert/', '');
  return follow.GET(new Request(`http://localhost${address}`), { params: Promise.resolve({ job }) });
}

/** Follows a job to its last answer. */
async function followed(created: Response): Promise<Response> {
  expect(created.status).toBe(202);
  const { job } = (await created.json()) as { job: string };
  for (;;) {
    const answer = await get(job);
    if (answer.status !== 202) return answer;
    expect(await answer.json()).toEqual({ status: 'processing', progress: expect.any(Number) });
    await setTimeout(50);
  }
}

test('a video becomes an MP3 file, and its progress is told on the way', async () => {
  const answer = await followed(await post(VIDEO, 'mp3'));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('audio/mpeg');
  expect(answer.headers.get('Content-Disposition')).toContain('speech.mp3');
  const path = join(await temporaryFolder(), 'speech.mp3');
  await writeFile(path, await answer.bytes());
  await checkMp3(path, VIDEO);
});

test('a file that cannot be converted is told', async () => {
  const refused = await post(sample('report.docx'), 'mp3');
  expect(refused.status).toBe(422);
  expect(await refused.json()).toEqual({ error: expect.stringContaining('docx2mp3 is not supported') });

  const broken = join(await temporaryFolder(), 'broken.mp4');
  await writeFile(broken, Buffer.alloc(1_000));
  const answer = await post(broken, 'mp3');
  const last = answer.status === 202 ? await followed(answer) : answer;
  expect(last.status).toBe(422);
  expect(await last.json()).toMatchObject({ error: expect.stringContaining('broken.mp4') });
});

test('a form without a file, and a job that nobody knows', async () => {
  const empty = await start.POST(new Request('http://localhost/convert', { method: 'POST', body: '?' }));
  expect(empty.status).toBe(400);
  expect((await get(`/convert/${'0'.repeat(32)}`)).status).toBe(404);
  expect((await get('/convert/..%2Fpairs')).status).toBe(404);
});
