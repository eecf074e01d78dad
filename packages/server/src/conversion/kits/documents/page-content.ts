/** What stands on the pages of a PDF document, and where: its words with their looks, and what is drawn. */
import { fileURLToPath } from 'node:url';
import type { Run } from '../../engine.ts';
import { ConversionFailure, ToolFailure } from '../../failure.ts';
import { PAGE_LAYOUT } from './reading-text.ts';

const DRAWN = fileURLToPath(new URL('page_drawn.py', import.meta.url));
const DRAWN_MODULES = ['page_grids.py', 'page_tags.py'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);
const MODULES = ['page_content.py', 'page_looks.py', 'page_ruled.py', 'page_running.py', 'page_tagged.py'];

/** Files that a Python program reads that asks for the content of pages. */
export const PAGE_CONTENT: readonly string[] = [
  ...MODULES.map((name) => fileURLToPath(new URL(name, import.meta.url))),
  ...PAGE_LAYOUT,
];

/** What {@link readContent} starts, and what these need. */
export const CONTENT_TOOLS = {
  pdftotext: 'poppler-utils',
  pdftohtml: 'poppler-utils',
  grep: 'grep',
  '/usr/bin/python3': 'python3-minimal',
} as const;
export const CONTENT_NEEDS = {
  '/usr/lib/python3/dist-packages/lxml/__init__.py': 'python3-lxml',
} as const;

/** Paths to what was read. */
export interface Content {
  readonly layout: string;
  readonly looks: string;
  /** Grids of tables, and drawings. */
  readonly drawn: string;
  /** A line for each drawing, `<number> <page> <left> <top> <width> <height>`. */
  readonly drawings: string;
}

/**
 * @param hasPictures whether the pictures of the pages are wanted, too
 * @throws ConversionFailure for a document that is only pictures of text
 */
export async function readContent(
  input: string,
  run: Run<keyof typeof CONTENT_TOOLS>,
  { hasPictures, advice }: { hasPictures: boolean; advice: string },
): Promise<Content> {
  const [layout, looks, drawn] = ['layout.xml', 'looks.xml', 'drawn.json'];
  await run.tool('pdftotext', ['-bbox-layout', input, layout]);
  await run.tool('grep', ['-qm1', '<word ', layout]).catch((error: unknown) => {
    if (!(error instanceof ToolFailure)) throw error;
    throw new ConversionFailure('conversion_failed', `has no text layer; ${advice}`, { cause: error });
  });
  // The tool puts the ending behind the name itself.
  const pictures = hasPictures ? [] : ['-i'];
  await run.tool('pdftohtml', ['-xml', ...pictures, '-nodrm', '-zoom', '2', input, 'looks']);
  const { stdout } = await run.tool('/usr/bin/python3', ['-I', DRAWN, input, layout, looks, drawn], {
    readable: [DRAWN, ...DRAWN_MODULES],
  });
  return { layout, looks, drawn, drawings: stdout };
}
