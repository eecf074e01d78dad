import { fileURLToPath } from 'node:url';
import { type Engine, edgesBetween } from '../../engine.ts';

const TOOLS = { '/usr/bin/python3': 'python3-minimal' } as const;
type Tool = keyof typeof TOOLS;

const WORKER = fileURLToPath(new URL('worker.py', import.meta.url));
const OUTLINES = ['pfb', 'pfa', 'sfd'];

/** FontForge's own format, and Type 1, by FontForge. They know less of features and names than it needs for others. */
export const engine: Engine<Tool> = {
  name: 'fontforge',
  tools: TOOLS,
  needs: { '/usr/share/doc/python3-fontforge': 'python3-fontforge' },
  weight: 1,
  edges: [
    ...edgesBetween(OUTLINES, [...OUTLINES, 'otf'], { fidelity: 1, cost: 4 }),
    ...edgesBetween(['otf', 'ttf'], OUTLINES, { fidelity: 0.9, cost: 4 }),
  ],
  worker: { start: ['/usr/bin/python3', '-I', WORKER], readable: [WORKER], maxDocuments: 100 },
  detect: (host) =>
    host.version('python3', ['-c', 'import fontforge; print(fontforge.version())'], /(\d{8})/),

  async convert({ input, from, output }, run) {
    await run.worker({ input, output, called: from.name });
    return [{ path: output }];
  },
};
