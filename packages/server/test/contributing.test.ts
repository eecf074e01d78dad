/** The contributor's page says that a format is a row, and an engine a command and a file: all are taken from it, and used. */
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { temporaryFolder } from './harness.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGE = join(ROOT, 'CONTRIBUTING.md');
const TEXT = 'Adding a format is adding a row, and an engine is a file.\n';

/** Converts a text there and back again by the copy of the server that it lies in. */
const PROGRAM = `
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter, createToolRunner, ENGINES, onTrial, Planner } from './src/internal.ts';

const planner = new Planner(ENGINES);
const converter = new Converter(createToolRunner('bwrap'), { languages: ['eng'] });
async function convert(from, to, input, options) {
  const folder = join(import.meta.dirname, to);
  await mkdir(folder);
  const [result] = await converter.convert(input, planner.routes(from, to).filter(onTrial), {
    folder, options, folderBytes: 1e9, signal: AbortSignal.timeout(60_000), cpuSeconds: 60,
    onProgress: () => {}, maxResults: 10, onAttemptFailed: () => {},
  });
  return result.path;
}
const encoded = await convert('txt', 'b64', join(import.meta.dirname, 'given.txt'), { columns: 20 });
const decoded = await convert('b64', 'txt', encoded, {});
console.log(JSON.stringify({ encoded: await readFile(encoded, 'utf8'), decoded: await readFile(decoded, 'utf8') }));
`;

test('the row, the command and the engine of the page are all that a new format and a new engine need', async () => {
  const page = await readFile(PAGE, 'utf8');
  const folder = await copyOfServer();
  const scripts = { cwd: join(folder, 'packages/server'), all: true } as const;

  const [, command = ''] = /^npm run new -- (.*)$/m.exec(page) ?? [];
  const made = await execa(process.execPath, ['scripts/new.ts', ...command.split(' ')], scripts);
  expect(made.stdout).toContain('"b64" is no format yet: add its row to the file of its family');

  const row = blockFor('packages/server/src/conversion/formats/data.ts');
  await change('packages/server/src/conversion/formats/data.ts', (code) =>
    code.replace(/\];\s*$/, `${row}\n];\n`),
  );
  const types = () => execa('tsc', ['-p', folder], { preferLocal: true, localDir: ROOT, reject: false });
  expect((await types()).stdout, 'the types of what the command makes').toBe('');

  const engine = 'packages/server/src/conversion/engines/base64/engine.ts';
  await writeFile(join(folder, engine), blockFor(engine));
  expect((await types()).stdout).toBe('');
  await execa(process.execPath, ['scripts/generate.ts'], scripts);
  expect(await readFile(join(folder, 'scripts/apt-engines.txt'), 'utf8')).toMatch(/^coreutils .* base64,/m);

  const server = join(folder, 'packages/server');
  await writeFile(join(server, 'given.txt'), TEXT);
  await writeFile(join(server, 'program.mjs'), PROGRAM);
  const { stdout } = await execa(process.execPath, [join(server, 'program.mjs')]);
  const { encoded, decoded } = JSON.parse(stdout);
  expect(decoded).toBe(TEXT);
  expect(encoded).toBe(`${Buffer.from(TEXT).toString('base64').replace(/.{20}/g, '$&\n').trimEnd()}\n`);

  function blockFor(path: string): string {
    const [, code] = new RegExp(`\`\`\`typescript\\n// ${path}\\n(.*?)\`\`\``, 's').exec(page) ?? [];
    if (code === undefined) throw new Error(`The page shows nothing for ${path}.`);
    return code;
  }

  async function change(path: string, edit: (code: string) => string): Promise<void> {
    const file = join(folder, path);
    const code = await readFile(file, 'utf8');
    const edited = edit(code);
    expect(edited, path).not.toBe(code);
    await writeFile(file, edited);
  }
});

test.each([
  ['engine Base64 --from txt --to html', '"Base64" is no name of an engine'],
  ['engine bsdtar --from txt --to html', 'There is an engine bsdtar already.'],
  ['engine base64', 'What is wanted? npm run new -- engine <name>'],
])('what the command cannot make is said: %s', async (command, message) => {
  const { exitCode, stderr } = await execa(
    process.execPath,
    [join(ROOT, 'packages/server/scripts/new.ts'), ...command.split(' ')],
    { reject: false },
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});

/** The server's code in a tree like this repository's, so that nothing of this one is changed. */
async function copyOfServer(): Promise<string> {
  const folder = await temporaryFolder();
  for (const part of ['src', 'scripts', 'test', 'proven.json', 'package.json'])
    await cp(join(ROOT, 'packages/server', part), join(folder, 'packages/server', part), { recursive: true });
  await symlink(join(ROOT, 'packages/server/node_modules'), join(folder, 'packages/server/node_modules'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await mkdir(join(folder, 'scripts'));
  await cp(join(ROOT, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  const include = ['packages/server/src/conversion', 'packages/server/scripts'];
  const settings = { extends: './tsconfig.base.json', compilerOptions: { lib: ['ESNext'] }, include };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  return folder;
}
