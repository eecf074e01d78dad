/** Runs one job from its stored inputs to its stored results. */
import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../conversion/catalogue.ts';
import type { ConvertedFile, Converter } from '../conversion/convert.ts';
import { ConversionFailure } from '../conversion/failure.ts';
import { pairName } from '../conversion/planner.ts';
import type { FileStore } from '../files/files.ts';
import type { Scratch } from '../files/scratch.ts';
import type { Logger } from '../log.ts';
import type { Ending } from '../store/store.ts';
import type { InputFile, Job, ResultFile } from './job.ts';
import { ResultNames } from './names.ts';

const GIB = 1024 ** 3;
const MIN_FOLDER_BYTES = 4 * GIB;
const FOLDER_TO_INPUT = 10;
const READ_BYTES = 256 * 1024;

/** What a worker needs of the server. */
export interface WorkerContext {
  readonly catalogue: Catalogue;
  readonly converter: Converter;
  readonly files: FileStore;
  readonly scratch: Scratch;
  readonly jobTimeoutS: number;
  readonly log: Logger;
}

/**
 * Converts a job's inputs, each by itself.
 *
 * @param signal stops it; then the promise rejects with the signal's reason
 * @param onProgress from 0 to 1
 * @returns how it ended; a conversion that does not work is an ending and not an error
 */
export async function runJob(
  job: Job,
  context: WorkerContext,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Ending> {
  const folder = await context.scratch.create();
  const results: ResultFile[] = [];
  let current = job.inputs[0];
  const deadline = withDeadline(signal, context.jobTimeoutS);
  try {
    const total = job.inputs.reduce((sum, input) => sum + input.bytes, 0);
    const names = new ResultNames();
    let done = 0;
    for (const [index, input] of job.inputs.entries()) {
      current = input;
      const inputFolder = join(folder.path, String(index));
      const made = await convertInput(job, input, inputFolder, context, deadline.signal, (share) =>
        onProgress((done + share * input.bytes) / total),
      );
      for (const file of made) results.push(await store(file, input, names, context.files));
      done += input.bytes;
    }
    return { state: 'completed', results };
  } catch (error) {
    await Promise.all(results.map(({ id }) => context.files.remove(id)));
    signal.throwIfAborted();
    const failure = explain(error, job);
    context.log.warn({ jobId: job.id, pair: job.pair, code: failure.code, err: error }, 'conversion failed');
    return {
      state: 'failed',
      code: failure.code,
      message: `The file "${current?.name}" ${failure.message}.`,
    };
  } finally {
    deadline.clear();
    await folder.remove();
  }
}

async function convertInput(
  job: Job,
  input: InputFile,
  folder: string,
  context: WorkerContext,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<ConvertedFile[]> {
  const target = context.catalogue.byName(job.pair)?.to;
  const pair = target && context.catalogue.byName(pairName(input.format, target.id));
  if (!pair) throw new ConversionFailure('tool_unavailable', 'needs a tool that this server no longer has');
  await mkdir(folder);
  return context.converter.convert(await context.files.checkout(input.id), pair.routes, {
    folder,
    folderBytes: Math.max(MIN_FOLDER_BYTES, FOLDER_TO_INPUT * input.bytes),
    signal,
    cpuSeconds: context.jobTimeoutS,
    options: job.options,
    onProgress,
    maxResults: 10_000,
    onAttemptFailed: (route, error) =>
      context.log.warn({ jobId: job.id, route: route.id, err: error }, 'route failed, trying the next'),
  });
}

async function store(
  file: ConvertedFile,
  input: InputFile,
  names: ResultNames,
  files: FileStore,
): Promise<ResultFile> {
  const sha256 = await hashOf(file.path);
  const { id, bytes } = await files.commit(file.path);
  const { extension, mediaType } = file.format;
  return {
    id,
    name: names.next(input.name, file.label, extension),
    bytes,
    mediaType,
    sha256,
    isByProduct: file.isByProduct,
  };
}

/** A loop over one buffer: a stream would leave as much garbage as the file is large. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(READ_BYTES);
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

function withDeadline(signal: AbortSignal, seconds: number): { signal: AbortSignal; clear(): void } {
  const deadline = new AbortController();
  const reason = `took longer than the ${seconds} seconds that this server allows`;
  const timer = setTimeout(() => deadline.abort(new ConversionFailure('timed_out', reason)), seconds * 1000);
  return { signal: AbortSignal.any([signal, deadline.signal]), clear: () => clearTimeout(timer) };
}

function explain(error: unknown, job: Job): ConversionFailure {
  if (error instanceof ConversionFailure) return error;
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    return new ConversionFailure(
      'storage_full',
      'could not be stored: the server has no room left for files',
    );
  return new ConversionFailure('conversion_failed', `could not be converted as ${job.pair}`);
}
