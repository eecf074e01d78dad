/** Books as pandoc can read all of them. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Run, Task } from '../../engine.ts';
import { ConversionFailure } from '../../failure.ts';
import { PAGE_SCRIPTS } from '../../kits/documents/shown-page.ts';
import type { Prepared } from './prepared.ts';

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const SCRIPT = beside('epub.py');
const SCRIPTS = [SCRIPT, beside('css_marks.py'), beside('ruby.py'), ...PAGE_SCRIPTS];
const MENDED = 'mended.epub';

const Answer = z.object({ isLocked: z.boolean(), isMended: z.boolean() });

/** @throws ConversionFailure if its pages are encrypted */
export async function prepareBook({ input, to }: Task, run: Run<'/usr/bin/python3'>): Promise<Prepared> {
  const args = ['-I', SCRIPT, input, MENDED, to.id];
  const { stdout } = await run.tool('/usr/bin/python3', args, { readable: SCRIPTS });
  const { isLocked, isMended } = Answer.parse(JSON.parse(stdout));
  if (isLocked)
    throw new ConversionFailure('password_protected', 'is protected by digital rights management');
  return { input: isMended ? MENDED : input };
}
