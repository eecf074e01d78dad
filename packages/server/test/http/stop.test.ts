import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
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
  listener.drain();
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

test('a connection that looked idle when the server was told to stop has its next request answered, and ends with it', async () => {
  const { url, listener } = await serve();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const ask = async () => {
    const request = get(`${url}/healthz`, { agent });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    await once(response, 'end');
    return {
      status: response.statusCode,
      connection: response.headers.connection,
      reused: request.reusedSocket,
    };
  };
  expect(await ask()).toEqual({ status: 200, connection: 'keep-alive', reused: false });
  listener.drain();
  expect(await ask()).toEqual({ status: 200, connection: 'close', reused: true });
  expect(await ask()).toEqual({ status: 200, connection: 'close', reused: false });
});
