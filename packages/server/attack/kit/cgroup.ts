/** A group of processes that may take so much memory and no more, by the kernel's own account. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandLine } from './user.ts';
import { becomes } from './wait.ts';

const ROOT = '/sys/fs/cgroup';

/** A group that was made for this run. */
export class MemoryGroup {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns the group, or why there can be none here */
  static async open(bytes: number): Promise<MemoryGroup | string> {
    const isFirst = existsSync(join(ROOT, 'memory/memory.limit_in_bytes'));
    const folder = join(ROOT, isFirst ? 'memory' : '', `converter-attack-${process.pid}`);
    try {
      if (!isFirst) await writeFile(join(ROOT, 'cgroup.subtree_control'), '+memory');
      await mkdir(folder);
      if (isFirst) await writeFile(join(folder, 'memory.limit_in_bytes'), String(bytes));
      else {
        await writeFile(join(folder, 'memory.max'), String(bytes));
        await writeFile(join(folder, 'memory.swap.max'), '0').catch(() => undefined);
      }
      return new MemoryGroup(folder);
    } catch (error) {
      await rmdir(folder).catch(() => undefined);
      return `no group with a limit of memory can be made here (${error instanceof Error && 'code' in error ? error.code : error})`;
    }
  }

  /** Puts a command line into one that runs it in the group. */
  wrap(line: CommandLine): CommandLine {
    return ['sh', '-c', 'echo $$ >"$0/cgroup.procs" && exec "$@"', this.#folder, ...line];
  }

  /** Takes the group away, as soon as it has no process. */
  async remove(): Promise<void> {
    await becomes(async () => (await readFile(join(this.#folder, 'cgroup.procs'), 'utf8')) === '', 10_000);
    await rmdir(this.#folder).catch(() => undefined);
  }
}
