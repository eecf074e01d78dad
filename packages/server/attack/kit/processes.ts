/** Which processes work in a folder, whatever user they run as and whatever they call themselves. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * Looks at every process of the machine at once, without letting go of the thread: a moment later it would be another
 * picture.
 *
 * @param mark a part of the folder's path that no other has
 * @returns a line for each process that has it among its mounts, in its command line, or works in it
 */
export function processesOf(mark: string): string[] {
  const found: string[] = [];
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) continue;
    const status = read(`/proc/${pid}/status`);
    // A process that has ended and was not waited for yet does nothing any more.
    if (status === '' || /^State:\s+[ZX]/m.test(status)) continue;
    const traces = [read(`/proc/${pid}/mountinfo`), read(`/proc/${pid}/cmdline`), workingFolder(pid)];
    if (!traces.some((trace) => trace.includes(mark))) continue;
    found.push(`${pid} ${/^Name:\s+(.*)$/m.exec(status)?.[1]} of ${/^Uid:\s+(\d+)/m.exec(status)?.[1]}`);
  }
  return found;
}

/** Ends what an attack has left, so that it does not disturb what comes next. */
export function endProcessesOf(mark: string): void {
  for (const line of processesOf(mark)) {
    try {
      process.kill(Number(line.split(' ')[0]), 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function workingFolder(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}
