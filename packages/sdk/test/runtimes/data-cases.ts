/** What goes in, what comes out, and how far it is. */
import { type ConvertProgress, type FileInput, isConverterError } from '@converter/sdk';
import { check, equal, failureOf, matches } from './check.ts';
import { archiveOf, type Case, checkArchive, client, MEGABYTE, randomBytes } from './material.ts';
import { tarOf } from './tar.ts';

const content = new TextEncoder().encode('Some content of a file. '.repeat(10_000));
const tar = () => tarOf('content.bin', content);

async function* pieces() {
  const bytes = tar();
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.slice(at, at + 50_000);
}

function toStream(iterator: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

const inputs: Record<string, () => FileInput> = {
  'a File': () => archiveOf(content),
  'a Blob': () => ({ data: new Blob([tar()]), filename: 'data.tar' }),
  bytes: () => ({ data: tar(), filename: 'data.tar' }),
  'an ArrayBuffer': () => ({ data: tar().buffer, filename: 'data.tar' }),
  'a ReadableStream': () => ({ data: new Blob([tar()]).stream(), filename: 'data.tar' }),
  'an async generator': () => ({ data: pieces(), filename: 'data.tar' }),
  'a function that opens a stream': () => ({ data: pieces, filename: 'data.tar' }),
};

const inputCases = Object.entries(inputs).map(([name, make]): [string, Case] => [
  `${name} is converted`,
  async (place) => {
    const result = await client(place).convert(make(), 'tar.gz');
    await checkArchive(await result.blob(), content);
  },
]);

export const dataCases: Record<string, Case> = {
  ...Object.fromEntries(inputCases),

  async 'an input that breaks off'(place) {
    const reason = new Error('The disk is gone.');
    async function* breaking() {
      yield tar().slice(0, 1000);
      throw reason;
    }
    const inputs = { generator: breaking, stream: () => toStream(breaking()) };
    for (const [name, open] of Object.entries(inputs)) {
      for (const data of [open(), open]) {
        const failure = await failureOf(client(place).convert({ data, filename: 'data.tar' }, 'tar.gz'));
        matches(failure, { name: 'InputError' });
        check(
          isConverterError(failure) && failure.detail.includes('data.tar'),
          `the error names the ${name}`,
        );
        // Browsers replace the reason of a stream by their own.
        const isKept = name === 'generator' ? failure.cause === reason : failure.cause instanceof Error;
        check(isKept, 'the reason is the cause');
      }
    }
  },

  async 'a result is read by stream, bytes, blob and text'(place) {
    const job = await client(place).createJob(new File(['# Größe 日本\n'], 'note.md'), 'html');
    await job.wait();
    const text = await (await job.download()).text();
    check(text.includes('Größe 日本'), 'the text is UTF-8');
    const bytes = await (await job.download()).bytes();
    equal(new TextDecoder().decode(bytes), text, 'bytes');
    const blob = await (await job.download()).blob();
    equal([blob.type.split(';')[0], await blob.text()], ['text/html', text], 'blob');
    const result = await job.download();
    equal(await new Response(result.stream()).text(), text, 'stream');
    matches(await failureOf(result.text()), { name: 'InputError' });
  },

  async 'a stream is given up in the middle'(place) {
    const result = await client(place).convert(archiveOf(randomBytes(4 * MEGABYTE)), 'tar.gz');
    const reader = result.stream().getReader();
    check((await reader.read()).value?.length, 'something arrives');
    await reader.cancel();
  },

  async 'progress of upload, conversion and download'(place) {
    const seen: ConvertProgress[] = [];
    const file = archiveOf(randomBytes(32 * MEGABYTE));
    const onProgress = (progress: ConvertProgress) => seen.push(progress);
    const result = await client(place).convert(file, 'tar.gz', { onProgress });
    const { size } = await result.blob();
    const phases = [...new Set(seen.map(({ phase }) => phase))];
    equal(phases, ['uploading', 'converting', 'downloading'], 'the phases');
    for (const phase of phases) {
      const steps = seen.filter((step) => step.phase === phase);
      steps.reduce((before, step) => {
        check((step.progress ?? 0) >= (before.progress ?? 0), `${phase} never goes back`);
        check((step.loaded ?? 0) >= (before.loaded ?? 0), `${phase} counts upwards`);
        return step;
      });
      equal(steps.at(-1)?.progress, 1, `the end of ${phase}`);
      // On a fast line a browser may have sent everything before it tells for the first time.
      const isTold = phase === 'downloading' || (phase === 'uploading' && !('document' in globalThis));
      if (isTold) check(steps.length > 1, `${phase} is told in steps`);
    }
    const end = (phase: string) => seen.findLast((step) => step.phase === phase);
    check((end('uploading')?.loaded ?? 0) > file.size, 'the upload counts what is on the wire');
    equal(end('downloading')?.loaded, size, 'the bytes of the download');
  },

  async 'progress that throws ends the call'(place) {
    const reason = new Error('The bar broke.');
    const onProgress = () => {
      throw reason;
    };
    const failure = await failureOf(client(place).convert(archiveOf(content), 'tar.gz', { onProgress }));
    check(failure === reason, 'the error is that of onProgress');
  },
};
