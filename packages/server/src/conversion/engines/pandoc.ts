import { fileURLToPath } from 'node:url';
import { asUtf8 } from '../documents/text-input.ts';
import { type Edge, type Engine, edgesBetween, type Run, type Task } from '../engine.ts';
import { ConversionFailure, ToolFailure } from '../failure.ts';

const FILTER = fileURLToPath(new URL('pandoc-filter.lua', import.meta.url));

/** Markdown as GitHub shows it, which is how most people write it today, formulas included. */
const MARKDOWN = 'gfm+tex_math_dollars';

const READERS: Readonly<Record<string, string>> = {
  md: MARKDOWN,
  html: 'html',
  docx: 'docx',
  odt: 'odt',
  epub: 'epub',
  rst: 'rst',
  latex: 'latex',
  org: 'org',
};

const WRITERS: Readonly<Record<string, readonly string[]>> = {
  md: ['--to', MARKDOWN],
  html: ['--to', 'html5', '--mathml'],
  docx: ['--to', 'docx'],
  odt: ['--to', 'odt'],
  epub: ['--to', 'epub3', '--mathml'],
  rst: ['--to', 'rst'],
  latex: ['--to', 'latex'],
  org: ['--to', 'org'],
  txt: ['--to', 'plain'],
};

/** What was read, as pandoc itself sees a document. */
const DOCUMENT = 'document.json';

const OFFICE = ['docx', 'odt'];
const TEXTUAL = ['md', 'rst', 'latex', 'org'];

const edges: Edge[] = [
  ...edgesBetween([...TEXTUAL, 'html', 'epub'], [...TEXTUAL, 'html', 'epub'], { fidelity: 0.9, cost: 5 }),
  ...edgesBetween([...TEXTUAL, 'html', 'epub'], OFFICE, { fidelity: 0.85, cost: 5 }),
  ...edgesBetween(OFFICE, [...TEXTUAL, 'epub'], { fidelity: 0.85, cost: 5 }),
  // A word processor keeps more of how these look.
  ...edgesBetween(OFFICE, ['html', ...OFFICE], { fidelity: 0.75, cost: 5 }),
  ...edgesBetween([...TEXTUAL, 'html', 'epub'], ['txt'], { fidelity: 0.9, cost: 5 }),
];

/** What pandoc exits with when it cannot make sense of a document. */
const UNREADABLE_CODES: readonly (number | undefined)[] = [63, 64, 65];
const RESOURCE_NOT_FOUND = 99;

/** Markup, books and office documents as what they mean, by pandoc. */
export const pandoc: Engine = {
  name: 'pandoc',
  weight: 1,
  edges,
  detect: (host) => host.version('pandoc', ['--version']),

  async convert(task, run) {
    try {
      const input = task.from.textual ? await asUtf8(task, run) : task.input;
      const read = ['--from', READERS[task.from.id] ?? task.from.id, '--to', 'json', '--output', DOCUMENT];
      // This pandoc opens no file but the one it is given. It cannot write as well: its writers read files of their own.
      const { stderr } = await run.tool('pandoc', ['--sandbox', input, ...read, '--lua-filter', FILTER], {
        readable: [FILTER],
        env: { TARGET: task.to.id },
      });
      if (stderr.includes('Could not load include file')) throw incomplete(stderr);
      run.progress(0.5);
      const write = [
        ...(WRITERS[task.to.id] ?? []),
        '--standalone',
        '--wrap=preserve',
        '--output',
        task.output,
      ];
      await run.tool('pandoc', [DOCUMENT, '--from', 'json', ...write]);
    } catch (error) {
      throw await explain(error, task, run);
    }
    return [{ path: task.output }];
  },
};

/** Without what it includes, a document would only seem to be converted. */
function incomplete(cause: unknown): ConversionFailure {
  return new ConversionFailure('conversion_failed', 'includes a file that did not come with it', { cause });
}

async function explain(error: unknown, task: Task, run: Run): Promise<unknown> {
  if (!(error instanceof ToolFailure)) return error;
  if (error.exitCode === RESOURCE_NOT_FOUND) return incomplete(error);
  if (task.from.id === 'odt' && (await isEncrypted(task, run))) {
    return new ConversionFailure('password_protected', 'is protected by a password', { cause: error });
  }
  if (UNREADABLE_CODES.includes(error.exitCode)) {
    return new ConversionFailure('invalid_input_file', `is damaged or not ${task.from.name}`, {
      cause: error,
    });
  }
  return error;
}

/** Whether an OpenDocument package says that its parts are encrypted, which pandoc does not look at. */
async function isEncrypted({ input }: Task, run: Run): Promise<boolean> {
  const manifest = await run.tool('bsdtar', ['-xOf', input, 'META-INF/manifest.xml']).catch(() => undefined);
  return manifest?.stdout.includes('manifest:encryption-data') ?? false;
}
