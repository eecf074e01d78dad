/** The packed package, as it would be installed, serves what the source serves. */
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { fixture, startProcess, startTestServer, temporaryFolder } from './harness.ts';

const PACKAGES = fileURLToPath(new URL('../../', import.meta.url));

/** Installs a package's tarball without a registry: its dependencies are those of the workspace. */
async function install(name: string, folder: string): Promise<void> {
  const source = join(PACKAGES, name);
  const target = join(folder, 'node_modules', '@converter', name);
  await execa('pnpm', ['pack', '--out', join(folder, `${name}.tgz`)], { cwd: source });
  await mkdir(target, { recursive: true });
  await execa('tar', ['-xzf', join(folder, `${name}.tgz`), '--strip-components=1', '-C', target]);
  const { dependencies = {} } = JSON.parse(await readFile(join(target, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const dependency of Object.keys(dependencies)) {
    if (dependency.startsWith('@converter/')) continue;
    const link = join(target, 'node_modules', dependency);
    await mkdir(join(link, '..'), { recursive: true });
    await symlink(join(source, 'node_modules', dependency), link);
  }
}

test('the packed server holds what the server runs, and nothing of its proof', async () => {
  const folder = await temporaryFolder();
  await install('server', folder);
  const target = join(folder, 'node_modules', '@converter', 'server');
  const files = (await readdir(target, { recursive: true })).filter(
    (name) => !name.startsWith('node_modules'),
  );
  const programs = files.filter((name) => /\.(js|py|lua|bpf)$/.test(name));
  const sources = (await readdir(join(PACKAGES, 'server/src'), { recursive: true })).filter(
    (name) => /\.(ts|py|lua|bpf)$/.test(name) && !/^internal\.ts$|\.test\.ts$/.test(name),
  );
  expect(programs.sort()).toEqual(sources.map((name) => join('dist', name.replace(/\.ts$/, '.js'))).sort());
  expect(files.filter((name) => /^[^/]*\.\w+$/.test(name)).sort()).toEqual([
    'CHANGELOG.md',
    'README.md',
    'package.json',
    'proven.json',
  ]);
  // What is imported is a dependency, so that it is there once this is installed, or a peer that may be missing.
  const manifest = JSON.parse(await readFile(join(target, 'package.json'), 'utf8'));
  const imported = new Set<string>();
  for (const name of programs.filter((each) => each.endsWith('.js'))) {
    const text = await readFile(join(target, name), 'utf8');
    for (const [, from = ''] of text.matchAll(/ from '([^.'][^']*)';$/gm)) imported.add(from);
  }
  const packages = [...imported]
    .filter((from) => !isBuiltin(from))
    .map((from) => /^(@[^/]+\/)?[^/]+/.exec(from)?.[0]);
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  expect(declared).toEqual(expect.arrayContaining(packages));
});

test('the packed server has its keys and its tools as commands', async () => {
  const folder = await temporaryFolder();
  await install('openapi', folder);
  await install('server', folder);
  const main = join(folder, 'node_modules', '@converter', 'server', 'dist', 'bin', 'main.js');
  const env = { CONVERTER_DATA_DIR: join(folder, 'data') };
  const server = (...args: string[]) => execa(process.execPath, [main, ...args], { env, reject: false });
  const { stdout: key } = await server('keys', 'create', '--name', 'shop', '--quota', '7');
  expect(key).toMatch(/^cvt_\S{30,}$/);
  expect((await server('keys', 'list')).stdout).toMatch(/shop.* 7 /);
  expect(await server('keys', 'revoke', '77')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('no key with the id 77'),
  });
});

test('the packed server starts, converts with its own workers, and has types', async () => {
  const folder = await temporaryFolder();
  await install('openapi', folder);
  await install('server', folder);
  const main = join(folder, 'node_modules', '@converter', 'server', 'dist', 'bin', 'main.js');
  const { client, stop } = await startProcess(join(folder, 'data'), {}, main);
  expect(await (await client.send('/public/pairs')).json()).toEqual(
    await (await fetch(`${(await startTestServer()).url}/public/pairs`)).json(),
  );
  const text = join(folder, 'a.md');
  await writeFile(text, '# Title\n\nSome *text*.\n');
  for (const [target, input] of [
    ['html', text],
    ['odt', text],
    ['pdf', text],
    ['tar', fixture('archives/tree.zip')],
  ] as const) {
    expect((await client.convertSync(target, input)).status, target).toBe(200);
  }
  expect(await stop('SIGTERM')).toBe(0);

  const program = `
import { loadConfig, startServer } from '@converter/server';
export const port: number = loadConfig({}).port;
export const url: string = (await startServer(loadConfig({}))).url;
// @ts-expect-error The types are there, and say that this is a number.
export const wrong: string = loadConfig({}).port;
`;
  await writeFile(join(folder, 'use.mts'), program);
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--skipLibCheck',
    'use.mts',
  ];
  const compiler = join(PACKAGES, '../node_modules/typescript/bin/tsc');
  await execa(process.execPath, [compiler, ...options], { cwd: folder });
});
