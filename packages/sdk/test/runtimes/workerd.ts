import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Place } from './material.ts';
import type { Project } from './project.ts';
import type { Report } from './run.ts';

/** What a bundler for Cloudflare's runtime asks for (Wrangler does so too). */
const CONDITIONS = ['workerd', 'worker', 'browser'];
/** The day whose behaviour the runtime is to have. */
const COMPATIBLE_WITH = '2026-01-01';

/** Runs the cases in a worker of the runtime that Cloudflare's network runs. */
export async function runInWorkerd(
  program: string,
  project: Project,
  place: Place,
): Promise<{ build: string; report: Report }> {
  const { path, build } = await project.bundle('worker.ts', CONDITIONS);
  const config = project.path('workerd.capnp');
  await writeFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [
        (name = "main", worker = (
          modules = [(name = "worker", esModule = embed "${basename(path)}")],
          compatibilityDate = "${COMPATIBLE_WITH}",
          globalOutbound = "network",
        )),
        (name = "network", network = (allow = ["private"])),
      ],
      sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
    );`,
  );
  const workerd = spawn(program, ['serve', config, '--control-fd=3'], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  const exited = once(workerd, 'exit');
  try {
    const port = await Promise.race([
      listening(workerd.stdio[3] as Readable),
      exited.then(() => Promise.reject(new Error('workerd did not start.'))),
    ]);
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      body: JSON.stringify(place),
    });
    return { build, report: (await response.json()) as Report };
  } finally {
    workerd.kill();
    await exited;
  }
}

/** The port that it says it listens on. */
async function listening(control: Readable): Promise<number> {
  for await (const line of createInterface(control)) {
    const { event, port } = JSON.parse(line);
    if (event === 'listen') return port;
  }
  throw new Error('workerd named no port.');
}
