import { fileURLToPath } from 'node:url';
import { type Engine, edgesBetween, type Run, type Task } from '../../engine.ts';
import { damaged, ToolFailure } from '../../failure.ts';
import { asUtf8, TEXT_NEEDS, TEXT_TOOLS } from '../../kits/documents/text-input.ts';
import { writeCloud } from './cloud.ts';
import { assertSelfContained, embedShapes } from './gltf.ts';

const TOOLS = {
  ...TEXT_TOOLS,
  assimp: 'assimp-utils',
  timeout: 'coreutils',
  grep: 'grep',
  sed: 'sed',
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

/** They say their unit, and have Z upwards, which the library does not hand on; the others say what they have. */
const PRINTED = ['3mf', 'amf'];
const SAYING_SO = ['glb', 'gltf', 'dae'];
const PLACE = fileURLToPath(new URL('place.py', import.meta.url));

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
      const input = await readable(task, run);
      if (from.id === 'gltf') await assertSelfContained(input, run);
      const seen = await run
        .tool('timeout', [READING_SECONDS, 'assimp', 'info', input])
        .catch(async (error: unknown) => {
          if (await writeCloud(task, run)) return undefined;
          throw error;
        });
      if (!seen) return [{ path: output }];
      // It makes an empty scene of what it does not understand.
      if (!/^Faces:\s+[1-9]/m.test(seen.stdout)) {
        if (await writeCloud(task, run)) return [{ path: output }];
        throw damaged(from, seen.stdout);
      }
      await run.tool('assimp', ['export', input, output, `-f${WRITERS[to.id]}`]);
      if (to.id === 'gltf') await embedShapes(output, run);
      if (PRINTED.includes(from.id) && SAYING_SO.includes(to.id))
        await run.tool('/usr/bin/python3', ['-I', PLACE, input, output], { readable: [PLACE] });
    } catch (error) {
      throw error instanceof ToolFailure ? damaged(from, error) : error;
    }
    return [{ path: output }];
  },
};

/** Numbers such as .3, which the library passes over. */
const BARE = '^v[nt]?[[:space:]].*[[:space:]][-+]?\\.[0-9]';
const NUMBERED = 'numbered.obj';

/** The model, as the library understands it. */
async function readable(task: Task, run: Run<Tool>): Promise<string> {
  const { input, from } = task;
  if (XML_FORMATS.includes(from.id)) return asUtf8(task, run);
  if (from.id !== 'obj') return input;
  const isBare = await run.tool('grep', ['-aqEm1', BARE, input]).then(
    () => true,
    (error: unknown) => {
      if (!(error instanceof ToolFailure)) throw error;
      return false;
    },
  );
  if (!isBare) return input;
  const rules = ['-e', 's/([[:space:]][-+]?)\\.([0-9])/\\10.\\2/g', '-e', `w ${NUMBERED}`];
  await run.tool('sed', ['-nE', ...rules, input], { env: { LC_ALL: 'C' } });
  return NUMBERED;
}
