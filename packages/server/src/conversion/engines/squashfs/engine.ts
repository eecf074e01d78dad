import { packer } from '../../kits/archives/packer.ts';
import { TREE } from '../../kits/archives/tree.ts';

const TOOLS = { mksquashfs: 'squashfs-tools', unsquashfs: 'squashfs-tools' } as const;

/** SquashFS images, by the kernel project's own tools. */
export const engine = packer({
  name: 'squashfs',
  tools: TOOLS,
  format: 'squashfs',
  detect: (host) => host.version('mksquashfs', ['-version'], /version (\d+\.\d[\w.]*)/),
  unpack: ({ input }, run) =>
    run.tool('unsquashfs', ['-no-progress', '-no-xattrs', '-force', '-d', TREE, input]),
  pack: ({ output }, run) =>
    run.tool('mksquashfs', [TREE, output, '-all-root', '-no-xattrs', '-no-progress', '-quiet']),
});
