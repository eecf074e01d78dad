/** Uploads and downloads are streamed: how large they are, and how many, does not show in the server's memory. */
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { startProcess, temporaryFolder } from '../harness.ts';

const MIB = 1024 ** 2;
/**
 * A part of what goes through, and yet enough for a machine where the garbage collector comes late: what a busy one needs is
 * up to twice of what a quiet one does.
 */
const ONE_AT_ONCE_MIB = 160;
const EIGHT_AT_ONCE_MIB = 256;

/** An archive with a file of zeros, as large as one likes to have it. */
async function archiveOf(bytes: number): Promise<string> {
  const folder = await temporaryFolder();
  const file = await open(join(folder, 'zeros.bin'), 'w');
  await file.truncate(bytes);
  await file.close();
  await execa('tar', ['-cf', 'zeros.tar', 'zeros.bin'], { cwd: folder });
  return join(folder, 'zeros.tar');
}

/** The most memory that a process has ever had at once, in MiB. */
async function peakMemory(pid: number): Promise<number> {
  const [, kib = '0'] = /VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kib) / 1024;
}

async function startMeasured() {
  const server = await startProcess(await temporaryFolder());
  // What the first request loads counts for none of the others.
  await server.client.send('/pairs');
  const before = await peakMemory(server.pid);
  const growth = async () => (await peakMemory(server.pid)) - before;
  const upload = (path: string) =>
    execa('curl', [
      ...['--silent', '--fail', '-H', `X-API-Key: ${server.key}`],
      ...['-F', 'target_format=tar.zst', '-F', `files=@${path}`, `${server.url}/convert`],
    ]);
  return { ...server, growth, upload };
}

test('1 GiB up and down takes at most 160 MiB', async () => {
  const { client, upload, growth, url, key } = await startMeasured();
  const { stdout } = await upload(await archiveOf(1024 * MIB));
  expect(await growth()).toBeLessThanOrEqual(ONE_AT_ONCE_MIB);

  const { jobid } = JSON.parse(stdout) as { jobid: string };
  expect(await client.waitFor(jobid)).toMatchObject({ status: 'completed' });
  const back = await client.createJob('tar', await saved(client, jobid));
  await client.waitFor(back);
  await execa('curl', [
    '--silent',
    '--fail',
    '-o',
    '/dev/null',
    '-H',
    `X-API-Key: ${key}`,
    `${url}/download/${back}`,
  ]);
  expect(await growth()).toBeLessThanOrEqual(ONE_AT_ONCE_MIB);
});

test('eight uploads of 256 MiB at once take at most 256 MiB', async () => {
  const { upload, growth } = await startMeasured();
  const archive = await archiveOf(256 * MIB);
  await Promise.all(Array.from({ length: 8 }, () => upload(archive)));
  expect(await growth()).toBeLessThanOrEqual(EIGHT_AT_ONCE_MIB);
});

async function saved(
  client: Awaited<ReturnType<typeof startProcess>>['client'],
  jobId: string,
): Promise<string> {
  const path = join(await temporaryFolder(), 'zeros.tar.zst');
  const response = await client.send(`/download/${jobId}`);
  await writeFile(path, Buffer.from(await response.arrayBuffer()));
  return path;
}
