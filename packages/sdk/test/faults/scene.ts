/** The real server behind proxies that break things, and what it keeps of what it is asked. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startRealServer } from '@converter/server/testing';
import { Converter, type ConverterOptions } from '../../src/node.ts';
import { tarOf } from '../runtimes/tar.ts';
import { type FaultProxy, openProxy, type Rewrite } from './proxy.ts';

const QUOTA = 1_000_000;
const FILE_BYTES = 300_000;

/** The files that are converted. */
export interface Material {
  /** Random bytes, which no compression makes smaller. */
  content: Buffer;
  /** The path of an archive with nothing else in it. */
  archive: string;
  /** The path of a document with 300 sentences that say "Some text." */
  note: string;
}

/** A way to the server that one test at a time uses: with a proxy and a key of its own. */
export interface Lane {
  readonly proxy: FaultProxy;
  /** Goes around the proxy. */
  readonly direct: Converter;
  /** The ids of completed jobs, of one file and of two. */
  readonly completed: { single: string; several: string };
  /** A client that has seen nothing of the server yet. */
  client(options?: ConverterOptions): Converter;
  /** Runs something, and tells how many jobs the store then has more, and what it took from the quota. */
  counted(run: () => Promise<unknown>): Promise<{ jobs: number; quota: number }>;
}

export interface Scene {
  readonly material: Material;
  /** Lends a lane, as soon as one is free. */
  use<T>(run: (lane: Lane) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openScene(lanes: number, rewrite?: Rewrite): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), 'sdk-faults-'));
  const server = await startRealServer();
  const store = new DatabaseSync(join(server.dataDir, 'converter.db'), { readOnly: true });
  const free: Lane[] = [];
  const waiting: ((lane: Lane) => void)[] = [];
  const proxies: FaultProxy[] = [];

  const content = randomBytes(FILE_BYTES);
  const material = { content, archive: join(folder, 'data.tar'), note: join(folder, 'note.md') };
  await writeFile(material.archive, tarOf('data.bin', content));
  await writeFile(material.note, `# A note\n\n${'Some text. '.repeat(300)}\n`);

  async function openLane(): Promise<void> {
    const name = `lane ${proxies.length}`;
    const proxy = await openProxy(server.url, rewrite);
    proxies.push(proxy);
    const apiKey = await server.createKey('--quota', String(QUOTA), '--name', name);
    const direct = new Converter({ baseUrl: server.url, apiKey });
    const rows = store.prepare(
      'SELECT count(*) AS count FROM jobs JOIN keys ON keys.id = key_id WHERE name = ?',
    );
    const count = async () => ({
      jobs: Number(rows.get(name)?.count),
      quota: QUOTA - ((await direct.pairs()).remaining_quota ?? 0),
    });
    const { archive } = material;
    const [single, several] = await Promise.all([
      finish(direct, [archive]),
      finish(direct, [archive, archive]),
    ]);
    free.push({
      proxy,
      direct,
      completed: { single, several },
      client: (options) => new Converter({ baseUrl: proxy.url, apiKey, attemptTimeout: 1000, ...options }),
      async counted(run) {
        const before = await count();
        await run();
        const after = await count();
        return { jobs: after.jobs - before.jobs, quota: after.quota - before.quota };
      },
    });
  }

  // One by one: a lane's name has its number in it.
  for (let lane = 0; lane < lanes; lane++) await openLane();

  return {
    material,
    async use(run) {
      const lane = free.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
      try {
        return await run(lane);
      } finally {
        const next = waiting.shift();
        if (next) next(lane);
        else free.push(lane);
      }
    },
    async close() {
      store.close();
      for (const proxy of proxies) await proxy.close();
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function finish(converter: Converter, files: string[]): Promise<string> {
  const job = await converter.createJob(files, 'tar.gz');
  await job.wait();
  return job.id;
}
