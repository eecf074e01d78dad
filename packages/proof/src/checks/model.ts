import { equal, ok } from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
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

/** Models: reads the shape with a reader of its own, and looks at where it lies, its triangles and its volume. */
export const checkModel: Check = async (made, { facts: { model } }) => {
  const [file, ...others] = made.files;
  if (!file || !model || others.length > 0) throw new Error('There is not one model.');
  const found = await measureModel(file.path, made.to);
  equal(found.triangles, model.triangles, 'triangles');
  const near = (value: number, expected: number, what: string) =>
    ok(
      Math.abs(value - expected) <= TOLERANCE * Math.max(1, Math.abs(expected)),
      `${what}: ${value} instead of ${expected}`,
    );
  near(found.volume, model.volume, 'volume');
  for (const [axis, low] of model.low.entries()) near(found.low[axis] ?? Number.NaN, low, 'low');
  for (const [axis, high] of model.high.entries()) near(found.high[axis] ?? Number.NaN, high, 'high');
  return ['triangles', 'size', 'volume'];
};

/** Where a model lies, its triangles and its volume. */
export async function measureModel(path: string, format: string): Promise<z.infer<typeof Measures>> {
  const { stdout } = await execa('/usr/bin/python3', [MEASURE, format, path]);
  return Measures.parse(JSON.parse(stdout));
}
