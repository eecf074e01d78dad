import { expect, test, vi } from 'vitest';
import { Converter } from '../src/node.ts';
import { fakeServer } from './helpers/fake-server.ts';

const pairs = { supported_pairs: [] };

// In a file of its own: the environment is read when the first request of a process is sent.
test('the proxy of the environment is used, except for the hosts that it leaves out', async () => {
  // What goes through a proxy names the whole address.
  const proxy = await fakeServer({ 'GET http://converter.example/pairs': ({ json }) => json(pairs) });
  const server = await fakeServer({ 'GET /pairs': ({ json }) => json(pairs) });
  vi.stubEnv('http_proxy', proxy.url);
  vi.stubEnv('no_proxy', '127.0.0.1');
  await new Converter({ baseUrl: server.url }).pairs();
  await new Converter({ baseUrl: 'http://converter.example' }).pairs();
  vi.unstubAllEnvs();
  expect(server.routesSeen()).toEqual(['GET /pairs']);
  expect(proxy.routesSeen()).toEqual(['GET http://converter.example/pairs']);
});
