import { deepEqual, equal, ok } from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { z } from 'zod';
import type { Check } from './check.ts';

const READER = fileURLToPath(new URL('geodata.py', import.meta.url));
const Found = z.object({
  places: z.array(z.object({ name: z.string(), shape: z.string() })),
  texts: z.array(z.string()),
});

/** Geodata: what each place is called, where it is, and what else is said of it. */
export const checkGeodata: Check = async (made, { facts: { places = [], words = [] } }) => {
  const found = await Promise.all(
    made.files.map(async ({ path }) => {
      const { stdout } = await execa('/usr/bin/python3', [READER, made.to, path]);
      return Found.parse(JSON.parse(stdout));
    }),
  );
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  const all = found.flatMap((each) => each.places);
  equal(all.length, places.length, 'places');
  // A track has no holes.
  const whole = places.map((each) => ({
    ...each,
    shape: made.to === 'gpx' ? each.shape.replace(/;.*/, '') : each.shape,
  }));
  deepEqual(all.toSorted(byName), whole.toSorted(byName));
  const texts = found.flatMap((each) => each.texts);
  const missing = words.filter((word) => !texts.some((text) => text.includes(word)));
  ok(missing.length === 0, `these words are missing: ${missing.join(', ')}`);
  return ['names', 'shapes', 'words'];
};
