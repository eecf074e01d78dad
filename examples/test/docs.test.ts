/**
 * What the pages show compiles, and what needs no browser also runs, against a real server. A block's first word after
 * `ts` says what it is for: `browser`, `worker` and `types` are compiled only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter } from '@converter/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { example, PHOTO, run, sample, temporaryFolder, useServer, VIDEO } from './harness.ts';

const ROOT = example('..');
const PAGES = globSync(['*.md', 'docs/*.md', 'packages/*/README.md'], {
  cwd: ROOT,
  exclude: ['docs/sdk-api.md'],
});

interface Block {
  readonly name: string;
  readonly kind: string;
  readonly code: string;
}

const PROGRAM = /^```ts(?: (\w+))?\n(.*?)^```$/gms;
/** The page of the API also shows signatures. */
const EXAMPLE = /^#+ Example\n\n```ts(?: (\w+))?\n(.*?)^```$/gms;

async function blocksOf(page: string, pattern: RegExp): Promise<Block[]> {
  const text = await readFile(join(ROOT, page), 'utf8');
  return [...text.matchAll(pattern)].map(([all, kind = 'node', code = '']) => {
    const line = text.slice(0, text.indexOf(all)).split('\n').length;
    return { name: `${page.replaceAll(/\W/g, '-')}-${line}`, kind, code };
  });
}

const blocks = (await Promise.all(PAGES.map((page) => blocksOf(page, PROGRAM)))).flat();
const examples = await blocksOf('docs/sdk-api.md', EXAMPLE);
const runnable = blocks.filter(({ kind }) => kind === 'node');
const server = useServer();
let folder = '';

/** A block as a whole program: the pages say `converter` without making one each time. */
function programOf({ code }: Block): string {
  if (/const converter =/.test(code)) return code;
  return `import { Converter } from '@converter/sdk';\nconst converter = new Converter();\n${code}`;
}

/** What the examples in comments take for granted. */
const GIVEN = `
declare const converter: import('@converter/sdk').Converter;
declare const job: import('@converter/sdk').Job;
declare const result: import('@converter/sdk').ConversionResult;
declare const jobid: string;
declare const input: { files: FileList };
declare const request: Request;
declare const env: Record<string, string>;
declare function askForMore(): void;
`;

beforeAll(async () => {
  // Inside the package, so that imports resolve as they do for its programs.
  folder = await mkdtemp(example('.docs-'));
  for (const block of blocks)
    await writeFile(join(folder, `${block.name}.ts`), `${programOf(block)}\nexport {};\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function compile(files: readonly string[], compilerOptions: object): Promise<string> {
  const config = join(folder, 'tsconfig.json');
  await writeFile(
    config,
    JSON.stringify({
      extends: '../tsconfig.json',
      compilerOptions: { noUnusedLocals: false, noUnusedParameters: false, ...compilerOptions },
      files: files.map((name) => `${name}.ts`),
      include: [],
    }),
  );
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', config], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : `${stdout}${stderr}` || `tsc ended with ${status}`;
}

/** Programs for pages and workers get the types that a bundler would find. */
const WEB = {
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ESNext', 'DOM', 'DOM.Iterable'],
  types: [],
};

test.each([...PAGES, 'docs/sdk-api.md', ...globSync('examples/{,recipes/}README.md', { cwd: ROOT })])(
  'the links in %s lead somewhere',
  async (page) => {
    const text = await readFile(join(ROOT, page), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(([, link = '']) =>
      decodeURIComponent(link),
    );
    const broken = links.filter((link) => !existsSync(join(ROOT, page, '..', link)));
    expect(broken).toEqual([]);
  },
);

test('programs for Node compile', async () => {
  const own = blocks.filter(({ kind }) => kind === 'node' || kind === 'types');
  expect(own.length).toBeGreaterThan(10);
  expect(
    await compile(
      own.map(({ name }) => name),
      {},
    ),
  ).toBe('');
});

test('programs for browsers and workers compile', async () => {
  const own = blocks.filter(({ kind }) => kind === 'browser' || kind === 'worker');
  expect(own.length).toBeGreaterThan(1);
  expect(
    await compile(
      own.map(({ name }) => name),
      WEB,
    ),
  ).toBe('');
});

test('the examples of the page of the API compile', async () => {
  expect(examples.length).toBeGreaterThan(5);
  for (const { name, code } of examples) {
    const own = GIVEN.split('\n').filter(
      (line) => !new RegExp(`const ${/const (\w+):/.exec(line)?.[1]} =`).test(code),
    );
    const imports = ['Converter', 'isConverterError'].filter((each) => code.includes(each));
    const api = code.includes('createApi') ? `import { createApi } from '@converter/sdk/api';\n` : '';
    const sdk = `import { ${imports.join(', ')} } from '@converter/sdk';\n`;
    await writeFile(join(folder, `${name}.ts`), `${sdk}${api}${own.join('\n')}\n${code}\nexport {};\n`);
  }
  expect(
    await compile(
      examples.map(({ name }) => name),
      WEB,
    ),
  ).toBe('');
});

describe('programs for Node run', () => {
  test.each(runnable)('$name', async ({ name, code }) => {
    const cwd = await temporaryFolder();
    await mkdir(join(cwd, 'results'));
    for (const file of ['report.docx', 'a.docx', 'b.docx'])
      await copyFile(sample('report.docx'), join(cwd, file));
    await copyFile(sample('letter.png'), join(cwd, 'scan.png'));
    await copyFile(PHOTO, join(cwd, 'photo.jpg'));
    await copyFile(VIDEO, join(cwd, 'talk.mp4'));
    await writeFile(join(cwd, 'damaged.docx'), 'this is no document');
    const env = { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key };
    const converter = new Converter({ baseUrl: server.url, apiKey: server.key });
    const { id } = await converter.createJob(VIDEO, 'mp3');

    // A program that says where its server is, is given this one.
    const own = programOf({ name, code, kind: 'node' })
      .replace("'YOUR_API_KEY'", JSON.stringify(server.key))
      .replace("'http://127.0.0.1:8080'", JSON.stringify(server.url));
    const path = join(folder, `run-${name}.ts`);
    await writeFile(path, own);
    const { code: exitCode, stderr } = await run([process.execPath, path, id], { cwd, env });
    expect(stderr).not.toContain('    at ');
    expect(exitCode).toBe(0);
  });
});
