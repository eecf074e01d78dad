/**
 * A second wall behind the first: where the server is root, no link in its data folder leads anywhere, since the folder is
 * mounted so (`nosymfollow`), for this process alone. The first wall is that nothing of a tool's is resolved by a path.
 */
import { existsSync } from 'node:fs';
import { env } from 'node:process';

/** Tells the program that it has been here. */
const MARK = '--own-mounts';
const UNSHARE = '/usr/bin/unshare';
const MOUNT = '/bin/mount';
const WITH_MOUNT = `${MOUNT} --bind "$0" "$0" && ${MOUNT} -o remount,bind,nosymfollow "$0"; exec "$@"`;
/** Containers may not let root do it. The program then goes on without. */
const SCRIPT = `if ${UNSHARE} --mount true 2>/dev/null; then
  exec ${UNSHARE} --mount --propagation slave -- /bin/sh -c '${WITH_MOUNT}' "$0" "$@"
fi
exec "$@"`;

/**
 * Starts this program anew, as the same process, with the folder mounted; returns where that is done or cannot be.
 */
export function enterOwnMounts(folder: string): void {
  const mark = process.argv.indexOf(MARK);
  if (mark !== -1) {
    process.argv.splice(mark, 1);
    return;
  }
  if (process.geteuid?.() !== 0 || !process.execve || !existsSync(UNSHARE)) return;
  // A program that has started it with a channel of Node's would lose it.
  if (process.connected) return;
  const [node, program = '', ...args] = process.argv;
  const again = [node ?? process.execPath, ...process.execArgv, program, MARK, ...args];
  process.execve('/bin/sh', ['sh', '-c', SCRIPT, folder, ...again], env);
}
