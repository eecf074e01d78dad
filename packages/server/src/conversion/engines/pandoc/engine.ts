import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Edge, type Engine, edgesBetween, type Run, type Task } from '../../engine.ts';
import { ConversionFailure, damaged, ToolFailure } from '../../failure.ts';
import { type Format, formatById } from '../../formats.ts';
import { PAGE_NEEDS } from '../../kits/documents/shown-page.ts';
import { asUtf8, TEXT_NEEDS, TEXT_TOOLS } from '../../kits/documents/text-input.ts';
import { lineWidth, numberHeadings, toc } from '../../options/markup.ts';
import { encoding } from '../../options/text.ts';
import type { OptionsSchema } from '../../options.ts';
import { completeBibtex, prepareBibliography, unreadableAt } from './bibliography.ts';
import { prepareBook } from './book.ts';
import { isReadByOthers, prepareOffice } from './office.ts';
import type { Prepared } from './prepared.ts';
import { writeScript } from './script.ts';
import { dress, prepareText } from './text.ts';

const TOOLS = {
  ...TEXT_TOOLS,
  pandoc: 'pandoc',
  bsdtar: 'libarchive-tools',
  sed: 'sed',
  '/usr/bin/python3': 'python3-minimal',
  inkscape: 'inkscape',
} as const;
type Tool = keyof typeof TOOLS;

const FILTER = fileURLToPath(new URL('../../kits/documents/pandoc-filter.lua', import.meta.url));
/** What stands in for what the writers of these formats forget. */
const ESCAPES = fileURLToPath(new URL('escapes.lua', import.meta.url));
const ESCAPED = ['rst', 'tei'];

/** Markdown as GitHub shows it, which is how most people write it today, formulas included. */
const MARKDOWN = 'gfm+tex_math_dollars';

/** What pandoc calls a format that it reads, where it is not the format's id. */
const READERS: Readonly<Record<string, string>> = { md: MARKDOWN, bibtex: 'biblatex', ris: 'csljson' };

/** How pandoc is asked for a format, where its id does not say all. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  md: ['--to', MARKDOWN],
  // Its own background is a shade of grey, which would also be printed.
  html: ['--to', 'html5', '--mathml', '--variable', 'backgroundcolor=white'],
  epub: ['--to', 'epub3', '--mathml'],
  docbook: ['--to', 'docbook5', '--mathml'],
  jats: ['--to', 'jats', '--mathml'],
  txt: ['--to', 'plain'],
};

/** What was read, as pandoc itself sees a document. */
const DOCUMENT = 'document.json';

const OFFICE = ['docx', 'odt'];
/** What pandoc reads all of: a page or a book made of it is as good as the original. */
const CLEAR = [
  ...['md', 'rst', 'org', 'textile', 'mediawiki', 'dokuwiki', 'jira', 'twiki', 'tikiwiki', 'vimwiki'],
  ...['creole', 'muse', 't2t', 'haddock', 'opml', 'ipynb', 'docbook', 'jats'],
];
/** What can hold more than pandoc knows of. */
const RICH = ['latex', 'man', 'html', 'epub'];
const BIBLIOGRAPHIES = ['bibtex', 'csljson'];
/** Those and what is read as one of them. */
const READ_BIBLIOGRAPHIES = [...BIBLIOGRAPHIES, 'ris'];
const TARGETS = [
  ...['md', 'rst', 'latex', 'org', 'asciidoc', 'textile', 'mediawiki', 'dokuwiki', 'jira', 'xwiki'],
  ...['zimwiki', 'muse', 'haddock', 'opml', 'ipynb', 'docbook', 'jats', 'tei', 'icml', 'man', 'ms'],
  ...['texinfo', 'context'],
];

const bare: Edge[] = [
  ...edgesBetween(CLEAR, ['html', 'epub'], { fidelity: 1, cost: 5 }),
  ...edgesBetween(RICH, ['html', 'epub'], { fidelity: 0.9, cost: 5 }),
  ...edgesBetween([...CLEAR, ...RICH], [...TARGETS, 'txt', 'fb2'], { fidelity: 0.9, cost: 5 }),
  ...edgesBetween([...CLEAR, ...RICH], OFFICE, { fidelity: 0.85, cost: 5 }),
  ...edgesBetween(OFFICE, [...TARGETS, 'epub', 'fb2'], { fidelity: 0.85, cost: 5 }),
  // A word processor keeps more of how these look.
  ...edgesBetween(OFFICE, ['html', ...OFFICE], { fidelity: 0.75, cost: 5 }),
  ...edgesBetween(READ_BIBLIOGRAPHIES, BIBLIOGRAPHIES, { fidelity: 0.95, cost: 5 }),
  ...edgesBetween(['ipynb'], ['py'], { fidelity: 0.9, cost: 5 }),
  // Set as the Chicago Manual of Style says.
  ...edgesBetween(READ_BIBLIOGRAPHIES, ['html', 'txt', 'md', 'latex', ...OFFICE], { fidelity: 0.9, cost: 5 }),
];

const PandocOptions = z.strictObject({
  encoding,
  toc,
  number_headings: numberHeadings,
  line_width: lineWidth,
});

/** The targets for which pandoc can do what an option asks for. */
const HAS_CONTENTS = ['html', 'docx', 'odt', 'latex', 'context', 'md', 'rst', 'ms'];
const HAS_NUMBERS = ['html', 'epub', 'docx', 'latex', 'context'];
const HAS_LINES = ['txt', 'md', 'rst', 'org', 'asciidoc', 'muse', 'man'];

const edges = bare.map((edge) => ({ ...edge, options: optionsOf(edge) }));

function optionsOf({ from, to }: Edge): OptionsSchema {
  return PandocOptions.pick({
    ...(formatById(from).textual && { encoding: true }),
    ...(HAS_CONTENTS.includes(to) && { toc: true }),
    ...(HAS_NUMBERS.includes(to) && { number_headings: true }),
    ...(HAS_LINES.includes(to) && { line_width: true }),
  });
}

/** By what a document is known to name files that belong to it, where pandoc would pass over that in silence. */
const INCLUDES: Readonly<Record<string, string>> = {
  docbook: String.raw`<xi:include\s|<!ENTITY\s+[^%>\s]+\s+(SYSTEM|PUBLIC)\s`,
  jats: String.raw`<xi:include\s|<!ENTITY\s+[^%>\s]+\s+(SYSTEM|PUBLIC)\s`,
  man: String.raw`^\.\s*so\s`,
  t2t: String.raw`^%!\s*include`,
};

/** What pandoc exits with when it cannot make sense of a document. */
const UNREADABLE_CODES: readonly (number | undefined)[] = [44, 63, 64, 65, 92, 93];
const RESOURCE_NOT_FOUND = 99;

/** Markup, books and office documents as what they mean, by pandoc. */
export const engine: Engine<Tool> = {
  name: 'pandoc',
  tools: TOOLS,
  needs: {
    ...TEXT_NEEDS,
    ...PAGE_NEEDS,
    '/usr/lib/python3/dist-packages/PIL/__init__.py': 'python3-pil',
  },
  weight: 1,
  edges,
  detect: (host) => host.version('pandoc', ['--version']),

  async convert(task, run) {
    try {
      if (task.to.id === 'py') {
        await writeScript(await asUtf8(task, run), task, run);
        return [{ path: task.output }];
      }
      const prepared = await readable(task, run);
      const { input } = prepared;
      if (await namesFiles(input, task, run)) throw incomplete();
      const reader = READERS[task.from.id] ?? task.from.id;
      const readAs = (name: string) => read(prepared, name, task, run);
      const { stderr } = await readAs(reader).catch((error: unknown) => {
        if (!hasOddMetadata(error)) throw error;
        return readAs(`${reader}-yaml_metadata_block`);
      });
      if (stderr.includes('Could not load include file')) throw incomplete(stderr);
      run.progress(0.5);
      const write = [...writer(task, prepared), '--standalone', '--output', task.output];
      await run.tool('pandoc', [DOCUMENT, '--from', 'json', ...write]);
      if (task.to.id === 'bibtex') await completeBibtex(task.output, prepared, run);
      if (prepared.looks) await dress(task.output, prepared.looks, run);
    } catch (error) {
      throw await explain(error, task, run);
    }
    return [{ path: task.output }];
  },
};

/** This pandoc opens no file but the one it is given. It cannot write as well: its writers read files of their own. */
function read(
  { input, filters = [], readerOptions = [], env }: Prepared,
  reader: string,
  { to }: Task,
  run: Run<Tool>,
) {
  const args = ['--sandbox', input, '--from', reader, '--to', 'json', '--output', DOCUMENT, ...readerOptions];
  const all = [...filters, FILTER, ...(ESCAPED.includes(to.id) ? [ESCAPES] : [])];
  return run.tool('pandoc', [...args, ...all.flatMap((filter) => ['--lua-filter', filter])], {
    readable: all,
    env: { ...env, TARGET: to.id },
  });
}

/** What stands between lines at the beginning of Markdown looks like YAML, and need not be. */
function hasOddMetadata(error: unknown): boolean {
  return error instanceof ToolFailure && error.stderr.startsWith('YAML parse exception');
}

/** The input as pandoc can read it. */
async function readable(task: Task, run: Run<Tool>): Promise<Prepared> {
  if (OFFICE.includes(task.from.id)) return prepareOffice(task, run);
  if (task.from.id === 'epub') return prepareBook(task, run);
  const text = await asUtf8(task, run);
  return isBibliography(task.from) ? prepareBibliography(task, text, run) : prepareText(task, text, run);
}

function writer({ from, to, options }: Task, { isNumbered = false }: Prepared): string[] {
  const pandocOptions = PandocOptions.parse(options);
  const args = [...(WRITERS[to.id] ?? ['--to', to.id])];
  if (pandocOptions.toc) args.push('--toc');
  const hasNumbers = isNumbered && HAS_NUMBERS.includes(to.id);
  if (pandocOptions.number_headings || hasNumbers) args.push('--number-sections');
  if (pandocOptions.line_width) args.push('--wrap=auto', `--columns=${pandocOptions.line_width}`);
  else args.push('--wrap=preserve');
  if (isBibliography(from) && !isBibliography(to)) args.push('--citeproc');
  return args;
}

function isBibliography({ id }: Format): boolean {
  return READ_BIBLIOGRAPHIES.includes(id);
}

async function namesFiles(input: string, { from }: Task, run: Run<Tool>): Promise<boolean> {
  const pattern = INCLUDES[from.id];
  if (pattern === undefined) return false;
  const { stdout } = await run.tool('sed', ['-nE', `/${pattern}/{p;q}`, input]);
  return stdout !== '';
}

/** Without what it includes, a document would only seem to be converted. */
function incomplete(cause?: unknown): ConversionFailure {
  return new ConversionFailure('conversion_failed', 'includes a file that did not come with it', { cause });
}

async function explain(error: unknown, task: Task, run: Run<Tool>): Promise<unknown> {
  if (!(error instanceof ToolFailure)) return error;
  if (error.exitCode === RESOURCE_NOT_FOUND) return incomplete(error);
  if (task.from.id === 'odt' && (await isEncrypted(task, run))) {
    return new ConversionFailure('password_protected', 'is protected by a password', { cause: error });
  }
  const isUnreadable = UNREADABLE_CODES.includes(error.exitCode) || isReader(task, error);
  if (!isUnreadable || (OFFICE.includes(task.from.id) && (await isReadByOthers(task, run)))) return error;
  return (isBibliography(task.from) && unreadableAt(error)) || damaged(task.from, error);
}

/** Whether a program that reads the input before pandoc does has made no sense of it. Pandoc would read what there is of an outline. */
function isReader({ from }: Task, { tool }: ToolFailure): boolean {
  return ['opml', 'ris', 'ipynb'].includes(from.id) && tool === '/usr/bin/python3';
}

/** Whether an OpenDocument package says that its parts are encrypted, which pandoc does not look at. */
async function isEncrypted({ input }: Task, run: Run<Tool>): Promise<boolean> {
  const manifest = await run.tool('bsdtar', ['-xOf', input, 'META-INF/manifest.xml']).catch(() => undefined);
  return manifest?.stdout.includes('manifest:encryption-data') ?? false;
}
