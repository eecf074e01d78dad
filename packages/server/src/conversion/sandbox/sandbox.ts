/**
 * Turns a tool's command line into one that runs it locked in: no network, a read-only system of which it sees only
 * what tools need, its own processes, few of the kernel's calls, and one folder to write to.
 */
import { existsSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { FONT_RULES, TOOL_ENVIRONMENT } from './host.ts';

/** `off` runs tools unprotected, for systems without bubblewrap. */
export type SandboxMode = 'bwrap' | 'off';

/** What one tool may see and use. */
export interface Confinement {
  /** The only folder that it can write to, and where it starts. Seen as `/job`. */
  readonly folder: string;
  /** Names in that folder that it may only read. */
  readonly readOnlyInputs: readonly string[];
  /** Further files and folders, outside `/usr`, that it may read. */
  readonly readable: readonly string[];
  /** A folder with fonts of the operator's, seen as `/fonts`. */
  readonly fonts: string | undefined;
  /** Folders that it must not see, wherever they lie. */
  readonly hidden: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The user that it runs as, where the server is root and can choose. */
  readonly uid: number | undefined;
  /** Descriptors of the server that it would inherit. */
  readonly inherited: readonly number[];
  /** The control group that it belongs to, by the file that takes its processes. */
  readonly groupProcs: string | undefined;
  readonly memoryBytes: number;
  readonly fileBytes: number;
  readonly cpuSeconds: number;
}

/** The descriptor on which bubblewrap tells which process is the first inside, and the one that it reads the filter from. */
export const INFO_DESCRIPTOR = 3;
const FILTER_DESCRIPTOR = 4;

/** Where a tool finds its folder in the sandbox. */
const INSIDE = '/job';
/** Where it finds the operator's fonts, which `fonts.conf` names, and the rules by which one is chosen. */
const FONTS_INSIDE = '/fonts';
const FONT_RULES_INSIDE = '/etc/converter-fonts.conf';

const TEMPORARY_BYTES = 1024 ** 3;
const SHARED_BYTES = 512 * 1024 ** 2;
const MAX_PROCESSES = 256;
const MAX_OPEN_FILES = 1024;

/** Configuration and caches that tools read, where they exist: fonts, coders, Ghostscript's and LibreOffice's data. */
const SYSTEM_PATHS = [
  '/etc/alternatives',
  '/etc/fonts',
  '/etc/ghostscript',
  '/etc/ImageMagick-6',
  '/etc/ImageMagick-7',
  '/etc/ld.so.cache',
  '/etc/libreoffice',
  '/etc/papersize',
  '/var/cache/fontconfig',
  '/var/lib/ghostscript',
  '/var/lib/libreoffice',
].filter((path) => existsSync(path));

/** What lies below `/usr` and is no tool's: programs that administrators keep there, with their configuration. */
const NOT_OF_THE_SYSTEM = ['/usr/src'].filter((path) => existsSync(path));

/** The folders beside `/usr` where a distribution has not merged them: a link is repeated, a folder is bound. */
const ROOT_LIBRARIES = ['bin', 'lib', 'lib32', 'lib64', 'sbin'].filter((name) => existsSync(`/${name}`));

/** The command line that runs `command` under the confinement. */
export function confine(
  mode: SandboxMode,
  command: readonly [string, ...string[]],
  confinement: Confinement,
): [string, ...string[]] {
  const { inherited, groupProcs, fileBytes, memoryBytes, cpuSeconds } = confinement;
  const limits = ['--core=0', `--nofile=${MAX_OPEN_FILES}`, `--fsize=${fileBytes}`];
  // Past the first of both a process is told so, by which it is known; past the second it is killed.
  limits.push(`--data=${memoryBytes}`, `--cpu=${cpuSeconds}:${cpuSeconds + 5}`);
  // Where memory is short, the kernel ends tools before the server.
  const limited: [string, ...string[]] = ['/usr/bin/choom', '-n', '1000', '--'];
  limited.push(...closing(inherited), ...joining(groupProcs));
  limited.push('/usr/bin/nice', '-n', '10', '/usr/bin/prlimit', ...limits);
  if (mode === 'off') return [...limited, ...command];
  return [...limited, '/usr/bin/bwrap', ...bubblewrap(confinement), ...asUser(confinement.uid), ...command];
}

/** The whole environment of a tool under the confinement. */
export function toolEnvironment(mode: SandboxMode, { folder, env }: Confinement): Record<string, string> {
  const inside = { HOME: '/tmp', TMPDIR: '/tmp', FONTCONFIG_FILE: FONT_RULES_INSIDE };
  const outside = { HOME: folder, TMPDIR: folder, FONTCONFIG_FILE: FONT_RULES };
  return { ...TOOL_ENVIRONMENT, ...(mode === 'off' ? outside : inside), ...env };
}

/** Bubblewrap passes on what it gets. */
function closing(descriptors: readonly number[]): string[] {
  const foreign = descriptors.filter((descriptor) => descriptor > FILTER_DESCRIPTOR);
  const script = 'for fd in $0; do eval "exec $fd>&-"; done; exec /usr/bin/env -u SHLVL "$@"';
  return foreign.length === 0 ? [] : ['/bin/bash', '-c', script, foreign.join(' ')];
}

/** Before it starts anything, so that nothing of it belongs to the server's group. */
function joining(groupProcs: string | undefined): string[] {
  return groupProcs === undefined ? [] : ['/bin/sh', '-c', 'echo $$ >"$0" && exec "$@"', groupProcs];
}

function bubblewrap(confinement: Confinement): string[] {
  const { folder, readOnlyInputs, readable, fonts, uid } = confinement;
  // No --new-session: bubblewrap would leave the group that the runner kills a moment before it ties its life to its
  // parent's, and one that was stopped in between would live on. The runner has made a session without a terminal.
  const args = ['--die-with-parent', '--unshare-pid', '--unshare-net', '--unshare-ipc'];
  args.push('--unshare-uts', '--unshare-cgroup-try', '--hostname', 'sandbox', '--ro-bind', '/usr', '/usr');
  for (const name of ROOT_LIBRARIES) args.push('--symlink', `usr/${name}`, `/${name}`);
  args.push(
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    ...inMemory('/dev/shm', SHARED_BYTES),
    '--remount-ro',
    '/dev',
  );
  args.push(...inMemory('/tmp', TEMPORARY_BYTES), '--bind', folder, INSIDE);
  for (const path of NOT_OF_THE_SYSTEM) args.push(...emptyFolder(path));
  // After /tmp, since they may lie there.
  const shown = new Set([...SYSTEM_PATHS, ...readable]);
  const real = new Map([...shown].map((path) => [path, realpathSync(path)]));
  const bound = new Set(real.values());
  for (const parent of foldersAbove([...shown, ...bound])) args.push('--perms', '0755', '--dir', parent);
  for (const path of bound) args.push('--ro-bind', path, path);
  // A program finds what a link of a package leads to, and from there what stands beside that.
  for (const [path, target] of real) if (!bound.has(path)) args.push('--symlink', target, path);
  args.push('--ro-bind', FONT_RULES, FONT_RULES_INSIDE);
  if (fonts !== undefined) args.push('--ro-bind', fonts, FONTS_INSIDE);
  const hidden = confinement.hidden.filter((path) => isBelow(path, ['/usr', ...bound]));
  for (const path of hidden) args.push(...emptyFolder(path));
  for (const name of readOnlyInputs) args.push('--ro-bind', `${folder}/${name}`, `${INSIDE}/${name}`);
  // These are in memory, which a tool that is the server's user could fill. In /proc it could ask to be spared when memory
  // is short.
  for (const path of ['/', '/proc', ...NOT_OF_THE_SYSTEM, ...hidden]) args.push('--remount-ro', path);
  args.push('--chdir', INSIDE, '--cap-drop', 'ALL');
  // A user namespace maps the tool to the caller. Root drops to another user instead, which protects root's own files.
  if (uid === undefined) args.push('--unshare-user', '--disable-userns');
  else args.push('--cap-add', 'CAP_SETUID', '--cap-add', 'CAP_SETGID', '--cap-add', 'CAP_SETPCAP');
  args.push('--info-fd', String(INFO_DESCRIPTOR), '--seccomp', String(FILTER_DESCRIPTOR));
  return [...args, '--'];
}

function inMemory(path: string, bytes: number): string[] {
  return ['--perms', '1777', '--size', String(bytes), '--tmpfs', path];
}

function emptyFolder(path: string): string[] {
  return ['--perms', '0755', '--tmpfs', path];
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

/** The folders above some paths, outermost first. Bubblewrap by itself would make them for root alone. */
function foldersAbove(paths: readonly string[]): string[] {
  const folders = paths.map(dirname);
  for (const folder of folders) if (folder !== '/') folders.push(dirname(folder));
  return [...new Set(folders)].filter((folder) => folder !== '/').sort();
}

function asUser(uid: number | undefined): string[] {
  if (uid === undefined) return [];
  const ids = [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--no-new-privs'];
  return [
    ...['/usr/bin/setpriv', ...ids, '--bounding-set=-all', '--inh-caps=-all', '--'],
    // Counted per user, so only one that no other job has can be limited.
    ...['/usr/bin/prlimit', `--nproc=${MAX_PROCESSES}`],
  ];
}
