/** In which encoding a text is that does not say so: by how often its bytes and pairs of them are letters of some language. */
import { fileURLToPath } from 'node:url';
import type { Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { encoding } from '../../options/text.ts';

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
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
  uhc: 'euc-kr',
};
/** They say themselves what they are. */
const UNICODE = /^(utf-|ascii$)/;

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
    ({ stdout }) => stdout.trim().toLowerCase(),
    () => '',
  );
  if (UNICODE.test(guess)) return undefined;
  for (const name of [WIDER[guess] ?? guess, guess]) {
    // Nothing is guessed that a client could not name.
    if (!encoding.safeParse(name).success || !(await isIn(name, input, run))) continue;
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
