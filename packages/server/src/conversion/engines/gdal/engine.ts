import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Engine, edgesBetween } from '../../engine.ts';
import { damaged } from '../../failure.ts';
import { safeLabel } from '../../kits/documents/label.ts';
import { Made } from '../../kits/workers/made.ts';

const TOOLS = { '/usr/bin/python3': 'python3-minimal' } as const;
type Tool = keyof typeof TOOLS;

const SCRIPT = fileURLToPath(new URL('./convert.py', import.meta.url));

/** GDAL's drivers. */
const DRIVERS: Readonly<Record<string, string>> = {
  geojson: 'GeoJSON',
  kml: 'LIBKML',
  gml: 'GML',
  gpkg: 'GPKG',
  gpx: 'GPX',
  csv: 'CSV',
};

const SOURCES = ['geojson', 'kml', 'gml', 'gpkg', 'gpx'];
const TARGETS = ['geojson', 'kml', 'gml', 'gpkg'];

const Answer = z.union([z.object({ damaged: z.string() }), Made]);

/** Places and ways on the earth, by GDAL. In a table their shapes are text. */
export const engine: Engine<Tool> = {
  name: 'gdal',
  tools: TOOLS,
  needs: { '/usr/lib/python3/dist-packages/osgeo/gdal.py': 'python3-gdal' },
  weight: 1,
  edges: [
    ...edgesBetween(SOURCES, TARGETS, { fidelity: 1, cost: 3 }),
    ...edgesBetween(SOURCES, ['csv'], { fidelity: 0.95, cost: 3 }),
  ],

  detect: (host) =>
    host.version('/usr/bin/python3', ['-c', 'from osgeo import gdal; print(gdal.__version__)']),

  async convert({ input, output, from, to }, run) {
    const args = [DRIVERS[from.id] ?? '', input, DRIVERS[to.id] ?? '', output];
    const { stdout } = await run.tool('/usr/bin/python3', ['-I', SCRIPT, ...args], { readable: [SCRIPT] });
    const answer = Answer.parse(JSON.parse(stdout));
    if ('damaged' in answer) throw damaged(from, answer.damaged);
    return answer.outputs.map(({ path, label }) => ({ path, ...(label && { label: safeLabel(label) }) }));
  },
};
