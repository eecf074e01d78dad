/** Archives whose members lie on disk on their way, for tools that cannot go from one archive to the other. */
import type { Run, Task } from '../../engine.ts';
import { ConversionFailure, damaged, ToolFailure } from '../../failure.ts';

/** What the functions here start. */
export const TREE_TOOLS = { bsdtar: 'libarchive-tools', find: 'findutils' } as const;
export type TreeTool = keyof typeof TREE_TOOLS;

/** The folder in the step's folder that members are unpacked to. */
export const TREE = 'tree';

/** A letter and a colon are no drive here, which would be left out. */
const NO_DRIVES = ['-s', '#^[A-Za-z]:#./~#'];

/** Unpacks what libarchive reads. What its members are called never leads out of the tree. */
export async function unpackTree(run: Run<TreeTool>, archive: string): Promise<void> {
  await run.tool('bsdtar', ['-x', '-p', '--no-same-owner', '-f', archive, '-C', TREE, ...NO_DRIVES]);
}

/** What lies in the tree, on its first level. */
export async function topOfTree(run: Run<TreeTool>): Promise<string[]> {
  const args = ['-mindepth', '1', '-maxdepth', '1', '-printf', '%P\\0'];
  const { stdout } = await run.tool('find', [TREE, ...args]);
  return stdout.split('\0').filter(Boolean).sort();
}

/** What a tool's failure to read an archive says of it. */
export function unreadable(error: unknown, { from }: Task): unknown {
  if (!(error instanceof ToolFailure)) return error;
  if (/name too long/i.test(error.stderr))
    return new ConversionFailure('limit_exceeded', 'holds names that are longer than a disk can hold', {
      cause: error,
    });
  if (/pass(phrase|word)|encrypt|crypto/i.test(error.stderr))
    return new ConversionFailure('password_protected', 'is protected by a password', { cause: error });
  return damaged(from, error);
}
