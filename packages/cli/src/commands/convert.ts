import type { Converter } from '@converter/sdk';
import { convertItems } from '../batch.ts';
import { connect, hasKey } from '../connection.ts';
import type { ConnectionOptions } from '../connection-options.ts';
import { EXIT, UsageError } from '../exit.ts';
import { findFormat } from '../formats.ts';
import { withoutImpossible } from '../impossible.ts';
import { makePlan, type Plan, type PlanOptions } from '../plan.ts';
import type { ReportOptions } from '../report/choose.ts';
import { RunSummary } from '../run-summary.ts';
import { fileAndResult, targetOf } from '../target.ts';
import { dryRun } from './dry-run.ts';
import { watchSources } from './watch.ts';

/** What `converter convert` was told. */
export interface ConvertCommandOptions extends ConnectionOptions, ReportOptions, PlanOptions {
  to?: string;
  watch?: boolean;
  concurrency: number;
}

/**
 * Converts files, several at once. Arguments are checked before anything is uploaded, and a file that fails does not
 * stop the others.
 *
 * @returns the exit code
 */
export async function convert(
  labels: readonly string[],
  given: ConvertCommandOptions,
  signal: AbortSignal,
): Promise<number> {
  const { files, ...named } = fileAndResult(labels, given);
  const options = { ...given, ...named };
  const target = targetOf(options);
  const planned = makePlan(files, target, options);
  const writesToStdout = planned.destination.kind === 'stdout';
  if (writesToStdout && !options.dryRun) checkStdout(target, options);
  const converter = connect(options, { needsKey: !options.dryRun });
  const plan = await withoutImpossible(planned, converter, signal);

  if (options.dryRun) return dryRun(plan, { ...options, converter, signal, hasKey: hasKey(options) });
  const failed = await carryOut(plan, converter, options, signal);
  if (options.watch)
    return watchSources(files, plan, options, signal, (next) => carryOut(next, converter, options, signal));
  return failed > 0 ? EXIT.failed : EXIT.done;
}

/** @returns how many files failed */
async function carryOut(
  plan: Plan,
  converter: Converter,
  options: ConvertCommandOptions,
  signal: AbortSignal,
): Promise<number> {
  const { inputs, target, current, rejected, leftOut } = plan;
  const writesToStdout = plan.destination.kind === 'stdout';
  const summary = new RunSummary(inputs, {
    ...{ target, options, writesToStdout, current, leftOut },
    interrupted: signal,
  });
  try {
    for (const [error, files] of Map.groupBy(rejected, ({ error }) => error))
      summary.fail(
        files.map(({ index }) => index),
        error,
      );
    await convertItems({ converter, plan, options, signal, summary });
  } finally {
    summary.close();
    plan.close();
  }
  return summary.failed;
}

/** Refuses to write binary formats to a terminal (TTY), and results into the lines of `--json`. */
function checkStdout(target: string, { json }: ConvertCommandOptions): void {
  if (json) throw new UsageError('--json and the result both want standard output. Pass --out with a path.');
  if (process.stdout.isTTY && !findFormat(target)?.isText) {
    throw new UsageError(
      `A terminal cannot show ${target}. Pass --out result.${target}, or redirect with ">".`,
    );
  }
}
