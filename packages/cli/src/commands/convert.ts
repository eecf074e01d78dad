import { basename } from 'node:path';
import {
  type ConversionResult,
  type ConvertAllProgress,
  type Converter,
  isConverterError,
  type Outcome,
} from '@converter/sdk';
import { connect } from '../connection.ts';
import type { ConnectionOptions } from '../connection-options.ts';
import { type OptionTexts, readOptions } from '../conversion-options.ts';
import { EXIT, UsageError } from '../exit.ts';
import { bareFormat, findFormat, splitName } from '../formats.ts';
import { destinationOf, isFolder, OutputPaths, type OutputTarget, PlaceError } from '../output-paths.ts';
import type { ReportOptions } from '../report/choose.ts';
import { nameOf } from '../report/text.ts';
import { RunSummary } from '../run-summary.ts';
import { saveTo } from '../save.ts';
import { findSources, type RejectedSource, type Source, SourceError } from '../sources.ts';

/** What `converter convert` was told. */
export interface ConvertCommandOptions extends ConnectionOptions, ReportOptions {
  to?: string;
  from?: string;
  name?: string;
  out?: string;
  force?: boolean;
  concurrency: number;
  option?: OptionTexts;
}

/** A source with its place in the list of all files, of which some may be unusable. */
interface Item {
  readonly index: number;
  readonly source: Source;
}

/**
 * Converts files, several at once. Arguments are checked before anything is uploaded, and a file that fails does not
 * stop the others.
 *
 * @returns the exit code
 */
export async function convert(
  labels: readonly string[],
  options: ConvertCommandOptions,
  signal: AbortSignal,
): Promise<number> {
  const target = targetOf(options);
  const found = findSources(labels, { from: options.from, name: options.name });
  const destination = destinationOf(options.out, found);
  const writesToStdout = destination.kind === 'stdout';
  if (writesToStdout) checkStdout(target, options);
  const converter = connect(options, { needsKey: true });

  const inputs = found.map(({ label }) => label);
  const summary = new RunSummary(inputs, { target, options, interrupted: signal, writesToStdout });
  const sources = found.filter((entry) => 'file' in entry);
  const outputs = new OutputPaths(destination, { sources, target, force: options.force ?? false });
  try {
    const items = usableItems(found, outputs, summary);
    if (items.length > 0) await convertItems(items, { converter, target, options, signal, summary, outputs });
  } finally {
    summary.close();
  }
  return summary.failed > 0 ? EXIT.failed : EXIT.done;
}

/** What `--to` says, or else the name of the result. */
function targetOf({ to, out = '' }: ConvertCommandOptions): string {
  if (to !== undefined && bareFormat(to) !== '') return bareFormat(to);
  const { extension } = splitName(basename(out));
  if (extension !== '' && !isFolder(out)) return findFormat(extension)?.id ?? extension;
  throw new UsageError('Say what the files should become: --to pdf, or --out report.pdf.');
}

/** Refuses to write binary formats to a terminal (TTY), and results into the lines of `--json`. */
function checkStdout(target: string, { json }: ConvertCommandOptions): void {
  if (json) throw new UsageError('--json and the result both want standard output. Pass --out with a path.');
  if (process.stdout.isTTY && !findFormat(target)?.isText) {
    throw new UsageError(
      `A terminal cannot show ${target}. Pass --out result.${target}, or redirect with ">".`,
    );
  }
}

/** The files that can be converted; the others fail at once. */
function usableItems(
  found: readonly (Source | RejectedSource)[],
  outputs: OutputPaths,
  summary: RunSummary,
): Item[] {
  return [...found.entries()].flatMap(([index, entry]) => {
    try {
      if ('problem' in entry) throw new SourceError(entry.problem);
      outputs.check(entry);
      return [{ index, source: entry }];
    } catch (error) {
      summary.fail(index, error);
      return [];
    }
  });
}

/** What the conversions of one command share. */
interface Batch {
  readonly converter: Converter;
  readonly target: string;
  readonly options: ConvertCommandOptions;
  readonly signal: AbortSignal;
  readonly summary: RunSummary;
  readonly outputs: OutputPaths;
}

async function convertItems(items: readonly Item[], batch: Batch): Promise<void> {
  const { converter, target, signal, summary } = batch;
  const { concurrency, timeout, option } = batch.options;
  const files = items.map(({ source }) => source.file);
  const onProgress = ({ index, ...step }: ConvertAllProgress) => {
    const item = items[index];
    if (item) summary.step(item.index, step);
  };
  const names = items.map(({ source }) => source.filename);
  const options = option ? await readOptions(option, names, target, converter, signal) : undefined;
  const outcomes = converter.convertAll(files, target, { concurrency, timeout, signal, onProgress, options });
  const writes = new Set<Promise<void>>();
  try {
    for await (const outcome of outcomes) {
      const item = items[outcome.index];
      if (!item) continue;
      const write = settle(outcome, item, batch).finally(() => writes.delete(write));
      writes.add(write);
      // A slow disk holds the conversions up, instead of having open downloads pile up before it.
      if (writes.size >= concurrency) await Promise.race(writes);
    }
    await Promise.all(writes);
  } catch (error) {
    await Promise.all(writes);
    if (isConverterError(error, 'InputError')) throw error;
    summary.failRest(error);
  }
}

/** Writes a result, or says why there is none. */
async function settle(outcome: Outcome, { index, source }: Item, batch: Batch): Promise<void> {
  const { summary, outputs, target } = batch;
  try {
    if (!outcome.ok) throw outcome.error;
    const { result } = outcome;
    const output = await reserveFor(result, source, outputs);
    if (output.kind === 'stdout' && isArchive(result) && findFormat(target)?.id !== 'zip') {
      summary.note(`${nameOf(source.label)} became several files, which are written as a zip archive.`);
    }
    const bytes = await saveTo(output, result);
    // The result is there, whatever becomes of the question.
    const warnings = await result.warnings().catch(() => []);
    const { mediaType, jobId } = result;
    summary.succeed(index, { output: output.path, mediaType, bytes, jobId, warnings });
  } catch (error) {
    summary.fail(index, error);
  }
}

async function reserveFor(
  result: ConversionResult,
  source: Source,
  outputs: OutputPaths,
): Promise<OutputTarget> {
  try {
    return outputs.reserve(source, result.filename);
  } catch (error) {
    // An unread result would keep its connection open.
    await result.stream().cancel();
    if (!(error instanceof PlaceError) || result.jobId === undefined) throw error;
    const help = `The server still has the result: converter job ${result.jobId} --out …`;
    throw new PlaceError(`${error.message} ${help}`, { cause: error });
  }
}

function isArchive({ mediaType }: ConversionResult): boolean {
  return mediaType === 'application/zip';
}
