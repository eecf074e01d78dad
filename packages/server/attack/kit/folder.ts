import { execFile, spawnSync } from 'node:child_process';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const open = new Set<string>();

// What lies in folders that everybody uses is taken away again, where a run is broken off, too.
process.once('exit', () => {
  if (open.size > 0) spawnSync('rm', ['-rf', ...open]);
});

/** A folder of this run, which everybody may look into: what is secret in it must be kept by the sandbox alone. */
export async function openFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `converter-attack-${name}-`));
  deleteAtExit(folder);
  await chmod(folder, 0o755);
  return folder;
}

/** Deletes a folder when this process ends, if {@link removeFolder} was not called with it before. */
export function deleteAtExit(folder: string): void {
  open.add(folder);
}

/** Deletes what an attack has left, however deep it is: the programs of the system do what Node cannot. */
export async function removeFolder(folder: string): Promise<void> {
  // As a plain user, `rm` does not enter a folder without rights, though it is the user's own.
  await run('chmod', ['-R', 'u+rwX', folder]).catch(() => undefined);
  await run('rm', ['-rf', folder]).catch(() => undefined);
  open.delete(folder);
}
