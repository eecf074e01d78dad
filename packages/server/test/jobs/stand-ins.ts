/** A job service on a real store and real files, whose conversions and clock are the test's. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { ConversionContext, ConvertedFile, Converter } from '../../src/conversion/convert.ts';
import { formatById } from '../../src/conversion/formats.ts';
import { Inspector } from '../../src/conversion/inspection/inspector.ts';
import { Catalogue } from '../../src/conversion/routes/catalogue.ts';
import { onTrial } from '../../src/conversion/routes/proven.ts';
import { createToolRunner } from '../../src/conversion/sandbox/runner.ts';
import type { Work } from '../../src/domain/dispatcher.ts';
import type { ApiKey, JobStore, Store } from '../../src/domain/store.ts';
import { openDiskFileStore } from '../../src/files/disk.ts';
import { Scratch } from '../../src/files/scratch.ts';
import type { Clock } from '../../src/jobs/clock.ts';
import { Inspections } from '../../src/jobs/inspections.ts';
import { JobService, type JobServiceOptions } from '../../src/jobs/service.ts';
import type { Submission } from '../../src/jobs/submission.ts';
import { createLogger } from '../../src/log.ts';
import { InProcessDispatcher } from '../../src/queue/in-process.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { temporaryFolder } from '../harness.ts';
import { standIn } from '../http/stand-in.ts';

/** What is recognised as a JPEG picture. */
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

/** A machine's clocks, which the test sets. */
export class StandInClock implements Clock {
  /** Files are stored by the real one. */
  wall = Date.now();
  steady = 5000;

  now(): number {
    return this.wall;
  }

  monotonic(): number {
    return this.steady;
  }

  /** Time goes by. */
  pass(ms: number): void {
    this.wall += ms;
    this.steady += ms;
  }
}

/** Writes so many results. */
export async function makeResults(context: ConversionContext, count: number): Promise<ConvertedFile[]> {
  const made: ConvertedFile[] = [];
  for (let index = 1; index <= count; index++) {
    const path = join(context.folder, `${index}.webp`);
    await writeFile(path, `result ${index}`);
    made.push({
      path,
      label: count > 1 ? String(index) : '',
      format: formatById('webp'),
      isByProduct: false,
    });
  }
  return made;
}

/** What a test may put in place of the usual. */
export interface StandIns extends Partial<Omit<JobServiceOptions, 'converter' | 'store'>> {
  readonly dataDir?: string;
  readonly concurrency?: number;
  /** How long a write waits for other processes. */
  readonly busyMs?: number;
  readonly convert?: Converter['convert'];
  /** Calls of the store that fail or wait. */
  readonly jobs?: (real: JobStore) => Partial<JobStore>;
}

/** Everything that a service is made of, and the service. It is not started. */
export async function standInService({
  jobs,
  convert,
  concurrency = 2,
  busyMs = 60_000,
  ...others
}: StandIns = {}) {
  const dataDir = others.dataDir ?? (await temporaryFolder());
  const real = await openSqliteStore(dataDir, { busyMs });
  const store: Store = jobs ? { ...real, jobs: overlay(real.jobs, jobs(real.jobs)) } : real;
  const files = await openDiskFileStore(join(dataDir, 'files'));
  const log = createLogger('silent');
  const scratch = await Scratch.open(join(dataDir, 'scratch'), log);
  const catalogue = new Catalogue([{ engine: standIn, version: '1' }], onTrial);
  const service = new JobService({
    ...{ store, files, scratch, catalogue, log, maxUploadBytes: 1024 ** 2, maxFiles: 100, queueLimit: 1000 },
    ...{ jobTimeoutS: 600, resultTtlS: 3600, maxResults: 100 },
    // What is sent to it shows by its first bytes what it is.
    inspections: new Inspections({ inspector: new Inspector(createToolRunner('off')), log }),
    converter: { convert: convert ?? ((_, __, context) => makeResults(context, 1)) },
    createDispatcher: (work: Work) =>
      new InProcessDispatcher({ ...work, jobs: store.jobs, concurrency, log }),
    ...others,
  });
  const settings = { name: '', quota: -1, pairs: undefined };
  const key = (await real.keys.findByHash('hash')) ?? (await real.keys.insert('hash', 'cvt_', settings));
  onTestFinished(async () => {
    await service.stop(0);
    await real.close();
  });
  return { service, store, files, scratch, catalogue, log, key, dataDir };
}

/** A request with so many pictures. */
export async function submissionOf(service: JobService, key: ApiKey, count = 1): Promise<Submission> {
  const submission = await service.openSubmission(key);
  submission.setTarget('webp');
  for (let index = 0; index < count; index++)
    await submission.addFile(`picture-${index}.jpg`, Readable.from([JPEG]));
  return submission;
}

/** An object that does some things in another way. */
function overlay<Port extends object>(real: Port, others: Partial<Port>): Port {
  return new Proxy(real, {
    get(target, name) {
      const source: object = name in others ? others : target;
      const value: unknown = Reflect.get(source, name);
      return typeof value === 'function' ? value.bind(source) : value;
    },
  });
}
