import type { Run, Task } from '../../engine.ts';
import { ConversionFailure, ToolFailure } from '../../failure.ts';
import { encoding } from '../../options/text.ts';
import { guessEncoding, guessed } from '../workers/guess-encoding.ts';

/** What the functions here start. */
export const TEXT_TOOLS = { iconv: 'libc-bin', sed: 'sed', od: 'coreutils', head: 'coreutils' } as const;

/** It has a character for every byte. */
const ANY_BYTES = 'ISO-8859-1';

/** As much of a text as its encoding is told by. */
const SAMPLE_BYTES = 32 * 1024;

/** What iconv calls otherwise, since its own has fewer characters. */
const ICONV_NAMES: Readonly<Record<string, string>> = { shift_jis: 'CP932', ibm866: 'CP866' };

const DECLARED_BY_HTML = /charset\s*=\s*["']?([\w.:-]{1,40})/i;
const DECLARED_BY_XML = /^<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]{1,40})/;

/** Changes the first encoding that a page declares, since some readers believe it more than the bytes. */
const DECLARE_UTF8 = `0,/(charset *= *["']?)[[:alnum:]_.:-]+/I s//\\1utf-8/`;

/**
 * The input of a textual format in UTF-8: the input itself, or a copy where it is in another encoding. That is the one
 * that the client names by the option `encoding`; or UTF-16 where the file starts with its mark, or what an HTML page
 * or XML declares, or the likeliest one, which the client is told.
 *
 * @returns a path relative to the step's folder
 * @throws ConversionFailure if the input is not in the encoding that the client names
 */
export async function asUtf8(task: Task, run: Run<keyof typeof TEXT_TOOLS>): Promise<string> {
  const asked = encoding.parse(task.options.encoding);
  if (asked === undefined && (await recode(run, 'UTF-8', task.input, '/dev/null'))) return task.input;
  const copy = `utf8.${task.from.extension}`;
  const declared = asked ? [asked] : await marked(task, run);
  const guess = asked ? undefined : await guessOf(task, run);
  for (const name of guess === undefined ? declared : [...declared, guess, ANY_BYTES]) {
    if (!(await recode(run, ICONV_NAMES[name] ?? name, task.input, copy))) continue;
    if (!declared.includes(name)) run.warn('encoding_guessed', guessed(name.toLowerCase()));
    if (task.from.id === 'html') await run.tool('sed', ['-i', '-E', DECLARE_UTF8, copy]);
    return copy;
  }
  if (asked) throw new ConversionFailure('invalid_input_file', `is not in the encoding ${asked}`);
  return task.input;
}

/** Whether the file is in that encoding, as far as its bytes can tell. */
async function recode(
  run: Run<keyof typeof TEXT_TOOLS>,
  from: string,
  input: string,
  output: string,
): Promise<boolean> {
  try {
    await run.tool('iconv', ['-f', from, '-t', 'UTF-8', '-o', output, input]);
    return true;
  } catch (error) {
    if (error instanceof ToolFailure) return false;
    throw error;
  }
}

async function guessOf({ input }: Task, run: Run<keyof typeof TEXT_TOOLS>): Promise<string> {
  const { stdout } = await run.tool('od', ['-An', '-v', '-tx1', `-N${SAMPLE_BYTES}`, input]);
  return guessEncoding(Buffer.from(stdout.replace(/\s/g, ''), 'hex'));
}

async function marked({ input, from }: Task, run: Run<keyof typeof TEXT_TOOLS>): Promise<string[]> {
  const { stdout } = await run.tool('od', ['-An', '-tx1', '-N2', input]);
  if (/ff fe|fe ff/.test(stdout)) return ['UTF-16'];
  const { stdout: head } = await run.tool('head', ['-c', '4096', input]);
  const declaration = from.id === 'html' ? DECLARED_BY_HTML : DECLARED_BY_XML;
  const declared = declaration.exec(head)?.[1];
  return declared ? [declared] : [];
}
