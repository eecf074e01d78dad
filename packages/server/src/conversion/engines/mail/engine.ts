import { type Edge, type Engine, edgesBetween } from '../../engine.ts';
import { Made } from '../../kits/workers/made.ts';
import { nodeWorker } from '../../kits/workers/node-worker.ts';

const TOOLS = {};
type Tool = keyof typeof TOOLS;

const edges: Edge[] = [
  ...edgesBetween(['mhtml'], ['html'], { fidelity: 1, cost: 2 }),
  ...edgesBetween(['eml', 'mbox'], ['html', 'txt', 'json'], { fidelity: 1, cost: 2 }),
  // What is attached, as it was sent.
  ...edgesBetween(['eml', 'mbox'], ['zip'], { fidelity: 1, cost: 2 }),
  ...edgesBetween(['eml', 'mbox'], ['eml', 'mbox'], { fidelity: 1, cost: 1 }),
];

/** Messages as they are sent and kept, by libraries that know their encodings, and what in them is dangerous. */
export const engine: Engine<Tool> = {
  name: 'mail',
  tools: TOOLS,
  weight: 1,
  edges,
  worker: nodeWorker({
    source: new URL('./worker.ts', import.meta.url),
    packages: ['postal-mime', 'sanitize-html', 'yazl'],
    maxDocuments: 200,
  }),

  detect: () => Promise.resolve(process.version),

  async convert({ input, output, from, to }, run) {
    const answer = Made.parse(await run.worker({ input, output, from: from.id, to: to.id }));
    return answer.outputs.map(({ path, label }) => ({ path, ...(label && { label }) }));
  },
};
