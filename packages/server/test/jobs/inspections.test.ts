/** What is found of a request's files: it decides whether the request is accepted, and is remembered for the conversion. */
import { expect, test } from 'vitest';
import type { ConversionContext } from '../../src/conversion/convert.ts';
import { ConversionFailure } from '../../src/conversion/failure.ts';
import { formatById } from '../../src/conversion/formats.ts';
import type { Inspection, Inspector } from '../../src/conversion/inspection/inspector.ts';
import { Inspections } from '../../src/jobs/inspections.ts';
import { createLogger } from '../../src/log.ts';
import { POLL } from '../harness.ts';
import { makeResults, standInService, submissionOf } from './stand-ins.ts';

type Recognise = Inspector['recognise'];

const log = createLogger('silent');
const JPG = { format: formatById('jpg'), isText: false };

/** A running service to whose files a test looks, and what its conversions are told. */
async function running(recognise: Recognise, patienceMs?: number) {
  const told: ConversionContext['finding'][] = [];
  const called: ConversionContext['called'][] = [];
  const { service, key, store } = await standInService({
    inspections: new Inspections({
      inspector: { recognise },
      log,
      ...(patienceMs !== undefined && { patienceMs }),
    }),
    convert: (_, __, context) => {
      told.push(context.finding);
      called.push(context.called);
      return makeResults(context, 1);
    },
  });
  await service.start();
  const submit = async () => (await service.submit(await submissionOf(service, key, 2))).jobId;
  const ended = (id: string) =>
    expect.poll(async () => (await store.jobs.findStatus(id))?.state, POLL).toBe('completed');
  return { told, called, submit, ended, service };
}

test('what is found of a file is told to its conversion', async () => {
  const found: Inspection[] = [
    { recognised: JPG, isComplete: true },
    { recognised: JPG, isComplete: false },
  ];
  const { told, called, submit, ended } = await running(async () => found);
  await ended(await submit());
  expect(told).toEqual(['whole', 'damaged']);
  expect(called).toEqual(['picture-0', 'picture-1']);
});

test('that it was not looked at whether a file is whole is told too', async () => {
  const { told, submit, ended } = await running(async (files) =>
    files.map(() => ({ recognised: JPG, isComplete: undefined })),
  );
  await ended(await submit());
  expect(told).toEqual(['typed', 'typed']);
});

test('a request whose files take too much to be examined is accepted by their names', async () => {
  const { told, submit, ended } = await running(() =>
    Promise.reject(new ConversionFailure('limit_exceeded', 'needs more memory than this server allows')),
  );
  await ended(await submit());
  expect(told).toEqual([undefined, undefined]);
});

test('a request does not wait for ever, nor for files of others that take long', async () => {
  const { promise: never } = Promise.withResolvers<never>();
  const hang: Recognise = (_, { inTurn = (start) => start(), signal }) =>
    inTurn(() => {
      const { promise, reject } = Promise.withResolvers<never>();
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      return Promise.race([promise, never]);
    });
  const { told, submit, ended } = await running(hang, 50);
  const jobs = await Promise.all(Array.from({ length: 20 }, submit));
  for (const job of jobs) await ended(job);
  expect(new Set(told)).toEqual(new Set([undefined]));
});

test('a server that stops does not wait for files that take long', async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { submit, service } = await running((_, { inTurn = (start) => start(), signal }) =>
    inTurn(() => {
      const { promise, reject } = Promise.withResolvers<never>();
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      begin();
      return promise;
    }),
  );
  const submitted = submit();
  await begun;
  await service.stop(0);
  expect(await submitted).toMatch(/^[0-9a-f]{32}$/);
});

test('what is no failure of a file is an error of the server', async () => {
  const { submit } = await running(() => Promise.reject(new TypeError('a mistake')));
  await expect(submit()).rejects.toThrow('a mistake');
});
