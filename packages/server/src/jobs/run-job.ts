/** Runs one job from its stored inputs to its stored results. */
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ConvertedFile, type Converter, TooManyResults } from '../conversion/convert.ts';
import { ConversionFailure } from '../conversion/failure.ts';
import { splitFileName } from '../conversion/formats.ts';
import type { Catalogue } from '../conversion/routes/catalogue.ts';
import { pairName } from '../conversion/routes/planner.ts';
import type { ConversionWarning } from '../conversion/warning.ts';
import { type FileStore, MissingFileError } from '../domain/files.ts';
import type { InputFile, Job, JobWarning, ResultFile } from '../domain/job.ts';
import type { Ending } from '../domain/store.ts';
import type { Scratch, ScratchFolder } from '../files/scratch.ts';
import type { Logger } from '../log.ts';
import { hashOpenFile } from './file-hash.ts';
import { ResultNames } from './names.ts';
import { conversionFailed } from './problems.ts';

const GIB = 1024 ** 3;
const MIN_FOLDER_BYTES = 4 * GIB;
const FOLDER_TO_INPUT = 10;
const REMOVAL_MS = 1000;

/** What a job's run needs of the server. */
export interface RunJobContext {
  readonly catalogue: Pick<Catalogue, 'byName'>;
  readonly converter: Pick<Converter, 'convert'>;
  readonly files: FileStore;
  readonly scratch: Scratch;
  readonly jobTimeoutS: number;
  /** Of a job, for all its inputs together. */
  readonly maxResults: number;
  readonly log: Logger;
}

/** A result that is not stored yet. */
interface UnstoredResult {
  readonly path: string;
  readonly result: Omit<ResultFile, 'id' | 'bytes'>;
}

/**
 * Converts a job's inputs, each by itself. The caller owns the results.
 *
 * @param signal stops it; then the promise rejects with the signal's reason
 * @param onProgress from 0 to 1
 * @returns how it ended; a conversion that does not work is an ending and not an error
 */
export async function runJob(
  job: Job,
  context: RunJobContext,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Ending> {
  let folder: ScratchFolder | undefined;
  let current = job.inputs[0];
  const deadline = withDeadline(signal, context.jobTimeoutS);
  try {
    folder = await context.scratch.create();
    const paths = await checkoutAll(job, context.files);
    const total = job.inputs.reduce((sum, input) => sum + input.bytes, 0);
    const names = new ResultNames();
    const made: UnstoredResult[] = [];
    const warnings: JobWarning[] = [];
    let done = 0;
    for (const [index, input] of job.inputs.entries()) {
      current = input;
      const task = {
        input,
        path: paths[index] ?? '',
        folder: join(folder.path, String(index)),
        maxResults: context.maxResults - made.length,
        signal: deadline.signal,
        onProgress: (share: number) => onProgress((done + share * input.bytes) / total),
        onWarning: (warning: ConversionWarning) => warnings.push({ ...warning, file: input.name }),
      };
      if (task.maxResults < 1) throw new TooManyResults();
      const files = await convertInput(job, task, context);
      if (files.length > task.maxResults) throw new TooManyResults();
      for (const { path, label, format, isByProduct } of files) {
        const name = names.next(input.name, label, format.extension);
        const sha256 = await hashOf(path);
        made.push({ path, result: { name, mediaType: format.mediaType, sha256, isByProduct } });
      }
      done += input.bytes;
    }
    signal.throwIfAborted();
    return { state: 'completed', results: await storeResults(made, context.files), warnings };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof MissingFileError) {
      context.log.error({ jobId: job.id, err: error }, 'a stored input is gone');
      return { state: 'failed', code: 'interrupted', message: error.message };
    }
    const failure = explain(error, job, context);
    context.log.warn({ jobId: job.id, pair: job.pair, code: failure.code, err: error }, 'conversion failed');
    return {
      state: 'failed',
      code: failure.code,
      message: conversionFailed(current?.name ?? '', failure),
    };
  } finally {
    deadline.clear();
    // A tool may leave so much that deleting it takes long; the job does not wait for that.
    await Promise.race([folder?.remove(), sleep(REMOVAL_MS, undefined, { ref: false })]);
  }
}

/** @throws MissingFileError with a sentence for the client */
function checkoutAll(job: Job, files: FileStore): Promise<string[]> {
  return Promise.all(
    job.inputs.map(({ id, name }) =>
      files.checkout(id).catch((error: unknown) => {
        if (!(error instanceof MissingFileError)) throw error;
        const message = `The stored input "${name}" is gone. Send the request again.`;
        throw new MissingFileError(message, { cause: error });
      }),
    ),
  );
}

/** One input on its way. */
interface InputTask {
  readonly input: InputFile;
  readonly path: string;
  readonly folder: string;
  /** What is left of the job's. */
  readonly maxResults: number;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  readonly onWarning: (warning: ConversionWarning) => void;
}

async function convertInput(
  job: Job,
  { input, path, folder, ...limits }: InputTask,
  context: RunJobContext,
): Promise<ConvertedFile[]> {
  const target = context.catalogue.byName(job.pair)?.to;
  const pair = target && context.catalogue.byName(pairName(input.format, target.id));
  if (!pair) throw new ConversionFailure('tool_unavailable', 'needs a tool that this server no longer has');
  await mkdir(folder);
  return context.converter.convert(path, pair.routes, {
    jobId: job.id,
    client: String(job.keyId),
    folder,
    folderBytes: Math.max(MIN_FOLDER_BYTES, FOLDER_TO_INPUT * input.bytes),
    cpuSeconds: context.jobTimeoutS,
    options: job.options,
    finding: input.finding,
    called: splitFileName(input.name).stem,
    ...limits,
    onAttemptFailed: (route, error) =>
      context.log.warn({ jobId: job.id, route: route.id, err: error }, 'route failed, trying the next'),
  });
}

/** Stores results. All at once, since thousands of files are synced sooner together. */
async function storeResults(made: readonly UnstoredResult[], files: FileStore): Promise<ResultFile[]> {
  const committed = await files.commitAll(made.map(({ path }) => path));
  return made.flatMap(({ result }, index) => {
    const file = committed[index];
    return file ? [{ ...file, ...result }] : [];
  });
}

async function hashOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    return await hashOpenFile(file.fd);
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

function explain(error: unknown, job: Job, { maxResults }: RunJobContext): ConversionFailure {
  if (error instanceof TooManyResults) {
    const reason = `would become more than the ${maxResults} results that this server allows for a job`;
    return new ConversionFailure('limit_exceeded', reason);
  }
  if (error instanceof ConversionFailure) return error;
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    return new ConversionFailure(
      'storage_full',
      'could not be stored: the server has no room left for files',
    );
  return new ConversionFailure('conversion_failed', `could not be converted as ${job.pair}`);
}
