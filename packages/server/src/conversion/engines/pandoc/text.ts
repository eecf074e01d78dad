/** Markup in UTF-8 as pandoc reads it the way that it is meant. */

import { fileURLToPath } from 'node:url';
import { WARNING_CODES } from '@converter/openapi';
import { z } from 'zod';
import type { Run } from '../../engine.ts';
import type { Prepared } from './prepared.ts';

type Tool = '/usr/bin/python3';

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const HTML = beside('html.py');
const MARKDOWN = beside('markdown.py');
const LATEX = beside('latex.py');
const RST_FILTER = beside('rst.lua');

const Warned = z.array(z.object({ code: z.enum(WARNING_CODES), detail: z.string() }));

/** @param format the id of the text's format */
export async function prepareText(format: string, text: string, run: Run<Tool>): Promise<Prepared> {
  switch (format) {
    case 'html':
      await rewrite(HTML, text, 'page.html', run);
      return { input: 'page.html' };
    case 'md':
      await rewrite(MARKDOWN, text, 'mended.md', run);
      return { input: 'mended.md' };
    case 'latex': {
      const { stdout } = await rewrite(LATEX, text, 'mended.tex', run);
      for (const { code, detail } of Warned.parse(JSON.parse(stdout))) run.warn(code, detail);
      return { input: 'mended.tex' };
    }
    case 'rst':
      return { input: text, filters: [RST_FILTER] };
    default:
      return { input: text };
  }
}

function rewrite(script: string, text: string, to: string, run: Run<Tool>) {
  return run.tool('/usr/bin/python3', ['-I', script, text, to], { readable: [script] });
}
