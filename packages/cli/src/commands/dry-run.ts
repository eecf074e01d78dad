import type { Converter, KeyPairList } from '@converter/sdk';
import { EXIT } from '../exit.ts';
import { toFailure } from '../failure.ts';
import { findFormat, splitName } from '../formats.ts';
import type { Plan } from '../plan.ts';
import type { ReportOptions } from '../report/choose.ts';
import { nameOf, printable } from '../report/text.ts';
import { SourceError } from '../sources.ts';

interface DryRun extends ReportOptions {
  readonly converter: Converter;
  readonly signal: AbortSignal;
  readonly hasKey: boolean;
}

/**
 * Says what a command would do, and what it would take of the quota, of which the server is asked. It writes and uploads
 * nothing.
 *
 * @returns the exit code: it counts as a failure if something would fail
 */
export async function dryRun(
  plan: Plan,
  { converter, signal, hasKey, json, quiet }: DryRun,
): Promise<number> {
  const { inputs, items, current, target, leftOut } = plan;
  // Without anything to convert the server need not know of it.
  const key = hasKey && items.length > 0 ? await converter.pairs({ signal }) : undefined;
  const say = (index: number, facts: { ok: boolean; output?: string; upToDate?: true; error?: unknown }) => {
    const input = inputs[index] ?? '';
    const { output, error } = facts;
    if (json) {
      const failure = error === undefined ? {} : { error: toFailure(error) };
      process.stdout.write(`${JSON.stringify({ dryRun: true, input, target, ...facts, ...failure })}\n`);
    } else if (error !== undefined)
      process.stderr.write(`✗ ${nameOf(input)}: ${printable(toFailure(error).detail)}\n`);
    else if (!facts.upToDate) process.stdout.write(`${nameOf(input)} → ${printable(output ?? '')}\n`);
  };

  const rejected = [...plan.rejected];
  let possible = 0;
  for (const { index, source } of items) {
    const problem = key && whyNot(key, source.filename, target);
    if (problem !== undefined) rejected.push({ index, error: new SourceError(problem) });
    else {
      say(index, { ok: true, output: plan.outputs.expected(source) });
      possible++;
    }
  }
  for (const { index, output } of current) say(index, { ok: true, upToDate: true, output });
  for (const { index, error } of rejected) say(index, { ok: false, error });

  const left = key?.remaining_quota;
  const isEnough = left === undefined || left === -1 || left >= possible;
  if (!quiet) {
    const counts = [
      `${possible} would be converted`,
      current.length > 0 && `${current.length} up to date`,
      rejected.length > 0 && `${rejected.length} would fail`,
      leftOut > 0 && `${leftOut} of other formats left out`,
    ];
    process.stderr.write(`${counts.filter(Boolean).join(', ')}. ${quotaText(possible, left)}\n`);
  }
  return rejected.length > 0 || !isEnough ? EXIT.failed : EXIT.done;
}

/** Why the key cannot be used for a file; undefined if it can, or only the server can tell. */
function whyNot(key: KeyPairList, filename: string, target: string): string | undefined {
  const from = findFormat(splitName(filename).extension)?.id;
  const to = findFormat(target)?.id ?? target;
  if (from === undefined) return undefined;
  if (key.supported_pairs.some((pair) => pair.from === from && pair.to === to)) return undefined;
  return `This key is not for ${from} to ${to}, or the server has no such conversion. "converter pairs --from ${from}" lists what there is.`;
}

function quotaText(needed: number, left: number | undefined): string {
  const takes = `That takes ${needed} of the quota`;
  if (left === undefined) return `${takes}.`;
  if (left === -1) return `${takes}, which is not limited.`;
  const lacks = needed > left ? `: ${needed - left} too few` : '';
  return `${takes}, which has ${left} left${lacks}.`;
}
