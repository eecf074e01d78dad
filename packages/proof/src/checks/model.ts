import { equal, ok } from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Facts } from '@converter/fixtures';
import { execa } from 'execa';
import { z } from 'zod';
import type { Check } from './check.ts';

const MEASURE = fileURLToPath(new URL('model.py', import.meta.url));

const Measures = z.object({
  triangles: z.number(),
  volume: z.number(),
  low: z.array(z.number()),
  high: z.array(z.number()),
});

/** Of a model's size. Most formats count with seven digits. */
const TOLERANCE = 1e-4;

/** They count in millimetres, or are taken to, and their height is the third number. */
const OF_PRINTERS = ['3mf', 'amf'];
/** These count in metres. In glTF's the height is the second number. */
const OF_SCENES = ['gltf', 'glb', 'dae'];

/** Models: reads the shape with a reader of its own, and looks at where it lies, its triangles and its volume. */
export const checkModel: Check = async (made, { format, facts }) => {
  const [file, ...others] = made.files;
  if (!file || !facts.model || others.length > 0) throw new Error('There is not one model.');
  const isTurned = OF_PRINTERS.includes(format) && OF_SCENES.includes(made.to);
  const model = isTurned ? inMetres(facts.model, made.to !== 'dae') : facts.model;
  const found = await measureModel(file.path, made.to);
  equal(found.triangles, model.triangles, 'triangles');
  const near = (value: number, expected: number, what: string) =>
    ok(
      Math.abs(value - expected) <=
        TOLERANCE * (isTurned ? Math.abs(expected) : Math.max(1, Math.abs(expected))),
      `${what}: ${value} instead of ${expected}`,
    );
  near(found.volume, model.volume, 'volume');
  for (const [axis, low] of model.low.entries()) near(found.low[axis] ?? Number.NaN, low, 'low');
  for (const [axis, high] of model.high.entries()) near(found.high[axis] ?? Number.NaN, high, 'high');
  return ['triangles', 'size', 'volume'];
};

type Model = NonNullable<Facts['model']>;

/** The same shape for who counts in metres, with its height where that is asked for. */
function inMetres({ triangles, volume, low, high }: Model, isHeightSecond: boolean): Model {
  const turned = ([x = 0, y = 0, z = 0]: readonly number[], [, far = 0]: readonly number[]) =>
    (isHeightSecond ? [x, z, -far] : [x, y, z]).map((side) => side / 1000);
  return { triangles, volume: volume / 1e9, low: turned(low, high), high: turned(high, low) };
}

/** Where a model lies, its triangles and its volume. */
export async function measureModel(path: string, format: string): Promise<z.infer<typeof Measures>> {
  const { stdout } = await execa('/usr/bin/python3', [MEASURE, format, path]);
  return Measures.parse(JSON.parse(stdout));
}
