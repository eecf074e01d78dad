/** Which server is asked, and with which key. */
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { completeWords } from '../src/completion/complete.ts';
import { connect, HOSTED_API, readConnection } from '../src/connection.ts';
import { createProgram } from '../src/program.ts';
import { folderWith } from './helpers/folder.ts';

const FILE = `# The hosted API.
CONVERTER_API_KEY=hosted

[work]
CONVERTER_API_KEY="at work"
CONVERTER_BASE_URL=https://work.example/api

  [ empty ]
CONVERTER_BASE_URL=https://empty.example
`;

let path: string;
beforeEach(async () => {
  path = join(await folderWith(), 'credentials');
  writeFileSync(path, FILE);
  environment({});
  return () => vi.unstubAllEnvs();
});

function environment(variables: Record<string, string>): void {
  const none = { CONVERTER_API_KEY: '', CONVERTER_BASE_URL: '', CONVERTER_PROFILE: '' };
  for (const [name, value] of Object.entries({ ...none, CONVERTER_CREDENTIALS_FILE: path, ...variables })) {
    vi.stubEnv(name, value);
  }
}

test.each([
  [{}, {}, HOSTED_API, 'hosted'],
  [{ profile: 'work' }, {}, 'https://work.example/api', 'at work'],
  [{}, { CONVERTER_PROFILE: 'work' }, 'https://work.example/api', 'at work'],
  [{}, { CONVERTER_PROFILE: 'work', CONVERTER_API_KEY: 'own' }, HOSTED_API, 'own'],
  [{ profile: 'work' }, { CONVERTER_API_KEY: 'own' }, 'https://work.example/api', 'at work'],
  // A key goes to no server that it is not for.
  [{}, { CONVERTER_BASE_URL: 'http://x.example' }, 'http://x.example', undefined],
  [{ baseUrl: 'http://x.example' }, {}, 'http://x.example', undefined],
  [{ baseUrl: 'http://x.example', profile: 'work' }, {}, 'http://x.example', undefined],
  [{ baseUrl: 'http://x.example' }, { CONVERTER_API_KEY: 'own' }, 'http://x.example', 'own'],
  [{ apiKey: 'k', profile: 'work' }, {}, 'https://work.example/api', 'k'],
  [{}, { CONVERTER_CREDENTIALS_FILE: '/dev/null' }, HOSTED_API, undefined],
  [{}, { CONVERTER_CREDENTIALS_FILE: '/nowhere/at/all' }, HOSTED_API, undefined],
])('%o and %o', (options, variables, baseUrl, apiKey) => {
  environment(variables);
  expect(readConnection(options)).toMatchObject({ baseUrl, apiKey });
});

test.each([
  ['wrok', /^There is no profile wrok in .*credentials\. Did you mean work\?$/],
  ['other', /^There is no profile other in .* Write it below \[other\], with CONVERTER_API_KEY=…\.$/],
  ['empty', /^Profile empty in .* has no key\. Write CONVERTER_API_KEY=… below \[empty\]\.$/],
])('a profile that is not usable is refused: %s', (profile, message) => {
  expect(() => readConnection({ profile })).toThrow(message);
});

test('the names of profiles are completed', async () => {
  const program = createProgram(new AbortController().signal, async () => {});
  expect(await completeWords(program, ['pairs', '--profile', 'w'])).toBe('work\n');
});

test('the server is told which program asks', async () => {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers['user-agent']);
    response.setHeader('Content-Type', 'application/json').end('{"supported_pairs":[],"remaining_quota":-1}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const converter = connect({ baseUrl: `http://127.0.0.1:${port}`, apiKey: 'any' }, { needsKey: true });
  await converter.pairs();
  server.close();
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(seen).toEqual([`converter-cli/${version} node/${process.versions.node}`]);
});
