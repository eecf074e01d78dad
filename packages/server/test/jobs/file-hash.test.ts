import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { hashWhileWritten } from '../../src/jobs/file-hash.ts';
import { temporaryFolder } from '../harness.ts';

const CHUNK = randomBytes(256 * 1024 + 7);

/** Writes so many chunks to a file. */
async function write(path: string, chunks: number) {
  const target = createWriteStream(path);
  const hash = hashWhileWritten(target);
  await pipeline(Readable.from(Array.from({ length: chunks }, () => CHUNK)), target);
  return hash;
}

function expected(chunks: number): string {
  const hash = createHash('sha256');
  for (let count = 0; count < chunks; count++) hash.update(CHUNK);
  return hash.digest('hex');
}

test('small and large files have the hash of their content, also several at once', async () => {
  const folder = await temporaryFolder();
  const sizes = [0, 1, 31, 200, 100];
  const hashes = sizes.map(async (chunks, index) =>
    (await write(join(folder, String(index)), chunks)).digest(),
  );
  expect(await Promise.all(hashes)).toEqual(sizes.map(expected));
});

test('a file that is gone is an error, and the next one is hashed', async () => {
  const folder = await temporaryFolder();
  const gone = await write(join(folder, 'gone'), 1);
  await rm(join(folder, 'gone'));
  await expect(gone.digest()).rejects.toThrow(/ENOENT/);
  (await write(join(folder, 'abandoned'), 100)).abandon();
  expect(await (await write(join(folder, 'next'), 2)).digest()).toBe(expected(2));
});
