/** How a program is run as a user without rights, from a checkout that this user may not be able to read. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A program and its arguments. */
export type CommandLine = [program: string, ...args: string[]];

/** Who a server is. */
export type ServerUser = 'root' | 'a plain user';

/** Nobody. */
export const PLAIN_UID = 65_534;

/** Whether this process may become another user. */
export const isRoot = process.getuid?.() === 0;

/** Which users a server can be here. */
export const SERVER_USERS: readonly ServerUser[] = isRoot ? ['root', 'a plain user'] : ['a plain user'];

const PROJECT = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/\/$/, '');

/** The command line of a program of this project. */
export function ownProgram(path: string, ...args: string[]): CommandLine {
  return [process.execPath, path, ...args];
}

/** Puts a command line into one that runs it as {@link PLAIN_UID}. Only root can. */
export function asPlainUser(command: CommandLine): CommandLine {
  const ids = [`--reuid=${PLAIN_UID}`, `--regid=${PLAIN_UID}`, '--clear-groups'];
  const line: CommandLine = ['setpriv', ...ids, '--bounding-set=-all', '--inh-caps=-all', '--', ...command];
  return isReadable() ? line : inView(line);
}

let readable: boolean | undefined;

/** Whether that user can read this project and Node. */
function isReadable(): boolean {
  if (readable === undefined) {
    const ids = [`--reuid=${PLAIN_UID}`, `--regid=${PLAIN_UID}`, '--clear-groups'];
    try {
      execFileSync('setpriv', [...ids, process.execPath, '--version'], { cwd: PROJECT, stdio: 'ignore' });
      execFileSync('setpriv', [...ids, 'test', '-r', fileURLToPath(import.meta.url)], { stdio: 'ignore' });
      readable = true;
    } catch {
      readable = false;
    }
  }
  return readable;
}

/**
 * Shows the project at a place that everybody can enter, to this command line alone: the folders above it are made
 * passable by mounting it, at the same path, on new ones.
 */
function inView(command: CommandLine): CommandLine {
  const script = `
    project=$1; top=/$(printf %s "$project" | cut -d/ -f2); shift
    keep=$(mktemp -d) && mount --bind "$project" "$keep" && mount -t tmpfs -o mode=755 none "$top" &&
    mkdir -p "$project" && mount --bind "$keep" "$project" && exec "$@"`;
  return ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', script, 'sh', PROJECT, ...command];
}
