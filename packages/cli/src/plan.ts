import { statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import type { OptionTexts } from './conversion-options.ts';
import { UsageError } from './exit.ts';
import { splitName } from './formats.ts';
import { type Destination, destinationOf, isFolder, OutputPaths } from './output-paths.ts';
import { type KnownResult, Records } from './records.ts';
import { findSources, type RejectedSource, type Source, SourceError, STANDARD_STREAM } from './sources.ts';

/** What decides which files are converted, and where to. */
export interface PlanOptions {
  readonly from?: string;
  readonly name?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly recursive?: boolean;
  readonly update?: boolean;
  readonly dryRun?: boolean;
  readonly option?: OptionTexts;
}

/** A source with its place in the list of all files, of which some may be unusable. */
export interface Item {
  readonly index: number;
  readonly source: Source;
}

/** What a command has to do. */
export interface Plan {
  readonly target: string;
  readonly destination: Destination;
  /** How all files are called, in their order. */
  readonly inputs: readonly string[];
  readonly items: readonly Item[];
  /** What cannot be converted, and why. */
  readonly rejected: readonly { index: number; error: unknown }[];
  /** What need not be converted, and where its result is. */
  readonly current: readonly { index: number; output: string }[];
  /** How many files of folders cannot become the target. */
  readonly leftOut: number;
  readonly outputs: OutputPaths;
  /** A result was written. */
  written(source: Source, output: string): void;
  /** Nothing more is written. */
  close(): void;
}

/**
 * Looks at files and results, and decides what is to be done. Nothing is sent, and nothing is opened.
 *
 * @throws {UsageError} if the command line asks for what cannot be
 */
export function makePlan(labels: readonly string[], target: string, options: PlanOptions): Plan {
  const { out, from, name, recursive = false, update = false, dryRun = false, force = false } = options;
  const results = out !== undefined && out !== STANDARD_STREAM && isFolder(out) ? out : undefined;
  const { entries, leftOut } = findSources(labels, { from, name, target, recursive, results });
  const destination = destinationOf(out, entries);
  if (update) checkUpdate(destination, labels);

  const wishes = { target, how: howOf(options) };
  const records = update ? new Records(folderOf(destination)) : undefined;
  const sources = entries.filter((entry) => 'file' in entry);
  const known = records
    ? knownResults(sources, records, target, destination)
    : new Map<Source, KnownResult>();
  const outputs = new OutputPaths(destination, {
    ...{ sources, target, dry: dryRun },
    force: force || update,
    earlier: new Map([...known].map(([source, { path }]) => [source, path])),
  });
  const currentOutput = (source: Source) => {
    const result = known.get(source);
    if (result) return result.isOf(wishes.how) ? relative('', result.path) : undefined;
    // Made without --update: nothing tells how, so that only times are left to go by.
    return update && wishes.how === howOf({}) ? newerResult(source, outputs) : undefined;
  };
  return {
    ...{ target, destination, leftOut, outputs },
    inputs: entries.map(({ label }) => label),
    ...sortEntries(entries, outputs, currentOutput),
    written: ({ found }, output) => found && records?.add(found, wishes, output),
    close: () => records?.close(),
  };
}

/** What is to do, what is done already, and what cannot be done. */
function sortEntries(
  entries: readonly (Source | RejectedSource)[],
  outputs: OutputPaths,
  currentOutput: (source: Source) => string | undefined,
): Pick<Plan, 'items' | 'rejected' | 'current'> {
  const items: Item[] = [];
  const rejected: { index: number; error: unknown }[] = [];
  const current: { index: number; output: string }[] = [];
  for (const [index, entry] of entries.entries()) {
    try {
      if ('problem' in entry) throw new SourceError(entry.problem);
      const output = currentOutput(entry);
      if (output === undefined) {
        outputs.check(entry);
        items.push({ index, source: entry });
      } else current.push({ index, output });
    } catch (error) {
      rejected.push({ index, error });
    }
  }
  return { items, rejected, current };
}

function checkUpdate(destination: Destination, labels: readonly string[]): void {
  if (labels.includes(STANDARD_STREAM) || destination.kind === 'stdout') {
    throw new UsageError('--update compares files with their results. Pass files, and --out with a path.');
  }
}

/** Where records lie. */
function folderOf(destination: Destination): string {
  if (destination.kind === 'stdout') return '.';
  return destination.kind === 'folder' ? destination.path : dirname(destination.path);
}

function knownResults(
  sources: readonly Source[],
  records: Records,
  target: string,
  destination: Destination,
): Map<Source, KnownResult> {
  const known = new Map<Source, KnownResult>();
  for (const source of sources) {
    const isPlace = (path: string) => isPlaceOf(destination, source, path);
    const result = source.found && records.find(source.found, target, isPlace);
    if (result) known.set(source, result);
  }
  return known;
}

/** Whether a result may lie there, whatever its number and extension. */
function isPlaceOf(destination: Destination, { folder }: Source, path: string): boolean {
  if (destination.kind === 'stdout') return false;
  if (destination.kind === 'folder') return dirname(path) === resolve(destination.path, folder);
  const stem = (name: string) => splitName(basename(name)).stem;
  return dirname(path) === dirname(resolve(destination.path)) && stem(path) === stem(destination.path);
}

function newerResult(source: Source, outputs: OutputPaths): string | undefined {
  const path = outputs.expected(source);
  const result = statSync(path, { throwIfNoEntry: false });
  return source.found && result?.isFile() && result.mtimeMs >= source.found.changedMs ? path : undefined;
}

/** What is asked for beside the target, as something to compare. */
function howOf({ from, option = new Map() }: PlanOptions): string {
  const options = [...option].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([from ?? '', ...options]);
}
