/** Archives whose members lie where no folder can be made, entered or deleted. */
import { writeFile } from 'node:fs/promises';
import { TAR_END, tar, tarHead, tarMember } from '../make/tar.ts';
import { packed } from '../make/tools.ts';
import { type HostileInput, input } from './input.ts';

const MILLION = 1_000_000;

/** A path of so many folders. */
function deep(levels: number, name: string): string {
  return `${Array(levels).fill(name).join('/')}/end.txt`;
}

function* manyEntries(count: number): Generator<Buffer> {
  const batch = 2000;
  for (let at = 0; at < count; at += batch)
    yield Buffer.concat(
      Array.from({ length: batch }, (_, index) => tarHead(`f/${at + index}`, '0', 0o644, 0)),
    );
  yield TAR_END;
}

/** Folders that cannot be entered, in a tree. */
const locked = (mode: number) =>
  tar([
    { name: 'tree/', type: 'folder' },
    { name: 'tree/locked/', type: 'folder', mode },
    { name: 'tree/locked/inner/', type: 'folder', mode },
    { name: 'tree/locked/inner/file.txt', content: 'inside', mode: 0o444 },
    { name: 'tree/free.txt', content: 'outside' },
  ]);

export const paths: readonly HostileInput[] = [
  input(
    'exhaust',
    'a tar archive with a path of 30 folders of 200 letters',
    'deep.tar',
    ['tar', 'xar', 'squashfs'],
    () => tar([{ name: deep(30, 'd'.repeat(200)), content: 'deep' }]),
  ),
  input('exhaust', 'a tar archive with a path of 5,000 folders', 'levels.tar', ['tar', 'xar', 'zip'], () =>
    tar([{ name: deep(5000, 'd'), content: 'deep' }]),
  ),
  input(
    'exhaust',
    'a tar archive with folders that may only be read',
    'locked.tar',
    ['tar', 'xar', 'arj'],
    () => locked(0o555),
  ),
  input(
    'exhaust',
    'a tar archive with folders without any rights',
    'closed.tar',
    ['tar', 'squashfs', 'xar'],
    () => locked(0o000),
  ),
  input('exhaust', 'a tar archive with a thousand names of 255 bytes', 'long.tar', ['tar', 'xar', '7z'], () =>
    tar(
      Array.from({ length: 1000 }, (_, index) => ({
        name: `${String(index).padStart(5, '0')}${'ä'.repeat(125)}`,
        content: 'x',
      })),
    ),
  ),
  input('confuse', 'a tar archive with names that are no text', 'bytes.tar', ['tar', 'xar', 'zip'], () =>
    tar(
      ['x\xff\xfe\x80', '\x80'.repeat(90), 'x\n\r\x1b[31m', '\xed\xa0\x80'].map((name) => ({
        name: Buffer.from(name, 'latin1'),
        content: 'x',
      })),
    ),
  ),
  input('exhaust', 'a tar archive with a name of a megabyte', 'name.tar', ['tar', 'xar', 'zip'], () =>
    tar([{ name: 'n'.repeat(1024 ** 2), content: 'x' }]),
  ),
  {
    aim: 'exhaust',
    name: 'a tar archive with a million entries',
    file: 'million.tar.gz',
    from: 'tar.gz',
    targets: ['squashfs', 'zip'],
    make: (path) => packed(['gzip', '-1'], manyEntries(MILLION), path),
  },
  {
    aim: 'exhaust',
    name: 'a tar archive with 300,000 files in one folder',
    file: 'files.tar.xz',
    from: 'tar.xz',
    targets: ['xar'],
    make: (path) => packed(['xz', '-0'], manyEntries(300_000), path),
  },
  input(
    'exhaust',
    'a tar archive whose member claims to have 8 TiB',
    'claims.tar',
    ['tar', 'zip', 'xar'],
    () => Buffer.concat([tarMember({ name: 'huge', content: 'x', claims: 2 ** 43 }), TAR_END]),
  ),
  {
    aim: 'exhaust',
    name: 'a sparse tar archive of 1 TiB',
    file: 'sparse.tar',
    from: 'tar',
    targets: ['xar', 'zip'],
    make: (path) => writeFile(path, sparse(2 ** 40)),
  },
];

/** A file of holes in GNU's old form: one byte of data, at the end. */
function sparse(bytes: number): Buffer {
  const head = tarHead('sparse', 'S', 0o644, 512);
  const octal = (value: number) => `${value.toString(8).padStart(11, '0')}\0`;
  head.write(octal(bytes - 512).slice(-12), 386, 'latin1');
  head.write(octal(512), 398, 'latin1');
  head.write(octal(bytes).slice(-12), 483, 'latin1');
  head.fill(0x20, 148, 156);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return Buffer.concat([head, Buffer.alloc(512, 'x'), TAR_END]);
}
