#!/usr/bin/env node
/** `converter`: the process around the command line, with its signals, its pipes and its exit code. */
import { constants } from 'node:os';
import { run } from './run.ts';

type Stop = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGPIPE';

const interruption = new AbortController();
/** By which signal, in shells' terms. */
let stoppedBy: number | undefined;

/** The first time, jobs are cancelled on the server, which takes a moment; the second time is meant. */
function stop(signal: Stop): void {
  const again = interruption.signal.aborted;
  stoppedBy ??= 128 + constants.signals[signal];
  if (again && signal !== 'SIGPIPE') process.exit(stoppedBy);
  interruption.abort();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
// Whoever reads the output has seen enough. Other programs are ended by SIGPIPE then, which Node ignores.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return stop('SIGPIPE');
  process.stderr.write(`error: Standard output cannot be written: ${error.message}\n`);
  process.exit(1);
});
// Nobody is left to be told.
process.stderr.on('error', () => {});

const code = await run(process.argv.slice(2), interruption.signal);
// The last words may still find that nobody reads them.
process.once('exit', () => {
  process.exitCode = stoppedBy ?? code;
});
// What is not read to its end would keep the process alive. What else goes on, such as telling the server, is waited for.
process.stdin.destroy();
