/** What `npm run demo` runs after set-up. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { example, run, temporaryFolder } from './harness.ts';

const DEMO = example('demo/demo.ts');
const RESULTS = example('../.demo');

/** A folder with programs, each a link to a real one or a script of its own. */
async function programs(links: readonly string[], scripts: Record<string, string> = {}): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of links) await symlink(`/usr/bin/${name}`, join(folder, name));
  for (const [name, text] of Object.entries(scripts)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${text}\n`);
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

test('on a terminal: all results are right, bars show the way, and the table says where they lie', async () => {
  const { code, stdout } = await run(['script', '-qec', `'${process.execPath}' '${DEMO}'`, '/dev/null']);
  expect(stdout).toContain('5 of 5 results are right.');
  expect(code).toBe(0);
  expect(stdout).toMatch(/mp4 → mp3 .*█.* \d+ %/);

  const table = stdout.slice(stdout.indexOf('───'));
  for (const name of ['report.pdf', 'clip.mp3', 'letter.txt', 'speech.txt', 'converted.zip']) {
    expect(table).toContain(`.demo/${name} `);
    expect((await readFile(join(RESULTS, name))).length).toBeGreaterThan(0);
  }
  const longest = Math.max(...table.split(/\r?\n/).map((line) => line.length));
  expect(longest).toBeLessThanOrEqual(100);
});

test('what this machine cannot check is left out, with the reason, and the rest has to be right', async () => {
  const { code, stdout, stderr } = await run([process.execPath, DEMO], { env: { PATH: await programs([]) } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/docx → pdf .* left out: .*pdfinfo and pdftotext/);
  expect(stdout).toMatch(/jpg → webp .* left out: .*bsdtar and ffprobe/);
  expect(stdout).toContain("2 of 2 results are right. 3 of the demo's steps were left out");
  expect(stdout).not.toMatch(/[█\r]/);
});

test('a wrong result is a failure that says what was expected and what came', async () => {
  const PATH = await programs(['pdftotext'], { pdfinfo: 'echo "Pages: 3"' });
  const { code, stdout, stderr } = await run([process.execPath, DEMO], { env: { PATH } });
  expect(code).toBe(1);
  expect(stdout).toMatch(/docx → pdf .* Wrong number of pages\.\s+expected: 2\s+came: +3/);
  expect(stderr).toBe('\n1 of 3 conversions went wrong.\n');
});

test('Ctrl-C stops the server too', async () => {
  const demo = spawn(process.execPath, [DEMO], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of demo.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    printed += chunk;
    if (printed.includes('offers')) break;
  }
  const [, address = ''] = /(http:\S+)/.exec(printed) ?? [];
  expect((await fetch(`${address}/healthz`)).status).toBe(200);

  demo.kill('SIGINT');
  demo.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  const [code] = await once(demo, 'close');
  expect(code).toBe(130);
  expect(printed).toMatch(/Stopped\.\s*$/);
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
});
