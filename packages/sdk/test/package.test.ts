import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules/.bin', name);

/** A project of somebody else, in which the packed package is installed. */
let project: string;

beforeAll(async () => {
  // The build is a step of its own before the tests; this one only checks that it is there.
  await readFile(join(root, 'dist/browser.js')).catch(() => {
    throw new Error('There is no build in dist. Run "pnpm build" first.');
  });
  project = await mkdtemp(join(tmpdir(), 'sdk-stranger-'));
  await run('pnpm', ['pack', '--out', join(project, 'sdk.tgz')], { cwd: root });
  await writeFile(join(project, 'package.json'), '{"name":"stranger","private":true}');
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', './sdk.tgz'], { cwd: project });
});
afterAll(() => rm(project, { recursive: true, force: true }));

/** Nobody listens at that port. */
const USE = `
  const server = { baseUrl: 'http://127.0.0.1:9' };
  const converter = new Converter({ ...server, retries: 0 });
  const say = (error) => console.log(error.name, isConverterError(error));
  converter.convert([], 'pdf').catch((error) => say(error, error instanceof InputError))
    .then(() => createApi(server).GET('/public/pairs'))
    .catch(say);
`;

test('the packed package works for strangers: ESM, CommonJS and TypeScript', async () => {
  const main = '{ Converter, InputError, isConverterError }';
  await writeFile(
    join(project, 'a.mjs'),
    `import ${main} from '@converter/sdk';
     import { createApi } from '@converter/sdk/api';${USE}
     try { createApi({ baseUrl: 'x' }); } catch (error) { console.log(error instanceof InputError); }`,
  );
  await writeFile(
    join(project, 'a.cjs'),
    `const ${main} = require('@converter/sdk');
     const { createApi } = require('@converter/sdk/api');${USE}
     try { createApi({ baseUrl: 'x' }); } catch (error) { console.log(isConverterError(error)); }`,
  );
  for (const file of ['a.mjs', 'a.cjs']) {
    const { stdout, stderr } = await run(process.execPath, [file], { cwd: project });
    expect([stdout, stderr], file).toEqual(['true\nInputError true\nConnectionError true\n', '']);
  }

  const program = await readFile(join(root, 'test/helpers/stranger.ts'));
  const shared = { strict: true, noEmit: true, skipLibCheck: false, target: 'ES2023', types: [] };
  // The types need no @types/node: what they name is in every platform's own library.
  const lib = ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'];
  const flavours: Record<string, object> = {
    bundler: { module: 'preserve', moduleResolution: 'bundler', lib },
    esm: { module: 'NodeNext', lib },
    cjs: { module: 'NodeNext', lib },
  };
  for (const [name, options] of Object.entries(flavours)) {
    const folder = join(project, name);
    await mkdir(folder);
    await writeFile(join(folder, 'package.json'), `{"type":"${name === 'cjs' ? 'commonjs' : 'module'}"}`);
    await writeFile(join(folder, 'main.ts'), program);
    const config = { compilerOptions: { ...shared, ...options } };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    await run(bin('tsc'), ['-p', '.'], { cwd: folder }).catch(({ stdout }) => {
      throw new Error(`${name}: ${stdout}`);
    });
  }

  const installed = join(project, 'node_modules/@converter/sdk');
  const { dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  expect(Object.keys(dependencies).sort()).toEqual(['openapi-fetch', 'undici']);
  expect((await readdir(installed)).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'THIRD-PARTY.txt',
    'dist',
    'package.json',
  ]);
  const built = await readdir(join(installed, 'dist'));
  expect(built).toEqual(expect.arrayContaining(['node.js.map', 'node.cjs.map', 'api.node.js.map']));
  // A page of the registry has no folder beside it.
  expect(await readFile(join(installed, 'README.md'), 'utf8')).not.toMatch(/\]\(\.{1,2}\//);
});

test('each platform gets its build', async () => {
  const built = async (entry: string, ...conditions: string[]) => {
    const flags = conditions.map((condition) => `--conditions=${condition}`);
    const script = `console.log(import.meta.resolve('@converter/sdk${entry}').split('/dist/')[1])`;
    const { stdout } = await run(process.execPath, [...flags, '--input-type=module', '-e', script], {
      cwd: project,
    });
    return stdout.trim();
  };
  expect(await built('')).toBe('node.js');
  expect(await built('/api')).toBe('api.node.js');
  // Bundlers for workers may ask for Node's as well, for its built-in modules.
  expect(await built('', 'workerd')).toBe('worker.js');
  expect(await built('', 'edge-light')).toBe('worker.js');

  // What is neither, such as a bundler for browsers, finds no "node".
  const { exports } = JSON.parse(
    await readFile(join(project, 'node_modules/@converter/sdk/package.json'), 'utf8'),
  );
  expect(exports['.'].default.default).toBe('./dist/browser.js');
  expect(exports['./api'].default.default).toBe('./dist/api.browser.js');
});

test.each(['browser', 'api.browser', 'worker'])(
  '%s.js is one file with nothing of Node in it',
  async (name) => {
    const source = await readFile(join(root, `dist/${name}.js`), 'utf8');
    // Workers may have an environment to take the key from; it is looked for, and not relied upon.
    const optional = name === 'worker' ? /\bglobalThis\.process\b/g : '';
    const nodes = /\bfrom\s*["']|\bimport\s*["'(]|\brequire\b|["']node:|\bBuffer\b|\bprocess\b/g;
    expect(source.replace(optional, '').match(nodes)).toBe(null);
    expect(/export\s*\{[^}]*\bas (?:Converter|createApi)\b/.test(source)).toBe(true);
  },
);

test('the builds for browsers and workers are as small as promised', async () => {
  const { stdout } = await run(bin('size-limit'), ['--json'], { cwd: root }).catch((failed) => failed);
  const sizes: { name: string; size: number; sizeLimit: number }[] = JSON.parse(stdout);
  expect(sizes.map(({ name }) => name)).toEqual(['browser', 'api in a browser', 'worker']);
  for (const { name, size, sizeLimit } of sizes) expect(size, name).toBeLessThanOrEqual(sizeLimit);
});
