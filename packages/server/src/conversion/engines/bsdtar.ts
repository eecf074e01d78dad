import { type Edge, type Engine, edgesBetween, type Run, type Task } from '../engine.ts';
import { ConversionFailure, ToolFailure } from '../failure.ts';

/** How bsdtar is told to write each format. What it reads, it recognises by content. */
const WRITE_FLAGS: Readonly<Record<string, readonly string[]>> = {
  zip: ['--format=zip'],
  tar: ['--format=pax'],
  'tar.gz': ['--format=pax', '--gzip'],
  'tar.bz2': ['--format=pax', '--bzip2'],
  'tar.xz': ['--format=pax', '--xz'],
  'tar.zst': ['--format=pax', '--zstd'],
  '7z': ['--format=7zip'],
};

const formats = Object.keys(WRITE_FLAGS);
const edges: Edge[] = edgesBetween(formats, formats, { fidelity: 1, cost: 2 });

/** These hold every name of a file as a file of its own. */
const WITHOUT_HARD_LINKS = ['zip', '7z'];
const TREE = 'tree';

/** Archives, by libarchive: members go from one archive to the other, and to disk only where that cannot be helped. */
export const bsdtar: Engine = {
  name: 'bsdtar',
  packages: ['libarchive-tools'],
  weight: 1,
  edges,
  detect: (host) => host.version('bsdtar', ['--version']),

  async convert(task, run) {
    const create = ['-c', ...(WRITE_FLAGS[task.to.id] ?? []), '-f', task.output];
    try {
      if (task.from.id === 'zip') await requireDirectory(task, run);
      if (WITHOUT_HARD_LINKS.includes(task.to.id) && (await hasHardLinks(task, run)))
        await repack(task, run, create);
      else await run.tool('bsdtar', [...create, `@${task.input}`]);
    } catch (error) {
      if (!(error instanceof ToolFailure)) throw error;
      if (/passphrase|encrypted/i.test(error.stderr)) {
        throw new ConversionFailure('password_protected', 'is protected by a password', { cause: error });
      }
      throw new ConversionFailure('invalid_input_file', `is damaged or not ${task.from.name}`, {
        cause: error,
      });
    }
    return [{ path: task.output }];
  },
};

/** The end of the directory at a zip archive's end, with the longest comment that may follow it. */
const DIRECTORY_END = 'PK\u0005\u0006';
const MAX_DIRECTORY_END = 22 + 65_535;

/** Without its directory libarchive takes the members that it meets for all of them. */
async function requireDirectory({ input, from }: Task, run: Run): Promise<void> {
  const { stdout } = await run.tool('tail', ['-c', String(MAX_DIRECTORY_END), input]);
  if (!stdout.includes(DIRECTORY_END))
    throw new ConversionFailure('invalid_input_file', `is damaged or not ${from.name}`);
}

async function hasHardLinks({ input }: Task, run: Run): Promise<boolean> {
  let found = false;
  await run.tool('bsdtar', ['-tvf', input], { onLine: (line) => (found ||= line.startsWith('h')) });
  return found;
}

/** From archive to archive, a hard link would lose what it links to. On disk every name has its content. */
async function repack({ input }: Task, run: Run, create: readonly string[]): Promise<void> {
  await run.tool('mkdir', [TREE]);
  await run.tool('bsdtar', ['-x', '-p', '--no-same-owner', '-f', input, '-C', TREE]);
  const { stdout: names } = await run.tool('find', [
    TREE,
    '-mindepth',
    '1',
    '-maxdepth',
    '1',
    '-printf',
    '%P\\0',
  ]);
  await run.tool('bsdtar', [...create, '-C', TREE, '--null', '-T', '-'], { stdin: names });
}
