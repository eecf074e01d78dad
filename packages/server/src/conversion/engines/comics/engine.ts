import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Engine, edgesBetween } from '../../engine.ts';
import { REPACK_NEEDS, REPACK_SCRIPTS, REPACK_TOOLS, repack } from '../../kits/archives/repack.ts';
import { password } from '../../options/pages.ts';

const SCRIPTS = ['comics', 'pages', 'books'].map((name) =>
  fileURLToPath(new URL(`${name}.py`, import.meta.url)),
);
const [SCRIPT = ''] = SCRIPTS;
const PYTHON = '/usr/bin/python3';

const worth = { fidelity: 1, cost: 10 };

/** Comics: the pictures of an archive as the pages of one document, in the order in which people count, by img2pdf. */
export const engine: Engine<keyof typeof REPACK_TOOLS> = {
  name: 'comics',
  tools: REPACK_TOOLS,
  needs: {
    ...REPACK_NEEDS,
    '/usr/lib/python3/dist-packages/PIL/__init__.py': 'python3-pil',
    '/usr/lib/python3/dist-packages/img2pdf.py': 'python3-img2pdf',
  },
  weight: 1,
  edges: [
    ...edgesBetween(['zip', '7z'], ['pdf', 'epub'], { ...worth, options: z.strictObject({ password }) }),
    ...edgesBetween(['rar', 'tar'], ['pdf', 'epub'], worth),
  ],
  worker: { start: [PYTHON, '-I', '-B', SCRIPT], readable: [...SCRIPTS, ...REPACK_SCRIPTS], maxDocuments: 1 },
  detect: (host) => host.version('bsdtar', ['--version']),

  async convert(task, run) {
    await repack(task, run, {});
    return [{ path: task.output }];
  },
};
