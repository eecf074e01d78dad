import { createWriteStream, openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Converter } from '@converter/sdk';
import type { Archive } from './archive.ts';
import { timed } from './contest.ts';
import type { BenchServer } from './server.ts';

const CALLS = 1000;

/** Both do the same, and say how many seconds it took. */
export interface Contestants {
  sdk(): Promise<number>;
  fetch(): Promise<number>;
}

/** The tasks, by what they are called. */
export async function tasks(
  { url, key }: BenchServer,
  { plain, compressed }: Archive,
  folder: string,
): Promise<Record<string, Contestants>> {
  const converter = new Converter({ baseUrl: url, apiKey: key });
  const headers = { 'X-API-Key': key };
  const large = await converter.createJob(compressed, 'tar');
  await large.wait();
  const target = join(folder, 'result.tar');

  async function download(save: () => Promise<unknown>): Promise<number> {
    const time = await timed(save);
    await rm(target);
    return time;
  }

  return {
    upload: {
      async sdk() {
        let cancel: () => Promise<unknown> = async () => {};
        const time = await timed(async () => {
          const job = await converter.createJob(plain, 'zip');
          cancel = () => job.cancel();
        });
        await cancel();
        return time;
      },
      async fetch() {
        let jobid = '';
        const time = await timed(async () => {
          const body = new FormData();
          body.append('target_format', 'zip');
          // From disk as it is sent. Without `redirect`, fetch keeps all of it in case that it has to send it twice.
          body.append('files', await openAsBlob(plain), 'large.tar');
          const init = { method: 'POST', body, redirect: 'error' as const };
          // As the SDK does, so that the server has the same to do.
          const own = { ...headers, 'Idempotency-Key': crypto.randomUUID() };
          const response = await fetch(`${url}/convert`, { ...init, headers: own });
          ({ jobid } = (await response.json()) as { jobid: string });
        });
        await fetch(`${url}/convert/${jobid}`, { method: 'DELETE', headers });
        return time;
      },
    },
    'download to disk': {
      sdk: () => download(async () => (await large.download()).save(target)),
      fetch: () =>
        download(async () => {
          const { body } = await fetch(`${url}/download/${large.id}`, { headers });
          if (!body) throw new Error('There is no content.');
          // Flushed, as what is saved has to outlive a crash.
          await pipeline(Readable.fromWeb(body), createWriteStream(target, { flush: true }));
        }),
    },
    '1,000 small calls': {
      sdk: () =>
        timed(async () => {
          for (let call = 0; call < CALLS; call++) await large.state();
        }),
      fetch: () =>
        timed(async () => {
          for (let call = 0; call < CALLS; call++)
            await (await fetch(`${url}/progress/${large.id}`, { headers })).json();
        }),
    },
  };
}
