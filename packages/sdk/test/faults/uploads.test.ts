/** Uploads that cannot be sent twice, and one too large for the buffers on its way. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FileInput } from '../../src/node.ts';
import { failureOf } from '../helpers/failure.ts';
import { tarOf } from '../runtimes/tar.ts';
import { FAULTS, patienceFor } from './kinds.ts';
import { checkArchive } from './operations.ts';
import type { Fault } from './proxy.ts';
import { openScene, type Scene } from './scene.ts';

const LANES = 4;
vi.setConfig({ maxConcurrency: LANES });

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(LANES);
});
afterAll(() => scene.close());

const POST = /^POST \/convert/;

describe.concurrent('a stream that can be read once', () => {
  const inputs: [string, (path: string) => FileInput][] = [
    ['a file stream', (path) => createReadStream(path)],
    ['a web stream', (path) => ({ data: Readable.toWeb(createReadStream(path)), filename: 'data.tar' })],
  ];
  const faults = FAULTS.flatMap((fault) => inputs.map(([name, open]) => ({ fault, name, open })));

  test.each(faults)('$fault.name: $name is not sent again, and the error says so', ({ fault, open }) =>
    scene.use(async (lane) => {
      const middle = { request: 100_000, answer: 20 };
      lane.proxy.plan({ to: POST, fault: fault.at(middle) });
      const left = await lane.counted(async () => {
        const call = lane.client(patienceFor(fault)).createJob(open(scene.material.archive), 'tar.gz');
        expect(await failureOf(call)).toMatchObject({
          name: fault.error,
          message: expect.stringMatching(/can be read only once, so it was not sent again/),
        });
      });
      expect(left.jobs).toBe(left.quota);
      expect(left.jobs).toBeLessThanOrEqual(1);
      expect(lane.proxy.seen.filter((line) => POST.test(line))).toHaveLength(1);
    }),
  );

  test('a function that opens it is asked once more', () =>
    scene.use(async (lane) => {
      lane.proxy.plan({ to: POST, fault: { of: 'request', in: 'body', after: 100_000, by: 'reset' } });
      const data = () => createReadStream(scene.material.archive);
      const job = await lane.client().createJob({ data, filename: 'data.tar' }, 'tar.gz');
      await job.wait();
      await checkArchive(await job.download(), scene.material);
    }));
});

// Of a small upload, the last byte is handed over before anything can stall, and a synchronous answer may take long.
describe.concurrent('a large upload that stalls', () => {
  const large = { data: tarOf('large.bin', randomBytes(24 * 1024 * 1024)), filename: 'large.tar' };
  const stall: Fault = { of: 'request', in: 'body', after: 1_000_000, by: 'stall' };

  test('is sent once more', () =>
    scene.use(async (lane) => {
      lane.proxy.plan({ to: POST, fault: stall });
      const left = await lane.counted(async () => {
        const result = await lane.client().convertSync(large, 'tar.gz');
        expect(gunzipSync(await result.bytes()).length).toBe(large.data.length);
      });
      expect(left).toEqual({ jobs: 1, quota: 1 });
      expect(lane.proxy.broken).toBe(1);
    }));

  test.each(['createJob', 'convertSync', 'convert'] as const)('again and again ends %s', (method) =>
    scene.use(async (lane) => {
      lane.proxy.plan({ to: POST, times: 2, fault: stall });
      const left = await lane.counted(async () => {
        const call = lane.client({ retries: 1 })[method](large, 'tar.gz');
        expect(await failureOf(call)).toMatchObject({ name: 'TimeoutError' });
      });
      expect(left).toEqual({ jobs: 0, quota: 0 });
    }),
  );
});
