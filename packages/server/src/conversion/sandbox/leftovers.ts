import { readdir, readFile } from 'node:fs/promises';

/**
 * Ends the tools that a killed server has left in its folder. They die with it by themselves, except for those that
 * were just being started at that moment.
 *
 * @param folder of which this process is the only owner
 */
export async function endLeftovers(folder: string): Promise<void> {
  // Only Linux has these files, and only there are tools in a sandbox.
  for (const pid of await readdir('/proc').catch(() => [])) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes('bwrap\0') || !command.includes(`\0--bind\0${folder}/`)) continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
}
