import { expect, test } from 'vitest';
import { POLL, refusal, temporaryFolder } from '../harness.ts';
import { makeResults } from '../jobs/stand-ins.ts';
import { holdDatabase } from '../store/hold.ts';
import { pictureForm, serve } from './stand-in-server.ts';

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

test('what fails inside is logged, and a client learns nothing of it', async () => {
  const { client } = await serve({
    jobs: () => ({ create: () => Promise.reject(new Error('secret: /var/lib/converter')) }),
  });
  const failed = await client.send('/convert', { method: 'POST', body: pictureForm() });
  expect(await refusal(failed)).toEqual({
    status: 500,
    code: 'internal_error',
    detail: 'The server could not complete the request.',
  });
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
