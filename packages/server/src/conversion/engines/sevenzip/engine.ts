import { packer } from '../../kits/archives/packer.ts';
import { TREE } from '../../kits/archives/tree.ts';

/** Windows images, by 7-Zip. */
export const engine = packer({
  name: 'sevenzip',
  packages: ['7zip'],
  format: 'wim',
  detect: (host) => host.version('7zz', ['i'], /7-Zip \(z\) (\d+\.\d+)/),
  unpack: ({ input }, run) =>
    run.tool('7zz', ['x', '-y', '-bd', '-snl', '-snh', '-twim', `-o${TREE}`, input]),
  pack: ({ output }, run) => run.tool('7zz', ['a', '-bd', '-snl', '-snh', '-twim', output, `./${TREE}/*`]),
});
