/** Fetches and unpacks Debian source packages with apt, without changing what apt knows of this machine. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';

const SOURCES = `Types: deb-src
URIs: http://deb.debian.org/debian
Suites: bookworm
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
`;

/**
 * Makes sure that source packages lie unpacked in a folder, each in one of its name. What a mirror does not have is said,
 * and left out.
 *
 * @returns their folders
 */
export async function fetchSources(packages: readonly string[], folder: string): Promise<string[]> {
  const apt = join(folder, 'apt');
  for (const name of ['parts', 'lists/partial', 'cache/archives/partial', 'downloads'])
    await mkdir(join(apt, name), { recursive: true });
  await writeFile(join(apt, 'parts/survey.sources'), SOURCES);
  const settings = ['sourcelist=/dev/null', `sourceparts=${apt}/parts`].map((each) => `Dir::Etc::${each}`);
  const options = [...settings, `Dir::State::lists=${apt}/lists`, `Dir::Cache=${apt}/cache`].flatMap(
    (setting) => ['-o', setting],
  );
  const missing = packages.filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0) await execa('apt-get', [...options, '-qq', 'update']);
  for (const name of missing) {
    const downloads = join(apt, 'downloads', name);
    await mkdir(downloads, { recursive: true });
    const source = ['-qq', 'source', '--download-only', '--tar-only', name];
    const { failed, stderr } = await execa('apt-get', [...options, ...source], {
      cwd: downloads,
      reject: false,
    });
    if (failed) console.warn(`Left out: ${name} could not be fetched. ${stderr.trim().split('\n').at(-1)}`);
    else await unpack(downloads, join(folder, name));
    await rm(downloads, { recursive: true });
  }
  return packages.map((name) => join(folder, name)).filter((path) => existsSync(path));
}

/** The upstream's own archives; what Debian adds holds no test files. */
async function unpack(downloads: string, target: string): Promise<void> {
  const partial = `${target}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  const archives = (await readdir(downloads)).filter((name) => /\.orig(-[\w-]+)?\.tar\.\w+$/.test(name));
  for (const archive of archives) await execa('tar', ['-xf', join(downloads, archive), '-C', partial]);
  await rename(partial, target);
}

/** Every regular file below a folder, in a fixed order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Pointers of Git's large file storage, which some packages hold instead of files. */
export async function isPlaceholder(path: string): Promise<boolean> {
  const head = (await readFile(path)).subarray(0, 64).toString('latin1');
  return head.startsWith('version https://git-lfs');
}
