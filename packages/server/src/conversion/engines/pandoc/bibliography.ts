/** Bibliographies as pandoc reads and writes them without losing what they hold. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Run, Task } from '../../engine.ts';
import { ConversionFailure, type ToolFailure } from '../../failure.ts';
import type { Prepared } from './prepared.ts';

type Tool = '/usr/bin/python3';

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const BIBTEX = beside('bibtex.py');
const RIS = beside('ris.py');
const TO_BIBTEX = beside('to_bibtex.py');
/** What is read of RIS, and what CSL JSON is by itself. */
const CSL = 'mended.json';

const Answer = z.object({ lines: z.array(z.number()), isEmpty: z.boolean() });

/** @param text the input in UTF-8 */
export async function prepareBibliography(
  { from, to }: Task,
  text: string,
  run: Run<Tool>,
): Promise<Prepared> {
  if (from.id === 'csljson') return { input: text };
  if (from.id === 'ris') {
    await start(run, [RIS, text, CSL]);
    return { input: CSL };
  }
  const { stdout } = await start(run, [BIBTEX, text, 'mended.bib', to.id]);
  const { lines, isEmpty } = Answer.parse(JSON.parse(stdout));
  const where = `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
  if (lines.length > 0 && isEmpty)
    throw new ConversionFailure('invalid_input_file', `has no entry whose braces match: see ${where}`);
  for (const line of lines)
    run.warn('content_left_out', `The entry at line ${line} was left out, since its braces do not match.`);
  return { input: 'mended.bib' };
}

/** Adds to a BibTeX bibliography what pandoc does not write of CSL JSON. */
export async function completeBibtex(output: string, { input }: Prepared, run: Run<Tool>): Promise<void> {
  await start(run, [TO_BIBTEX, output, input]);
}

/** Where pandoc could not go on. */
export function unreadableAt(error: ToolFailure): ConversionFailure | undefined {
  const place = /\(line (\d+), column (\d+)\)/.exec(error.stderr);
  if (!place) return undefined;
  const reason = `cannot be read from line ${place[1]}, column ${place[2]} on`;
  return new ConversionFailure('invalid_input_file', reason, { cause: error });
}

function start(run: Run<Tool>, args: readonly string[]) {
  return run.tool('/usr/bin/python3', ['-I', ...args], { readable: [BIBTEX, RIS, TO_BIBTEX] });
}
