/** Every error shows the line that called. */
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createApi } from '../src/api.node.ts';
import { type ConversionResult, Converter, type Job } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { created, fakeServer, freePort, JOB } from './helpers/fake-server.ts';

const file = { data: Buffer.from('text'), filename: 'report.docx' };

/** A server that gives a job and a result, both of which are then broken. */
async function brokenServer() {
  let healthy = true;
  const server = await fakeServer({
    'POST /convert': async ({ json, received }) => {
      await received();
      json(created);
    },
    'HEAD /public/pairs': ({ response }) => response.end(),
    [`GET /download/${JOB}`]: ({ response, earlier }) => {
      const headers = { 'Content-Length': 9, 'Converter-Warnings': '1' };
      if (!earlier && healthy) response.writeHead(200, headers).write('con', () => response.destroy());
      else response.writeHead(404).end();
    },
    [`GET /progress/${JOB}`]: ({ json }) =>
      healthy ? json({ jobid: JOB, status: 'completed', progress: 1 }) : json({ detail: 'Gone.' }, 404),
    [`DELETE /convert/${JOB}`]: ({ response }) => response.writeHead(401).end(),
  });
  const converter = new Converter({ baseUrl: server.url, retries: 0 });
  const job = await converter.createJob(file, 'pdf');
  const result = await job.download();
  healthy = false;
  return { converter, job, result };
}

/** What somebody calls, each in a function of its own, whose name has to be in the stack. */
const CALLS: Record<string, (broken: Broken) => Promise<unknown>> = {
  convert: async ({ nobody }) => await nobody.convert(file, 'pdf'),
  'convert of a file that is missing': async ({ nobody }) => await nobody.convert('/nowhere.docx', 'pdf'),
  'convert with progress': async ({ nobody }) => await nobody.convert(file, 'pdf', { onProgress() {} }),
  'convert that is aborted': async ({ nobody }) =>
    await nobody.convert(file, 'pdf', { signal: AbortSignal.timeout(1) }),
  convertSync: async ({ nobody }) => await nobody.convertSync(file, 'pdf'),
  createJob: async ({ nobody }) => await nobody.createJob(file, 'pdf'),
  'convertAll, as an outcome': async ({ nobody }) => {
    for await (const outcome of nobody.convertAll([file], 'pdf')) if (!outcome.ok) throw outcome.error;
  },
  'convertAll itself': async ({ nobody }) => {
    for await (const _ of nobody.convertAll([file], 'pdf', { concurrency: 0 }));
  },
  pairs: async ({ nobody }) => await nobody.pairs(),
  publicPairs: async ({ nobody }) => await nobody.publicPairs(),
  pairOptions: async ({ nobody }) => await nobody.pairOptions('jpg', 'webp'),
  'jobs.get': async ({ converter }) => await converter.jobs.get(JOB),
  'jobs.get of no id': async ({ converter }) => await converter.jobs.get(''),
  'job.state': async ({ job }) => await job.state(),
  'job.wait': async ({ job }) => await job.wait(),
  'job.progress': async ({ job }) => {
    for await (const _ of job.progress());
  },
  'job.download': async ({ job }) => await job.download(),
  'job.cancel': async ({ job }) => await job.cancel(),
  'result.bytes': async ({ result }) => await result.bytes(),
  'result.blob': async ({ result }) => await result.blob(),
  'result.text': async ({ result }) => await result.text(),
  'result.save': async ({ result }) => await result.save('/tmp/nowhere.pdf'),
  'result.save to no place': async ({ result }) => await result.save('/nowhere/a.pdf'),
  'result.stream': async ({ result }) => {
    for await (const _ of result.stream());
  },
  'result.warnings': async ({ result }) => await result.warnings(),
  'api.GET': async ({ api }) => await api.GET('/pairs'),
};

interface Broken {
  nobody: Converter;
  api: ReturnType<typeof createApi>;
  converter: Converter;
  job: Job;
  result: ConversionResult;
}

test.each(Object.entries(CALLS))('%s shows who called it', async (_, call) => {
  const baseUrl = `http://127.0.0.1:${await freePort()}`;
  const broken = {
    ...(await brokenServer()),
    nobody: new Converter({ baseUrl, retries: 0 }),
    api: createApi({ baseUrl }),
  };
  // As of a program that has waited for something before.
  await delay(1);
  const failure = await failureOf(callFromHere(() => call(broken)));
  const [head, ...frames] = (failure.stack ?? '').split('\n');
  expect(head).toBe(`${failure.name}: ${failure.message}`);
  expect(frames.join('\n')).toContain('stacks.test.ts');
});

async function callFromHere(call: () => Promise<unknown>): Promise<unknown> {
  return await call();
}

test('an error of the caller keeps its own stack', async () => {
  const { job } = await brokenServer();
  const own = new Error('mine');
  const call = job.wait({
    onProgress() {
      throw own;
    },
  });
  await expect(call).rejects.toBe(own);
  expect(own.stack).toMatch(/^Error: mine\n.*stacks\.test\.ts/);
});
