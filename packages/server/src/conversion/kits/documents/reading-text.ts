import { fileURLToPath } from 'node:url';
import type { Run } from '../../engine.ts';

const PROGRAM = fileURLToPath(new URL('reading_text.py', import.meta.url));
const MODULES = ['page_hyphens.py', 'page_layout.py', 'page_tables.py', 'page_vertical.py', 'page_words.py'];

/** What {@link readingText} starts, and what these need. */
export const READING_TOOLS = { pdftotext: 'poppler-utils', '/usr/bin/python3': 'python3-minimal' } as const;
export const READING_NEEDS = { '/usr/lib/python3/dist-packages/lxml/__init__.py': 'python3-lxml' } as const;

/** Files that a Python program reads that asks what people see on a page, and in what order they read it. */
export const PAGE_LAYOUT: readonly string[] = MODULES.map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);

const PLAIN = 'plain.txt';
const LAYOUT = 'layout.xml';

/** The text of a document's pages, in the order in which a reader goes through the columns. */
export async function readingText(input: string, run: Run<keyof typeof READING_TOOLS>): Promise<string[]> {
  await run.tool('pdftotext', ['-enc', 'UTF-8', '-eol', 'unix', input, PLAIN]);
  await run.tool('pdftotext', ['-bbox-layout', input, LAYOUT]);
  const { stdout } = await run.tool('/usr/bin/python3', ['-I', PROGRAM, PLAIN, LAYOUT], {
    readable: [PROGRAM, ...PAGE_LAYOUT],
  });
  return stdout.split('\f').slice(0, -1);
}
