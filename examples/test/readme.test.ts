/** What the READMEs show compiles. */

import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test.each(['README.md', 'packages/sdk/README.md'])('the TypeScript in %s compiles', async (path) => {
  const text = await readFile(join(ROOT, path), 'utf8');
  const blocks = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
  expect(blocks.length).toBeGreaterThan(0);

  // Inside the package, so that imports resolve as they do for its programs.
  const folder = await mkdtemp(join(ROOT, 'examples', '.readme-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const given = 'declare const blob: Blob;\ndeclare const converter: import("@converter/sdk").Converter;\n';
  for (const [index, code] of blocks.entries()) {
    const isWhole = code.includes('const converter =');
    const context = isWhole ? 'declare const blob: Blob;\n' : given;
    await writeFile(join(folder, `block-${index}.ts`), `${context}${code}\nexport {};\n`);
  }
  const tsconfig = {
    extends: '../tsconfig.json',
    compilerOptions: { noUnusedLocals: false },
    include: ['*.ts'],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});
