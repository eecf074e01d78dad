#!/usr/bin/env node
/** `converter`: the process around the command line, with its signals, its pipes and its exit code. */
import { constants } from 'node:os';
import { run } from './run.ts';

type Stop = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGPIPE';

const interruption = new AbortController();
/** 128 and the signal's number, as shells count. */
let stoppedBy: number | undefined;

/** The first signal cancels the jobs on the server, which takes a moment. A second one ends the process at once. */
function stop(signal: Stop): void {
  const again = interruption.signal.aborted;
  stoppedBy ??= 128 + constants.signals[signal];
  if (again && signal !== 'SIGPIPE') process.exit(stoppedBy);
  interruption.abort();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
// The reader of the output has closed the pipe (EPIPE). SIGPIPE would end other programs then; Node ignores it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return stop('SIGPIPE');
  process.stderr.write(`error: Standard output cannot be written: ${error.message}\n`);
  process.exit(1);
});
// A closed standard error leaves no place for messages.
process.stderr.on('error', () => {});

const code = await run(process.argv.slice(2), interruption.signal);
// The last write may still fail with EPIPE, which changes the exit code.
process.once('exit', () => {
  process.exitCode = stoppedBy ?? code;
});
// An open standard input would keep the process alive. Other work, such as cancelling jobs, still ends by itself.
process.stdin.destroy();
