/** Has takeovers run in a process of their own, as root and as a plain user. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openFolder, removeFolder } from '../kit/folder.ts';
import {
  asPlainUser,
  type CommandLine,
  isRoot,
  ownProgram,
  PLAIN_UID,
  type ServerUser,
} from '../kit/user.ts';
import type { Subject } from './takeover.ts';
import type { Outcome } from './trial.ts';

/** What a child process is told. */
export interface ChildOrder {
  readonly folder: string;
  /** The server's data folder. */
  readonly data: string;
  readonly names: readonly string[];
  readonly races: number;
  readonly runs: number;
}

/** What became of all runs of a takeover. */
export interface Row {
  readonly name: string;
  readonly subject: Subject;
  readonly outcomes: readonly Outcome[];
}

/** How takeovers are run. */
export interface TakeoverSettings {
  readonly user: ServerUser;
  readonly names: readonly string[];
  readonly races: number;
  readonly runs: number;
  /** The server's data lie where tools see all of the system. */
  readonly isBelowUsr?: boolean;
  readonly onRow: (row: Row) => void;
}

/** In the environment of a server under attack. */
export const TOKEN_VARIABLE = 'CONVERTER_ATTACK_SECRET';

/** A folder that every system has, and that nothing lies in. */
const BELOW_USR = '/usr/local/src';
const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

/** Runs takeovers. @returns their rows */
export async function runTakeovers(settings: TakeoverSettings): Promise<Row[]> {
  const folder = await openFolder('takeovers');
  const isPlain = settings.user === 'a plain user';
  const data = settings.isBelowUsr ? join(BELOW_USR, 'data') : join(folder, 'data');
  const usr = join(folder, 'usr');
  await mkdir(usr);
  const token = `LEAK${randomBytes(9).toString('hex')}`;
  const inherited = join(folder, 'inherited');
  await writeFile(inherited, `["${token} of a descriptor"]`, { mode: 0o600 });
  if (isPlain && isRoot) for (const path of [folder, usr, inherited]) await chown(path, PLAIN_UID, PLAIN_UID);
  const { names, races, runs } = settings;
  const order: ChildOrder = { folder, data, names, races, runs };
  const program = withDescriptor(inherited, ownProgram(CHILD, JSON.stringify(order)));
  const line = isPlain && isRoot ? asPlainUser(program) : program;
  const rows: Row[] = [];
  try {
    const [command, ...args] = settings.isBelowUsr ? withMount(usr, line) : line;
    const child = spawn(command, args, {
      cwd: folder,
      env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', TMPDIR: folder, HOME: folder, [TOKEN_VARIABLE]: token },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    process.prependOnceListener('exit', () => child.kill('SIGKILL'));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    for await (const text of createInterface({ input: child.stdout })) {
      const row = JSON.parse(text) as Row;
      rows.push(row);
      settings.onRow(row);
    }
    const code = await ended;
    if (code !== 0 || rows.length !== names.length)
      throw new Error(
        `The process that was attacked ended with ${code}, after ${rows.length} of ${names.length} takeovers.`,
      );
    return rows;
  } finally {
    await removeFolder(folder);
  }
}

/** A server may have been started with a file open that it knows nothing of. */
function withDescriptor(path: string, line: CommandLine): CommandLine {
  const script =
    'import os, sys; fd = os.open(sys.argv[1], os.O_RDONLY); os.dup2(fd, 40); os.dup2(fd, 3); os.execvp(sys.argv[2], sys.argv[2:])';
  return ['/usr/bin/python3', '-c', script, path, ...line];
}

/** Shows a folder below /usr, to this command line alone. */
function withMount(folder: string, line: CommandLine): CommandLine {
  const script = `mount --bind "$1" ${BELOW_USR} && shift && exec "$@"`;
  return ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', script, 'sh', folder, ...line];
}
