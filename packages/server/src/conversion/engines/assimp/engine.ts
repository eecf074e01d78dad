import { type Engine, edgesBetween } from '../../engine.ts';
import { damaged, ToolFailure } from '../../failure.ts';
import { asUtf8, TEXT_NEEDS, TEXT_TOOLS } from '../../kits/documents/text-input.ts';
import { assertSelfContained, embedShapes } from './gltf.ts';

const TOOLS = {
  ...TEXT_TOOLS,
  assimp: 'assimp-utils',
  timeout: 'coreutils',
  '/usr/bin/python3': 'python3-minimal',
} as const;
type Tool = keyof typeof TOOLS;

/**
 * What assimp calls the formats that it writes. A Wavefront model comes without the file of its materials; PLY is text, since
 * the binary kind has colours of other lengths than it says.
 */
const WRITERS: Readonly<Record<string, string>> = {
  obj: 'objnomtl',
  stl: 'stlb',
  ply: 'ply',
  glb: 'glb2',
  dae: 'collada',
  x3d: 'x3d',
  '3ds': '3ds',
  gltf: 'gltf2',
  x: 'x',
};

/** It reads some damaged models without an end. */
const READING_SECONDS = '60';

/** Not 3D Studio's, which it turns on its side. */
const SOURCES = ['obj', 'stl', 'ply', 'glb', 'gltf', 'dae', 'x3d', 'off', 'x', '3mf', 'amf'];

/** It takes them for UTF-8, whatever they say. */
const XML_FORMATS = ['dae', 'x3d', 'amf'];

/** Models, by the Open Asset Import Library. Shapes stay as they are; what they look like is kept where both formats know it. */
export const engine: Engine<Tool> = {
  name: 'assimp',
  tools: TOOLS,
  needs: TEXT_NEEDS,
  weight: 1,
  edges: edgesBetween(SOURCES, Object.keys(WRITERS), { fidelity: 1, cost: 3 }),
  detect: (host) => host.version('assimp', ['version'], /Version (\d+\.\d+)/),

  async convert(task, run) {
    const { from, to, output } = task;
    try {
      const input = XML_FORMATS.includes(from.id) ? await asUtf8(task, run) : task.input;
      if (from.id === 'gltf') await assertSelfContained(input, run);
      const { stdout } = await run.tool('timeout', [READING_SECONDS, 'assimp', 'info', input]);
      // It makes an empty scene of what it does not understand.
      if (!/^Faces:\s+[1-9]/m.test(stdout)) throw damaged(from, stdout);
      await run.tool('assimp', ['export', input, output, `-f${WRITERS[to.id]}`]);
      if (to.id === 'gltf') await embedShapes(output, run);
    } catch (error) {
      throw error instanceof ToolFailure ? damaged(from, error) : error;
    }
    return [{ path: output }];
  },
};
