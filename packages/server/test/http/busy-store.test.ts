import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { listen } from '../../src/http/serve.ts';
import { Keys } from '../../src/keys/keys.ts';
import { POLL, refusal, TestClient, temporaryFolder, testConfig } from '../harness.ts';
import { JPEG, makeResults, type StandIns, standInService } from '../jobs/stand-ins.ts';
import { holdDatabase } from '../store/hold.ts';

async function serve(standIns: StandIns = {}) {
  const { service, store, files, catalogue, log, dataDir } = await standInService(standIns);
  const config = testConfig(dataDir);
  const isReady = async () => true;
  const app = createApp({ config, keys: store.keys, jobs: service, files, catalogue, log, isReady });
  await service.start();
  const { url, close } = await listen(app, '127.0.0.1', 0);
  onTestFinished(close);
  const key = await new Keys(store.keys).create();
  return { client: new TestClient(url, key), url, database: join(dataDir, 'converter.db') };
}

function pictureForm(): FormData {
  const form = new FormData();
  form.append('target_format', 'webp');
  form.append('files', new File([JPEG], 'picture.jpg'));
  return form;
}

test('while another process holds the database, the server answers, and nothing that was done is lost', async () => {
  const { promise: started, resolve: start } = Promise.withResolvers<void>();
  const { promise: held, resolve: go } = Promise.withResolvers<void>();
  const tried: boolean[] = [];
  const { client, url, database } = await serve({
    async convert(_, __, context) {
      start();
      await held;
      return makeResults(context, 1);
    },
    jobs: (real) => ({
      finish(...ending) {
        tried.push(true);
        return real.finish(...ending);
      },
    }),
  });
  const created = await client.send('/convert', { method: 'POST', body: pictureForm() });
  const { jobid } = (await created.json()) as { jobid: string };
  await started;
  const release = await holdDatabase(database);
  go();
  await expect.poll(() => tried, POLL).not.toEqual([]);
  for (let asked = 0; asked < 20; asked++) {
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await client.send(`/progress/${jobid}`)).json()).toMatchObject({ status: 'processing' });
  }
  await release();
  expect(await client.waitFor(jobid)).toMatchObject({ status: 'completed', progress: 1 });
  expect(await (await client.send(`/download/${jobid}`)).text()).toBe('result 1');
});

test('what cannot be written down in time is refused, and says when to come again', async () => {
  const dataDir = await temporaryFolder();
  const { client, database } = await serve({ dataDir, busyMs: 100 });
  const release = await holdDatabase(database);
  const refused = await client.send('/convert', { method: 'POST', body: pictureForm() });
  expect(refused.headers.get('Retry-After')).toBe('5');
  expect(await refusal(refused)).toEqual({
    status: 503,
    code: 'busy',
    detail: "The server's database is busy. Try again in 5 seconds.",
  });
  await release();
  expect((await client.send('/convert/sync', { method: 'POST', body: pictureForm() })).status).toBe(200);
});
