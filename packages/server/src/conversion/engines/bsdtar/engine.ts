import { z } from 'zod';
import { type Edge, type Engine, edgesBetween, type Run, type Task } from '../../engine.ts';
import { ConversionFailure, damaged, ToolFailure } from '../../failure.ts';
import { packTree, TREE, TREE_TOOLS, unpackTree, unreadable } from '../../kits/archives/tree.ts';
import { compression } from '../../options/archives.ts';
import { password } from '../../options/pages.ts';

const TOOLS = {
  ...TREE_TOOLS,
  mkdir: 'coreutils',
  rm: 'coreutils',
  od: 'coreutils',
  '7zz': { optional: '7zip' },
  zstd: { optional: 'zstd' },
  lzop: { optional: 'lzop' },
} as const;
type Tool = keyof typeof TOOLS;

/** How bsdtar writes a format. */
interface Writing {
  readonly flags: readonly string[];
  /** What compresses, by its name in libarchive, how hard it does by itself, and how much less is nothing to it. */
  readonly compressor?: { readonly name: string; readonly usual: number; readonly least: number };
  /**
   * What can only be written of members on disk. From archive to archive a hard link would lose what it links to, where
   * the format has none or tells them by numbers.
   */
  readonly fromDisk?: 'hard links' | 'everything';
}

const tarBy = (flag: string, name: string, usual = 6, least = 0): Writing => ({
  flags: ['--format=pax', `--${flag}`],
  compressor: { name, usual, least },
});

const WRITING: Readonly<Record<string, Writing>> = {
  zip: {
    flags: ['--format=zip'],
    compressor: { name: 'zip', usual: 6, least: 0 },
    fromDisk: 'hard links',
  },
  tar: { flags: ['--format=pax'] },
  'tar.gz': tarBy('gzip', 'gzip'),
  'tar.bz2': tarBy('bzip2', 'bzip2', 9, 1),
  'tar.xz': tarBy('xz', 'xz'),
  'tar.zst': tarBy('zstd', 'zstd', 3, 1),
  'tar.lz': tarBy('lzip', 'lzip'),
  'tar.lz4': tarBy('lz4', 'lz4', 1, 1),
  'tar.lzma': tarBy('lzma', 'lzma'),
  'tar.lzo': tarBy('lzop', 'lzop', 5, 1),
  'tar.z': { flags: ['--format=pax', '--compress'] },
  '7z': {
    flags: ['--format=7zip'],
    compressor: { name: '7zip', usual: 6, least: 0 },
    fromDisk: 'hard links',
  },
  cpio: { flags: ['--format=newc'], fromDisk: 'hard links' },
  iso: { flags: ['--format=iso9660', '--options=iso9660:rockridge=strict'], fromDisk: 'hard links' },
  xar: { flags: ['--format=xar'], fromDisk: 'everything' },
};

const READ_ONLY = ['cab', 'deb', 'lzh', 'rar', 'rpm'];
const sources = [...Object.keys(WRITING), ...READ_ONLY];

/** 7-Zip opens these: libarchive knows few of the ways in which archives are locked. */
const OPENED: readonly string[] = ['zip', '7z'];

const Locked = z.object({ password });
/** A password that no archive has, so that 7-Zip does not ask for one. */
const UNASKED = '-p-';

const edges: Edge[] = edgesBetween(sources, Object.keys(WRITING), { fidelity: 1, cost: 2 }).map((edge) => ({
  ...edge,
  options: optionsOf(edge.from, edge.to),
}));

function optionsOf(from: string, to: string) {
  const { compressor } = WRITING[to] ?? {};
  return z.strictObject({
    ...(OPENED.includes(from) && { password }),
    ...(compressor && { compression: compression(compressor.usual) }),
  });
}

/** Archives, by libarchive: members go from one archive to the other, and to disk only where that cannot be helped. */
export const engine: Engine<Tool> = {
  name: 'bsdtar',
  tools: TOOLS,
  weight: 1,
  edges,
  detect: (host) => host.version('bsdtar', ['--version']),

  async convert(task, run) {
    try {
      const archive = task.from.id === 'deb' ? await contentOfPackage(task, run) : task.input;
      const { password: key } = Locked.parse(task.options);
      await (key === undefined ? repack(archive, task, run) : repackBySevenZip(task, run, key));
    } catch (error) {
      throw unreadable(await reasonOf(error, task, run), task);
    }
    return [{ path: task.output }];
  },
};

/** Libarchive cannot say that a 7z archive is locked, nor that only the contents of a RAR archive are. */
async function reasonOf(error: unknown, { from, input }: Task, run: Run<Tool>): Promise<unknown> {
  if (!(error instanceof ToolFailure) || error.tool !== 'bsdtar') return error;
  if (from.id === 'rar' && (await isLockedRar(input, run)))
    return new ConversionFailure('password_protected', 'is protected by a password', { cause: error });
  if (from.id !== '7z') return error;
  return run.tool('7zz', ['t', UNASKED, input]).then(
    () => error,
    (reason: unknown) => reason,
  );
}

const RAR_MARK = 7;
const RAR_FILE = 0x74;
const RAR_LOCKED = 0x04;

/** Whether the first file of a RAR archive, behind the mark and a header of the whole, needs a password. */
async function isLockedRar(input: string, run: Run<Tool>): Promise<boolean> {
  const { stdout } = await run.tool('od', ['-An', '-v', '-tx1', '-N', '256', input]);
  const head = Buffer.from(stdout.replace(/\s/g, ''), 'hex').subarray(RAR_MARK);
  const file = head.subarray(head.length < 7 ? head.length : head.readUInt16LE(5));
  return file.length > 4 && file[2] === RAR_FILE && (file.readUInt16LE(3) & RAR_LOCKED) !== 0;
}

/** How the output is made. */
function creation({ to, output, options }: Task): string[] {
  const { flags = [], compressor } = WRITING[to.id] ?? {};
  const create = ['-c', ...flags, '-f', output];
  if (!compressor) return create;
  const { compression: level } = z.object({ compression: compression(compressor.usual) }).parse(options);
  return [...create, `--options=${compressor.name}:compression-level=${Math.max(level, compressor.least)}`];
}

async function repack(archive: string, task: Task, run: Run<Tool>): Promise<void> {
  try {
    await move(archive, task, run);
  } catch (error) {
    if (task.from.id !== 'zip' || !(error instanceof ToolFailure)) throw error;
    // Libarchive does not know how Windows packs what is large, nor how all was packed in the eighties; 7-Zip does.
    await repackBySevenZip(task, run).catch((reason: unknown) => {
      throw reason instanceof ToolFailure ? error : reason;
    });
  }
}

/**
 * Repacks by way of the disk, as 7-Zip reads it.
 *
 * @param key the archive's password, which the tool asks for: everybody on the machine can read its arguments
 */
async function repackBySevenZip(task: Task, run: Run<Tool>, key?: string): Promise<void> {
  await run.tool('rm', ['-rf', TREE]);
  await run.tool('mkdir', [TREE]);
  const extract = ['x', '-y', '-bd', '-snl', `-o${TREE}`, task.input];
  if (key === undefined) await run.tool('7zz', [...extract, UNASKED]);
  else await run.tool('7zz', extract, { stdin: `${key}\n` });
  await packTree(run, creation(task));
}

/** A package is an archive of archives; what it installs is in one of them. */
async function contentOfPackage({ input, from }: Task, run: Run<Tool>): Promise<string> {
  const { stdout } = await run.tool('bsdtar', ['-tf', input]);
  const name = stdout.split('\n').find((member) => /^data\.tar(\.\w+)?$/.test(member));
  if (!name) throw damaged(from);
  await run.tool('bsdtar', ['-x', '-f', input, name]);
  return name;
}

async function move(archive: string, task: Task, run: Run<Tool>): Promise<void> {
  const members = await survey(archive, task, run);
  // Libarchive takes a package that is cut before its content for an empty one.
  if (task.from.id === 'rpm' && !members.hasMembers) throw damaged(task.from);
  const { fromDisk } = WRITING[task.to.id] ?? {};
  const isDirect = fromDisk !== 'everything' && !(fromDisk && members.hasHardLinks);
  if (isDirect && !members.hasNamesOutside && !members.hasForeignLetters) {
    const { stderr } = await run.tool('bsdtar', [...creation(task), `@${archive}`]);
    // It goes on without what does not fit.
    if (/cannot archive/.test(stderr))
      throw new ConversionFailure('conversion_failed', `holds what ${task.to.name} cannot hold`);
    return;
  }
  await run.tool('mkdir', [TREE]);
  await unpackTree(run, archive, [
    ...(members.hasNamesOutside ? NAMES_INSIDE : []),
    ...(members.hasForeignLetters ? [`--options=hdrcharset=${LETTERS[task.from.id] ?? 'CP1252'}`] : []),
  ]);
  await packTree(run, creation(task));
}

/** Folders above become folders inside; where links lead is left as it is. */
const NAMES_INSIDE = ['-s', String.raw`#\(^\|/\)\.\.\(/\|$\)#\1__\2#gS`];

/** What names are written in that are not in Unicode. */
const LETTERS: Readonly<Record<string, string>> = { zip: 'CP437' };

/** What about an archive's members does not survive on the direct way. */
async function survey(archive: string, { from }: Task, run: Run<Tool>) {
  const found = {
    hasMembers: false,
    hasHardLinks: false,
    hasNamesOutside: false,
    hasForeignLetters: false,
  };
  const list = run.tool('bsdtar', ['-tvf', archive], {
    onLine: (line) => {
      found.hasMembers = true;
      const [entry = ''] = line.split(' -> ');
      found.hasHardLinks ||= entry.startsWith('h');
      found.hasNamesOutside ||= /[ /]\.\.(\/|$)| \//.test(entry);
      // Bytes that are no letters here are shown as numbers.
      found.hasForeignLetters ||= /\\[0-3][0-7]{2}/.test(entry);
    },
  });
  await list.catch((error: unknown) => {
    // It does not list names in another code page either.
    if (from.id !== 'lzh' || !(error instanceof ToolFailure)) throw error;
    found.hasForeignLetters = true;
  });
  return found;
}
