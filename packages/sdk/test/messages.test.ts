/** What is said of a host that is not what it is taken for. */
import { expect, test } from 'vitest';
import { Converter } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { fakeServer } from './helpers/fake-server.ts';

test('a server that speaks http is said to, where https was asked for', async () => {
  const server = await fakeServer({});
  const baseUrl = server.url.replace('http:', 'https:');
  expect(await failureOf(new Converter({ baseUrl, retries: 0 }).pairs())).toMatchObject({
    name: 'ConnectionError',
    detail: `${baseUrl} speaks http, not https. Check that baseUrl is where the API is.`,
  });
});
