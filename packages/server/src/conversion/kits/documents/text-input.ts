import type { Run, Task } from '../../engine.ts';
import { ConversionFailure, ToolFailure } from '../../failure.ts';
import { encoding } from '../../options/text.ts';
import {
  CHARSET_NEEDS,
  CHARSET_PYTHON,
  CHARSET_SCRIPT,
  CHARSET_TOOLS,
  charsetArguments,
  guessed,
} from '../workers/charset.ts';

/** What the functions here start. */
export const TEXT_TOOLS = {
  ...CHARSET_TOOLS,
  iconv: 'libc-bin',
  sed: 'sed',
  od: 'coreutils',
  head: 'coreutils',
} as const;
/** What those read. */
export const TEXT_NEEDS = CHARSET_NEEDS;

type TextTool = keyof typeof TEXT_TOOLS;

/** What the web calls it. */
const UTF8 = 'utf-8';
/** It has a character for every byte. */
const ANY_BYTES = 'iso-8859-1';

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
 * @param mayBeUtf8 false where it fits UTF-8, and is something else as its reader has seen
 * @returns a path relative to the step's folder
 * @throws ConversionFailure if the input is not in the encoding that the client names
 */
export async function asUtf8(task: Task, run: Run<TextTool>, mayBeUtf8 = true): Promise<string> {
  const asked = encoding.parse(task.options.encoding);
  const isFree = asked === undefined && mayBeUtf8;
  if (isFree && (await recode(run, 'UTF-8', task.input, '/dev/null'))) return task.input;
  const copy = copyOf(task);
  for await (const { name, isGuess } of candidates(task, run)) {
    // Of what is nearly UTF-8, the guess has made a copy that is.
    const isMade = isGuess && name === UTF8;
    if (!isMade && !(await recode(run, ICONV_NAMES[name] ?? name, task.input, copy))) continue;
    if (isGuess) run.warn('encoding_guessed', guessed(name));
    if (task.from.id === 'html') await run.tool('sed', ['-i', '-E', DECLARE_UTF8, copy]);
    return copy;
  }
  throw new ConversionFailure('invalid_input_file', `is not in the encoding ${asked}`);
}

const copyOf = ({ from }: Task) => `utf8.${from.extension}`;

/** The encodings that it may be in, the likeliest first. */
async function* candidates(
  task: Task,
  run: Run<TextTool>,
): AsyncGenerator<{ name: string; isGuess: boolean }> {
  const asked = encoding.parse(task.options.encoding);
  if (asked) return yield { name: asked, isGuess: false };
  for (const name of await marked(task, run)) yield { name, isGuess: false };
  for (const name of [await guessOf(task, run, copyOf(task)), ANY_BYTES]) yield { name, isGuess: true };
}

/** Whether the file is in that encoding, as far as its bytes can tell. */
async function recode(run: Run<TextTool>, from: string, input: string, output: string): Promise<boolean> {
  try {
    await run.tool('iconv', ['-f', from, '-t', 'UTF-8', '-o', output, input]);
    return true;
  } catch (error) {
    if (error instanceof ToolFailure) return false;
    throw error;
  }
}

async function guessOf({ input }: Task, run: Run<TextTool>, copy: string): Promise<string> {
  const { stdout } = await run.tool(CHARSET_PYTHON, [...charsetArguments(input), copy], {
    readable: [CHARSET_SCRIPT],
  });
  return stdout.trim();
}

async function marked({ input, from }: Task, run: Run<TextTool>): Promise<string[]> {
  const { stdout } = await run.tool('od', ['-An', '-tx1', '-N2', input]);
  if (/ff fe|fe ff/.test(stdout)) return ['UTF-16'];
  const { stdout: head } = await run.tool('head', ['-c', '4096', input]);
  const declaration = from.id === 'html' ? DECLARED_BY_HTML : DECLARED_BY_XML;
  const declared = declaration.exec(head)?.[1];
  return declared ? [declared] : [];
}
