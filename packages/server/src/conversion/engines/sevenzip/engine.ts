import { packer } from '../../kits/archives/packer.ts';
import { TREE } from '../../kits/archives/tree.ts';

const TOOLS = { '7zz': '7zip' } as const;

/** Windows images, by 7-Zip. */
export const engine = packer({
  name: 'sevenzip',
  tools: TOOLS,
  format: 'wim',
  detect: (host) => host.version('7zz', ['i'], /7-Zip \(z\) (\d+\.\d+)/),
  unpack: ({ input }, run) =>
    run.tool('7zz', ['x', '-y', '-bd', '-snl', '-snh', '-twim', `-o${TREE}`, input]),
  async pack({ output }, run) {
    await run.tool('7zz', ['a', '-bd', '-snl', '-snh', '-twim', output, `./${TREE}/*`]);
    const { stdout } = await run.tool('find', [TREE, '-type', 'l', '-printf', '%P', '-quit']);
    if (stdout !== '')
      run.warn(
        'content_changed',
        `Links such as "${stdout}" are links to 7-Zip alone; to others they are texts.`,
      );
  },
});
