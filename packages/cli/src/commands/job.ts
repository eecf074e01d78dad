import {
  type ConvertProgress,
  isConverterError,
  type Job,
  type Progress,
  type ProgressOptions,
} from '@converter/sdk';
import { connect } from '../connection.ts';
import type { ConnectionOptions } from '../connection-options.ts';
import { EXIT, UsageError } from '../exit.ts';
import { destinationOf, OutputPaths } from '../output-paths.ts';
import { chooseReport, type ReportOptions } from '../report/choose.ts';
import { formatBytes, printable } from '../report/text.ts';
import { saveTo } from '../save.ts';

/** What `converter job` was told. */
export interface JobCommandOptions extends ConnectionOptions, ReportOptions {
  wait?: boolean;
  allFiles?: boolean;
  out?: string;
  force?: boolean;
}

/** A result that was written. */
interface Saved {
  output: string;
  bytes: number;
}

/**
 * Says how a job stands, waits for it, and fetches its result.
 *
 * @returns the exit code: it counts as a failure if the job failed
 */
export async function job(id: string, options: JobCommandOptions, signal: AbortSignal): Promise<number> {
  const { out, wait, allFiles, json, timeout, force = false } = options;
  const destination = out === undefined ? undefined : destinationOf(out, [{ label: id }]);
  const writesToStdout = destination?.kind === 'stdout';
  if (writesToStdout && json)
    throw new UsageError('--json and the result both want standard output. Pass --out with a path.');
  const call = { signal: withLimit(signal, timeout) };
  const found = await connect(options, { needsKey: true }).jobs.get(id, call);

  const report = chooseReport(options, 1, writesToStdout);
  const onProgress = (step: ConvertProgress) => report.step(0, id, step);
  let state: Progress;
  let saved: Saved | undefined;
  try {
    state = wait ? await lastState(found, { ...call, onProgress }) : await found.state(call);
    if (destination && state.status !== 'failed') {
      const result = await found.download({ ...call, files: allFiles ? 'all' : undefined });
      const target = new OutputPaths(destination, { sources: [], target: '', force }).reserve(
        undefined,
        result.filename,
      );
      saved = { output: target.path, bytes: await saveTo(target, result) };
    }
  } finally {
    report.close();
  }
  if (json) process.stdout.write(`${JSON.stringify(forPrograms(state, saved))}\n`);
  else if (saved)
    report.note([`${saved.output} (${formatBytes(saved.bytes)})`, ...warningLines(state)].join('\n'));
  else process.stdout.write(`${forPeople(state)}\n`);
  return state.status === 'failed' ? EXIT.failed : EXIT.done;
}

/**
 * Cancels a job and deletes its files.
 *
 * @returns the exit code
 */
export async function cancel(id: string, options: ConnectionOptions, signal: AbortSignal): Promise<number> {
  const call = { signal: withLimit(signal, options.timeout) };
  const found = await connect(options, { needsKey: true }).jobs.get(id, call);
  if (await found.cancel(call)) return EXIT.done;
  process.stderr.write('The server knows this job no more, or does not let jobs be cancelled.\n');
  return EXIT.failed;
}

async function lastState(job: Job, options: ProgressOptions): Promise<Progress> {
  try {
    await job.wait(options);
  } catch (error) {
    // A failed job is a state to print; the request for it has succeeded.
    if (!isConverterError(error, 'ConversionFailedError')) throw error;
  }
  return job.state(options);
}

function withLimit(signal: AbortSignal, timeout: number | undefined): AbortSignal {
  return timeout === undefined ? signal : AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
}

function forPrograms({ jobid, status, progress, error, code, warnings }: Progress, saved: Saved | undefined) {
  return {
    jobId: jobid,
    status,
    progress,
    ...(error !== null && { error: { detail: error, code } }),
    ...(warnings && { warnings }),
    ...saved,
  };
}

function forPeople(state: Progress): string {
  const { status, progress, error } = state;
  if (status === 'processing') return `processing, ${Math.floor(progress * 100)} %`;
  return [error === null ? status : `${status}: ${error}`, ...warningLines(state)].join('\n');
}

function warningLines({ warnings = [] }: Progress): string[] {
  return warnings.map(({ file, detail }) => `  ! ${printable(`${file}: ${detail}`)}`);
}
