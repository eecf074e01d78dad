// How much an upload and a download raise the peak resident memory of the process that runs the SDK. Fails above 96 MiB.
//
//   node scripts/memory.ts             4 GiB with this Node, 1 GiB with the older ones
//   node scripts/memory.ts --full      4 GiB with each Node
//
// It takes the package as it is built. The server is a process of its own, and each direction runs in a fresh process, so
// that the peaks are not mixed.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What the older Nodes are dependencies of. */
const RUNTIMES = new URL('../../../runtimes/package.json', import.meta.url);

/** What users get. */
const BUILD = new URL('../dist/node.js', import.meta.url).href;

const GIB = 1024 ** 3;
const MIB = 1024 ** 2;
/** What any size may cost, in MiB. */
const LIMIT = 96;

/** Takes any upload, and sends as many zero bytes as the job id says. */
function serve(): void {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/progress/')) {
      response.end(JSON.stringify({ status: 'completed', progress: 1 }));
      return;
    }
    if (request.method === 'GET') {
      const size = Number(request.url?.split('/').pop());
      response.writeHead(200, { 'Content-Length': size });
      const block = Buffer.alloc(MIB);
      let left = size;
      const push = () => {
        while (left > 0) {
          left -= MIB;
          if (!response.write(block)) return response.once('drain', push);
        }
        return response.end();
      };
      push();
      return;
    }
    const expected = Number(request.headers['content-length']);
    let received = 0;
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
    });
    request.on('end', () => {
      if (received !== expected) response.writeHead(400).end();
      else response.end(JSON.stringify({ status: 'success', jobid: 'a', pair: 'a2b', remaining_quota: -1 }));
    });
  });
  server.requestTimeout = 0;
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
}

async function measure(baseUrl: string, direction: string, size: number, folder: string): Promise<void> {
  const { Converter } = (await import(BUILD)) as typeof import('../src/node.ts');
  const converter = new Converter({ baseUrl });
  const file = join(folder, 'small.bin');
  await writeFile(file, 'x');
  // Everything is loaded and connected once before the memory is looked at.
  await converter.createJob(file, 'b');
  await (await (await converter.jobs.get(String(MIB))).download()).save(join(folder, 'small.out'));
  const before = process.resourceUsage().maxRSS;
  const start = performance.now();
  if (direction === 'upload') await converter.createJob(join(folder, 'large.bin'), 'b');
  else await (await (await converter.jobs.get(String(size))).download()).save(join(folder, 'large.out'));
  const seconds = (performance.now() - start) / 1000;
  const growth = (process.resourceUsage().maxRSS - before) / 1024;
  if (direction === 'download' && (await stat(join(folder, 'large.out'))).size !== size)
    throw new Error('size');
  console.log(
    `Node ${process.versions.node}, ${direction} of ${size / GIB} GiB: peak +${growth.toFixed(0)} MiB (to ${(before / 1024 + growth).toFixed(0)} MiB), ${seconds.toFixed(1)} s`,
  );
  process.exit(growth <= LIMIT ? 0 : 1);
}

/** The Nodes that the SDK supports, as far as the registry has them for this machine. */
function* programs(): Generator<{ name: string; execPath: string | undefined; isOlder: boolean }> {
  for (const name of ['node-22', 'node-24']) {
    let execPath: string | undefined;
    try {
      execPath = join(dirname(createRequire(RUNTIMES).resolve(`${name}/package.json`)), 'bin/node');
    } catch {
      // Meant for another kind of machine.
    }
    yield { name, execPath, isOlder: true };
  }
  yield { name: 'this Node', execPath: process.execPath, isOlder: false };
}

async function main(full: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sdk-memory-'));
  const server = fork(import.meta.filename, ['serve']);
  const [{ port }] = await once(server, 'message');
  try {
    for (const { name, execPath, isOlder } of programs()) {
      if (!execPath) {
        console.log(`${name} is skipped: its package has no binary for this machine.`);
        continue;
      }
      const size = full || !isOlder ? 4 * GIB : GIB;
      await writeFile(join(folder, 'large.bin'), '');
      await truncate(join(folder, 'large.bin'), size);
      for (const direction of ['upload', 'download']) {
        const args = ['measure', `http://127.0.0.1:${port}`, direction, String(size), folder];
        const [code] = await once(fork(import.meta.filename, args, { execPath }), 'exit');
        if (code !== 0) process.exitCode = 1;
        await rm(join(folder, 'large.out'), { force: true });
      }
    }
  } finally {
    server.kill();
    await rm(folder, { recursive: true });
  }
}

const [role, url = '', direction = '', size = '', folder = ''] = process.argv.slice(2);
if (role === 'serve') serve();
else if (role === 'measure') await measure(url, direction, Number(size), folder);
else await main(role === '--full');
