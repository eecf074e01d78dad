import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EXIT } from '../exit.ts';
import { folderOfPattern } from '../folders.ts';
import { makePlan, type Plan, type PlanOptions } from '../plan.ts';
import type { ReportOptions } from '../report/choose.ts';
import { isPattern, type Source } from '../sources.ts';
import { systemMessage } from '../system-message.ts';

/** A program that writes a file does so in several steps. */
const QUIET_MS = 200;
/** Something that never rests is looked at nevertheless. */
const MOST_MS = 2000;

/**
 * Converts files again whenever they change, until it is interrupted. An event only says that it is time to look: what is to
 * be done follows from the files and the records of `--update`, so that a lost or repeated event does no harm.
 *
 * @param labels what is watched, also for files that come later
 * @param first what was done when it began
 * @returns the exit code
 */
export async function watchSources(
  labels: readonly string[],
  first: Plan,
  options: PlanOptions & ReportOptions,
  signal: AbortSignal,
  carryOut: (plan: Plan) => Promise<number>,
): Promise<number> {
  const bell = new Bell();
  const watchers: FSWatcher[] = [];
  try {
    for (const { folder, recursive } of placesOf(labels, options.recursive ?? false)) {
      watchers.push(watchFolder(folder, recursive, bell));
    }
    if (!options.quiet) process.stderr.write('Watching for changes. Ctrl-C ends it.\n');
    const tried = new Map<string, string>();
    remember(first, tried);
    // Something may have changed before the watchers were there.
    bell.ring();
    while (await bell.heard(signal)) {
      const plan = changedSince(tried, makePlan(labels, first.target, options));
      remember(plan, tried);
      if (plan.items.length > 0) await carryOut(plan);
    }
    return EXIT.done;
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

/** Keeps in mind which files were converted, or failed: these are tried again when they change. */
function remember({ items }: Plan, tried: Map<string, string>): void {
  for (const { source } of items) tried.set(source.label, stateOf(source));
}

/** What of a plan was not tried yet. */
function changedSince(tried: ReadonlyMap<string, string>, plan: Plan): Plan {
  const sources = plan.items
    .map(({ source }) => source)
    .filter((source) => tried.get(source.label) !== stateOf(source));
  return {
    ...plan,
    inputs: sources.map(({ label }) => label),
    items: sources.map((source, index) => ({ index, source })),
    ...{ rejected: [], current: [], leftOut: 0 },
  };
}

function stateOf({ found }: Source): string {
  return `${found?.bytes} ${found?.changedMs}`;
}

/** The folders in which something may change that the arguments stand for. */
function placesOf(labels: readonly string[], recursive: boolean): { folder: string; recursive: boolean }[] {
  const places = new Map<string, boolean>();
  const add = (folder: string, deep: boolean) => places.set(folder, deep || (places.get(folder) ?? false));
  for (const label of labels) {
    if (statSync(label, { throwIfNoEntry: false })?.isDirectory()) add(label, recursive);
    else if (isPattern(label)) add(folderOfPattern(label), true);
    // Editors put a new file in the place of the old one, which a watcher of the file itself would not see.
    else add(dirname(label), false);
  }
  return [...places].map(([folder, deep]) => ({ folder, recursive: deep }));
}

function watchFolder(folder: string, recursive: boolean, bell: Bell): FSWatcher {
  try {
    const watcher = watch(folder, { recursive }, () => bell.ring());
    return watcher.on('error', (error) => bell.fail(unwatchable(folder, error)));
  } catch (error) {
    throw unwatchable(folder, error);
  }
}

function unwatchable(folder: string, cause: unknown): Error {
  return new Error(`${folder} cannot be watched: ${systemMessage(cause)}`, { cause });
}

/** Rings when something happens; whoever listens hears it once it is quiet again. */
class Bell {
  #rang: PromiseWithResolvers<void> = Promise.withResolvers();
  #last = 0;

  ring(): void {
    this.#last = performance.now();
    this.#rang.resolve();
  }

  fail(error: Error): void {
    this.#rang.reject(error);
  }

  /** @returns false if there is nothing to listen for any more */
  async heard(signal: AbortSignal): Promise<boolean> {
    const ended = Promise.withResolvers<void>();
    const end = () => ended.resolve();
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
    try {
      await Promise.race([this.#rang.promise, ended.promise]);
    } finally {
      signal.removeEventListener('abort', end);
    }
    const start = performance.now();
    for (let now = start; now - this.#last < QUIET_MS && now - start < MOST_MS; now = performance.now()) {
      await sleep(QUIET_MS, undefined, { signal }).catch(() => {});
      if (signal.aborted) break;
    }
    this.#rang = Promise.withResolvers();
    return !signal.aborted;
  }
}
