/** What a process and all that it starts take of the processors, also what has ended: as the kernel counts it for a control group. */
import { access, mkdir, readFile, rmdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the kernel's two versions of control groups are, and how each says what its processes took. */
const KINDS = [
  {
    folder: '/sys/fs/cgroup/cpuacct',
    file: 'cpuacct.usage',
    seconds: (text: string) => Number(text) / 1e9,
  },
  {
    folder: '/sys/fs/cgroup',
    file: 'cpu.stat',
    seconds: (text: string) => Number(/^usage_usec (\d+)/m.exec(text)?.[1]) / 1e6,
  },
] as const;

/** A control group of what is started in it, and of all that this starts. */
export interface ProcessorGroup {
  /** A command whose process, and all that it starts, belong to the group. */
  within(command: readonly string[]): string[];
  /** Processor seconds so far. */
  seconds(): Promise<number>;
  /** When all its processes have ended. */
  remove(): Promise<void>;
}

/**
 * Makes a control group.
 *
 * @throws if this user may make none: root may
 */
export async function processorGroup(name: string): Promise<ProcessorGroup> {
  for (const { folder, file, seconds } of KINDS) {
    const group = join(folder, `converter-bench-${process.pid}-${name}`);
    try {
      await mkdir(group);
      await access(join(group, file));
    } catch {
      continue;
    }
    return {
      within: (command) => ['sh', '-c', `echo $$ > '${group}/cgroup.procs' && exec "$@"`, 'sh', ...command],
      seconds: async () => seconds(await readFile(join(group, file), 'utf8')),
      // A tool that was ended may take a moment to go.
      remove: () => rmdir(group).catch(() => {}),
    };
  }
  throw new Error(
    'No control group can be made here, by which processor seconds are counted. Run it as root.',
  );
}
