import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Edge, type Engine, edgesBetween, type Run, type Task } from '../../engine.ts';
import { ConversionFailure, damaged, ToolFailure } from '../../failure.ts';
import { formatById } from '../../formats.ts';
import { BROKEN_LINES } from '../../kits/documents/broken-lines.ts';
import { mendedFor, NORMALISER_NEEDS, NORMALISER_TOOLS } from '../../kits/documents/office-package.ts';
import { PAGE_NEEDS, shownPage } from '../../kits/documents/shown-page.ts';
import { asUtf8, TEXT_NEEDS, TEXT_TOOLS } from '../../kits/documents/text-input.ts';
import { layout } from '../../options/pages.ts';
import { encoding } from '../../options/text.ts';
import type { OptionsSchema } from '../../options.ts';

const TOOLS = {
  ...TEXT_TOOLS,
  ...NORMALISER_TOOLS,
  'ebook-convert': 'calibre',
  qpdf: 'qpdf',
  sed: 'sed',
} as const;
type Tool = keyof typeof TOOLS;

/** What EPUB can hold all of, so that nothing is lost on the way to it. */
const BOOKS = ['mobi', 'azw3', 'fb2', 'lit', 'pdb', 'tcr', 'htmlz', 'txtz'];
/** Pandoc keeps the pictures of the others. */
const DOCUMENTS = ['docx', 'rtf', 'txt', 'html'];
/** What may hide words, which it would publish. */
const HIDING = ['docx', 'rtf'];
const RICH_TARGETS = ['epub', 'mobi', 'azw3', 'lit', 'lrf', 'htmlz'];
const PLAIN_TARGETS = ['pdb', 'txtz'];

const bare: Edge[] = [
  ...edgesBetween(BOOKS, ['epub'], { fidelity: 1, cost: 30 }),
  ...edgesBetween(['lrf'], ['epub'], { fidelity: 0.95, cost: 30 }),
  ...edgesBetween(['epub', 'lrf', ...BOOKS], without(RICH_TARGETS, 'epub'), { fidelity: 0.95, cost: 30 }),
  ...edgesBetween(['epub', 'lrf', ...BOOKS], PLAIN_TARGETS, { fidelity: 0.85, cost: 30 }),
  ...edgesBetween(DOCUMENTS, [...RICH_TARGETS, ...PLAIN_TARGETS], { fidelity: 0.85, cost: 30 }),
  // The renderer is a browser's, and knows what a book's pages and contents are.
  ...edgesBetween(['epub', 'lrf', ...BOOKS], ['pdf'], { fidelity: 0.95, cost: 60 }),
  ...edgesBetween(['lrf', ...without(BOOKS, 'lit')], ['docx'], { fidelity: 0.85, cost: 30 }),
  ...edgesBetween(['lrf', ...BOOKS], ['txt'], { fidelity: 0.9, cost: 30 }),
];

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((each) => each !== id);
}

const { paper, margin } = layout;
const CalibreOptions = z.strictObject({ encoding, paper, margin });

const edges = bare.map((edge) => ({ ...edge, options: optionsOf(edge) }));

function optionsOf({ from, to }: Edge): OptionsSchema {
  return CalibreOptions.pick({
    ...(isText(from) && { encoding: true }),
    ...(to === 'pdf' && { paper: true, margin: true }),
  });
}

/** Text whose encoding Calibre is told; a FictionBook tells its own. */
function isText(format: string): boolean {
  return formatById(format).textual && format !== 'fb2';
}

const READING: Readonly<Record<string, readonly string[]>> = {
  // Text stays as it is: lines that begin with a number are no list, and stars are stars.
  txt: ['--formatting-type', 'plain', '--input-encoding', 'utf-8'],
  // What a page links to is not a part of it.
  html: ['--max-levels', '0', '--input-encoding', 'utf-8'],
};

const WRITING: Readonly<Record<string, readonly string[]>> = {
  // A book without a cover gets none that looks made up.
  epub: ['--epub-version', '3', '--no-default-epub-cover'],
  pdb: ['--pdb-output-encoding', 'utf-8'],
  pdf: ['--paper-size', 'a4', '--pdf-add-toc', '--preserve-cover-aspect-ratio'],
};

const PLAIN_TEXT = fileURLToPath(new URL('plain_text.py', import.meta.url));

const POINTS_PER_MM = 72 / 25.4;

/** Its browser has no sandbox of its own inside of ours, and no screen. */
const ENVIRONMENT = {
  QTWEBENGINE_DISABLE_SANDBOX: '1',
  QTWEBENGINE_CHROMIUM_FLAGS: '--disable-dev-shm-usage',
  QT_QPA_PLATFORM: 'offscreen',
  XDG_RUNTIME_DIR: '/tmp',
};

/** Electronic books, by Calibre. */
export const engine: Engine<Tool> = {
  name: 'calibre',
  tools: TOOLS,
  needs: { ...TEXT_NEEDS, ...PAGE_NEEDS, ...NORMALISER_NEEDS },
  weight: 1,
  edges,
  detect: (host) => host.version('ebook-convert', ['--version']),

  async convert(task, run) {
    const input = await readable(task, run);
    const isPdf = task.to.id === 'pdf';
    const made = isPdf ? 'made.pdf' : task.output;
    const args = [input, made, ...(READING[task.from.id] ?? []), ...(WRITING[task.to.id] ?? [])];
    try {
      await run.tool('ebook-convert', [...args, ...pageSetup(task)], {
        env: ENVIRONMENT,
        onLine: (line) => tellProgress(line, run),
      });
      // Readers find mistakes in some of its files, and lose their titles; qpdf writes them anew.
      if (isPdf) await run.tool('qpdf', ['--warning-exit-0', made, task.output]);
    } catch (error) {
      throw explain(error, task);
    }
    return [{ path: task.output }];
  },
};

async function readable(task: Task, run: Run<Tool>): Promise<string> {
  const text = isText(task.from.id) ? await asUtf8(task, run) : task.input;
  if (task.from.id === 'html') return shownPage(text, run);
  if (HIDING.includes(task.from.id)) return mendedFor('calibre', text, task, run);
  if (task.from.id !== 'txt') return text;
  const mended = 'mended.txt';
  await run.tool('/usr/bin/python3', ['-I', PLAIN_TEXT, text, mended], {
    readable: [PLAIN_TEXT, BROKEN_LINES],
  });
  return mended;
}

/** What comes last on the command line counts. */
function pageSetup({ options }: Task): string[] {
  const calibreOptions = CalibreOptions.parse(options);
  const args: string[] = [];
  if (calibreOptions.paper) args.push('--paper-size', calibreOptions.paper);
  if (calibreOptions.margin !== undefined) {
    const points = (calibreOptions.margin * POINTS_PER_MM).toFixed(1);
    for (const side of ['left', 'right', 'top', 'bottom']) args.push(`--pdf-page-margin-${side}`, points);
  }
  return args;
}

function tellProgress(line: string, run: Run<Tool>): void {
  const percent = /^(\d+)% /.exec(line)?.[1];
  if (percent) run.progress(Number(percent) / 100);
}

function explain(error: unknown, { from }: Task): unknown {
  if (!(error instanceof ToolFailure)) return error;
  if (/DRMError|is encrypted|is locked by DRM/i.test(error.stderr)) {
    const reason = 'is protected by digital rights management';
    return new ConversionFailure('password_protected', reason, { cause: error });
  }
  return damaged(from, error);
}
