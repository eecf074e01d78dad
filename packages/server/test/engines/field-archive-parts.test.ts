/** What people reported of archives in several parts, of files without a name of their own, and of packing that few readers know. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeTree } from '../../src/folders/thread.ts';
import { convert, failureOf, temporaryFolder } from './convert.ts';

describe('one volume of several', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'converter-test-'));
    const made = `
head -c 150000 /dev/urandom >a.bin; head -c 60000 /dev/urandom >b.bin
7zz a -bso0 -v100k s.7z a.bin b.bin
zip -q -s 100k s.zip a.bin b.bin
arj a -y -v100k s.arj a.bin b.bin >/dev/null
tar -cM -L 100 -f 1.tar -f 2.tar -f 3.tar a.bin b.bin
7zz a -bso0 -twim whole.wim a.bin b.bin; wimlib-imagex split whole.wim s.swm 0.15 >/dev/null`;
    await execa('sh', ['-c', made], { cwd: folder });
  });

  afterAll(() => removeTree(folder));

  test.for([
    ['zip', 's.zip'],
    ['zip', 's.z01'],
    ['arj', 's.arj'],
    ['arj', 's.a01'],
    ['tar', '2.tar'],
    ['wim', 's.swm'],
    ['wim', 's2.swm'],
  ] as const)('of %s is refused as such: %s', async ([format, name]) => {
    const failure = await failureOf(convert(format, 'cpio', await readFile(join(folder, name))));
    expect(failure.code).toBe('invalid_input_file');
    expect(failure.reason).toMatch(/^is one of several volumes/);
  });

  test('of which none is missing is a whole', async () => {
    const [made] = await convert('wim', 'tar', join(folder, 'whole.wim'));
    expect((await execa('tar', ['-tf', made?.path ?? ''])).stdout).toBe('a.bin\nb.bin');
  });
});

test('a 7z archive by a method that its own packer does not know says by which', async () => {
  // A copied member, whose method is then said to be Zstandard.
  const made = `
import struct, sys, zlib
content = b'packed by a fork'
name = 'c.txt\\0'.encode('utf-16-le')
header = bytes([1, 4, 6, 0, 1, 9, len(content), 0, 7, 11, 1, 0, 1, 4, 4, 0xF7, 0x11, 1, 12, len(content), 10, 1])
header += struct.pack('<I', zlib.crc32(content)) + bytes([0, 0, 5, 1, 17, len(name) + 1, 0]) + name + bytes([0, 0])
start = struct.pack('<QQI', len(content), len(header), zlib.crc32(header))
with open(sys.argv[1], 'wb') as archive:
    archive.write(b'7z\\xbc\\xaf\\x27\\x1c\\0\\4' + struct.pack('<I', zlib.crc32(start)) + start + content + header)`;
  const path = join(await temporaryFolder(), 'fork.7z');
  await execa('/usr/bin/python3', ['-c', made, path]);
  const failure = await failureOf(convert('7z', 'zip', path));
  expect(failure).toEqual({
    code: 'conversion_failed',
    reason: 'is packed by Zstandard, which no program here unpacks; pack it again by LZMA2',
  });
});

test.for([
  ['report.csv', 'report.csv'],
  ['..', 'content'],
  ['../up.txt', 'up.txt'],
])('a compressed file without a name, called %s, is %s in an archive', async ([called, name]) => {
  const [made] = await convert('gz', 'tar', gzipSync('a,b\n'), { ...(called && { called }) });
  expect((await execa('tar', ['-tf', made?.path ?? ''])).stdout).toBe(name);
});

test.for([
  [7, []],
  [8, ['content_changed']],
] as const)(
  'files in %i folders on a disc are in their place, and what is moved is told',
  async ([depth, told]) => {
    const folder = await temporaryFolder();
    const path = Array.from({ length: depth }, (_, index) => `folder ${index}`).join('/');
    await execa('sh', ['-c', `mkdir -p "${path}"; echo x >"${path}/x.txt"; tar -cf a.tar "folder 0"`], {
      cwd: folder,
    });
    const warnings: string[] = [];
    const [made] = await convert('tar', 'iso', join(folder, 'a.tar'), {
      onWarning: ({ code }) => warnings.push(code),
    });
    expect(warnings).toEqual(told);
    expect((await execa('bsdtar', ['-tf', made?.path ?? ''])).stdout).toContain(`${path}/x.txt`);
  },
);

test('folders of which an archive says nothing belong to root in a SquashFS image', async () => {
  const folder = await temporaryFolder();
  await execa(
    'sh',
    ['-c', 'mkdir -p etc/init; echo x >etc/init/a; tar --owner=7 --group=7 -cf a.tar etc/init/a'],
    {
      cwd: folder,
    },
  );
  const [made] = await convert('tar', 'squashfs', join(folder, 'a.tar'));
  const { stdout } = await execa('unsquashfs', ['-lln', '-d', '', made?.path ?? '']);
  expect(stdout.match(/ \d+\/\d+ /g)).toEqual([' 0/0 ', ' 0/0 ', ' 0/0 ', ' 7/7 ']);
});
