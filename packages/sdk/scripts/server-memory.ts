// How much a download from the reference server, and an upload to it, raise the peak resident memory of the process that
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
import { Converter } from '../src/node.ts';
import { startRealServer } from '../test/helpers/real-server.ts';

const GIB = 1024 ** 3;
/** What any size may cost, in MiB. */
const LIMIT = 96;

/** Makes `small.tar.gz`, out of which the server makes a tar archive of `gib` GiB. */
async function makeArchive(folder: string, gib: number): Promise<void> {
  const zeros = join(folder, 'zeros');
  await writeFile(zeros, '');
  await truncate(zeros, gib * GIB);
  execFileSync('bsdtar', ['--no-read-sparse', '-czf', join(folder, 'small.tar.gz'), '-C', folder, 'zeros']);
  await rm(zeros);
}

const directions: Record<string, (converter: Converter, folder: string) => Promise<unknown>> = {
  async download(converter, folder) {
    const job = await converter.createJob(join(folder, 'small.tar.gz'), 'tar');
    await job.wait();
    await (await job.download()).save(join(folder, 'large.tar'));
    await job.cancel();
  },
  async upload(converter, folder) {
    const job = await converter.createJob(join(folder, 'large.tar'), 'tar.gz');
    await job.cancel();
  },
};

async function measure(direction: string, gib: number, folder: string): Promise<void> {
  const converter = new Converter();
  // Everything is loaded and connected once before the memory is looked at.
  await converter.pairs();
  const before = process.resourceUsage().maxRSS;
  const start = performance.now();
  await directions[direction]?.(converter, folder);
  const seconds = (performance.now() - start) / 1000;
  const growth = (process.resourceUsage().maxRSS - before) / 1024;
  if ((await stat(join(folder, 'large.tar'))).size < gib * GIB) throw new Error('The archive is too small.');
  console.log(
    `${direction} of ${gib} GiB: peak +${growth.toFixed(0)} MiB (to ${(before / 1024 + growth).toFixed(0)} MiB), ${seconds.toFixed(1)} s`,
  );
  process.exitCode = growth <= LIMIT ? 0 : 1;
}

async function main(gib: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sdk-memory-'));
  const server = await startRealServer();
  try {
    await makeArchive(folder, gib);
    for (const direction of Object.keys(directions)) {
      const env = { ...process.env, CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key };
      const child = fork(import.meta.filename, ['measure', direction, String(gib), folder], { env });
      const [code] = await once(child, 'exit');
      if (code !== 0) process.exitCode = 1;
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

const [role = '1', direction = '', gib = '', folder = ''] = process.argv.slice(2);
if (role === 'measure') await measure(direction, Number(gib), folder);
else await main(Number(role));
