import { type Engine, edgesBetween } from '../engine.ts';
import { ConversionFailure, ToolFailure } from '../failure.ts';

/** What assimp calls the formats that it writes. A Wavefront model comes without the file of its materials. */
const WRITERS: Readonly<Record<string, string>> = {
  obj: 'objnomtl',
  stl: 'stlb',
  ply: 'plyb',
  glb: 'glb2',
  dae: 'collada',
  x3d: 'x3d',
  '3ds': '3ds',
};

/** It reads some damaged models without an end. */
const READING_SECONDS = '60';

/** Not 3D Studio's, which it turns on its side. */
const SOURCES = ['obj', 'stl', 'ply', 'glb', 'dae', 'x3d', 'off'];

/** Models, by the Open Asset Import Library. Shapes stay as they are; what they look like is kept where both formats know it. */
export const assimp: Engine = {
  name: 'assimp',
  packages: ['assimp-utils'],
  weight: 1,
  edges: edgesBetween(SOURCES, Object.keys(WRITERS), { fidelity: 1, cost: 3 }),
  detect: (host) => host.version('assimp', ['version'], /Version (\d+\.\d+)/),

  async convert({ input, from, to, output }, run) {
    try {
      const { stdout } = await run.tool('timeout', [READING_SECONDS, 'assimp', 'info', input]);
      // It makes an empty scene of what it does not understand.
      if (!/^Faces:\s+[1-9]/m.test(stdout)) throw damaged(from.name, stdout);
      await run.tool('assimp', ['export', input, output, `-f${WRITERS[to.id]}`]);
    } catch (error) {
      throw error instanceof ToolFailure ? damaged(from.name, error) : error;
    }
    return [{ path: output }];
  },
};

function damaged(name: string, cause: unknown): ConversionFailure {
  return new ConversionFailure('invalid_input_file', `is damaged or not ${name}`, { cause });
}
