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
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { archives as ARCHIVE_FIXTURES } from '@converter/fixtures';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { ENGINES } from '../../src/conversion/engines/index.gen.ts';
import { Planner } from '../../src/conversion/routes/planner.ts';
import { convert, failureOf, fixture, temporaryFolder } from './convert.ts';

/** A long text. */
const TEXT = fileURLToPath(new URL('../../../../pnpm-lock.yaml', import.meta.url));

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

/** A locked archive, made by 7-Zip. */
async function lockedArchive(format: string, ...flags: string[]): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.txt'), 'secret');
  await execa('7zz', ['a', `-t${format}`, '-popen sesame', ...flags, 'locked', 'a.txt'], { cwd: folder });
  return join(folder, `locked.${format}`);
}

describe.each([
  ['zip', '-mem=ZipCrypto'],
  ['zip', '-mem=AES256'],
  ['7z', '-mhe=off'],
  ['7z', '-mhe=on'],
])('a locked %s archive (%s)', (format, flag) => {
  test('asks for its password', async () => {
    const locked = await lockedArchive(format, flag);
    const expected = { code: 'password_protected' };
    expect(await failureOf(convert(format, 'tar', locked))).toMatchObject(expected);
    const wrong = { options: { password: 'wrong' } };
    expect(await failureOf(convert(format, 'tar', locked, wrong))).toMatchObject(expected);
  });

  test('is opened by it', async () => {
    const options = { password: 'open sesame' };
    const [{ path } = { path: '' }] = await convert(format, 'tar', await lockedArchive(format, flag), {
      options,
    });
    expect((await execa('tar', ['-xOf', path, 'a.txt'])).stdout).toBe('secret');
  });
});

test.each([
  ['locked.rar', 'whose contents are'],
  ['locked-names.rar', 'whose names are'],
])('a RAR archive says that it is locked: %s, %s', async (name) => {
  const failure = failureOf(convert('rar', 'zip', fixture(`archives/${name}`)));
  expect(await failure).toMatchObject({ code: 'password_protected' });
});

test.each(['zip', '7z', 'tar.gz', 'tar.bz2', 'tar.xz', 'tar.zst'])(
  'a %s archive is as small as asked for',
  async (to) => {
    const folder = await temporaryFolder();
    await execa('tar', ['-cf', join(folder, 'text.tar'), basename(TEXT)], { cwd: dirname(TEXT) });
    const sizeAt = async (compression: number) => {
      const [made] = await convert('tar', to, join(folder, 'text.tar'), { options: { compression } });
      return (await stat(made?.path ?? '')).size;
    };
    expect(await sizeAt(9)).toBeLessThan(await sizeAt(0));
  },
);

const HOSTILE = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for name in ["../../up.txt", "/absolute.txt", "a/../../b.txt", "fine..txt"]:
        archive.writestr(name, "x")
`;

test.each(['tar', '7z', 'zip', 'squashfs'])(
  'names that lead out of the folder lead into it in %s',
  async (to) => {
    const archive = join(await temporaryFolder(), 'hostile.zip');
    await execa('/usr/bin/python3', ['-c', HOSTILE, archive]);
    if (to === 'zip') await execa('bsdtar', ['-cf', `${archive}.tar`, `@${archive}`]);
    const [{ path } = { path: '' }] =
      to === 'zip' ? await convert('tar', to, `${archive}.tar`) : await convert('zip', to, archive);
    const { stdout } = await execa('7zz', ['l', '-ba', '-slt', path]);
    const names = [...stdout.matchAll(/^Path = (.*\.txt)$/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual(['__/__/up.txt', 'a/__/__/b.txt', 'absolute.txt', 'fine..txt']);
  },
);

test('a zip archive that is packed as Windows packs large ones is read, and belongs to nobody of this machine', async () => {
  const folder = await temporaryFolder();
  await execa('7zz', ['a', '-mm=Deflate64', join(folder, 'large.zip'), basename(TEXT)], {
    cwd: dirname(TEXT),
  });
  const [{ path } = { path: '' }] = await convert('zip', 'tar', join(folder, 'large.zip'));
  expect((await execa('tar', ['-tvf', path])).stdout).toMatch(
    /^-rw\S* (root|0)\/(root|0) .* pnpm-lock\.yaml$/,
  );
  await execa('tar', ['-xf', path, '-C', folder]);
  expect(await readFile(join(folder, basename(TEXT)))).toEqual(await readFile(TEXT));
  const packed = await readFile(join(folder, 'large.zip'));
  const middle = Math.floor(packed.length / 2);
  packed.fill(0x55, middle, middle + 64);
  expect((await failureOf(convert('zip', 'tar', packed))).code).toBe('invalid_input_file');
});

test('letters of an old RAR archive, and its links, are kept', async () => {
  const [{ path } = { path: '' }] = await convert('rar', 'tar', fixture('archives/unicode.rar'));
  const { stdout } = await execa('tar', ['-tf', path]);
  expect(stdout.split('\n')).toContain('表だよ/ファイル');
  expect(stdout.split('\n')).toContain('abcdefghijklmnopqrsテスト.txt');
});

test('a link is not left out where the format has none', async () => {
  expect(await failureOf(convert('tar', 'cab', await archiveWithLinks()))).toEqual({
    code: 'conversion_failed',
    reason: expect.stringMatching(/^holds (links|empty folders), which a Windows cabinet cannot hold$/),
  });
});

test('a pipe is not left out where the format has none', async () => {
  const folder = await temporaryFolder();
  await execa('mkfifo', ['pipe'], { cwd: folder });
  await execa('tar', ['-cf', 'pipe.tar', 'pipe'], { cwd: folder });
  expect(await failureOf(convert('tar', 'zip', join(folder, 'pipe.tar')))).toEqual({
    code: 'conversion_failed',
    reason: 'holds pipes (special files) such as "pipe", which a zip archive cannot hold',
  });
});

const planner = new Planner(ENGINES);
const isOffered = (from: string, to: string) => planner.routes(from, to).length > 0;
/** Comics are archives by other names; theirs are so short that most of them is what fills up a record. */
const ARCHIVES = ARCHIVE_FIXTURES.filter(({ hard, facts }) => hard === undefined && !facts.pageColours);

test.each(ARCHIVES)('a cut $format file is not passed off as whole', async ({ format, file }) => {
  const copy = join(await temporaryFolder(), `cut.${format}`);
  await writeFile(copy, await readFile(fixture(file)));
  await truncate(copy, Math.floor((await stat(copy)).size * 0.6));
  const to = [format === 'zip' ? 'tar' : 'zip', 'bz2', 'xz'].find((id) => isOffered(format, id)) ?? '';
  expect(await failureOf(convert(format, to, copy))).toMatchObject({ code: 'invalid_input_file' });
});
