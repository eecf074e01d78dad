/** What is told of a conversion while it is under way. */
import { fixture } from '@converter/fixtures';
import { type StandInServer, startStandInServer } from '@converter/server/stand-in';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Converter } from '../src/node.ts';

let server: StandInServer;
beforeAll(async () => {
  server = await startStandInServer();
});
afterAll(() => server.stop());

test('convert tells the progress of several files, and gives one archive', async () => {
  const converter = new Converter({ baseUrl: server.url, apiKey: server.key });
  const path = fixture('media/speech.wav');
  const recordings = ['first', 'second', 'third', 'fourth'].map((name) => ({
    path,
    filename: `${name}.wav`,
  }));
  const seen: number[] = [];
  const result = await converter.convert(recordings, 'txt', {
    onProgress({ phase, progress = 0 }) {
      if (phase !== 'converting') return;
      seen.push(progress);
      // They get on without an end until then.
      if (new Set(seen).size === 3) server.release(recordings.length);
    },
  });
  expect(result).toMatchObject({ mediaType: 'application/zip', size: expect.any(Number) });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  const names = ['first.txt', 'fourth.txt', 'second.txt', 'third.txt'];
  const bytes = Buffer.from(await result.bytes()).toString('latin1');
  for (const name of names) expect(bytes).toContain(name);
  // An entry of the list of members for each.
  expect(bytes.split('PK\u0001\u0002')).toHaveLength(1 + names.length);
});
