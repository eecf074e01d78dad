/** The code of a notebook as a program. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Run, Task } from '../../engine.ts';
import { ConversionFailure } from '../../failure.ts';

const SCRIPT = fileURLToPath(new URL('script.py', import.meta.url));
const Answer = z.object({ language: z.string(), commands: z.number() });

/** @param text the notebook in UTF-8 */
export async function writeScript(
  text: string,
  { output }: Task,
  run: Run<'/usr/bin/python3'>,
): Promise<void> {
  const args = ['-I', SCRIPT, text, output];
  const { stdout } = await run.tool('/usr/bin/python3', args, { readable: [SCRIPT] });
  const { language, commands } = Answer.parse(JSON.parse(stdout));
  if (!/^i?python/i.test(language))
    throw new ConversionFailure('conversion_failed', `is a notebook of ${language} and not of Python`);
  const lines = commands === 1 ? '1 line is a command' : `${commands} lines are commands`;
  if (commands > 0)
    run.warn('content_changed', `${lines} of the notebook and not of Python, and became remarks.`);
}
