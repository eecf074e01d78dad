/** Office documents as programs can read all of them, and without what they hide. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Run, Task } from '../../engine.ts';

const PROGRAM = fileURLToPath(new URL('office/normalise.py', import.meta.url));

/** The files of the normaliser, for programs in Python that import it. */
export const NORMALISER: readonly string[] = [
  new URL('office/markup.py', import.meta.url),
  new URL('office/normalise.py', import.meta.url),
  new URL('office/opendocument.py', import.meta.url),
  new URL('office/package.py', import.meta.url),
  new URL('office/rich_text.py', import.meta.url),
  new URL('office/rules.py', import.meta.url),
  new URL('office/sheet_sizes.py', import.meta.url),
  new URL('office/word_fields.py', import.meta.url),
  new URL('office/word_heads.py', import.meta.url),
  new URL('office/word_hidden.py', import.meta.url),
  new URL('office/word_numbers.py', import.meta.url),
  new URL('office/word_pictures.py', import.meta.url),
  new URL('office/word_runs.py', import.meta.url),
].map((url) => fileURLToPath(url));

export const NORMALISER_TOOLS = { '/usr/bin/python3': 'python3-minimal' } as const;
export const NORMALISER_NEEDS = {
  '/usr/lib/python3/dist-packages/lxml/__init__.py': 'python3-lxml',
  '/usr/lib/python3/dist-packages/PIL/__init__.py': 'python3-pil',
} as const;

const Answer = z.object({ path: z.string(), leftOut: z.array(z.string()) });

/** Where the document is as the reader needs it, which is its own place where nothing has to be mended. */
export async function mendedFor(
  reader: 'calibre',
  input: string,
  { from, to }: Task,
  run: Run<keyof typeof NORMALISER_TOOLS>,
): Promise<string> {
  // Its name stays, which some readers take for a title.
  const args = ['-I', PROGRAM, input, `mended/in.${from.extension}`, reader, to.id];
  const { stdout } = await run.tool('/usr/bin/python3', args, { readable: NORMALISER });
  const { path, leftOut } = Answer.parse(JSON.parse(stdout));
  for (const sentence of leftOut) run.warn('content_left_out', sentence);
  return path;
}
