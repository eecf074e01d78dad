/** What is attacked, in words that fit any machine. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { engineVersions } from './project.ts';

const run = promisify(execFile);

/** Names and versions of the sandbox, Node and the tools that are here. */
export async function versions(): Promise<string[]> {
  const { stdout } = await run('bwrap', ['--version']).catch(() => ({ stdout: '' }));
  const kernel = (await run('uname', ['-r'])).stdout.split('.').slice(0, 2).join('.');
  return [
    `Linux ${kernel}`,
    stdout.trim(),
    `Node ${process.versions.node}`,
    ...(await engineVersions()),
  ].filter(Boolean);
}
