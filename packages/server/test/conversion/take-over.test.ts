/** What a taken-over tool leaves in the place of its output is never followed: nothing of the machine is read, moved or changed. */
import { chmod, link, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { takeOver } from '../../src/conversion/take-over.ts';
import { temporaryFolder } from '../harness.ts';

let folder: string;
let secret: string;
beforeEach(async () => {
  const root = await temporaryFolder();
  folder = join(root, 'step');
  await mkdir(join(folder, 'out'), { recursive: true });
  await mkdir(join(root, 'victim'));
  secret = join(root, 'victim/secret');
  await writeFile(secret, 'secret', { mode: 0o600 });
});

const take = (...paths: string[]) =>
  takeOver(
    { folder, uid: undefined },
    paths.map((path) => ({ path, extension: 'txt' })),
    'out',
    `${folder}-taken`,
  );

test('files are moved in their order, and can be read by those who convert them further', async () => {
  await mkdir(join(folder, 'out/inner'));
  await writeFile(join(folder, 'out/b.txt'), 'b', { mode: 0o600 });
  await writeFile(join(folder, 'out/inner/a.txt'), 'a', { mode: 0o600 });
  const taken = await take('out/b.txt', 'out/inner/../inner/a.txt');
  expect(await Promise.all(taken.map((path) => readFile(path, 'utf8')))).toEqual(['b', 'a']);
  expect((await stat(taken[0] ?? '')).mode & 0o777).toBe(0o644);
  await expect(stat(join(folder, 'out/b.txt'))).rejects.toThrow();
});

/** What lies where `out/result` is expected to be a file. */
const PLANTED: Record<string, () => Promise<unknown>> = {
  'nothing at all': async () => undefined,
  'a folder': () => mkdir(join(folder, 'out/result')),
  'a link': () => symlink(secret, join(folder, 'out/result')),
  'a second name of another file': () => link(secret, join(folder, 'out/result')),
  'a pipe': () => execa('mkfifo', [join(folder, 'out/result')]),
  'a device': () => execa('mknod', [join(folder, 'out/result'), 'c', '1', '5']),
  async 'a socket'() {
    const server = createServer().listen(join(folder, 'out/result'));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
  },
  async 'a link in the place of its folder'() {
    await rm(join(folder, 'out'), { recursive: true });
    await rename(secret, join(secret, '../result'));
    secret = join(secret, '../result');
    await symlink(join(secret, '..'), join(folder, 'out'));
  },
  async 'a file that is somebody else’s'() {
    await writeFile(join(folder, 'out/result'), 'x');
    await execa('chown', ['12345', join(folder, 'out/result')]);
  },
};

test.for(Object.keys(PLANTED))('%s in the place of an output is refused', async (name) => {
  await PLANTED[name]?.();
  const before = await stat(secret);
  await expect(take('out/result')).rejects.toMatchObject({ name: 'OutputError' });
  const { mode, uid, ino } = await stat(secret);
  expect({ mode, uid, ino }).toEqual({ mode: before.mode, uid: before.uid, ino: before.ino });
  expect(await readFile(secret, 'utf8')).toBe('secret');
});

test('a link on the way to an output is refused', async () => {
  await symlink(join(secret, '..'), join(folder, 'out/inner'));
  await expect(take('out/inner/secret')).rejects.toMatchObject({ name: 'OutputError' });
  expect(await readFile(secret, 'utf8')).toBe('secret');
});

test.for(['../victim/secret', 'out/../../victim/secret', '/etc/passwd', 'outside', ''])(
  'a path out of the output folder is an error of the engine: %s',
  async (path) => {
    await expect(take(path)).rejects.toBeInstanceOf(Error);
    expect(await readFile(secret, 'utf8')).toBe('secret');
  },
);

test('a folder that a tool has locked up is refused', async () => {
  await writeFile(join(folder, 'out/result'), 'x');
  await chmod(join(folder, 'out'), 0);
  process.seteuid?.(65_534);
  onTestFinished(() => void process.seteuid?.(0));
  await expect(take('out/result')).rejects.toBeInstanceOf(Error);
});
