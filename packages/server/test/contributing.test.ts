/** The contributor's page says that a format is a row and an engine a file: both are taken from it, and used. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const PAGE = join(PACKAGE, '../../CONTRIBUTING.md');
const TEXT = 'Adding a format is adding a row, and an engine is a file.\n';

/** Converts a text there and back again by the copy of the server that it lies in. */
const PROGRAM = `
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter } from './src/conversion/convert.ts';
import { ENGINES } from './src/conversion/engines/index.gen.ts';
import { Planner } from './src/conversion/planner.ts';
import { onTrial } from './src/conversion/proven.ts';
import { createToolRunner } from './src/conversion/tools/runner.ts';

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

test('the row and the engine of the page are all that a new format and a new engine need', async () => {
  const page = await readFile(PAGE, 'utf8');
  const folder = await mkdtemp(join(PACKAGE, '.contributing-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(join(PACKAGE, 'src'), join(folder, 'src'), { recursive: true });

  const row = blockFor('src/conversion/formats/data.ts');
  await change('src/conversion/formats/data.ts', (code) => code.replace(/\];\s*$/, `${row}\n];\n`));
  await writeFile(
    join(folder, 'src/conversion/engines/base64.ts'),
    blockFor('src/conversion/engines/base64.ts'),
  );
  await change(
    'src/conversion/engines/index.gen.ts',
    (code) => `import { base64 } from './base64.ts';\n${code.replace(/\];\s*$/, '  base64,\n];\n')}`,
  );
  const settings = { extends: '../tsconfig.json', include: ['src/conversion'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const types = await execa('tsc', ['-p', folder], { preferLocal: true, localDir: PACKAGE, reject: false });
  expect(types.stdout).toBe('');

  await writeFile(join(folder, 'given.txt'), TEXT);
  await writeFile(join(folder, 'program.mjs'), PROGRAM);
  const { stdout } = await execa(process.execPath, [join(folder, 'program.mjs')]);
  const { encoded, decoded } = JSON.parse(stdout);
  expect(decoded).toBe(TEXT);
  expect(encoded).toBe(`${Buffer.from(TEXT).toString('base64').replace(/.{20}/g, '$&\n').trimEnd()}\n`);

  function blockFor(path: string): string {
    const [, code] =
      new RegExp(`\`\`\`typescript\\n// packages/server/${path}\\n(.*?)\`\`\``, 's').exec(page) ?? [];
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
