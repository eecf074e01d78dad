/** What an archive may hold where its members lie on the disk on their way. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { convert, temporaryFolder } from './convert.ts';

/** A tar archive with members of these names, which need not fit on a disk. */
async function tarOf(names: readonly string[]): Promise<string> {
  const path = join(await temporaryFolder(), 'made.tar');
  const program = `
import io, json, sys, tarfile
with tarfile.open(sys.argv[1], 'w', format=tarfile.PAX_FORMAT) as archive:
    for name in json.load(sys.stdin):
        member = tarfile.TarInfo(name)
        member.size = 3
        archive.addfile(member, io.BytesIO(b'abc'))
`;
  await execa('python3', ['-c', program, path], { input: JSON.stringify(names) });
  return path;
}

test.for(['squashfs', 'wim', 'arj'])(
  'names that no disk holds are refused for that reason: tar to %s',
  async (to) => {
    await expect(convert('tar', to, await tarOf([`${'a'.repeat(300)}.txt`]))).rejects.toMatchObject({
      code: 'limit_exceeded',
      message: 'holds names that are longer than a disk can hold',
    });
  },
);

test.for(['wim', 'arj'])(
  'folders that are nested too deep are refused for that reason: tar to %s',
  async (to) => {
    const deep = Array.from({ length: 200 }, () => 'x').join('/');
    await expect(convert('tar', to, await tarOf([deep]))).rejects.toMatchObject({
      code: 'limit_exceeded',
      message: 'needs folders nested deeper than the 128 levels that this server allows',
    });
    const long = Array.from({ length: 30 }, () => 'x'.repeat(200)).join('/');
    await expect(convert('tar', to, await tarOf([long]))).rejects.toMatchObject({ code: 'limit_exceeded' });
  },
);

test('where no disk is needed, names of any length go over', async () => {
  const name = `${'a'.repeat(300)}.txt`;
  const [made] = await convert('tar', 'zip', await tarOf([name]));
  const { stdout } = await execa('python3', ['-m', 'zipfile', '-l', made?.path ?? '']);
  expect(stdout).toContain(name);
});

test('folders that nobody may write to go over, as every cache of Go modules has them', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'mod/inner'), { recursive: true });
  await writeFile(join(folder, 'mod/inner/file.txt'), 'kept');
  for (const part of ['mod/inner', 'mod']) await chmod(join(folder, part), 0o555);
  await execa('tar', ['-cf', 'mod.tar', 'mod'], { cwd: folder });
  const [made] = await convert('tar', 'xar', join(folder, 'mod.tar'));
  await execa('bsdtar', ['-xf', made?.path ?? '', '-C', folder, '-s', '/^mod/back/']);
  expect(await readFile(join(folder, 'back/inner/file.txt'), 'utf8')).toBe('kept');
});
