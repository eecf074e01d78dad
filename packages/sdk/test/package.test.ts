import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from './helpers/folder.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const workspaceBin = (name: string) => join(root, '../../node_modules/.bin', name);

beforeAll(async () => {
  // The build is a step of its own before the tests; this one only checks that it is there.
  await readFile(join(root, 'dist/browser.js')).catch(() => {
    throw new Error('There is no build in dist. Run "pnpm build" first.');
  });
});

async function pack(): Promise<string> {
  const folder = await temporaryFolder();
  await run('pnpm', ['pack', '--pack-destination', folder], { cwd: root });
  const [tarball] = await readdir(folder);
  return join(folder, tarball ?? '');
}

const USE = `
  const converter = new Converter({ baseUrl: 'http://127.0.0.1:9', retries: 0 });
  converter.convert([], 'pdf').catch((error) => console.log(error.name, isConverterError(error), error instanceof InputError));
`;

test('the packed package works for strangers: ESM, CommonJS and TypeScript', async () => {
  const tarball = await pack();
  const project = await temporaryFolder();
  await writeFile(join(project, 'package.json'), '{"name":"stranger","private":true,"type":"module"}');
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], { cwd: project });

  const names = '{ Converter, InputError, isConverterError }';
  await writeFile(join(project, 'a.mjs'), `import ${names} from '@converter/sdk';${USE}`);
  await writeFile(join(project, 'a.cjs'), `const ${names} = require('@converter/sdk');${USE}`);
  for (const file of ['a.mjs', 'a.cjs']) {
    const { stdout, stderr } = await run(process.execPath, [file], { cwd: project });
    expect([stdout, stderr]).toEqual(['InputError true true\n', '']);
  }

  const typed = await readFile(join(root, 'test/helpers/stranger.ts'));
  const shared = { strict: true, noEmit: true, skipLibCheck: false, target: 'ES2023', types: [] };
  // The types need no @types/node: what they name is in every platform's own library.
  const lib = ['ES2023', 'DOM', 'DOM.AsyncIterable'];
  const flavours: Record<string, object> = {
    bundler: { module: 'preserve', moduleResolution: 'bundler', lib },
    esm: { module: 'NodeNext', lib },
    cjs: { module: 'NodeNext', lib },
  };
  for (const [name, options] of Object.entries(flavours)) {
    const folder = join(project, name);
    await mkdir(folder);
    await writeFile(join(folder, 'package.json'), `{"type":"${name === 'cjs' ? 'commonjs' : 'module'}"}`);
    await writeFile(join(folder, 'main.ts'), typed);
    const config = { compilerOptions: { ...shared, ...options } };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    await run(workspaceBin('tsc'), ['-p', '.'], { cwd: folder }).catch(({ stdout }) => {
      throw new Error(`${name}: ${stdout}`);
    });
  }

  const installed = join(project, 'node_modules/@converter/sdk');
  const { dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  expect(Object.keys(dependencies).sort()).toEqual(['openapi-fetch', 'p-retry', 'undici']);
  expect((await readdir(installed)).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
});

test('publint and "are the types wrong" find nothing', async () => {
  const tarball = await pack();
  const publint = await run(bin('publint'), ['run', tarball, '--strict'], { cwd: root });
  expect(publint.stdout).toContain('All good!');
  await run(bin('attw'), [tarball], { cwd: root }).catch(({ stdout }) => {
    throw new Error(stdout);
  });
});

test('the browser build is one file with nothing of Node in it', async () => {
  const source = await readFile(join(root, 'dist/browser.js'), 'utf8');
  expect(source).not.toMatch(/\bfrom\s*["']|\bimport\s*["'(]|\brequire\(|["']node:/);
  expect(source).toMatch(/export\s*\{[^}]*\bas Converter\b/);
});
