import {
  type ConversionResult,
  type ConvertAllProgress,
  type Converter,
  isConverterError,
  type Outcome,
} from '@converter/sdk';
import { type OptionTexts, readOptions } from './conversion-options.ts';
import { findFormat } from './formats.ts';
import { type OutputPaths, type OutputTarget, PlaceError } from './output-paths.ts';
import type { Item, Plan } from './plan.ts';
import { nameOf } from './report/text.ts';
import type { RunSummary } from './run-summary.ts';
import { saveTo } from './save.ts';
import type { Source } from './sources.ts';

/** How a plan is carried out. */
export interface BatchOptions {
  readonly concurrency: number;
  readonly timeout?: number;
  readonly option?: OptionTexts;
}

/** What the conversions of one command share. */
interface Batch {
  readonly converter: Converter;
  readonly plan: Plan;
  readonly options: BatchOptions;
  readonly signal: AbortSignal;
  readonly summary: RunSummary;
}

/** Converts what a plan has to convert, several files at once, and writes the results. */
export async function convertItems(batch: Batch): Promise<void> {
  const { converter, signal, summary } = batch;
  const { items, target } = batch.plan;
  if (items.length === 0) return;
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
async function settle(outcome: Outcome, { index, source }: Item, { summary, plan }: Batch): Promise<void> {
  try {
    if (!outcome.ok) throw outcome.error;
    const { result } = outcome;
    const output = await reserveFor(result, source, plan.outputs);
    if (output.kind === 'stdout' && isArchive(result) && findFormat(plan.target)?.id !== 'zip') {
      summary.note(`${nameOf(source.label)} became several files, which are written as a zip archive.`);
    }
    const bytes = await saveTo(output, result);
    plan.written(source, output.path);
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
