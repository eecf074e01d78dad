/** The packed program, installed by a stranger. */
import { execFile } from 'node:child_process';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startRealServer } from '@converter/server/testing';
import { beforeAll, expect, test } from 'vitest';
import { folderWith } from './helpers/folder.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const sdk = fileURLToPath(new URL('../../sdk', import.meta.url));

beforeAll(async () => {
  // The build is a step of its own before the tests; this one only checks that it is there.
  for (const file of [join(root, 'dist/main.js'), join(sdk, 'dist/node.js')]) {
    await access(file).catch(() => {
      throw new Error(`There is no ${file}. Run "pnpm build" first.`);
    });
  }
});

test('the packed program is installed with what it needs, and converts', async () => {
  const project = await folderWith({ 'a.docx': 'documents/letter.docx' });
  for (const cwd of [root, sdk]) await run('pnpm', ['pack', '--pack-destination', project], { cwd });
  const tarballs = (await readdir(project)).filter((name) => name.endsWith('.tgz'));
  await writeFile(join(project, 'package.json'), '{"name":"stranger","private":true}');
  await run(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs.map((name) => `./${name}`)],
    {
      cwd: project,
    },
  );

  const installed = join(project, 'node_modules/@converter/cli');
  expect((await readdir(installed)).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist',
    'package.json',
  ]);
  const { version, dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  expect(Object.keys(dependencies)).toEqual(['@converter/sdk', 'commander', 'log-update', 'string-width']);
  expect((await run('npx', ['converter', '--version'], { cwd: project })).stdout).toBe(`${version}\n`);

  const server = await startRealServer();
  try {
    const env = { ...process.env, CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key };
    const { stdout } = await run('npx', ['converter', 'convert', 'a.docx', '--to', 'pdf', '--json'], {
      cwd: project,
      env,
    });
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, output: 'a.pdf' });
    expect(await readFile(join(project, 'a.pdf'), 'latin1')).toMatch(/^%PDF-/);
  } finally {
    await server.stop();
  }
});
