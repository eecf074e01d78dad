/** Markup in UTF-8 as pandoc reads it the way that it is meant. */

import { fileURLToPath } from 'node:url';
import { WARNING_CODES } from '@converter/openapi';
import { z } from 'zod';
import type { Run, Task } from '../../engine.ts';
import { HIDDEN_LEFT_OUT, PAGE_SCRIPTS } from '../../kits/documents/shown-page.ts';
import type { Prepared } from './prepared.ts';

type Tool = '/usr/bin/python3';

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const HTML = fileURLToPath(new URL('html.py', import.meta.url));
/** What the scripts for pages take in. */
const HTML_SCRIPTS = [HTML, ...['word_lists.py', 'looks.py', 'look_values.py', 'ruby.py'].map(beside), ...PAGE_SCRIPTS];
const DRESSED = fileURLToPath(new URL('dressed.py', import.meta.url));
const DRESSED_SCRIPTS = [
  DRESSED,
  fileURLToPath(new URL('dressed_docx.py', import.meta.url)),
  fileURLToPath(new URL('dressed_odt.py', import.meta.url)),
];
const LOOKS = 'looks.json';
const MARKDOWN = fileURLToPath(new URL('markdown.py', import.meta.url));
const LATEX = fileURLToPath(new URL('latex.py', import.meta.url));
const RST_FILTER = beside('rst.lua');
const NOTEBOOK_FILTER = beside('ipynb.lua');
const CELLS_FILTER = beside('to-ipynb.lua');
/** For all in which HTML may stand. */
const RAW_HTML_FILTER = beside('raw-html.lua');

const Warned = z.array(z.object({ code: z.enum(WARNING_CODES), detail: z.string() }));
const Article = z.object({ isNumbered: z.boolean(), warnings: Warned });
const Page = z.object({ hasMarks: z.boolean(), hasHidden: z.boolean() });

/** @param text the input in UTF-8 */
export async function prepareText(task: Task, text: string, run: Run<Tool>): Promise<Prepared> {
  const prepared = await mend(task, text, run);
  const cells = task.to.id === 'ipynb' ? [CELLS_FILTER] : [];
  return { ...prepared, filters: [...(prepared.filters ?? []), RAW_HTML_FILTER, ...cells] };
}

async function mend({ from, to }: Task, text: string, run: Run<Tool>): Promise<Prepared> {
  switch (from.id) {
    case 'html': {
      const args = ['-I', HTML, text, 'page.html', to.id, LOOKS];
      const { stdout } = await run.tool('/usr/bin/python3', args, { readable: HTML_SCRIPTS });
      const { hasMarks, hasHidden } = Page.parse(JSON.parse(stdout));
      if (hasHidden) run.warn('content_left_out', HIDDEN_LEFT_OUT);
      return { input: 'page.html', ...(hasMarks && { looks: LOOKS }) };
    }
    case 'md':
      await rewrite(MARKDOWN, text, 'mended.md', run);
      return { input: 'mended.md' };
    case 'latex': {
      const { stdout } = await rewrite(LATEX, text, 'mended.tex', run);
      const { isNumbered, warnings } = Article.parse(JSON.parse(stdout));
      for (const { code, detail } of warnings) run.warn(code, detail);
      return { input: 'mended.tex', isNumbered };
    }
    case 'rst':
      return { input: text, filters: [RST_FILTER] };
    case 'ipynb':
      return { input: text, filters: [NOTEBOOK_FILTER], readerOptions: ['--ipynb-output=all'] };
    default:
      return { input: text };
  }
}

/** Gives a document the looks of the page that it was. */
export async function dress(document: string, looks: string, run: Run<Tool>): Promise<void> {
  await run.tool('/usr/bin/python3', ['-I', DRESSED, document, looks], { readable: DRESSED_SCRIPTS });
}

function rewrite(script: string, text: string, to: string, run: Run<Tool>) {
  return run.tool('/usr/bin/python3', ['-I', script, text, to], { readable: [script] });
}
