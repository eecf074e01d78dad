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
const HTML_SCRIPTS = [
  HTML,
  ...['word_lists.py', 'looks.py', 'look_values.py', 'ruby.py'].map(beside),
  ...PAGE_SCRIPTS,
];
const DRESSED = fileURLToPath(new URL('dressed.py', import.meta.url));
const DRESSED_SCRIPTS = [
  DRESSED,
  fileURLToPath(new URL('dressed_docx.py', import.meta.url)),
  fileURLToPath(new URL('dressed_odt.py', import.meta.url)),
];
const LOOKS = 'looks.json';
const MARKDOWN = fileURLToPath(new URL('markdown.py', import.meta.url));
const LATEX = fileURLToPath(new URL('latex.py', import.meta.url));
const RST = beside('rst.py');
const DOCBOOK = beside('docbook.py');
const OPML = beside('opml.py');
const MDOC = beside('mdoc.py');
const WIKI = beside('mediawiki.py');
const WIKI_SCRIPTS = ['wiki_tables.py', 'wiki_templates.py'].map(beside);
const BOXES_FILTER = beside('boxes.lua');
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
      await rewrite(RST, text, 'mended.rst', run, [beside('rst_tables.py')]);
      return { input: 'mended.rst', filters: [RST_FILTER, BOXES_FILTER] };
    case 'docbook':
      await rewrite(DOCBOOK, text, 'mended.dbk', run);
      return { input: 'mended.dbk', filters: [BOXES_FILTER] };
    case 'jats':
      await rewrite(DOCBOOK, text, 'mended.jats', run);
      return { input: 'mended.jats' };
    case 'opml':
      await rewrite(OPML, text, 'mended.opml', run);
      return { input: 'mended.opml' };
    case 'man':
      await rewrite(MDOC, text, 'mended.man', run);
      return { input: 'mended.man' };
    case 'mediawiki': {
      const { stdout } = await rewrite(WIKI, text, 'mended.mediawiki', run, WIKI_SCRIPTS);
      const unknown = z.array(z.string()).parse(JSON.parse(stdout));
      if (unknown.length > 0) run.warn('content_changed', ofTemplates(unknown));
      return { input: 'mended.mediawiki' };
    }
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

function rewrite(script: string, text: string, to: string, run: Run<Tool>, modules: readonly string[] = []) {
  return run.tool('/usr/bin/python3', ['-I', script, text, to], { readable: [script, ...modules] });
}

/** How many names a sentence has at most. */
const MOST_NAMES = 10;

function ofTemplates(names: readonly string[]): string {
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  const shown = names.slice(0, MOST_NAMES).map((name) => `"${name}"`);
  return `The templates ${shown.join(', ')}${more} are not in the page, so that only the words given to them are shown.`;
}
