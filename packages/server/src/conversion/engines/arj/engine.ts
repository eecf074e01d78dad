import { ConversionFailure, ToolFailure } from '../../failure.ts';
import type { Format } from '../../formats.ts';
import { packer } from '../../kits/archives/packer.ts';
import { TREE } from '../../kits/archives/tree.ts';

const TOOLS = { arj: 'arj', cp: 'coreutils', tee: 'coreutils', env: 'coreutils' } as const;

const COPY = 'copy';
const LIST = 'names';
const ODD = /[\n\r\\[\]*?"]| $/;
/** It would stand for every name. */
const ALL = /\/[*?.]+$/;

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
    const paths = names.map((name) => `./${name}`);
    // Arguments are patterns, and a folder among several hides the next; a line of a list loses what is odd in a name.
    const listed = paths.filter((path) => !ODD.test(path));
    await run.tool('tee', [LIST], { stdin: listed.map((path) => `${path}\n`).join('') });
    const odd = paths.filter((path) => ODD.test(path));
    if (odd.some((path) => ALL.test(path))) throw unholdable(to);
    const given = [...(listed.length > 0 ? [`!../${LIST}`] : []), ...odd];
    const packing = run.tool('env', ['-C', COPY, 'arj', 'a', '-y', '-a1', `../${output}`, ...given]);
    const { stdout: said } = await packing.catch((error: unknown) => {
      throw odd.length > 0 && error instanceof ToolFailure ? unholdable(to, error) : error;
    });
    // It goes on without what it does not find.
    if (Number(/(\d+) file\(s\)/.exec(said)?.[1] ?? 0) !== names.length) throw unholdable(to);
  },
});

const unholdable = ({ name }: Format, cause?: unknown) =>
  new ConversionFailure('conversion_failed', `holds names that ${name} cannot hold`, { cause });
