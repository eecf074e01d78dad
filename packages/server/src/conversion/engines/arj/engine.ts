import { ConversionFailure } from '../../failure.ts';
import { packer } from '../../kits/archives/packer.ts';
import { TREE } from '../../kits/archives/tree.ts';

const TOOLS = { arj: 'arj', cp: 'coreutils', tee: 'coreutils', env: 'coreutils' } as const;

const COPY = 'copy';
const LIST = 'names';

/** ARJ archives. Other readers know nothing of hard links in them, so every name gets its content. */
export const engine = packer({
  name: 'arj',
  tools: TOOLS,
  format: 'arj',
  detect: (host) => host.version('arj', [], /ARJ32 v (\d+\.\d+)/),
  unpack: ({ input }, run) => run.tool('arj', ['x', '-y', input, `${TREE}/`]),
  async pack({ output, to }, run) {
    // No link of a disk leads to two names: every name is a file of its own.
    await run.tool('cp', ['-R', '--preserve=mode,timestamps', TREE, COPY]);
    const { stdout } = await run.tool('find', [COPY, '-mindepth', '1', '-printf', '%P\\0']);
    const names = stdout.split('\0').filter(Boolean).sort();
    if (names.some((name) => /[\n\r]/.test(name)))
      throw new ConversionFailure('conversion_failed', `holds names with line breaks, which ${to.name} cannot hold`);
    // An argument is a pattern, and a folder among several hides the next.
    await run.tool('tee', [LIST], { stdin: names.map((name) => `./${name}\n`).join('') });
    await run.tool('env', ['-C', COPY, 'arj', 'a', '-y', '-a1', `../${output}`, `!../${LIST}`]);
  },
});
