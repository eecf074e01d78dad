#!/usr/bin/env node
/** `converter`: the process around the command line, with its signals, its pipes and its exit code. */
import { constants } from 'node:os';
import { run } from './run.ts';

const interruption = new AbortController();
let stoppedBy: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGPIPE' | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
// Whoever reads the output has seen enough, as with any program that SIGPIPE would end; Node ignores that signal.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') stop('SIGPIPE');
  else
    process.stderr.write(`error: Standard output cannot be written: ${error.message}\n`, () =>
      process.exit(1),
    );
});
// Nobody is left to be told.
process.stderr.on('error', () => {});

const code = await run(process.argv.slice(2), interruption.signal);
process.exitCode = stoppedBy === undefined ? code : 128 + constants.signals[stoppedBy];
// What is not read to its end would keep the process alive. What else goes on, such as telling the server, is waited for.
process.stdin.destroy();

/** The first time, jobs are cancelled on the server, which takes a moment; the second time is meant. */
function stop(signal: typeof stoppedBy & string): void {
  if (stoppedBy !== undefined && signal !== 'SIGPIPE') process.exit(128 + constants.signals[stoppedBy]);
  stoppedBy ??= signal;
  interruption.abort();
}
