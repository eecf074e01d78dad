/** Office documents as pandoc can read all of them. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { NORMALISER } from '../../kits/documents/office-package.ts';
import { numberHeadings } from '../../options/markup.ts';
import type { Prepared } from './prepared.ts';

type Tool = '/usr/bin/python3';

const DOCX = fileURLToPath(new URL('docx.py', import.meta.url));
const SYMBOLS = fileURLToPath(new URL('symbols.py', import.meta.url));
const DOCX_FILTER = fileURLToPath(new URL('docx.lua', import.meta.url));
const ODT = fileURLToPath(new URL('odt.py', import.meta.url));
const ODT_PARTS = fileURLToPath(new URL('odt_parts.py', import.meta.url));

/** What of the options concerns the document itself. */
const Numbered = z.object({ number_headings: numberHeadings });

const Answer = z.object({
  about: z.object({
    title: z.string().nullable(),
    author: z.string().nullable(),
    lang: z.string().nullable(),
  }),
  leftOut: z.array(z.string()),
});

/** Writes the document as pandoc knows all of it, and tells what is left out. What cannot be written so stays as it is. */
export async function prepareOffice({ input, from, to, options }: Task, run: Run<Tool>): Promise<Prepared> {
  const prepared = `prepared.${from.extension}`;
  const script = from.id === 'docx' ? DOCX : ODT;
  const { number_headings } = Numbered.parse(options);
  const answer = await tryScript(run, [
    script,
    input,
    prepared,
    to.id,
    ...(number_headings ? ['numbered'] : []),
  ]);
  if (!answer) return { input };
  const { about, leftOut } = Answer.parse(JSON.parse(answer));
  for (const sentence of leftOut) run.warn('content_left_out', sentence);
  return {
    input: prepared,
    filters: [DOCX_FILTER],
    env: {
      ABOUT_TITLE: about.title ?? '',
      ABOUT_AUTHOR: about.author ?? '',
      ABOUT_LANG: about.lang ?? '',
    },
  };
}

/** Whether another reader makes sense of the package, so that it is not damaged where pandoc does not. */
export async function isReadByOthers({ input, to }: Task, run: Run<Tool>): Promise<boolean> {
  return (await tryScript(run, [DOCX, input, 'whole.docx', to.id])) !== undefined;
}

async function tryScript(run: Run<Tool>, args: readonly string[]) {
  try {
    const readable = [DOCX, ODT, ODT_PARTS, SYMBOLS, ...NORMALISER];
    const { stdout } = await run.tool('/usr/bin/python3', ['-I', ...args], { readable });
    return stdout;
  } catch (error) {
    if (error instanceof ToolFailure) return undefined;
    throw error;
  }
}
