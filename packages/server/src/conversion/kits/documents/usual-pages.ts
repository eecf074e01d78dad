/** PDF documents whose pages are not what a viewer shows. */
import { fileURLToPath } from 'node:url';
import type { Run } from '../../engine.ts';
import { ConversionFailure, ToolFailure } from '../../failure.ts';
import type { PdfTool } from './pdf-tools.ts';

const PROGRAM = fileURLToPath(new URL('usual_pages.py', import.meta.url));
const BOXES = fileURLToPath(new URL('ticked_boxes.py', import.meta.url));

/** Why a document is refused whose pages only ask for another viewer. */
const REFUSALS: Readonly<Record<string, string>> = {
  portfolio:
    'is a PDF portfolio, whose page is only a cover for the files attached to it; take them out and send them instead',
  xfa: 'is a dynamic XFA form (Adobe LiveCycle), whose pages only Adobe Reader makes; print it to PDF there and send that',
};

/** What a document's pages are opened for. */
export type Use = 'words' | 'overlay' | 'looks';

/** What a document may have that has to be looked into. */
interface Oddities {
  /** Whether its pages may be a cover or a notice only. */
  readonly mayBeNoPages: boolean;
  /** Whether some pages have a unit of their own. */
  readonly hasUnits: boolean;
}

/** A document that poppler has opened. */
interface Opened {
  readonly input: string;
  readonly pages: readonly unknown[];
  readonly hasXfa: boolean;
}

/** Looks for names: what a dictionary says of itself is rarely compressed, and never what it says of an attached file. */
export async function findOddities({ input, pages, hasXfa }: Opened, run: Run<PdfTool>): Promise<Oddities> {
  const names = pages.length > 1 ? '/UserUnit' : '/UserUnit|/Collection|/EmbeddedFile';
  const found = await run.tool('grep', ['-aoE', names, input]).catch((error: unknown) => {
    if (error instanceof ToolFailure && error.exitCode === 1) return { stdout: '' };
    throw error;
  });
  const has = (name: string) => found.stdout.includes(name);
  return {
    mayBeNoPages: hasXfa || has('/Collection') || has('/EmbeddedFile'),
    hasUnits: has('/UserUnit'),
  };
}

/**
 * A copy whose pages are as large as what a viewer shows of them, in points; where its words are read, boxes of its form are
 * signs that say whether they are ticked.
 *
 * @throws ConversionFailure if its pages are not its content
 */
export async function withUsualPages(input: string, run: Run<PdfTool>, use: Use): Promise<string> {
  const usual = 'usual.pdf';
  const { stdout } = await run.tool('/usr/bin/python3', ['-I', PROGRAM, input, usual, use], {
    readable: [PROGRAM, BOXES],
  });
  const refusal = REFUSALS[stdout.trim()];
  if (refusal) throw new ConversionFailure('conversion_failed', refusal, { isFinal: true });
  return usual;
}
