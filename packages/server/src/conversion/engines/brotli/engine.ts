import type { Engine } from '../../engine.ts';
import { unreadable } from '../../kits/archives/tree.ts';

const TOOLS = { brotli: 'brotli', bsdtar: 'libarchive-tools' } as const;
type Tool = keyof typeof TOOLS;

const worth = { fidelity: 1, cost: 2 };

/** Archives that are compressed as web servers do it. */
export const engine: Engine<Tool> = {
  name: 'brotli',
  tools: TOOLS,
  weight: 1,
  edges: [
    { from: 'tar.br', to: 'tar', ...worth },
    { from: 'tar', to: 'tar.br', ...worth },
  ],
  detect: (host) => host.version('brotli', ['--version']),

  async convert(task, run) {
    const direction = task.to.id === 'tar' ? ['--decompress'] : ['--quality=9'];
    try {
      await run.tool('brotli', [...direction, `--output=${task.output}`, task.input]);
      // Whatever has been decompressed must be a whole archive.
      await run.tool('bsdtar', ['-tf', task.to.id === 'tar' ? task.output : task.input]);
    } catch (error) {
      throw unreadable(error, task);
    }
    return [{ path: task.output }];
  },
};
