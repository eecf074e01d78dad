import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Facts } from '@converter/fixtures';
import { execa } from 'execa';
import type { Check } from './check.ts';

/** How an archive is unpacked by something that shares no code with what wrote it. */
interface Unpacking {
  /** Run in an empty folder; `archive` is an absolute path. */
  readonly command: (archive: string) => readonly [string, ...string[]];
  /** The format, or this unpacker, knows nothing of it. */
  readonly without?: readonly ('modes' | 'dates')[];
}

const tarBy = (program: string): Unpacking => ({
  command: (archive) => ['tar', `--use-compress-program=${program}`, '-xpf', archive],
});
const by7zip = (...without: NonNullable<Unpacking['without']>): Unpacking => ({
  command: (archive) => ['7zz', 'x', '-y', '-snld', archive],
  without,
});
const UNPACK: Readonly<Record<string, Unpacking>> = {
  zip: { command: (archive) => ['unzip', '-qq', archive] },
  '7z': by7zip('modes'),
  tar: { command: (archive) => ['tar', '-xpf', archive] },
  'tar.gz': tarBy('gzip'),
  'tar.bz2': tarBy('bzip2'),
  'tar.xz': tarBy('xz'),
  'tar.zst': tarBy('zstd'),
  'tar.lz': tarBy('lzip'),
  'tar.lz4': tarBy('lz4'),
  'tar.lzma': tarBy('lzma'),
  'tar.lzo': tarBy('lzop'),
  'tar.z': tarBy('gzip'),
  'tar.br': tarBy('brotli'),
  cpio: { command: (archive) => ['cpio', '-idm', '--quiet', '-F', archive] },
  iso: { command: (archive) => ['xorriso', '-osirrox', 'on', '-indev', archive, '-extract', '/', '.'] },
  // Its directory counts as a member.
  xar: { command: (archive) => ['7zz', 'x', '-y', '-snld', '-x![TOC].xml', archive] },
  cab: { command: (archive) => ['cabextract', '-q', archive], without: ['modes'] },
  wim: { command: (archive) => ['wimextract', archive, '1', '/'], without: ['modes'] },
  arj: by7zip('modes', 'dates'),
  squashfs: by7zip(),
};

/** What decompresses a single file, to its output. */
const DECOMPRESS: Readonly<Record<string, string>> = {
  gz: 'gzip',
  bz2: 'bzip2',
  xz: 'xz',
  lzma: 'xz',
  zst: 'zstd',
  lz4: 'lz4',
  lz: 'lzip',
  lzo: 'lzop',
};

/** Compares each member's name and bytes, and what else the format keeps. */
export const checkArchive: Check = async (made, { facts }) => {
  const [file, ...others] = made.files;
  if (!file || others.length > 0) throw new Error(`There are ${made.files.length} files instead of one.`);
  if (made.to in DECOMPRESS) {
    deepStrictEqual(await membersOf(file.path, made.to), facts.members);
    return ['bytes'];
  }
  return unpacked(file.path, made.to, async (folder, { without = [] }) => {
    const looked = ['names', 'bytes'];
    if ((facts.programs || facts.modes) && !without.includes('modes'))
      looked.push(await checkModes(folder, facts, made.to));
    // What nobody may read is compared, too.
    await execa('chmod', ['-R', 'u+rwX', folder]);
    deepStrictEqual(await membersIn(folder), facts.members);
    if (facts.modified && !without.includes('dates')) looked.push(await checkDates(folder, facts));
    return looked;
  });
};

/**
 * The names of an archive's members, each with the SHA-256 of its bytes in hexadecimal; of links and empty folders as
 * {@link Facts.members} has them. The one of a compressed file is called `content`.
 */
export async function membersOf(path: string, format: string): Promise<Record<string, string>> {
  const decompress = DECOMPRESS[format];
  if (!decompress) return unpacked(path, format, membersIn);
  const asBytes = { encoding: 'buffer', stripFinalNewline: false } as const;
  const { stdout } = await execa(decompress, ['-d', '-c', path], asBytes);
  return { content: sha256(stdout) };
}

async function unpacked<Found>(
  path: string,
  format: string,
  look: (folder: string, unpacking: Unpacking) => Promise<Found>,
): Promise<Found> {
  const unpacking = UNPACK[format];
  if (!unpacking) throw new Error(`No way to unpack ${format}.`);
  const folder = await mkdtemp(join(tmpdir(), 'converter-unpacked-'));
  try {
    const [tool, ...args] = unpacking.command(path);
    await execa(tool, args, { cwd: folder });
    return await look(folder, unpacking);
  } finally {
    await execa('chmod', ['-R', 'u+w', folder]);
    await rm(folder, { recursive: true, force: true });
  }
}

async function checkModes(
  folder: string,
  { members, programs, modes }: Facts,
  format: string,
): Promise<string> {
  // Other unpackers make no program that runs as another.
  const seen = format.startsWith('tar') ? 0o7777 : 0o777;
  for (const [name, content] of Object.entries(members ?? {})) {
    if (!isFile(content)) continue;
    const { mode } = await stat(join(folder, name));
    if (programs) equal((mode & 0o100) !== 0, programs.includes(name), `whether ${name} is a program`);
    const expected = modes?.[name];
    if (expected !== undefined)
      equal((mode & seen).toString(8), (expected & seen).toString(8), `the mode of ${name}`);
  }
  return 'modes';
}

/** Some formats count in steps of two seconds. */
async function checkDates(folder: string, { members, modified }: Facts): Promise<string> {
  for (const [name, content] of Object.entries(members ?? {})) {
    if (!isFile(content)) continue;
    const { mtime } = await stat(join(folder, name));
    const difference = Math.abs(mtime.getTime() - Date.parse(modified ?? '')) / 1000;
    ok(difference <= 2, `${name} is of ${mtime.toISOString()} instead of ${modified}`);
  }
  return 'dates';
}

const isFile = (content: string) => /^[0-9a-f]{64}$/.test(content);
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/** What a folder holds: the hash of each file, where each link leads, and the folders that hold nothing. */
async function membersIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pairs = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    if (entry.isSymbolicLink()) return [[name, `link to ${await readlink(path)}`]];
    if (entry.isFile()) return [[name, sha256(await readFile(path))]];
    return (await readdir(path)).length === 0 ? [[`${name}/`, 'folder']] : [];
  });
  return Object.fromEntries((await Promise.all(pairs)).flat());
}
