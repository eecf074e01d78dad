// How much an upload to the reference server, and a download from it, raise the peak resident memory of the process that
// runs the SDK. Fails above 96 MiB.
//
//   node scripts/server-memory.ts [GiB]        default: 1
//
// The server is a process of its own, and each direction runs in a fresh process, so that the peaks are not mixed.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRealServer } from '@converter/server/testing';
import { Converter } from '../src/node.ts';

const GIB = 1024 ** 3;
/** What any size may cost, in MiB. */
const LIMIT = 96;

/** Makes `large.zip` of this size: zeros that are not compressed. */
async function makeArchive(folder: string, bytes: number): Promise<void> {
  const zeros = join(folder, 'zeros');
  await writeFile(zeros, '');
  await truncate(zeros, bytes);
  const store = ['--format', 'zip', '--options', 'zip:compression=store'];
  execFileSync('bsdtar', ['-cf', join(folder, 'large.zip'), ...store, '-C', folder, 'zeros']);
  await rm(zeros);
}

/** Runs a call and prints what it took. */
async function measured<T>(label: string, converter: Converter, call: () => Promise<T>): Promise<T> {
  // Everything is loaded and connected once before the memory is looked at.
  await converter.pairs();
  const before = process.resourceUsage().maxRSS;
  const start = performance.now();
  const answer = await call();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const growth = Math.round((process.resourceUsage().maxRSS - before) / 1024);
  console.log(`${label}: peak +${growth} MiB (to ${Math.round(before / 1024) + growth} MiB), ${seconds} s`);
  if (growth > LIMIT) process.exitCode = 1;
  return answer;
}

/** One direction, in a process of its own. The upload tells its parent the job, which the download needs. */
async function runDirection(direction: string, gib: number, folder: string, jobId: string): Promise<void> {
  const converter = new Converter();
  const label = `${direction} of ${gib} GiB`;
  if (direction === 'upload') {
    const job = await measured(label, converter, () => converter.createJob(join(folder, 'large.zip'), 'tar'));
    process.send?.(job.id);
    await job.wait();
    return;
  }
  const result = await (await converter.jobs.get(jobId)).download();
  const path = await measured(label, converter, () => result.save(folder));
  if ((await stat(path)).size < gib * GIB) throw new Error('The result is too small.');
}

async function main(gib: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sdk-memory-'));
  const server = await startRealServer();
  try {
    await makeArchive(folder, gib * GIB);
    const env = { ...process.env, CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key };
    let jobId = '';
    for (const direction of ['upload', 'download']) {
      const child = fork(import.meta.filename, [direction, String(gib), folder, jobId], { env });
      child.on('message', (id) => {
        jobId = String(id);
      });
      const [code] = await once(child, 'exit');
      if (code !== 0) process.exitCode = 1;
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

const [first = '1', gib = '', folder = '', jobId = ''] = process.argv.slice(2);
if (first === 'upload' || first === 'download') await runDirection(first, Number(gib), folder, jobId);
else await main(Number(first));
