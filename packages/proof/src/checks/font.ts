import { equal, ok } from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { recognise } from '@converter/server/internal';
import { execa } from 'execa';
import { z } from 'zod';
import type { Check } from './check.ts';

const MEASURE = fileURLToPath(new URL('font.py', import.meta.url));

const Measures = z.object({
  family: z.string(),
  width: z.number().optional(),
  plainWidth: z.number(),
  ink: z.number().optional(),
});

/** These know nothing of how letters stand together. */
const WITHOUT_FEATURES = ['pfa', 'pfb', 'sfd'];
/** Of a length, in thousandths of the font's size, and of how much the letters cover. */
const TOLERANCE = { width: 2, ink: 0.02 };

/** Fonts: writes a text with each, by other programs than the engines, and looks at its name, lengths and letters. */
export const checkFont: Check = async (made, { facts: { font } }) => {
  if (!font) throw new Error('There is no text to write.');
  ok(made.files.length > 0, 'there is no font');
  for (const { path } of made.files) {
    equal((await recognise(path)).format?.id, made.to, 'the type by content');
    const found = await measureFont(path, made.to, font.text);
    equal(found.family, font.family, 'family');
    near(found.plainWidth, font.plainWidth, TOLERANCE.width, 'length');
    if (found.width !== undefined && !WITHOUT_FEATURES.includes(made.to))
      near(found.width, font.width, TOLERANCE.width, 'length with kerning and ligatures');
    if (found.ink !== undefined && !WITHOUT_FEATURES.includes(made.to))
      near(found.ink, font.ink, font.ink * TOLERANCE.ink, 'ink');
  }
  return ['type', 'family', 'letters', 'lengths'];
};

/** What a text is like that is written with a font. */
export async function measureFont(
  path: string,
  format: string,
  text: string,
): Promise<z.infer<typeof Measures>> {
  const { stdout } = await execa('/usr/bin/python3', [MEASURE, format, path, text]);
  return Measures.parse(JSON.parse(stdout));
}

function near(found: number, expected: number, tolerance: number, what: string): void {
  ok(Math.abs(found - expected) <= tolerance, `${what}: ${found} instead of ${expected}`);
}
