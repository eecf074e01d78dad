import {
  chmod,
  link,
  mkdir,
  readdir,
  readFile,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, fixture, temporaryFolder } from './convert.ts';

/** A tar archive with what archives of source code have: links, an empty folder, a program, an old date. */
async function archiveWithLinks(): Promise<string> {
  const folder = await temporaryFolder();
  const tree = join(folder, 'tree');
  await mkdir(join(tree, 'empty'), { recursive: true });
  await writeFile(join(tree, 'a.txt'), 'content');
  await link(join(tree, 'a.txt'), join(tree, 'b.txt'));
  await symlink('a.txt', join(tree, 'link'));
  await writeFile(join(tree, 'run.sh'), '#!/bin/sh\n');
  await chmod(join(tree, 'run.sh'), 0o755);
  await utimes(join(tree, 'run.sh'), 1_000_000_000, 1_000_000_000);
  await execa('tar', ['-cf', 'tree.tar', 'tree'], { cwd: folder });
  return join(folder, 'tree.tar');
}

/** Converts the archive with links, and unpacks what came out. */
async function convertAndUnpack(to: string): Promise<string> {
  const [{ path: archive } = { path: '' }] = await convert('tar', to, await archiveWithLinks());
  const folder = await temporaryFolder();
  if (to === 'zip') await execa('bsdtar', ['-xpf', archive, '-C', folder]);
  else if (to === '7z') await execa('7zz', ['x', '-y', '-snld', `-o${folder}`, archive]);
  else await execa('tar', ['-xpf', archive, '-C', folder]);
  return join(folder, 'tree');
}

describe.each(['zip', '7z', 'tar.gz', 'tar.zst'])('from tar to %s', (to) => {
  test('every name of a file has its content', async () => {
    const tree = await convertAndUnpack(to);
    expect((await readdir(tree)).sort()).toEqual(['a.txt', 'b.txt', 'empty', 'link', 'run.sh']);
    for (const name of ['a.txt', 'b.txt', 'link'])
      expect(await readFile(join(tree, name), 'utf8')).toBe('content');
  });

  test('dates and modes are kept', async () => {
    const tree = await convertAndUnpack(to);
    const { mode, mtimeMs } = await stat(join(tree, 'run.sh'));
    expect(Math.abs(mtimeMs / 1000 - 1_000_000_000)).toBeLessThanOrEqual(2);
    // 7-Zip does not restore what libarchive writes of modes.
    if (to !== '7z') expect(mode & 0o777).toBe(0o755);
  });
});

test('a locked zip archive asks for its password', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.txt'), 'secret');
  await execa('7zz', ['a', '-tzip', '-psecret', 'locked.zip', 'a.txt'], { cwd: folder });
  expect(await failureOf(convert('zip', 'tar', join(folder, 'locked.zip')))).toMatchObject({
    code: 'password_protected',
  });
});

test.each(['zip', 'tar.gz', 'tar.xz', '7z'])('a cut %s archive is not passed off as whole', async (from) => {
  const copy = join(await temporaryFolder(), `cut.${from}`);
  await writeFile(copy, await readFile(fixture(`archives/tree.${from}`)));
  await truncate(copy, Math.floor((await stat(copy)).size * 0.6));
  expect(await failureOf(convert(from, 'tar', copy))).toMatchObject({ code: 'invalid_input_file' });
});
