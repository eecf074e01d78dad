/** The processes of this machine, by what Linux tells of them. */
import { readdir, readFile, readlink } from 'node:fs/promises';

/** All process ids. */
export async function processes(): Promise<number[]> {
  return (await readdir('/proc')).map(Number).filter(Number.isInteger);
}

/** A process's arguments; none once it has ended. */
export async function commandLine(pid: number): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return text.split('\0').slice(0, -1);
}

/** The process that started another one; 0 once that has ended. */
export async function parentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}

/** A process's mounts, as it sees them. */
export function mountsOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/mountinfo`, 'utf8').catch(() => '');
}

/** Whether two processes see the same mounts. */
export async function sharesMounts(pid: number, other: number): Promise<boolean> {
  const [one, two] = await Promise.all(
    [pid, other].map((each) => readlink(`/proc/${each}/ns/mnt`).catch(() => '')),
  );
  return one === two;
}

/** How many descriptors a process has open. */
export async function descriptors(pid: number): Promise<number> {
  return (await readdir(`/proc/${pid}/fd`)).length;
}

/** The memory of a process that is in use, in bytes. */
export async function memory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

/** Sends a signal to a process, if it is still there. @returns whether it was */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
