import { fileURLToPath } from 'node:url';
import type { Run } from '../../engine.ts';

const PROGRAM = fileURLToPath(new URL('reading_text.py', import.meta.url));
const LAYOUT_PROGRAM = fileURLToPath(new URL('page_layout.py', import.meta.url));

/** What {@link readingText} starts, and what these need. */
export const READING_TOOLS = { pdftotext: 'poppler-utils', '/usr/bin/python3': 'python3-minimal' } as const;
export const READING_NEEDS = { '/usr/lib/python3/dist-packages/lxml/__init__.py': 'python3-lxml' } as const;

/** Files that a Python program reads that asks in what order people read a page. */
export const PAGE_LAYOUT: readonly string[] = [LAYOUT_PROGRAM];

const PLAIN = 'plain.txt';
const LAYOUT = 'layout.xml';

/** The text of a document's pages, in the order in which a reader goes through the columns. */
export async function readingText(input: string, run: Run<keyof typeof READING_TOOLS>): Promise<string[]> {
  await run.tool('pdftotext', ['-enc', 'UTF-8', '-eol', 'unix', input, PLAIN]);
  await run.tool('pdftotext', ['-bbox-layout', input, LAYOUT]);
  const { stdout } = await run.tool('/usr/bin/python3', ['-I', PROGRAM, PLAIN, LAYOUT], {
    readable: [PROGRAM, LAYOUT_PROGRAM],
  });
  return stdout.split('\f').slice(0, -1);
}
