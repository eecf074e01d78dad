import type { Edge, Engine, Run, Task, Tools } from '../../engine.ts';
import { ConversionFailure } from '../../failure.ts';
import { PAX, REPACK_NEEDS, REPACK_TOOLS, REPACK_WORKER, repack } from './repack.ts';
import { TREE, TREE_TOOLS, type TreeTool, topOfTree, unpackTree, unreadable } from './tree.ts';

const TOOLS = { ...TREE_TOOLS, ...REPACK_TOOLS, mkdir: 'coreutils' } as const;
/** The input as a disk takes it from anybody: without attributes, and with names that are in Unicode. */
const PLAIN = 'plain.tar';

/** A tool that knows an archive format that libarchive does not read, or does not write. */
interface Packer<Tool extends string> {
  readonly name: string;
  /** Beside what unpacks and packs tar. */
  readonly tools: Tools<Tool>;
  readonly format: string;
  readonly detect: Engine['detect'];
  /** Unpacks `task.input` into the tree. */
  readonly unpack?: (task: Task, run: Run<Tool | TreeTool>) => Promise<unknown>;
  /** Makes `task.output` of the tree; `names` are on its first level. */
  readonly pack?: (task: Task, run: Run<Tool | TreeTool>, names: readonly string[]) => Promise<unknown>;
  /** What its archives cannot hold, in words, and as tests of `find`. */
  readonly cannotHold?: Readonly<Record<string, readonly string[]>>;
}

/** An engine that meets the other archives in tar, which holds everything that any of them does. */
export function packer<Tool extends string>({
  name,
  tools,
  format,
  detect,
  unpack,
  pack,
  cannotHold,
}: Packer<Tool>): Engine {
  const worth = { fidelity: 1, cost: 3 };
  const edges: Edge[] = [];
  if (unpack) edges.push({ from: format, to: 'tar', ...worth });
  if (pack) edges.push({ from: 'tar', to: format, ...worth });

  return {
    name,
    tools: { ...TOOLS, ...tools },
    needs: REPACK_NEEDS,
    worker: REPACK_WORKER,
    weight: 1,
    edges,
    detect,

    async convert(task, run) {
      await run.tool('mkdir', [TREE]);
      if (task.to.id === 'tar' && unpack) {
        await reading(task, () =>
          unpack(task, run).catch(async (error) => {
            // What it says of its volumes is told instead.
            await repack(task, run, { does: 'look' });
            throw error;
          }),
        );
        await repack(task, run, { ...PAX, tree: TREE });
      } else if (pack) {
        await repack(task, run, { ...PAX, output: PLAIN, isPlain: true });
        await reading(task, () => unpackTree(run, PLAIN));
        if (cannotHold) await refuse(task, run, cannotHold);
        await pack(task, run, await topOfTree(run));
      }
      return [{ path: task.output }];
    },
  };
}

async function reading(task: Task, unpack: () => Promise<unknown>): Promise<void> {
  try {
    await unpack();
  } catch (error) {
    throw unreadable(error, task);
  }
}

/** Fails with the first member that the format cannot hold: it would silently be missing in the result. */
async function refuse(
  { to }: Task,
  run: Run<TreeTool>,
  cannotHold: NonNullable<Packer<never>['cannotHold']>,
): Promise<void> {
  const tests = Object.entries(cannotHold).flatMap(([name, test]) => ['-o', ...test, '-printf', name]);
  const { stdout } = await run.tool('find', [TREE, '-mindepth', '1', '(', ...tests.slice(1), ')', '-quit']);
  if (stdout !== '')
    throw new ConversionFailure('conversion_failed', `holds ${stdout}, which ${to.name} cannot hold`);
}
