/** Options of a conversion, with the tools that take them. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type RealServer, startRealServer } from '@converter/server/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonLines } from './helpers/cli.ts';
import { folderWith } from './helpers/folder.ts';
import { runHere } from './helpers/here.ts';

let server: RealServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startRealServer();
  env = { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key };
});
afterAll(() => server.stop());

test('options are what the server takes them for, and a wrong one is said before anything is sent', async () => {
  const cwd = await folderWith({ 'a.jpg': 'images/turned.jpg', 'b.png': 'images/picture.png' });
  const toWebp = (...options: string[]) =>
    runHere(['convert', 'a.jpg', 'b.png', '-t', 'webp', '--json', '--force', ...options], { cwd, env });
  const crop = '--option=crop={"left":0,"top":0,"width":20,"height":10}';
  expect(await toWebp(crop, '--option', 'width=10', '--option', 'fit=inside')).toMatchObject({ code: 0 });
  for (const file of ['a.webp', 'b.webp']) {
    expect(execFileSync('identify', ['-format', '%wx%h', join(cwd, file)], { encoding: 'utf8' })).toBe(
      '10x5',
    );
  }
  expect(await toWebp('--option', 'dpi=300')).toMatchObject({
    code: 2,
    stdout: Buffer.alloc(0),
    stderr: expect.stringMatching(
      /error: There is no option dpi for jpg to webp, png to webp\. There are: .*quality/,
    ),
  });
  expect(await toWebp('--option', 'quality')).toMatchObject({
    code: 2,
    stderr: 'error: --option quality is not usable. Pass --option name=value.\n',
  });
  const refused = await toWebp('--option', 'quality=best');
  expect(refused.code).toBe(1);
  expect(jsonLines(refused.stdout).map(({ error }) => error)).toEqual(
    [0, 1].map(() =>
      expect.objectContaining({
        code: 'invalid_options',
        detail: expect.stringContaining('"quality" must be a whole number from 1 to 100'),
      }),
    ),
  );
});
