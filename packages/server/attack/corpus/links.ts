/** Archives whose members lead, or lie, outside of the folder that they are unpacked into. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bait } from '../kit/bait.ts';
import { type CpioMember, cpio } from '../make/cpio.ts';
import { type TarMember, tar } from '../make/tar.ts';
import { inFolder, program } from '../make/tools.ts';
import { LINK, zip } from '../make/zip.ts';
import { type HostileInput, input } from './input.ts';

const UP = '../'.repeat(12);

/** Where a member must not get to, from wherever it is unpacked. */
const outside = (bait: Bait, name: string) => `${UP}${bait.target(name).slice(1)}`;

/** A tree with links to secrets, as some programs pack it. */
async function treeWithLinks(folder: string, bait: Bait): Promise<void> {
  await mkdir(join(folder, 'tree'));
  await writeFile(join(folder, 'tree/file.txt'), 'file');
  await symlink(bait.file('txt'), join(folder, 'tree/secret.txt'));
  await symlink(bait.places['beside the data'], join(folder, 'tree/folder'));
  await symlink('../../../../../../..', join(folder, 'tree/up'));
}

/** An archive of that tree. */
const packedTree = (bait: Bait, args: (archive: string) => readonly string[], name: string) =>
  inFolder(async (folder) => {
    await treeWithLinks(folder, bait);
    await program(args(join(folder, name)), { cwd: folder });
    return readFile(join(folder, name));
  });

/** Names of the same length in the place of others: no packer writes a name with dots. */
function renamed(archive: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(archive);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.write(to, at, 'latin1');
  return copy;
}

const devices: TarMember[] = [
  { name: 'null', type: 'character device', device: [1, 3], mode: 0o666 },
  { name: 'memory', type: 'character device', device: [1, 1], mode: 0o666 },
  { name: 'disk', type: 'block device', device: [254, 0], mode: 0o666 },
  { name: 'pipe', type: 'fifo', mode: 0o666 },
  { name: 'root', content: '#!/bin/sh\nid\n', mode: 0o6777 },
];

const cpioMembers = (bait: Bait): CpioMember[] => [
  { name: outside(bait, 'cpio'), content: 'pwned' },
  { name: bait.target('cpio-absolute'), content: 'pwned' },
  { name: 'secret.txt', mode: 0o120777, content: bait.file('txt') },
  { name: 'door', mode: 0o120777, content: bait.places['the temporary folder'] },
  { name: 'door/pwned-cpio-door', content: 'pwned' },
  { name: 'memory', mode: 0o020666, device: [1, 1] },
  { name: 'fine.txt', content: 'fine' },
];

export const links: readonly HostileInput[] = [
  input('write', 'a tar archive with ../ in its names', 'dots.tar', ['tar', 'zip', 'xar'], (bait) =>
    tar([
      { name: outside(bait, 'tar'), content: 'pwned' },
      { name: 'fine.txt', content: 'fine' },
    ]),
  ),
  input('write', 'a tar archive with absolute names', 'absolute.tar', ['tar', 'xar', 'squashfs'], (bait) =>
    tar([
      { name: bait.target('tar-absolute'), content: 'pwned' },
      { name: 'fine.txt', content: 'fine' },
    ]),
  ),
  input('read', 'a tar archive with links to secrets', 'links.tar', ['tar', 'xar', 'zip'], (bait) =>
    tar([
      { name: 'absolute.txt', type: 'link', to: bait.file('txt') },
      { name: 'relative.txt', type: 'link', to: `${UP}${bait.file('txt').slice(1)}` },
      { name: 'folder', type: 'link', to: bait.places['beside the data'] },
      { name: 'fine.txt', content: 'fine' },
    ]),
  ),
  input(
    'read',
    'a tar archive with hard links to secrets',
    'hard.tar',
    ['tar', 'zip', 'xar', 'cpio'],
    (bait) =>
      tar([
        { name: 'fine.txt', content: 'fine' },
        { name: 'absolute.txt', type: 'hard link', to: bait.file('txt') },
        { name: 'relative.txt', type: 'hard link', to: `${UP}${bait.file('txt').slice(1)}` },
      ]),
  ),
  input(
    'write',
    'a tar archive with a link, and a file behind it',
    'door.tar',
    ['tar', 'xar', 'squashfs'],
    (bait) =>
      tar([
        { name: 'door', type: 'link', to: bait.places['the temporary folder'] },
        { name: 'door/pwned-tar-door', content: 'pwned' },
        { name: 'door/secret.txt', content: 'overwritten' },
      ]),
  ),
  input('write', 'a tar archive that opens a link that it has closed', 'twice.tar', ['tar', 'xar'], (bait) =>
    tar([
      { name: 'door', type: 'folder' },
      { name: 'door/x', content: 'x' },
      { name: 'door', type: 'link', to: bait.places['the temporary folder'] },
      { name: 'door/pwned-tar-twice', content: 'pwned' },
    ]),
  ),
  input(
    'write',
    'a tar archive with devices and programs of root',
    'devices.tar',
    ['tar', 'xar', 'squashfs', 'cpio'],
    () => tar(devices),
  ),
  input(
    'write',
    'a zip archive with ../, .. \\ and absolute names',
    'dots.zip',
    ['zip', 'tar', '7z', 'xar'],
    (bait) =>
      zip([
        { name: outside(bait, 'zip'), content: 'pwned' },
        { name: outside(bait, 'zip-back').replaceAll('/', '\\'), content: 'pwned' },
        { name: bait.target('zip-absolute'), content: 'pwned' },
        { name: 'fine.txt', content: 'fine' },
      ]),
  ),
  input(
    'read',
    'a zip archive with links to secrets',
    'links.zip',
    ['zip', 'tar', 'xar', 'squashfs'],
    (bait) =>
      zip([
        { name: 'absolute.txt', content: bait.file('txt'), mode: LINK },
        { name: 'folder', content: bait.places['beside the data'], mode: LINK },
        { name: 'fine.txt', content: 'fine' },
      ]),
  ),
  input(
    'write',
    'a zip archive with a link, and a file behind it',
    'door.zip',
    ['zip', 'xar', 'arj'],
    (bait) =>
      zip([
        { name: 'door', content: bait.places['the temporary folder'], mode: LINK },
        { name: 'door/pwned-zip-door', content: 'pwned' },
      ]),
  ),
  input('read', 'a 7z archive with links to secrets', 'links.7z', ['7z', 'tar', 'xar', 'squashfs'], (bait) =>
    packedTree(bait, (archive) => ['7zz', 'a', '-bd', '-snl', archive, 'tree'], 'x.7z'),
  ),
  input('write', 'a 7z archive with ../ in its names', 'dots.7z', ['7z', 'tar', 'xar'], (bait) =>
    inFolder(async (folder) => {
      const name = `${bait.marker}-7z`;
      await writeFile(join(folder, `xx${'_'.repeat(20)}${name}`), 'pwned');
      await program(['7zz', 'a', '-bd', '-mx0', '-mhc=off', 'x.7z', `xx${'_'.repeat(20)}${name}`], {
        cwd: folder,
      });
      const archive = await readFile(join(folder, 'x.7z'));
      // Names are UTF-16 there. The checksum of the head is wrong then, which some readers mind.
      const wide = (text: string) => Buffer.from(text, 'utf16le').toString('latin1');
      return renamed(archive, wide(`xx${'_'.repeat(20)}`), wide(`../../../../../../tmp/`));
    }),
  ),
  input('write', 'a cpio archive with all of these', 'all.cpio', ['cpio', 'tar', 'xar', 'squashfs'], (bait) =>
    cpio(cpioMembers(bait)),
  ),
  input('read', 'a disc image with links to secrets', 'links.iso', ['iso', 'tar', 'xar', 'zip'], (bait) =>
    packedTree(bait, (archive) => ['bsdtar', '-cf', archive, '--format=iso9660', 'tree'], 'x.iso'),
  ),
  input('write', 'a disc image with ../ in its names', 'dots.iso', ['iso', 'tar', 'xar'], (bait) =>
    inFolder(async (folder) => {
      const name = `xx_xx_xx_xx_xx_xx_tmp_${bait.marker}-iso`;
      await writeFile(join(folder, name), 'pwned');
      await program(['bsdtar', '-cf', 'x.iso', '--format=iso9660', name], { cwd: folder });
      const dotted = `../../../../../../tmp/${bait.marker}-iso`;
      return renamed(await readFile(join(folder, 'x.iso')), name, dotted);
    }),
  ),
  input(
    'read',
    'a squashfs image with links and devices',
    'links.squashfs',
    ['squashfs', 'tar', '7z', 'zip'],
    (bait) =>
      packedTree(
        bait,
        (archive) => {
          const nodes = ['memory c 666 0 0 1 1', 'disk b 666 0 0 254 0', 'root f 6777 0 0 echo pwned'];
          return [
            'mksquashfs',
            'tree',
            archive,
            '-quiet',
            '-no-progress',
            ...nodes.flatMap((node) => ['-p', node]),
          ];
        },
        'x.squashfs',
      ),
  ),
  input('write', 'a Debian package with ../ in its names', 'dots.deb', ['deb', 'tar', 'xar'], (bait) =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'debian-binary'), '2.0\n');
      await writeFile(join(folder, 'control.tar'), tar([{ name: 'control', content: 'Package: x\n' }]));
      const data = [
        { name: outside(bait, 'deb'), content: 'pwned' },
        { name: 'secret.txt', type: 'link', to: bait.file('txt') },
      ] as const;
      await writeFile(join(folder, 'data.tar'), tar(data));
      await program(['ar', 'rc', 'x.deb', 'debian-binary', 'control.tar', 'data.tar'], { cwd: folder });
      return readFile(join(folder, 'x.deb'));
    }),
  ),
  input('write', 'a Windows cabinet with ..\\ in its names', 'dots.cab', ['cab', 'tar', 'xar'], (bait) =>
    inFolder(async (folder) => {
      const name = `xx_xx_xx_xx_xx_xx_tmp_${bait.marker}-cab`;
      await writeFile(join(folder, name), 'pwned');
      await program(['gcab', '-c', 'x.cab', name], { cwd: folder });
      const dotted = `..\\..\\..\\..\\..\\..\\tmp\\${bait.marker}-cab`;
      return renamed(await readFile(join(folder, 'x.cab')), name, dotted);
    }),
  ),
];
