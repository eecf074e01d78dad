import { packer } from '../../kits/archives/packer.ts';
import { TREE } from '../../kits/archives/tree.ts';

const TOOLS = { arj: 'arj', cp: 'coreutils', env: 'coreutils' } as const;

const COPY = 'copy';

/** ARJ archives. Other readers know nothing of hard links in them, so every name gets its content. */
export const engine = packer({
  name: 'arj',
  tools: TOOLS,
  format: 'arj',
  detect: (host) => host.version('arj', [], /ARJ32 v (\d+\.\d+)/),
  unpack: ({ input }, run) => run.tool('arj', ['x', '-y', input, `${TREE}/`]),
  async pack({ output }, run, names) {
    await run.tool('cp', ['-R', '--preserve=mode,timestamps', TREE, COPY]);
    await run.tool('env', ['-C', COPY, 'arj', 'a', '-r', '-y', '-a1', `../${output}`, ...names.map(inside)]);
  },
});

/** A name that no tool takes for an option. */
const inside = (name: string) => `./${name}`;
