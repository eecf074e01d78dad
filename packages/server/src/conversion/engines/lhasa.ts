import { packer } from '../archives/packer.ts';
import { TREE } from '../archives/tree.ts';

/** Reads LHA archives. */
export const lhasa = packer({
  name: 'lhasa',
  packages: ['lhasa'],
  format: 'lzh',
  detect: (host) => host.version('lhasa', []),
  unpack: ({ input }, run) => run.tool('lhasa', [`xqfw=${TREE}`, input]),
});
