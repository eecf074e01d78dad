import { packer } from '../../kits/archives/packer.ts';
import { TREE } from '../../kits/archives/tree.ts';

const TOOLS = { gcab: 'gcab', env: 'coreutils' } as const;

/** Writes Windows cabinets. */
export const engine = packer({
  name: 'gcab',
  tools: TOOLS,
  format: 'cab',
  detect: (host) => host.version('gcab', ['--version'], /v(\d+\.\d+)/),
  async pack({ output }, run) {
    const { stdout } = await run.tool('find', [TREE, '-type', 'f', '-printf', '%P\\0']);
    const names = stdout.split('\0').filter(Boolean).sort();
    await run.tool('env', ['-C', TREE, 'gcab', '--create', '--zip', `../${output}`, '--', ...names]);
  },
  cannotHold: {
    links: ['-type', 'l'],
    'empty folders': ['-type', 'd', '-empty'],
    // It takes them for folders.
    'names with backslashes': ['-name', '*\\\\*'],
  },
});
