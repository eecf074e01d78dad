/**
 * A client that is refused while its 100 MB upload is under way sees the status and the sentence, not a connection that
 * breaks.
 */
import { createReadStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Converter } from '@converter/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from './browser.ts';
import { PYTHON, run, useServer } from './harness.ts';

const UPLOAD_BYTES = 100_000_000;
const server = useServer({ maxUploadBytes: 1_000_000 });
let folder = '';
let file = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'converter-test-'));
  file = join(folder, 'large.docx');
  await writeFile(file, '');
  await truncate(file, UPLOAD_BYTES);
});
afterAll(() => rm(folder, { recursive: true }));

/** What a client saw. */
interface Seen {
  readonly status: number;
  readonly detail: string;
}

/** Sends the file with a key, and tells what came back. It throws if the connection breaks. */
type Client = (key: string) => Promise<Seen>;

function curl(...options: string[]): Client {
  return async (key) => {
    const form = ['-F', 'target_format=pdf', '-F', `files=@${file}`];
    const request = [`${server.url}/convert`, '-H', `X-API-Key: ${key}`, ...form, ...options];
    const { code, stdout, stderr } = await run(['curl', '-sS', '-w', '\n%{http_code}', ...request]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [body = '', status] = stdout.split('\n');
    return { status: Number(status), detail: JSON.parse(body).detail };
  };
}

const nodeFetch: Client = async (key) => {
  const form = new FormData();
  form.append('target_format', 'pdf');
  form.append('files', await openAsBlob(file), 'large.docx');
  const response = await fetch(`${server.url}/convert`, {
    method: 'POST',
    headers: { 'X-API-Key': key },
    body: form,
  });
  const { detail } = (await response.json()) as { detail: string };
  return { status: response.status, detail };
};

const sdk: Client = async (apiKey) => {
  const converter = new Converter({ baseUrl: server.url, apiKey, retries: 0 });
  const refused: unknown = await converter.createJob(file, 'pdf').catch((error: unknown) => error);
  const { status = 0, detail } = refused as { status?: number; detail: string };
  return { status, detail };
};

const python: Client = async (key) => {
  const program = `import json, requests, sys
url, key, path = sys.argv[1:]
with open(path, 'rb') as file:
    response = requests.post(url, headers={'X-API-Key': key}, data={'target_format': 'pdf'}, files={'files': file})
print(json.dumps({'status': response.status_code, 'detail': response.json()['detail']}))`;
  const { code, stdout, stderr } = await run([PYTHON, '-c', program, `${server.url}/convert`, key, file]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
};

const browser: Client = async (key) => {
  const page = await openPage('examples/browser/index.html');
  return page.evaluate(`(async () => {
    const form = new FormData();
    form.append('target_format', 'pdf');
    form.append('files', new Blob([new Uint8Array(${UPLOAD_BYTES})]), 'large.docx');
    const headers = { 'X-API-Key': ${JSON.stringify(key)} };
    const response = await fetch('${server.url}/convert', { method: 'POST', headers, body: form });
    return { status: response.status, detail: (await response.json()).detail };
  })()`);
};

/** The strictest one, and like all the others on a slow line: it takes a closed connection for the end of everything. */
const patient: Client = async (key) => {
  const { hostname, port } = new URL(server.url);
  const head = [
    'POST /convert HTTP/1.1',
    `Host: ${hostname}`,
    `X-API-Key: ${key}`,
    'Content-Type: multipart/form-data; boundary=x',
    `Content-Length: ${UPLOAD_BYTES}`,
    'Connection: close',
  ];
  const socket = connect(Number(port), hostname);
  const body = createReadStream(file, { start: 1 });
  await pipeline([`${head.join('\r\n')}\r\n\r\n-`], socket, { end: false });
  await pipeline(body, socket, { end: false });
  const answer = await text(socket);
  const [, status, detail = ''] = /^HTTP\/1\.1 (\d+) .*\r\n\r\n(.*)$/s.exec(answer) ?? [];
  return { status: Number(status), detail: JSON.parse(detail).detail };
};

describe.each([
  { name: 'curl, which asks first', client: curl('-H', 'Expect: 100-continue') },
  { name: 'curl, which does not ask', client: curl('-H', 'Expect:') },
  { name: 'curl, without a length', client: curl('-H', 'Expect:', '-H', 'Transfer-Encoding: chunked') },
  { name: "Node's fetch", client: nodeFetch },
  { name: 'the SDK', client: sdk },
  { name: 'requests', client: python },
  { name: 'a page of another origin', client: browser },
  { name: 'a client that reads nothing before it has sent everything', client: patient },
])('$name', ({ client }) => {
  test('a wrong key: 401', async () => {
    expect(await client('wrong')).toEqual({ status: 401, detail: expect.stringContaining('API key') });
  });

  test('too large: 413', async () => {
    expect(await client(server.key)).toEqual({ status: 413, detail: expect.stringContaining('1000000') });
  });
});
