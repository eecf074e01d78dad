import { expect, test } from 'vitest';
import { Converter, type FileInput } from '../src/browser.ts';
import { failureOf } from './helpers/failure.ts';
import { fakeServer, happyRoutes } from './helpers/fake-server.ts';

// The parts of the browser build that need no browser: Node has fetch, FormData and Blob as well.

async function* pieces() {
  yield new TextEncoder().encode('te');
  yield 'xt';
}

const inputs: [string, () => FileInput][] = [
  ['a File', () => new File(['text'], 'a.docx')],
  ['a Blob', () => ({ data: new Blob(['text']), filename: 'a.docx' })],
  ['bytes', () => ({ data: new TextEncoder().encode('text'), filename: 'a.docx' })],
  ['an ArrayBuffer', () => ({ data: new TextEncoder().encode('text').buffer, filename: 'a.docx' })],
  ['a ReadableStream', () => ({ data: new Blob(['text']).stream(), filename: 'a.docx' })],
  ['an async generator', () => ({ data: pieces(), filename: 'a.docx' })],
  ['a function that opens a stream', () => ({ data: pieces, filename: 'a.docx' })],
];

test.each(inputs)('%s is converted', async (_, input) => {
  const server = await fakeServer(happyRoutes());
  const result = await new Converter({ baseUrl: server.url }).convert(input(), 'pdf');
  expect(result.filename).toBe('a.pdf');
  expect(await (await result.blob()).text()).toBe('converted');
  expect(server.requests[0]?.headers['content-length']).toBeDefined();
  expect(server.requests[0]?.body.toString()).toMatch(/filename="a\.docx"\r\n[\s\S]*\r\ntext\r\n/);
});

test('paths are for where there are files', async () => {
  const converter = new Converter({ baseUrl: 'http://127.0.0.1:9' });
  const failure = await failureOf(converter.convert('a.docx', 'pdf'));
  expect(failure).toMatchObject({
    name: 'InputError',
    detail: expect.stringMatching(/^files is not usable\. Pass a File/),
  });

  const server = await fakeServer(happyRoutes());
  const result = await new Converter({ baseUrl: server.url }).convert(new File(['text'], 'a.docx'), 'pdf');
  expect((await failureOf(result.save('a.pdf'))).detail).toBe(
    'There are no paths here. Pass a FileSystemFileHandle or a WritableStream.',
  );
});
