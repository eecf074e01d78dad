/** What must not harm anybody else: clients that leave, tools that hang, disks that are full. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';
import type { RunningServer } from '../../src/index.ts';
import {
  fixture,
  POLL,
  refusal,
  slowArchive,
  startTestServer,
  TestClient,
  temporaryFolder,
  toolsIn,
} from '../harness.ts';

const ZIP = fixture('archives/tree.zip');
/** Sends the beginning of a form with a file, and then hangs up. */
async function hangUpDuringUpload(server: RunningServer, key: string): Promise<void> {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  const upload = request(`${server.url}/convert`, {
    method: 'POST',
    headers: {
      'X-API-Key': key,
      'Content-Type': 'multipart/form-data; boundary=b',
      'Content-Length': 50_000_000,
    },
  });
  upload.on('error', () => undefined);
  upload.on('close', resolve);
  upload.write('--b\r\nContent-Disposition: form-data; name="target_format"\r\n\r\ntar\r\n');
  upload.write('--b\r\nContent-Disposition: form-data; name="files"; filename="a.zip"\r\n\r\n');
  upload.write(Buffer.alloc(3_000_000, 1));
  setTimeout(() => upload.destroy(), 300);
  await closed;
}

test('a client that hangs up during its upload leaves nothing behind', async () => {
  const dataDir = await temporaryFolder();
  const server = await startTestServer({ dataDir });
  const key = await server.keys.create({ quota: 3 });
  await hangUpDuringUpload(server, key);
  await expect.poll(() => readdir(join(dataDir, 'scratch')), POLL).toEqual([]);
  expect(await readdir(join(dataDir, 'files'))).toEqual([]);
  expect(await new TestClient(server.url, key).remainingQuota()).toBe(3);
});

test('a sync job ends with its client, and so does its tool', async () => {
  const dataDir = await temporaryFolder();
  const client = await TestClient.of(await startTestServer({ dataDir }));
  const form = new FormData();
  form.append('target_format', 'tar.xz');
  form.append('files', new File([await readFile(await slowArchive())], 'slow.tar'));
  const leave = new AbortController();
  const waiting = client.send('/convert/sync', { method: 'POST', body: form, signal: leave.signal });
  await expect.poll(() => toolsIn(dataDir), POLL).not.toEqual([]);
  leave.abort();
  await expect(waiting).rejects.toThrow();
  await expect.poll(() => toolsIn(dataDir), POLL).toEqual([]);
  await expect.poll(() => readdir(join(dataDir, 'scratch')), POLL).toEqual([]);
});

test('a tool that takes too long is ended with everything that it started', async () => {
  const dataDir = await temporaryFolder();
  const client = await TestClient.of(await startTestServer({ dataDir, jobTimeoutS: 6 }));
  const id = await client.createJob('tar.xz', await slowArchive());
  const beside = await client.createJob('tar', ZIP);
  expect(await client.waitFor(beside)).toMatchObject({ status: 'completed' });
  expect(await client.waitFor(id)).toMatchObject({
    status: 'failed',
    code: 'timed_out',
    error: 'The file "slow.tar" took longer than the 6 seconds that this server allows.',
  });
  await expect.poll(() => toolsIn(dataDir), POLL).toEqual([]);
  await expect.poll(() => readdir(join(dataDir, 'scratch')), POLL).toEqual([]);
});

test('DELETE ends a running tool', async () => {
  const dataDir = await temporaryFolder();
  const client = await TestClient.of(await startTestServer({ dataDir }));
  const id = await client.createJob('tar.xz', await slowArchive());
  await expect.poll(() => toolsIn(dataDir), POLL).not.toEqual([]);
  expect((await client.send(`/convert/${id}`, { method: 'DELETE' })).status).toBe(204);
  await expect.poll(() => toolsIn(dataDir), POLL).toEqual([]);
});

test('a full disk is a clear 500, and nothing half-written stays', async () => {
  const dataDir = await temporaryFolder();
  await execa('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', dataDir]);
  const server = await startTestServer({ dataDir });
  onTestFinished(async () => void (await execa('umount', ['--lazy', dataDir])));
  const key = await server.keys.create({ quota: 5 });
  const client = new TestClient(server.url, key);
  const large = await client.convert('zip', await slowArchive());
  expect(await refusal(large)).toEqual({
    status: 500,
    code: 'storage_full',
    detail: 'The server has no room left for files.',
  });
  expect(await readdir(join(dataDir, 'scratch'))).toEqual([]);
  expect(await client.remainingQuota()).toBe(5);

  // The input still fits, its result does not.
  const folder = await temporaryFolder();
  await execa('truncate', ['-s', '40M', join(folder, 'zeros.bin')]);
  await execa('tar', ['--zstd', '-cf', 'zeros.tar.zst', 'zeros.bin'], { cwd: folder });
  const id = await client.createJob('tar', join(folder, 'zeros.tar.zst'));
  expect(await client.waitFor(id)).toMatchObject({ status: 'failed', code: 'storage_full' });
  const done = await client.createJob('tar', ZIP);
  expect(await client.waitFor(done)).toMatchObject({ status: 'completed' });

  // Nothing fits any more, and the database cannot grow either.
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  const filler = join(dataDir, 'filler');
  await execa('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k'], { reject: false });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  const deletion = await client.send(`/convert/${done}`, { method: 'DELETE' });
  expect(await refusal(deletion)).toMatchObject({ status: 500, code: 'storage_full' });
  await rm(filler);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  expect((await client.send(`/convert/${done}`, { method: 'DELETE' })).status).toBe(204);
});
