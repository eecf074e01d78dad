import { fileURLToPath } from 'node:url';
import { type Edge, type Engine, edgesBetween } from '../../engine.ts';
import { Made } from '../../kits/workers/made.ts';

const TOOLS = { '/usr/bin/python3': 'python3-minimal' } as const;
type Tool = keyof typeof TOOLS;

const WORKER = fileURLToPath(new URL('worker.py', import.meta.url));

/** Nothing changes but how the tables are packed. */
const packed = { fidelity: 1, cost: 2 };
/** The curves are of another kind, and the instructions for coarse screens do not fit them. */
const redrawn = { fidelity: 0.95, cost: 4 };

/** Web fonts and collections may hold both kinds of curves; most hold those of TrueType. */
const edges: Edge[] = [
  ...edgesBetween(['ttf', 'otf', 'woff', 'woff2', 'ttc'], ['woff', 'woff2'], packed),
  ...edgesBetween(['woff', 'woff2', 'ttc'], ['ttf'], packed),
  ...edgesBetween(['ttf', 'woff', 'woff2', 'ttc'], ['otf'], redrawn),
  { from: 'otf', to: 'ttf', ...redrawn },
];

/** TrueType and OpenType fonts, by fontTools: names, kerning and features stay as they are, table by table. */
export const engine: Engine<Tool> = {
  name: 'fonttools',
  tools: TOOLS,
  needs: {
    '/usr/lib/python3/dist-packages/fontTools/__init__.py': 'python3-fonttools',
    '/usr/lib/python3/dist-packages/brotli.py': 'python3-brotli',
  },
  weight: 1,
  edges,
  worker: { start: ['/usr/bin/python3', '-I', WORKER], readable: [WORKER], maxDocuments: 200 },

  detect: (host) => host.version('python3', ['-c', 'import fontTools; print(fontTools.version)']),

  async convert({ input, from, to, outputFolder }, run) {
    const request = { input, from: from.id, called: from.name, to: to.id, folder: outputFolder };
    const { outputs } = Made.parse(await run.worker(request));
    return outputs.map(({ path, label }) => (label === undefined ? { path } : { path, label }));
  },
};
