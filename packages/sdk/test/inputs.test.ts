import { createReadStream, openAsBlob } from 'node:fs';
import { appendFile, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { Converter, type FileInputs } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { created, fakeServer, type Routes, type SeenRequest } from './helpers/fake-server.ts';
import { temporaryFile } from './helpers/folder.ts';

const CONTENT = 'some text, ünïcode\r\n--\n';
const bytes = () => Buffer.from(CONTENT);

const accepting: Routes = {
  'POST /convert': async ({ json, received }) => {
    await received();
    json(created);
  },
};

/** The files of an upload, as another implementation of multipart reads them. */
async function filesOf({
  body,
  headers,
}: SeenRequest): Promise<{ name: string; text: string; type: string }[]> {
  const type = headers['content-type'] ?? '';
  const form = await new Response(body as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': type },
  }).formData();
  expect(form.getAll('target_format')).toEqual(['pdf']);
  const files = form.getAll('files').filter((value) => value instanceof File);
  return Promise.all(
    files.map(async (file) => ({ name: file.name, text: await file.text(), type: file.type })),
  );
}

async function upload(files: FileInputs): Promise<SeenRequest> {
  const server = await fakeServer(accepting);
  await new Converter({ baseUrl: server.url }).createJob(files, 'pdf');
  const [request] = server.requests;
  if (!request) throw new Error('Nothing arrived.');
  return request;
}

const path = () => temporaryFile('report.docx', CONTENT);

/** Every input whose size is known before it is read. */
const sized: Record<string, () => Promise<FileInputs>> = {
  'a path': path,
  'a file URL': async () => pathToFileURL(await path()),
  'a path under another name': async () => ({ path: await path(), filename: 'report.docx' }),
  'a Buffer': async () => ({ data: bytes(), filename: 'report.docx' }),
  'a Uint8Array': async () => ({ data: new Uint8Array(bytes()), filename: 'report.docx' }),
  'an ArrayBuffer': async () => ({ data: new Uint8Array(bytes()).buffer, filename: 'report.docx' }),
  'a Blob': async () => ({ data: new Blob([CONTENT]), filename: 'report.docx' }),
  'a Blob of a file': async () => ({ data: await openAsBlob(await path()), filename: 'report.docx' }),
  'a File': async () => new File([CONTENT], 'report.docx'),
  'a list': async () => [await path()],
  text: async () => ({ data: CONTENT, filename: 'report.docx' }),
  'pieces of text and bytes': async () => ({
    data: [CONTENT.slice(0, 5), Buffer.from(CONTENT.slice(5))],
    filename: 'report.docx',
  }),
  'a file of Multer in memory': async () => ({
    fieldname: 'files',
    buffer: bytes(),
    originalname: 'report.docx',
  }),
  'a file of Multer on disk': async () => ({
    path: await path(),
    filename: 'f00ba4',
    originalname: 'report.docx',
  }),
};

const named = { 'Content-Disposition': 'attachment; filename="report.docx"' };

const streamed: Record<string, () => Promise<FileInputs>> = {
  'a Response with a name': async () => ({ data: new Response(CONTENT), filename: 'report.docx' }),
  'a Response that names its file': async () => new Response(CONTENT, { headers: named }),
  'a Response of an address': async () => {
    const server = await fakeServer({
      'GET /files/report.docx?v=1': ({ response }) => response.end(CONTENT),
    });
    return fetch(`${server.url}/files/report.docx?v=1`);
  },
  'a ReadableStream': async () => ({ data: new Blob([CONTENT]).stream(), filename: 'report.docx' }),
  'a Readable': async () => ({ data: Readable.from([bytes()]), filename: 'report.docx' }),
  'a Readable of strings': async () => ({ data: Readable.from([CONTENT]), filename: 'report.docx' }),
  'a fs.ReadStream, which knows its name': async () => createReadStream(await path()),
  'an async generator': async () => ({ data: pieces(), filename: 'report.docx' }),
  'a function that opens a stream': async () => ({ data: pieces, filename: 'report.docx' }),
};

async function* pieces() {
  for (const byte of bytes()) yield Uint8Array.of(byte);
}

test.each(Object.entries(sized))('%s arrives as it is, with its length', async (_, input) => {
  const request = await upload(await input());
  expect(await filesOf(request)).toMatchObject([{ name: 'report.docx', text: CONTENT }]);
  expect(request.headers['content-length']).toBe(String(request.body.length));
});

test.each(Object.entries(streamed))('%s arrives as it is', async (_, input) => {
  const request = await upload(await input());
  expect(await filesOf(request)).toMatchObject([{ name: 'report.docx', text: CONTENT }]);
});

test('several files arrive in their order, with their media types and difficult names', async () => {
  const request = await upload([
    new File(['1'], 'a "quoted" ü.txt', { type: 'text/x-one' }),
    { data: Buffer.from(''), filename: 'empty.txt' },
    { data: pieces(), filename: 'last.txt' },
  ]);
  expect(await filesOf(request)).toMatchObject([
    { name: 'a "quoted" ü.txt', text: '1', type: 'text/x-one' },
    { name: 'empty.txt', text: '' },
    { name: 'last.txt', text: CONTENT },
  ]);
});

test('a name cannot add headers or parts', async () => {
  const request = await upload({ data: bytes(), filename: 'a"\r\nX: y\r\n\r\n.txt' });
  expect(await filesOf(request)).toHaveLength(1);
  expect(request.body.toString()).not.toMatch(/^X: y/m);
});

const unusable: [string, () => unknown, RegExp][] = [
  ['a missing path', () => '/nowhere/report.docx', /^files: "\/nowhere\/report.docx" does not exist\./],
  ['a path through a file', () => join(import.meta.filename, 'a'), /^files: ".*" cannot be read\./],
  ['a folder', () => dirname(import.meta.filename), /^files: ".*" is not a file\./],
  ['an empty path', () => '', /^files is not usable\. Pass a path/],
  ['an empty list', () => [], /^files is not usable\. Pass a list of at least one file/],
  ['bytes without a name', () => bytes(), /^files has no file name.*filename: 'report.docx'/],
  ['a Blob without a name', () => new Blob(['x']), /^files has no file name/],
  ['a stream without a name', () => pieces(), /^files has no file name/],
  ['data without a name', () => ({ data: bytes() }), /^files has no file name/],
  ['a blank name', () => ({ data: bytes(), filename: ' ' }), /^files has no file name/],
  ['text without a name', () => ({ data: '<h1>x</h1>' }), /^files has no file name/],
  ['a list with nothing in it', () => ({ data: [], filename: '' }), /^files has no file name/],
  [
    'an error page',
    () => new Response('x', { status: 404 }),
    /^files is not usable\. Pass a Response with success, not with 404\.$/,
  ],
  ['a Response without a name', () => new Response('x'), /^files has no file name/],
  ['an upload of Multer without a name', () => ({ buffer: bytes() }), /^files is not usable/],
  [
    'the address of a file',
    () => 'https://example.org/a.docx?key=1',
    /^files is the URL https:\/\/example\.org…, which is not fetched\. Pass a file, or the Response/,
  ],
  ['a web address', () => new URL('https://example.org/a.docx'), /^files is the URL https:\/\/example\.org/],
  ['nothing', () => undefined, /^files is not usable\./],
  ['the second of two', () => [new File(['x'], 'a.txt'), 7], /^files\[1\] is not usable\./],
];

test.each(unusable)('%s is refused before anything is sent', async (_, files, message) => {
  const server = await fakeServer(accepting);
  const converter = new Converter({ baseUrl: server.url });
  for (const method of ['convert', 'convertSync', 'createJob'] as const) {
    const failure = await failureOf(converter[method](files() as FileInputs, 'pdf'));
    expect(failure).toMatchObject({ name: 'InputError', detail: expect.stringMatching(message) });
  }
  expect(server.requests).toEqual([]);
});

test.each(['', ' ', 'pdf\r\nX: y', undefined])('the target %j is refused', async (target) => {
  const converter = new Converter({ baseUrl: 'http://127.0.0.1:1' });
  const failure = await failureOf(
    converter.createJob({ data: bytes(), filename: 'a.txt' }, target as string),
  );
  expect(failure).toMatchObject({
    name: 'InputError',
    detail: expect.stringMatching(/^targetFormat is not/),
  });
});

test('a file that grows while it is sent arrives as it was, one that shrinks is an error', async () => {
  const file = await temporaryFile('big.bin', Buffer.alloc(8 * 1024 * 1024));
  const first = async function* () {
    await appendFile(file, 'more');
    yield Buffer.from('first');
  };
  const request = await upload([{ data: first(), filename: 'first.bin' }, file]);
  expect((await filesOf(request))[1]?.text).toHaveLength(8 * 1024 * 1024);

  const shrinking = async function* () {
    await truncate(file, 10);
    yield Buffer.from('first');
  };
  const server = await fakeServer(accepting);
  const converter = new Converter({ baseUrl: server.url });
  const call = converter.createJob([{ data: shrinking(), filename: 'first.bin' }, file], 'pdf');
  const detail = 'files[1]: "big.bin" changed while it was sent.';
  expect(await failureOf(call)).toMatchObject({ name: 'InputError', detail });
});

test('a stream that fails is named, with its reason', async () => {
  const reason = new Error('disk on fire');
  const failing = Readable.from(
    (async function* () {
      yield bytes();
      throw reason;
    })(),
  );
  const server = await fakeServer(accepting);
  const call = new Converter({ baseUrl: server.url }).createJob({ data: failing, filename: 'a.txt' }, 'pdf');
  expect(await failureOf(call)).toMatchObject({
    name: 'InputError',
    detail: 'files: "a.txt" could not be read to its end.',
    cause: reason,
  });
});

test('a read stream of a missing file is an error of the call, not of the process', async () => {
  const server = await fakeServer(accepting);
  const first = await path();
  const missing = createReadStream('/nowhere/a.txt');
  const call = new Converter({ baseUrl: server.url }).createJob([first, missing], 'pdf');
  expect((await failureOf(call)).detail).toBe('files[1]: "a.txt" could not be read to its end.');
});
