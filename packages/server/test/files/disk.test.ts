import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { MissingFileError } from '../../src/domain/files.ts';
import { openDiskFileStore } from '../../src/files/disk.ts';
import { temporaryFolder } from '../harness.ts';

const HOUR = 3_600_000;

async function emptyStore() {
  const folder = await temporaryFolder();
  const files = await openDiskFileStore(join(folder, 'files'));
  return {
    files,
    folder,
    async write(...contents: string[]) {
      const paths = contents.map((_, index) => join(folder, `${index}`));
      for (const [index, path] of paths.entries()) await writeFile(path, contents[index] ?? '');
      return paths;
    },
    async listed() {
      return (await Array.fromAsync(files.list())).flat();
    },
    async stored() {
      const entries = await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile());
    },
  };
}

test('files are taken over in their order, and can be read', async () => {
  const { files, write, folder } = await emptyStore();
  const contents = Array.from({ length: 100 }, (_, index) => `content ${index}`);
  const committed = await files.commitAll(await write(...contents));
  expect(committed.map(({ bytes }) => bytes)).toEqual(contents.map(({ length }) => length));
  for (const [index, { id }] of committed.entries()) {
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(await readFile(await files.checkout(id), 'utf8')).toBe(contents[index]);
  }
  const file = await files.open(committed[1]?.id ?? '');
  expect(file.bytes).toBe(contents[1]?.length);
  expect(await text(file.read({ start: 2, end: 4 }))).toBe('nte');
  expect(await readdir(folder)).toEqual(['files']);
});

test('files are taken over all or none', async () => {
  const { files, write, stored, listed, folder } = await emptyStore();
  const paths = await write(...Array.from({ length: 40 }, () => 'content'));
  await expect(files.commitAll([...paths, join(folder, 'not there')])).rejects.toThrow(/ENOENT/);
  expect(await stored()).toEqual([]);
  expect(await listed()).toEqual([]);
  expect(await files.commitAll([])).toEqual([]);
});

test('the age of a file counts from when it was taken over', async () => {
  const { files, write } = await emptyStore();
  const [path = ''] = await write('content');
  const begun = (await stat(path)).mtimeMs;
  await utimes(path, new Date(begun - 5 * HOUR), new Date(begun - 5 * HOUR));
  const [committed] = await files.commitAll([path]);
  // Clocks of file systems are coarse.
  expect(await files.committedAt(committed?.id ?? '')).toBeGreaterThan(begun - HOUR);
});

test('a file is listed once its owner is written down', async () => {
  const { files, write, listed } = await emptyStore();
  const [mine = '', other = ''] = (await files.commitAll(await write('a', 'b'))).map(({ id }) => id);
  expect(await listed()).toEqual([]);
  files.settle([mine]);
  expect(await listed()).toEqual([mine]);
  await files.remove(other);
  expect(await listed()).toEqual([mine]);
});

test('a file that is gone is told from one that is there', async () => {
  const { files, write } = await emptyStore();
  const [committed] = await files.commitAll(await write('content'));
  const id = committed?.id ?? '';
  await files.remove(id);
  await files.remove(id);
  await expect(files.checkout(id)).rejects.toThrow(MissingFileError);
  expect(await files.committedAt(id)).toBeUndefined();
  await expect(files.checkout('../../etc/passwd')).rejects.toThrow(TypeError);
  expect(await files.freeBytes()).toBeGreaterThan(0);
});
