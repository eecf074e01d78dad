/** Files that the server was started with, or that a library opened without saying that they are its own. */
import { readdirSync, readFileSync } from 'node:fs';

const STANDARD = 3;
const O_CLOEXEC = 0o2000000;

/** What a program that this process starts would get beside its standard streams. Node's own files stay with it. */
export function inheritableDescriptors(): number[] {
  return list('/proc/self/fd')
    .map(Number)
    .filter((descriptor) => descriptor >= STANDARD && isInheritable(descriptor));
}

function isInheritable(descriptor: number): boolean {
  try {
    const info = readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8');
    const flags = Number.parseInt(/^flags:\s*([0-7]+)/m.exec(info)?.[1] ?? '0', 8);
    return (flags & O_CLOEXEC) === 0;
  } catch {
    // The one that the list was read with.
    return false;
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    // Only Linux has it, and only there are tools in a sandbox.
    return [];
  }
}
