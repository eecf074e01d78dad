/** In which encoding a text is that does not say so: by how often its bytes, and pairs of them, are letters of some language. */
import { fileURLToPath } from 'node:url';

/** A program that prints the encoding of the file that is its argument. */
export const CHARSET_SCRIPT = fileURLToPath(new URL('charset.py', import.meta.url));
/** What runs it. */
export const CHARSET_PYTHON = '/usr/bin/python3';
export const CHARSET_TOOLS = { [CHARSET_PYTHON]: 'python3-minimal' } as const;
/** What it reads. */
export const CHARSET_NEEDS = {
  '/usr/share/doc/libuchardet0': 'libuchardet0',
  // The minimal Python calls no libraries.
  '/usr/share/doc/libpython3-stdlib': 'libpython3-stdlib',
} as const;

/** How the program is called. */
export const charsetArguments = (path: string): string[] => ['-I', CHARSET_SCRIPT, path];

/** Tells the client what was taken. */
export function guessed(encoding: string): string {
  return `The text does not say its encoding, and was read as ${encoding}. If letters are wrong, name the right one by the option "encoding".`;
}
