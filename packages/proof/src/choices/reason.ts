/** Says of a measured choice why it is the best one: fidelity first, then speed. */
import { JUDGEMENTS } from './judgements.ts';
import type { Comparison, Measurement } from './table.ts';

/** Smaller differences do not count: readers count differently, and times vary. */
const KEPT_MARGIN = 0.01;
const SECONDS_MARGIN = 0.5;

/** By what the first of two ways is better than the other; `worse` where it is not, and `equal` where nothing tells them apart. */
type Verdict = 'files' | 'kept' | 'seconds' | 'equal' | 'worse';

function compare(candidate: Measurement, other: Measurement): Verdict {
  const [failed, othersFailed] = [candidate, other].map(({ failures }) => Object.keys(failures).length) as [
    number,
    number,
  ];
  if (failed !== othersFailed) return failed < othersFailed ? 'files' : 'worse';
  const improvement = (candidate.kept ?? 0) - (other.kept ?? 0);
  if (candidate.kept !== undefined && other.kept !== undefined && Math.abs(improvement) > KEPT_MARGIN)
    return improvement > 0 ? 'kept' : 'worse';
  const saved = other.seconds - candidate.seconds;
  const isFelt =
    Math.abs(saved) > SECONDS_MARGIN &&
    Math.max(candidate.seconds, other.seconds) > 2 * Math.min(candidate.seconds, other.seconds);
  if (isFelt) return saved > 0 ? 'seconds' : 'worse';
  return 'equal';
}

/**
 * Why the planner's choice is the best of the ways that were compared.
 *
 * @returns undefined where it is not, as far as figures tell
 */
export function measuredReason({ files, ways: [chosen, ...others] }: Comparison): string | undefined {
  const verdicts = others.map((other) => [other, compare(chosen, other)] as const);
  if (verdicts.some(([, verdict]) => verdict === 'worse')) return undefined;
  const named = (wanted: Verdict) =>
    verdicts.filter(([, verdict]) => verdict === wanted).map(([other]) => other);
  const parts = [
    ...named('files').map(
      (other) => `${candidateName(other)} fails on ${Object.keys(other.failures).length} of ${files} files`,
    ),
    ...named('kept').map(
      (other) => `${candidateName(other)} keeps ${percent(other.kept)}, this ${percent(chosen.kept)}`,
    ),
    ...named('seconds').map(
      (other) => `${candidateName(other)} takes ${(other.seconds / chosen.seconds).toFixed(1)} times as long`,
    ),
  ];
  const equal = named('equal').map(candidateName);
  if (equal.length > 0) parts.push(`${equal.join(' and ')} ${equal.length > 1 ? 'are' : 'is'} no better`);
  const [first = '', ...rest] = parts;
  return `${[first, ...rest].join('; ')}.`;
}

/** The reason on the page: a written judgement where there is one, else what the figures say. */
export function reasonOf(comparison: Comparison): string | undefined {
  return JUDGEMENTS[`${comparison.from}2${comparison.to}`] ?? measuredReason(comparison);
}

/** Engines, with the formats between them. */
export function candidateName({ way }: Measurement): string {
  const [, ...parts] = way.split(/ >|> /);
  return parts.slice(0, -1).join(', ');
}

export function percent(share: number | undefined): string {
  return share === undefined ? '' : `${(100 * share).toFixed(1)} %`;
}
