/** Express and Hono: a visitor's upload comes back converted, and passes through as it is. */
import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import { checkPdf } from '../../demo/checks.ts';
import { sample, temporaryFolder, useServer } from '../harness.ts';
import { serve, silentApi } from './recipe.ts';

const server = useServer();

const handlers = [
  {
    recipe: 'express/server.ts',
    async send(url: string, path: string, target: string) {
      const form = new FormData();
      form.append('target', target);
      form.append('file', await openAsBlob(path), basename(path));
      return fetch(new URL('/convert', url), { method: 'POST', body: form });
    },
    address: '/convert',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    head:
      '--x\r\nContent-Disposition: form-data; name="target"\r\n\r\npdf\r\n' +
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.docx"\r\n\r\n',
    badRequest: { method: 'POST', body: new FormData() },
  },
  {
    recipe: 'hono/server.ts',
    async send(url: string, path: string, target: string) {
      const address = `/convert/${target}?filename=${encodeURIComponent(basename(path))}`;
      return fetch(new URL(address, url), { method: 'POST', body: await openAsBlob(path) });
    },
    address: '/convert/pdf?filename=a.docx',
    headers: {},
    head: '',
    badRequest: { method: 'POST', body: 'no name' },
  },
];

describe.each(handlers)('$recipe', ({ recipe, send, address, headers, head, badRequest }) => {
  const start = () => serve(recipe, { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key });

  test('a document becomes a PDF file', async () => {
    const response = await send(await start(), sample('report.docx'), 'pdf');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/pdf');
    expect(response.headers.get('Content-Disposition')).toContain('report.pdf');
    const body = await response.bytes();
    expect(response.headers.get('Content-Length')).toBe(String(body.length));
    const path = join(await temporaryFolder(), 'report.pdf');
    await writeFile(path, body);
    await checkPdf(path, ['Lighthouse report', 'Work before winter']);
  });

  test('a file that cannot be converted is refused in the words of the server', async () => {
    const response = await send(await start(), sample('report.docx'), 'mp3');
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ error: expect.stringContaining('docx2mp3 is not supported') });
  });

  test('a visitor who is refused while sending can go on, and then sees the answer', async () => {
    const url = await serve(recipe, { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: 'wrong' });
    const { hostname, port } = new URL(url);
    // It reads nothing before it has sent everything, like many libraries and everything on a slow line.
    const visitor = connect(Number(port), hostname);
    const fields = Object.entries({ ...headers, Host: hostname });
    const lines = [`POST ${address} HTTP/1.1`, ...fields.map((field) => field.join(': '))];
    const tail = head && '\r\n--x--\r\n';
    const size = head.length + 20_000_000 + tail.length;
    const parts = [
      `${lines.join('\r\n')}\r\nContent-Length: ${size}\r\n\r\n${head}`,
      Buffer.alloc(20_000_000),
      tail,
    ];
    await pipeline(parts.filter(Boolean), visitor, { end: false });
    let answer = '';
    for await (const piece of visitor.setEncoding('utf8')) {
      answer += piece;
      if (answer.includes('at the moment')) break;
    }
    expect(answer).toMatch(/^HTTP\/1\.1 502 /);
  });

  test('a damaged file is told', async () => {
    const broken = join(await temporaryFolder(), 'broken.docx');
    await writeFile(broken, 'this is no document');
    const response = await send(await start(), broken, 'pdf');
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ error: expect.stringContaining('broken.docx') });
  });

  test("what is wrong with the key is not the visitor's business", async () => {
    const url = await serve(recipe, { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: 'wrong' });
    const response = await send(url, sample('report.docx'), 'pdf');
    expect(response.status).toBe(502);
    expect(await response.text()).not.toMatch(/key/i);
  });

  test('a request without a file is told what to send', async () => {
    const response = await fetch(new URL(address.replace(/\?.*/, ''), await start()), badRequest);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.stringContaining('Send') });
  });

  test('an upload goes on while it still comes in, and stops when the visitor goes away', async () => {
    const api = await silentApi();
    const url = await serve(recipe, { CONVERTER_BASE_URL: api.url, CONVERTER_API_KEY: 'any' });
    const visitor = request(new URL(address, url), { method: 'POST', headers });
    visitor.on('error', () => {});
    visitor.write(head);
    visitor.write(Buffer.alloc(3_000_000, 'a'));

    const upload = await api.upload;
    let received = 0;
    const ended = new Promise<void>((resolve) => {
      upload.on('data', (chunk) => {
        received += chunk.length;
        if (received > 2_000_000) visitor.destroy();
      });
      upload.on('error', () => {}).on('close', resolve);
    });
    await ended;
    expect(received).toBeGreaterThan(2_000_000);
    expect(upload.complete).toBe(false);
  });
});
