/** Watches what a running tool takes, for what the kernel does not limit by itself: a whole tree's memory, a folder's size. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What a tool and everything that it starts may take together. */
export interface TreeLimits {
  readonly memoryBytes: number;
  readonly folderBytes: number;
  readonly processes: number;
}

const INTERVAL_MS = 250;
const PAGE_BYTES = 4096;

/**
 * Watches until the signal aborts.
 *
 * @param onExceeded called once, with the clause that ends the sentence "The file …"
 */
export async function watchTree(
  pid: number,
  folder: string,
  limits: TreeLimits,
  signal: AbortSignal,
  onExceeded: (reason: string) => void,
): Promise<void> {
  while (!signal.aborted) {
    const [tree, folderBytes] = await Promise.all([
      measureTree(pid),
      measureFolder(folder, limits.folderBytes),
    ]);
    if (signal.aborted) return;
    if (tree.memoryBytes > limits.memoryBytes) return onExceeded('needs more memory than this server allows');
    if (tree.processes > limits.processes) return onExceeded('needs more processes than this server allows');
    if (folderBytes > limits.folderBytes) return onExceeded('needs more disk space than this server allows');
    await setTimeout(INTERVAL_MS, undefined, { signal }).catch(() => undefined);
  }
}

async function measureTree(root: number): Promise<{ memoryBytes: number; processes: number }> {
  let memoryBytes = 0;
  const pids = [root];
  // The list grows while it is read: each process adds its children.
  for (const pid of pids) {
    // A process may end at any moment; then it takes nothing.
    const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
    const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
    const children = await Promise.all(
      threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
    );
    const [, resident = 0, shared = 0] = statm.split(' ').map(Number);
    memoryBytes += (resident - shared) * PAGE_BYTES;
    pids.push(...children.join(' ').split(' ').filter(Boolean).map(Number));
  }
  return { memoryBytes, processes: pids.length };
}

/** The bytes that a folder's files take; stops counting above the limit. */
async function measureFolder(folder: string, limit: number): Promise<number> {
  let bytes = 0;
  const folders = [folder];
  for (const path of folders) {
    for (const entry of await readdir(path, { withFileTypes: true }).catch(() => [])) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) folders.push(child);
      else bytes += (await lstat(child).catch(() => ({ blocks: 0 }))).blocks * 512;
      if (bytes > limit) return bytes;
    }
  }
  return bytes;
}
