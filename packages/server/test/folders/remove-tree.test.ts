/** Whatever a tool has left can be deleted, by root and by a plain user, and never keeps a server from starting. */
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { Scratch } from '../../src/files/scratch.ts';
import { removeTree } from '../../src/folders/remove-tree.ts';
import { createLogger } from '../../src/log.ts';
import { POLL, temporaryFolder } from '../harness.ts';

const NOBODY = 65_534;
const log = createLogger('silent');

/** Runs as root, where the tests do, and as a user that rights mean something to. */
const USERS = process.geteuid?.() === 0 ? ['root', 'a plain user'] : ['a plain user'];

let folder: string;
beforeEach(async () => {
  // Not the harness's: Node's own rm could not delete it, if the test fails.
  folder = await mkdtemp(join(tmpdir(), 'converter-test-'));
  onTestFinished(async () => void (await execa('rm', ['-rf', folder])));
  await chmod(folder, 0o777);
});

async function as<Result>(user: string, act: () => Promise<Result>): Promise<Result> {
  if (user === 'root' || process.geteuid?.() !== 0) return act();
  process.seteuid?.(NOBODY);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}

/** Makes a tree by Python, which goes down by descriptors and so as deep as it likes. */
async function nested(path: string, levels: number, name: string): Promise<void> {
  const program = `
import os, sys
path, levels, name = sys.argv[1], int(sys.argv[2]), sys.argv[3]
os.mkdir(path)
here = os.open(path, os.O_RDONLY)
for level in range(levels):
    os.close(os.open('file', os.O_CREAT | os.O_WRONLY, dir_fd=here))
    os.mkdir(name, dir_fd=here)
    below = os.open(name, os.O_RDONLY, dir_fd=here)
    os.close(here)
    here = below
`;
  await execa('python3', ['-c', program, path, String(levels), name]);
  await execa('chown', ['-R', '--no-dereference', `${NOBODY}`, path], { reject: false });
}

test.for(USERS)('folders deeper than a path may be long are deleted by %s', async (user) => {
  const path = join(folder, 'deep');
  await nested(path, 3000, 'x'.repeat(200));
  await as(user, () => removeTree(path));
  expect(await readdir(folder)).toEqual([]);
});

test.for(USERS)('folders without rights are deleted by %s', async (user) => {
  const path = join(folder, 'locked');
  await as(user, async () => {
    await mkdir(join(path, 'a/b/c'), { recursive: true });
    await writeFile(join(path, 'a/b/c/file'), 'x');
    for (const part of ['a/b/c', 'a/b', 'a', '.']) await chmod(join(path, part), 0);
    await removeTree(path);
  });
  expect(await readdir(folder)).toEqual([]);
});

test('a link is deleted, and not what it leads to', async () => {
  const kept = join(folder, 'kept');
  await mkdir(kept);
  await writeFile(join(kept, 'file'), 'x');
  await mkdir(join(folder, 'tree/inner'), { recursive: true });
  for (const place of ['tree', 'tree/inner']) await symlink(kept, join(folder, place, 'link'));
  await removeTree(join(folder, 'tree'));
  expect(await readdir(folder)).toEqual(['kept']);
  expect(await readdir(kept)).toEqual(['file']);
  await symlink(kept, join(folder, 'tree'));
  await removeTree(join(folder, 'tree'));
  expect(await readdir(folder)).toEqual(['kept']);
  expect(await readdir(kept)).toEqual(['file']);
});

test('what comes while it deletes is deleted too', async () => {
  const path = join(folder, 'growing');
  await mkdir(join(path, 'inner'), { recursive: true });
  for (let count = 0; count < 2000; count++) await writeFile(join(path, `file-${count}`), '');
  const removal = removeTree(path);
  for (let count = 0; count < 50; count++)
    await writeFile(join(path, `late-${count}`), '').catch(() => undefined);
  await removal.catch(() => removeTree(path));
  expect(await readdir(folder)).toEqual([]);
});

test('scratch opens over what nobody can delete, puts it aside, and deletes what it can', async () => {
  const path = join(folder, 'scratch');
  await mkdir(path);
  await nested(join(path, 'deep'), 40, 'x'.repeat(200));
  await writeFile(join(path, 'file'), '');
  const stuck = join(path, 'stuck');
  await mkdir(stuck);
  await execa('mount', ['-t', 'tmpfs', 'tmpfs', stuck]);
  onTestFinished(async () => void (await execa('umount', ['--lazy', stuck], { reject: false })));
  const scratch = await Scratch.open(path, log);
  const created = await scratch.create();
  await created.remove();
  await scratch.close();
  // A mount cannot even be moved. It stays, and nothing else does.
  expect(await readdir(path)).toEqual(['stuck']);
});

test('a folder that cannot be deleted is put aside, and gone after the next start', async () => {
  const path = join(await temporaryFolder(), 'scratch');
  const scratch = await Scratch.open(path, log);
  const created = await scratch.create();
  await mkdir(join(created.path, 'a/stuck'), { recursive: true });
  await execa('mount', ['-t', 'tmpfs', 'tmpfs', join(created.path, 'a/stuck')]);
  onTestFinished(
    async () => void (await execa('sh', ['-c', `umount --lazy ${path}/.trash/*/*/stuck`], { reject: false })),
  );
  await created.remove();
  expect(await readdir(path)).toEqual(['.trash']);
  await execa('sh', ['-c', `umount $(find ${path} -name stuck)`]);
  await Scratch.open(path, log);
  await expect.poll(() => readdir(path), POLL).toEqual([]);
  await rm(path, { recursive: true });
});
