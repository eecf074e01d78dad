import { SCRIPTS, type Shell } from '../completion/scripts.ts';
import { EXIT } from '../exit.ts';

/**
 * Prints the completion of a shell.
 *
 * @returns the exit code
 */
export async function completion(shell: Shell): Promise<number> {
  process.stdout.write(SCRIPTS[shell]);
  return EXIT.done;
}
