/**
 * Watches what a running tool takes, for what the kernel does not limit by itself: the memory of all its processes
 * together, the size of a folder, the last room on the disk.
 */
import type { Stats } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { FolderLimitError } from '../../folders/folder-use.ts';
import { measureFolder } from '../../folders/thread.ts';
import { ConversionFailure } from '../failure.ts';
import { measureTree } from './memory.ts';

/** What a tool and everything that it starts may take together. */
export interface TreeLimits {
  readonly memoryBytes: number;
  readonly folderBytes: number;
  readonly processes: number;
}

/** A running tool. */
export interface WatchedTool {
  readonly pid: number;
  /** The only folder that it can write to. */
  readonly folder: string;
  /** Its first process in the sandbox, as soon as there is one. */
  readonly firstProcess: () => number | undefined;
  /** Whether it only waits for something to do. */
  readonly isWaiting: () => boolean;
  /** Told now and then how much memory all its processes take together, in bytes. */
  readonly onMemory: (bytes: number) => void;
}

const INTERVAL_MS = 250;
/** For a tool that waits. */
const WAITING_MS = 2_000;
/** A look that takes long comes less often: looking takes a tenth of the time at most. */
const REST = 9;
/** The last room on a disk is not a tool's: the database needs it, for all others. */
const RESERVE_BYTES = 64 * 1024 ** 2;
const RESERVE_SHARE = 1 / 64;
/** Where a tool finds its folder; see `sandbox.ts`. */
const INSIDE = 'job';

/**
 * Watches until the signal aborts.
 *
 * @param onExceeded may be called more than once
 */
export async function watchTool(
  tool: WatchedTool,
  limits: TreeLimits,
  signal: AbortSignal,
  onExceeded: (failure: ConversionFailure) => void,
): Promise<void> {
  const { free } = await roomOn(tool.folder);
  const watch = new Watch(tool, limits, free);
  const repeat = async (look: () => Promise<ConversionFailure | undefined>) => {
    while (!signal.aborted) {
      const started = performance.now();
      // One that fails, since the server lacks descriptors or the tool has just ended, is followed by another.
      const failure = await look().catch(() => undefined);
      if (signal.aborted) return;
      if (failure) return onExceeded(failure);
      const rest = Math.max(INTERVAL_MS, REST * (performance.now() - started));
      // The tool itself keeps the process from its end, where it should.
      const pause = (ms: number) => setTimeout(ms, undefined, { signal, ref: false }).catch(() => undefined);
      await pause(rest);
      for (let waited = 0; tool.isWaiting() && waited < WAITING_MS; waited += INTERVAL_MS)
        await pause(INTERVAL_MS);
    }
  };
  // Each at its own pace: a folder with many files does not hold up the watch over the memory.
  await Promise.all([repeat(() => watch.lookAtProcesses()), repeat(() => watch.lookAtDisk())]);
}

class Watch {
  readonly #tool: WatchedTool;
  readonly #limits: TreeLimits;
  readonly #freeAtStart: number;
  #unlinkedBytes = 0;

  constructor(tool: WatchedTool, limits: TreeLimits, freeAtStart: number) {
    this.#tool = tool;
    this.#limits = limits;
    this.#freeAtStart = freeAtStart;
  }

  async lookAtProcesses(): Promise<ConversionFailure | undefined> {
    const { pid, folder, firstProcess } = this.#tool;
    const place = await stat(folder);
    const sandbox = await whenInside(firstProcess(), place);
    const tree = await measureTree(pid, sandbox, place.dev, this.#limits.memoryBytes);
    this.#unlinkedBytes = tree.unlinkedBytes;
    this.#tool.onMemory(tree.memoryBytes);
    if (tree.memoryBytes > this.#limits.memoryBytes)
      return tooMuch('needs more memory than this server allows');
    if (tree.processes > this.#limits.processes)
      return tooMuch('needs more processes than this server allows');
    return this.#judgeBytes(0);
  }

  async lookAtDisk(): Promise<ConversionFailure | undefined> {
    const { folder } = this.#tool;
    const { free, size } = await roomOn(folder);
    if (free < Math.min(RESERVE_BYTES, size * RESERVE_SHARE) && free < this.#freeAtStart)
      return new ConversionFailure(
        'storage_full',
        'could not be converted: the server has no room left for files',
      );
    try {
      return this.#judgeBytes(await measureFolder(folder, this.#limits.folderBytes, true));
    } catch (error) {
      return asFailure(error);
    }
  }

  /** @param bytes of files with a name */
  #judgeBytes(bytes: number): ConversionFailure | undefined {
    if (bytes + this.#unlinkedBytes <= this.#limits.folderBytes) return undefined;
    return tooMuch('needs more disk space than this server allows');
  }
}

/**
 * What a folder's measure says of a conversion.
 *
 * @throws what is no limit
 */
export function asFailure(error: unknown): ConversionFailure {
  if (error instanceof FolderLimitError) return tooMuch(error.message, error);
  throw error;
}

function tooMuch(reason: string, cause?: unknown): ConversionFailure {
  return new ConversionFailure('limit_exceeded', reason, { cause });
}

/** Before it is inside, a process still sees the files of the machine. */
async function whenInside(pid: number | undefined, place: Stats): Promise<number | undefined> {
  if (pid === undefined) return undefined;
  const inside = await stat(`/proc/${pid}/root/${INSIDE}`).catch(() => undefined);
  return inside?.ino === place.ino && inside.dev === place.dev ? pid : undefined;
}

async function roomOn(folder: string): Promise<{ free: number; size: number }> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, size: blocks * bsize };
}
