/** What runtimes with a file system can do besides. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, equal, failureOf, matches } from './check.ts';
import { type Case, checkArchive, client } from './material.ts';
import { tarOf } from './tar.ts';

const content = new TextEncoder().encode('Some content of a file. '.repeat(10_000));

async function inFolder(run: (folder: string, path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sdk-runtime-'));
  const path = join(folder, 'Größe.tar');
  await writeFile(path, tarOf('content.bin', content));
  await run(folder, path).finally(() => rm(folder, { recursive: true }));
}

const checkFile = async (path: string) => checkArchive(new Blob([await readFile(path)]), content);

export const fileCases: Record<string, Case> = {
  'a path and a file URL are converted': (place) =>
    inFolder(async (_, path) => {
      for (const file of [path, pathToFileURL(path)]) {
        const result = await client(place).convert(file, 'tar.gz');
        equal(result.filename, 'Größe.tar.gz', 'the name');
        await checkArchive(await result.blob(), content);
      }
    }),

  'a result is saved to a path, a URL and a folder': (place) =>
    inFolder(async (folder, path) => {
      const job = await client(place).createJob(path, 'tar.gz');
      await job.wait();
      const save = async (target: string | URL) => basename(await (await job.download()).save(target));
      equal(await save(join(folder, 'a.tar.gz')), 'a.tar.gz', 'the path');
      equal(await save(pathToFileURL(join(folder, 'b.tar.gz'))), 'b.tar.gz', 'the URL');
      equal(await save(folder), 'Größe.tar.gz', 'the name in the folder');
      const names = (await readdir(folder)).sort();
      equal(names, ['Größe.tar', 'Größe.tar.gz', 'a.tar.gz', 'b.tar.gz'], 'the files');
      for (const name of names.slice(1)) await checkFile(join(folder, name));
    }),

  'a path that leads nowhere is refused': (place) =>
    inFolder(async (folder) => {
      const failure = await failureOf(client(place).convert(join(folder, 'none.tar'), 'tar.gz'));
      matches(failure, { name: 'InputError' });
      check(String(failure).includes('none.tar'), 'the error names the path');
    }),
};
