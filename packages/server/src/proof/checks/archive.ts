import { deepStrictEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { execa } from 'execa';
import type { Check } from '../fixture.ts';

/** Unpackers that share no code with libarchive. */
const UNPACK: Readonly<Record<string, (archive: string, folder: string) => readonly [string, ...string[]]>> =
  {
    zip: (archive, folder) => ['python3', '-m', 'zipfile', '-e', archive, folder],
    '7z': (archive, folder) => ['7zz', 'x', '-y', `-o${folder}`, archive],
    tar: (archive, folder) => ['tar', '-xf', archive, '-C', folder],
    'tar.gz': (archive, folder) => ['tar', '--gzip', '-xf', archive, '-C', folder],
    'tar.bz2': (archive, folder) => ['tar', '--bzip2', '-xf', archive, '-C', folder],
    'tar.xz': (archive, folder) => ['tar', '--xz', '-xf', archive, '-C', folder],
    'tar.zst': (archive, folder) => ['tar', '--zstd', '-xf', archive, '-C', folder],
  };

/** Unpacks the archive and compares each member's name and bytes. */
export const checkArchive: Check = async (made, { facts }) => {
  const [file] = made.files;
  if (!file) throw new Error('There is no file.');
  deepStrictEqual(await membersOf(file.path, made.to), facts.members);
  return ['names', 'bytes'];
};

/** The names of an archive's members, each with the SHA-256 of its bytes in hexadecimal. */
export async function membersOf(path: string, format: string): Promise<Record<string, string>> {
  const unpack = UNPACK[format];
  if (!unpack) throw new Error(`No way to unpack ${format}.`);
  const folder = await mkdtemp(join(tmpdir(), 'converter-unpacked-'));
  try {
    const [command, ...args] = unpack(path, folder);
    await execa(command, args);
    return await hashes(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function hashes(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = files.sort().map(async (path) => {
    const hash = createHash('sha256').update(await readFile(path));
    return [relative(folder, path), hash.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}
