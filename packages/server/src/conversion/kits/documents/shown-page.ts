/** Pages of the web for engines that show more of them than a browser does. */
import { fileURLToPath } from 'node:url';
import type { Run } from '../../engine.ts';

const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('shown_page.py', import.meta.url));

/** What tells which elements of a page are shown. */
export const PAGE_SCRIPTS: readonly string[] = ['page_styles.py', 'seen_page.py'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);
export const PAGE_NEEDS = {
  '/usr/lib/python3/dist-packages/html5_parser/__init__.py': 'python3-html5-parser',
  '/usr/lib/python3/dist-packages/cssselect/__init__.py': 'python3-cssselect',
} as const;

/** What is said where something was left out. */
export const HIDDEN_LEFT_OUT =
  'What the page holds and does not show, such as what its style sheets hide, was left out.';

/**
 * @param page a path to a page in UTF-8
 * @returns that of the page without what it hides: itself, where that is nothing
 */
export async function shownPage(page: string, run: Run<typeof PYTHON>): Promise<string> {
  const copy = 'shown.html';
  const { stdout } = await run.tool(PYTHON, ['-I', SCRIPT, page, copy], {
    readable: [SCRIPT, ...PAGE_SCRIPTS],
  });
  if (stdout.trim() !== 'true') return page;
  run.warn('content_left_out', HIDDEN_LEFT_OUT);
  return copy;
}
