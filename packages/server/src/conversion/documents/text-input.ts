import type { Run, Task } from '../engine.ts';
import { ToolFailure } from '../failure.ts';

/** What old text that is not Unicode most likely is; the last one has a character for every byte. */
const LEGACY = ['WINDOWS-1252', 'ISO-8859-1'];

/** Changes the first encoding that a page declares, since some readers believe it more than the bytes. */
const DECLARE_UTF8 = `0,/(charset *= *["']?)[[:alnum:]_.:-]+/I s//\\1utf-8/`;

/**
 * The input of a textual format in UTF-8: the input itself, or a copy where it is in another encoding. That is UTF-16
 * where the file starts with its mark, or what an HTML page declares, or Windows' western one.
 *
 * @returns a path relative to the step's folder
 */
export async function asUtf8(task: Task, run: Run): Promise<string> {
  if (await recode(run, 'UTF-8', task.input, '/dev/null')) return task.input;
  const copy = `utf8.${task.from.extension}`;
  for (const encoding of [...(await marked(task, run)), ...LEGACY]) {
    if (!(await recode(run, encoding, task.input, copy))) continue;
    if (task.from.id === 'html') await run.tool('sed', ['-i', '-E', DECLARE_UTF8, copy]);
    return copy;
  }
  return task.input;
}

/** Whether the file is in that encoding, as far as its bytes can tell. */
async function recode(run: Run, encoding: string, input: string, output: string): Promise<boolean> {
  try {
    await run.tool('iconv', ['-f', encoding, '-t', 'UTF-8', '-o', output, input]);
    return true;
  } catch (error) {
    if (error instanceof ToolFailure) return false;
    throw error;
  }
}

async function marked({ input, from }: Task, run: Run): Promise<string[]> {
  const { stdout } = await run.tool('od', ['-An', '-tx1', '-N2', input]);
  if (/ff fe|fe ff/.test(stdout)) return ['UTF-16'];
  if (from.id !== 'html') return [];
  const { stdout: head } = await run.tool('head', ['-c', '4096', input]);
  const declared = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)?.[1];
  return declared ? [declared] : [];
}
