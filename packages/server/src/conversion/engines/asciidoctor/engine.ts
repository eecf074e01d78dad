import { type Engine, edgesBetween, type Run } from '../../engine.ts';
import { ConversionFailure } from '../../failure.ts';
import { asUtf8, TEXT_NEEDS, TEXT_TOOLS } from '../../kits/documents/text-input.ts';

const TOOLS = { ...TEXT_TOOLS, asciidoctor: 'asciidoctor' } as const;
type Tool = keyof typeof TOOLS;

const BACKENDS: Readonly<Record<string, string>> = { html: 'html5', docbook: 'docbook5' };

/**
 * A page that needs nothing from elsewhere: its style is inside, and there are no fonts of the web. It says no date but the
 * author's, and shows keys and buttons.
 */
const ATTRIBUTES = ['linkcss!', 'webfonts!', 'nofooter', 'reproducible', 'experimental'].flatMap((name) => [
  '-a',
  name,
]);

/** AsciiDoc by its own processor. What it makes can hold all of it. */
export const engine: Engine<Tool> = {
  name: 'asciidoctor',
  tools: TOOLS,
  needs: TEXT_NEEDS,
  weight: 1,
  edges: edgesBetween(['asciidoc'], Object.keys(BACKENDS), { fidelity: 1, cost: 10 }),
  detect: (host) => host.version('asciidoctor', ['--version']),

  async convert(task, run) {
    const input = await asUtf8(task, run);
    if (await includesFiles(input, run))
      throw new ConversionFailure('conversion_failed', 'includes a file that did not come with it');
    const backend = BACKENDS[task.to.id] ?? task.to.id;
    // This mode reads no file but the one that it is given.
    await run.tool('asciidoctor', ['-S', 'secure', '-b', backend, ...ATTRIBUTES, '-o', task.output, input]);
    return [{ path: task.output }];
  },
};

/** In its safe mode it puts a link in the place of what it does not include. */
async function includesFiles(input: string, run: Run<Tool>): Promise<boolean> {
  const { stdout } = await run.tool('sed', ['-nE', '/^include::/{p;q}', input]);
  return stdout !== '';
}
