import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CHARSET_PYTHON, charsetArguments } from './charset.ts';

/**
 * The likeliest encoding of a file, for a worker, which is in a sandbox already.
 *
 * @returns a name of the web's
 */
export async function guessEncoding(path: string): Promise<string> {
  const { stdout } = await promisify(execFile)(CHARSET_PYTHON, charsetArguments(path));
  return stdout.trim();
}
