import { expect, test } from 'vitest';
import { POLL, refusal } from '../harness.ts';
import { pictureForm, serve } from './stand-in-server.ts';

test('when the server stops, requests that wait are answered: what runs, what is queued, and what does not stop', async () => {
  const never = () => new Promise<never>(() => undefined);
  const { client, service, store, listener } = await serve({ convert: never, concurrency: 1 });
  const send = () => client.send('/convert/sync', { method: 'POST', body: pictureForm() });
  const running = send();
  await expect.poll(() => store.jobs.running(), POLL).toHaveLength(1);
  const queued = send();
  await expect.poll(() => store.jobs.queuedSync(), POLL).toHaveLength(1);
  listener.stopListening();
  await service.stop(0);
  await listener.close();
  for (const answer of [await running, await queued]) {
    expect(await refusal(answer)).toMatchObject({
      status: 500,
      code: 'interrupted',
      detail: expect.stringMatching(/Send the request again\.$/),
    });
  }
});
