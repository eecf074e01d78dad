import type { Engine } from '../../engine.ts';
import { PAX, REPACK_NEEDS, REPACK_TOOLS, REPACK_WORKER, repack } from '../../kits/archives/repack.ts';

const TOOLS = { ...REPACK_TOOLS, mksquashfs: 'squashfs-tools', unsquashfs: 'squashfs-tools' } as const;
const worth = { fidelity: 1, cost: 3 };

/** SquashFS images, by the kernel project's own tools: nothing goes over a disk, which would take neither owners nor devices. */
export const engine: Engine<keyof typeof TOOLS> = {
  name: 'squashfs',
  tools: TOOLS,
  needs: REPACK_NEEDS,
  weight: 1,
  edges: [
    { from: 'squashfs', to: 'tar', ...worth },
    { from: 'tar', to: 'squashfs', ...worth },
  ],
  worker: REPACK_WORKER,
  detect: (host) => host.version('mksquashfs', ['-version'], /version (\d+\.\d[\w.]*)/),

  async convert(task, run) {
    await repack(task, run, PAX);
    return [{ path: task.output }];
  },
};
