/** How much memory a tool takes, with everything that it has started, and whatever kind of memory it is. */
import { readdir, readFile, readlink, stat, statfs } from 'node:fs/promises';

/** What a tree of processes takes. */
export interface TreeUse {
  readonly processes: number;
  /** In memory: of the processes, of files that are kept there, and of such files without a name. */
  readonly memoryBytes: number;
  /** On the disk, in files that are open and have no name any more. */
  readonly unlinkedBytes: number;
}

/** Where the sandbox keeps files in memory. */
const IN_MEMORY = ['tmp', 'dev/shm'];
const KIB = 1024;
const BLOCK_BYTES = 512;

/**
 * Measures the processes below one. What ends while it is looked at takes nothing.
 *
 * @param sandbox the first process inside, if the tool runs in one
 * @param disk the device that the tool can write to
 * @param limit in bytes: above it memory that processes share is counted anew, exactly, which takes longer
 */
export async function measureTree(
  root: number,
  sandbox: number | undefined,
  disk: number,
  limit: number,
): Promise<TreeUse> {
  const pids = await treeOf(root);
  const [processes, inMemory, open] = await Promise.all([
    sumOf(pids, residentBytes),
    sandbox === undefined ? 0 : sumOf(IN_MEMORY, (folder) => usedBytes(`/proc/${sandbox}/root/${folder}`)),
    measureOpenFiles(pids, disk),
  ]);
  const others = inMemory + open.memoryBytes;
  const isExact = processes + others <= limit;
  return {
    processes: pids.length,
    memoryBytes: others + (isExact ? processes : await sumOf(pids, proportionalBytes)),
    unlinkedBytes: open.unlinkedBytes,
  };
}

async function treeOf(root: number): Promise<number[]> {
  const pids = [root];
  // The list grows while it is read: each process adds its children.
  for (const pid of pids) {
    const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
    const children = await Promise.all(
      threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
    );
    pids.push(...children.join(' ').split(' ').filter(Boolean).map(Number));
  }
  return pids;
}

async function sumOf<Item>(
  items: readonly Item[],
  measure: (item: Item) => Promise<number>,
): Promise<number> {
  const sizes = await Promise.all(items.map((item) => measure(item).catch(() => 0)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Its own memory, and all that it shares with others in memory; files that it has mapped belong to the disk. */
async function residentBytes(pid: number): Promise<number> {
  return fieldsOf(await readFile(`/proc/${pid}/status`, 'utf8'), ['RssAnon', 'RssShmem', 'VmSwap']);
}

/** The same, but what several processes share is divided among them. */
async function proportionalBytes(pid: number): Promise<number> {
  // Not every kernel has it.
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => undefined);
  return text === undefined ? residentBytes(pid) : fieldsOf(text, ['Pss_Anon', 'Pss_Shmem', 'SwapPss']);
}

function fieldsOf(text: string, names: readonly string[]): number {
  return names.reduce((sum, name) => {
    const [, kibibytes = '0'] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text) ?? [];
    return sum + Number(kibibytes) * KIB;
  }, 0);
}

async function usedBytes(folder: string): Promise<number> {
  const { blocks, bfree, bsize } = await statfs(folder);
  return (blocks - bfree) * bsize;
}

/**
 * Files that have no name, but are open: memory of its own (memfd), and what was deleted on the disk. Where the server is
 * root it also sees those that are only mapped.
 */
async function measureOpenFiles(
  pids: readonly number[],
  disk: number,
): Promise<{ memoryBytes: number; unlinkedBytes: number }> {
  const inMemory = new Map<number, number>();
  const unlinked = new Map<number, number>();
  const look = async (link: string) => {
    const target = await readlink(link);
    const isInMemory = target.startsWith('/memfd:');
    if (!isInMemory && !target.endsWith(' (deleted)')) return;
    const { dev, ino, blocks } = await stat(link);
    // What else was deleted is in the sandbox's own memory, or shared, and counted there.
    if (isInMemory) inMemory.set(ino, blocks * BLOCK_BYTES);
    else if (dev === disk) unlinked.set(ino, blocks * BLOCK_BYTES);
  };
  for (const folder of pids.flatMap((pid) => [`/proc/${pid}/fd`, `/proc/${pid}/map_files`])) {
    const names = await readdir(folder).catch(() => []);
    await Promise.all(names.map((name) => look(`${folder}/${name}`).catch(() => undefined)));
  }
  const sum = (sizes: ReadonlyMap<number, number>) => [...sizes.values()].reduce((a, b) => a + b, 0);
  return { memoryBytes: sum(inMemory), unlinkedBytes: sum(unlinked) };
}
