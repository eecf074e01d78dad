/** Every command of docs/cli.md runs, one after the other, in one folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixture } from '@converter/fixtures';
import { Converter } from '@converter/sdk';
import { type RealServer, startRealServer } from '@converter/server/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAIN, start } from './helpers/cli.ts';
import { folderWith } from './helpers/folder.ts';

const PAGE = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8');

let server: RealServer;
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(() => server.stop());

test('the commands of the page work', async () => {
  const cwd = await folderWith({
    'report.docx': 'documents/letter.docx',
    'second.docx': 'documents/letter.docx',
    'notes.md': 'documents/letter.md',
    'photo.jpg': 'images/turned.jpg',
    'docs/guide/a.md': 'documents/letter.md',
  });
  const converter = new Converter({ baseUrl: server.url, apiKey: server.key });
  const { id } = await converter.createJob(fixture('documents/letter.docx'), 'pdf');
  const blocks = [...PAGE.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block.trim());
  expect(blocks.length).toBeGreaterThanOrEqual(6);
  const script = [
    'set -euo pipefail; set -x',
    `converter() { '${process.execPath}' '${MAIN}' "$@"; }`,
    ...blocks,
  ].join('\n');
  const env = { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key, JOB: id };
  const { child, ending } = start(['bash', '-c', script], { cwd, env });
  child.stdin?.end();
  const { code, stdout, stderr } = await ending;
  expect(code, stderr).toBe(0);
  expect(String(stdout)).toContain('docx can become pdf');
  expect(String(stdout)).not.toContain('something failed');
  const made = [
    'report.pdf',
    'letter.pdf',
    'results/second.html',
    'site/guide/a.html',
    'photo.webp',
    'cut.png',
    'piped.pdf',
    'copy.pdf',
    'odt/notes.odt',
    'fetched.pdf',
    'everything/letter.pdf',
  ];
  for (const file of made) expect(existsSync(join(cwd, file)), file).toBe(true);
});
