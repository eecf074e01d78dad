import { fileURLToPath } from 'node:url';
import { WARNING_CODES } from '@converter/openapi';
import { z } from 'zod';
import { type Engine, edgesBetween } from '../../engine.ts';
import { ConversionFailure, damaged } from '../../failure.ts';
import { safeLabel } from '../../kits/documents/label.ts';
import { CHARSET_NEEDS, CHARSET_SCRIPT } from '../../kits/workers/charset.ts';
import { Made } from '../../kits/workers/made.ts';
import { encoding } from '../../options/text.ts';

const TOOLS = { '/usr/bin/python3': 'python3-minimal' } as const;
type Tool = keyof typeof TOOLS;

const SCRIPT = fileURLToPath(new URL('./convert.py', import.meta.url));
const MODULES = [
  'by_gdal',
  'features',
  'markup',
  'packed',
  'places',
  'reading',
  'tables',
  'write_gpx',
  'write_kml',
].map((name) => fileURLToPath(new URL(`./${name}.py`, import.meta.url)));

const SOURCES = ['geojson', 'kml', 'kmz', 'gml', 'gpkg', 'gpx', 'tcx'];
/** Files that may hold a map though their names do not say so: shapes are several files in an archive. */
const PERHAPS = ['csv', 'json', 'xml', 'zip'];
const TARGETS = ['geojson', 'kml', 'gml', 'gpkg', 'gpx'];

const Answer = z.union([
  z.object({ damaged: z.string() }),
  z.object({ refused: z.string() }),
  Made.extend({ warnings: z.array(z.tuple([z.enum(WARNING_CODES), z.string()])) }),
]);
const Options = z.strictObject({ encoding });

/** Places and ways on the earth, by GDAL where a format is more than text. */
export const engine: Engine<Tool> = {
  name: 'gdal',
  tools: TOOLS,
  needs: { ...CHARSET_NEEDS, '/usr/lib/python3/dist-packages/osgeo/gdal.py': 'python3-gdal' },
  weight: 1,
  edges: [
    ...edgesBetween(SOURCES, TARGETS, { fidelity: 1, cost: 3 }),
    ...edgesBetween(SOURCES, ['csv'], { fidelity: 0.95, cost: 3 }),
    ...edgesBetween(PERHAPS, TARGETS, { fidelity: 1, cost: 3 }),
  ].map((edge) => ({
    ...edge,
    ...(['csv', 'json', 'geojson'].includes(edge.from) && { options: Options }),
  })),

  detect: (host) =>
    host.version('/usr/bin/python3', ['-c', 'from osgeo import gdal; print(gdal.__version__)']),

  async convert({ input, output, from, to, options }, run) {
    const told = typeof options.encoding === 'string' ? [options.encoding] : [];
    const args = ['-I', SCRIPT, from.id, input, to.id, output, CHARSET_SCRIPT, ...told];
    const readable = [SCRIPT, ...MODULES, CHARSET_SCRIPT];
    const { stdout } = await run.tool('/usr/bin/python3', args, { readable });
    const answer = Answer.parse(JSON.parse(stdout));
    if ('damaged' in answer) throw damaged(from, answer.damaged);
    if ('refused' in answer) throw new ConversionFailure('conversion_failed', `is no map: ${answer.refused}`);
    for (const [code, detail] of answer.warnings) run.warn(code, detail);
    return answer.outputs.map(({ path, label }) => ({ path, ...(label && { label: safeLabel(label) }) }));
  },
};
