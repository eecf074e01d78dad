/** What would be published, as strangers get it. The SDK's and the CLI's own tests go into what these two can do. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const PACKAGES = ['cli', 'openapi', 'sdk', 'server'];

let folder: string;
let tarballs: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packages-test-'));
  const pack = async (name: string) => {
    const cwd = join(root, 'packages', name);
    const { stdout } = await run('pnpm', ['pack', '--json', '--pack-destination', folder], { cwd });
    return [name, join(folder, basename(JSON.parse(stdout).filename))];
  };
  tarballs = Object.fromEntries(await Promise.all(PACKAGES.map(pack)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(PACKAGES)('publint and "are the types wrong" find nothing in %s', async (name) => {
  const tarball = tarballs[name] ?? '';
  const publint = await run(bin('publint'), ['run', tarball, '--strict']).catch((failed) => failed);
  expect(publint.stdout).toContain('All good!');
  // The SDK alone is there for CommonJS and for old resolvers too.
  const profile = name === 'sdk' ? 'strict' : 'esm-only';
  const attw = await run(bin('attw'), [tarball, '--profile', profile]).catch((failed) => failed);
  expect(attw.code, attw.stdout).toBe(undefined);
});

test('every package that is published has a version, a licence and a changelog', async () => {
  for (const name of PACKAGES) {
    const path = join(root, 'packages', name);
    const {
      version,
      license,
      private: hidden,
    } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
    expect({ name, license, hidden }).toEqual({ name, license: 'MIT', hidden: undefined });
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(await readFile(join(path, 'CHANGELOG.md'), 'utf8')).toContain(`\n## ${version}\n`);
  }
  const folders = await readdir(join(root, 'packages'));
  const manifests = await Promise.all(
    folders.map((name) => readFile(join(root, 'packages', name, 'package.json'), 'utf8')),
  );
  expect(folders.filter((_, index) => !JSON.parse(manifests[index] ?? '{}').private).sort()).toEqual(
    PACKAGES,
  );
});

test('all packages are installed together, and their programs run', async () => {
  const project = join(folder, 'project');
  await run('mkdir', [project]);
  await writeFile(join(project, 'package.json'), '{"name":"stranger","private":true,"type":"module"}');
  const quietly = ['--prefer-offline', '--no-audit', '--no-fund'];
  await run('npm', ['install', ...quietly, ...Object.values(tarballs)], { cwd: project });

  const program = (name: string) => join(project, 'node_modules/.bin', name);
  expect((await run(program('converter'), ['--help'])).stdout).toContain('Usage: converter');
  expect((await run(program('converter-conformance'), ['--help'])).stdout).toContain('--base-url');

  const env = { ...process.env, PORT: '0', CONVERTER_DATA_DIR: join(folder, 'data') };
  const server = spawn(program('converter-server'), { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(server, 'exit');
  onTestFinished(async () => {
    server.kill();
    await ended;
  });
  const facts: Record<string, string> = {};
  for await (const line of createInterface(server.stdout)) {
    const [, name, value] = /^ {2}(address|key) +(\S+)/.exec(line) ?? [];
    if (name && value) facts[name] = value;
    if (facts.address && facts.key) break;
  }
  const asked = `
    import { Converter } from '@converter/sdk';
    import { createApi } from '@converter/sdk/api';
    import { openApiDocument } from '@converter/openapi';
    import openapi from '@converter/openapi/openapi.json' with { type: 'json' };
    import { startServer } from '@converter/server';
    const options = { baseUrl: '${facts.address}', apiKey: '${facts.key}' };
    const { supported_pairs } = await new Converter(options).pairs();
    const { data } = await createApi(options).GET('/pairs');
    const paths = Object.keys(openApiDocument().paths);
    console.log(supported_pairs.length > 0, data.supported_pairs.length === supported_pairs.length,
      paths.length === Object.keys(openapi.paths).length, typeof startServer);`;
  await writeFile(join(project, 'ask.js'), asked);
  expect((await run(process.execPath, ['ask.js'], { cwd: project })).stdout).toBe(
    'true true true function\n',
  );
});
