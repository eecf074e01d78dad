/** What all scenarios share: samples whose right results are known, and a folder that knows this machine's tools. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, formOf, send } from './client.ts';
import { makeSamples, type Part, type Samples } from './samples.ts';
import { OPERATOR_KEY, ServerProcess } from './server.ts';

export interface Workshop {
  readonly samples: Samples;
  /** Of a server that has ended in peace. */
  readonly dataDir: string;
  close(): Promise<void>;
}

/** Starts a server that nobody disturbs, and learns from it. */
export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-faults-'));
  const close = () => rm(folder, { recursive: true, force: true });
  const dataDir = join(folder, 'data');
  await mkdir(dataDir);
  const server = new ServerProcess(dataDir);
  try {
    const url = await server.ready;
    const operator = { name: 'operator', key: OPERATOR_KEY, id: 0, quota: 0 };
    const convert = async (target: string, parts: readonly Part[]) => {
      const response = await send(url, operator, '/convert', {
        method: 'POST',
        body: formOf({ target, parts }),
      });
      if (!response.ok) throw new Error(`${parts[0]?.name} was refused: ${await response.text()}`);
      const { jobid } = (await response.json()) as { jobid: string };
      const { status, error } = await ended(url, operator, jobid);
      if (status !== 'completed') throw new Error(`${parts[0]?.name} was not converted: ${error}`);
      return jobid;
    };
    const samples = await makeSamples(join(folder, 'samples'), convert, dataDir);
    await server.end('SIGTERM');
    return { samples, dataDir, close };
  } catch (error) {
    await server.end('SIGKILL');
    await close();
    throw error;
  }
}
