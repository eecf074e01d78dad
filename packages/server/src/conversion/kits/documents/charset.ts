/** In which encoding a text is that does not say so: by how often its bytes and pairs of them are letters of some language. */
import { fileURLToPath } from 'node:url';
import type { Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';

const SCRIPT = fileURLToPath(new URL('charset.py', import.meta.url));
const PYTHON = '/usr/bin/python3';

/** What {@link guessEncoding} starts. */
export const CHARSET_TOOLS = { [PYTHON]: 'python3-minimal', iconv: 'libc-bin' } as const;
/** What it reads. */
export const CHARSET_NEEDS = {
  '/usr/share/doc/libuchardet0': 'libuchardet0',
  // The minimal Python calls no libraries.
  '/usr/share/doc/libpython3-stdlib': 'libpython3-stdlib',
} as const;

/** Windows' encodings, which have all that the standard's of the same language have, and more; and so GB 18030. */
const WIDER: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'WINDOWS-1252',
  'ISO-8859-2': 'WINDOWS-1250',
  'ISO-8859-6': 'WINDOWS-1256',
  'ISO-8859-7': 'WINDOWS-1253',
  'ISO-8859-8': 'WINDOWS-1255',
  'ISO-8859-9': 'WINDOWS-1254',
  'ISO-8859-11': 'WINDOWS-874',
  'ISO-8859-13': 'WINDOWS-1257',
  GB2312: 'GB18030',
  SHIFT_JIS: 'CP932',
  'EUC-KR': 'CP949',
};
/** They say themselves what they are. */
const UNICODE = /^(UTF-|ASCII$)/;

/**
 * The encoding of a text that is not in Unicode, and about which the client says nothing; it is told what was guessed.
 *
 * @returns undefined where there is nothing to guess, or no guess
 */
export async function guessEncoding(
  { input, options }: Task,
  run: Run<keyof typeof CHARSET_TOOLS>,
): Promise<string | undefined> {
  if (options.encoding !== undefined) return undefined;
  const guess = await run.tool(PYTHON, ['-I', SCRIPT, input], { readable: [SCRIPT] }).then(
    ({ stdout }) => stdout.trim().toUpperCase(),
    () => '',
  );
  if (UNICODE.test(guess)) return undefined;
  for (const name of guess ? [WIDER[guess] ?? guess, guess] : []) {
    if (!(await isIn(name, input, run))) continue;
    const how = `Its text was read as ${name}, which is a guess. If letters are wrong, name the right one by the option "encoding".`;
    run.warn('encoding_guessed', how);
    return name;
  }
  return undefined;
}

async function isIn(name: string, input: string, run: Run<'iconv'>): Promise<boolean> {
  return run.tool('iconv', ['-f', name, '-t', 'UTF-8', '-o', '/dev/null', input]).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ToolFailure) return false;
      throw error;
    },
  );
}
