/**
 * Control groups (version 2): where the server may make some of its own, the kernel itself limits the memory and the
 * processes of a tool, whatever kind of memory it is.
 */
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = '/sys/fs/cgroup';
const CONTROLLERS = ['memory', 'pids'];
/** A group that hands controllers down has no processes of its own, so the server moves into one below. */
const SERVER = 'converter-server';

/** A group of one tool. */
export interface ToolGroup {
  /** Where a process writes its number, to belong to it. */
  readonly procs: string;
  /** Ends whatever is in it, and forgets it. */
  close(): void;
}

/** Makes groups for tools. */
export interface ToolGroups {
  create(limits: { readonly memoryBytes: number; readonly processes: number }): ToolGroup;
}

/**
 * Prepares the server's own group, as systemd hands one over with `Delegate=yes`.
 *
 * @param root where control groups are
 * @param own the line of `/proc/self/cgroup`
 * @returns undefined where the server may not, or the controllers are elsewhere
 */
export function openToolGroups(
  root = ROOT,
  own = () => readFileSync('/proc/self/cgroup', 'utf8'),
): ToolGroups | undefined {
  try {
    const path = /^0::(\/.*)$/m.exec(own())?.[1];
    if (path === undefined) return undefined;
    const within = join(root, path);
    // A server in the same process, or one that was restarted in place, has moved already.
    const group = basename(within) === SERVER ? join(within, '..') : within;
    const controllers = readFileSync(join(group, 'cgroup.controllers'), 'utf8').trim().split(' ');
    if (!CONTROLLERS.every((name) => controllers.includes(name))) return undefined;
    mkdirSync(join(group, SERVER), { recursive: true });
    writeFileSync(join(group, SERVER, 'cgroup.procs'), String(process.pid));
    writeFileSync(join(group, 'cgroup.subtree_control'), CONTROLLERS.map((name) => `+${name}`).join(' '));
    return { create: (limits) => createGroup(group, limits) };
  } catch {
    return undefined;
  }
}

let created = 0;

function createGroup(
  parent: string,
  { memoryBytes, processes }: Parameters<ToolGroups['create']>[0],
): ToolGroup {
  const path = join(parent, `converter-tool-${process.pid}-${created++}`);
  mkdirSync(path);
  const write = (file: string, value: number) => writeFileSync(join(path, file), String(value));
  write('memory.max', memoryBytes);
  write('memory.oom.group', 1);
  write('pids.max', processes);
  // Not every kernel is built with swap.
  attempt(() => write('memory.swap.max', 0));
  return {
    procs: join(path, 'cgroup.procs'),
    close() {
      attempt(() => write('cgroup.kill', 1));
      attempt(() => rmdirSync(path));
    },
  };
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // What is left of an empty group costs nothing.
  }
}
