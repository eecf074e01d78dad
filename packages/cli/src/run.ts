import { CommanderError } from 'commander';
import { COMPLETE_COMMAND, completeWords } from './completion/complete.ts';
import { EXIT, UsageError } from './exit.ts';
import { createProgram } from './program.ts';

/**
 * Runs the command line.
 *
 * @param words what follows the command's own name
 * @param signal aborted when the user interrupts
 * @returns the exit code
 */
export async function run(words: readonly string[], signal: AbortSignal): Promise<number> {
  let exitCode: number = EXIT.done;
  const program = createProgram(signal, async (work) => {
    exitCode = await work();
  });
  if (words[0] === COMPLETE_COMMAND) {
    process.stdout.write(await completeWords(program, words.slice(1)));
    return EXIT.done;
  }
  try {
    if (words.length === 0) program.help({ error: true });
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    // It was said already; help and version were asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    return complain(error, words.includes('--verbose') || words.includes('-v'));
  }
}

async function complain(error: unknown, verbose: boolean): Promise<number> {
  if (error instanceof UsageError) {
    await say(`error: ${error.message}`);
    return EXIT.usage;
  }
  const { background, toFailure } = await import('./failure.ts');
  const failure = toFailure(error);
  const more = verbose ? background(failure, error).map((line) => `    ${line}`) : [];
  await say(`error: ${failure.detail}`, ...more);
  return failure.name === 'InputError' ? EXIT.usage : EXIT.failed;
}

async function say(...lines: string[]): Promise<void> {
  const { wrap } = await import('./report/wrap.ts');
  process.stderr.write(`${lines.map((line) => wrap(line, process.stderr, 4)).join('\n')}\n`);
}
