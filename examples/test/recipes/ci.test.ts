/** The job of a CI system: its script runs, and its workflow runs that script. */
import { copyFile, mkdir, readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPdf } from '../../demo/checks.ts';
import { example, run, sample, temporaryFolder, useServer } from '../harness.ts';

const server = useServer();
const SCRIPT = example('recipes/ci/convert-documents.sh');

/** A repository with documents, and the command as an installation puts it on the PATH. */
async function checkout(): Promise<{ folder: string; env: Record<string, string> }> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'docs'));
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await symlink(example('../packages/cli/src/main.ts'), join(bin, 'converter'));
  await symlink(process.execPath, join(bin, 'node'));
  const env = {
    PATH: `${bin}:${process.env.PATH}`,
    CONVERTER_BASE_URL: server.url,
    CONVERTER_API_KEY: server.key,
    CI: 'true',
  };
  return { folder, env };
}

test('every document becomes a PDF file', async () => {
  const { folder, env } = await checkout();
  for (const name of ['one.docx', 'two.docx'])
    await copyFile(sample('report.docx'), join(folder, 'docs', name));
  const { code, stderr } = await run(['sh', SCRIPT], { cwd: folder, env });
  expect(stderr).not.toContain('\r');
  expect(code).toBe(0);
  for (const name of ['one.pdf', 'two.pdf']) {
    await checkPdf(join(folder, 'dist', name), ['Lighthouse report', 'Work before winter']);
  }
});

test('without documents, or with a wrong key, the step fails', async () => {
  const { folder, env } = await checkout();
  expect((await run(['sh', SCRIPT], { cwd: folder, env })).code).not.toBe(0);
  await copyFile(sample('report.docx'), join(folder, 'docs', 'one.docx'));
  const wrong = { ...env, CONVERTER_API_KEY: 'wrong' };
  expect((await run(['sh', SCRIPT], { cwd: folder, env: wrong })).code).not.toBe(0);
});

test('the workflow runs the script', async () => {
  const workflow = await readFile(example('recipes/ci/convert-documents.yml'), 'utf8');
  expect(workflow).toContain(`run: sh scripts/${basename(SCRIPT)}\n`);
});
