import type { Converter, KeyPairList } from '@converter/sdk';
import { UsageError } from './exit.ts';
import { FORMATS, type Format, findFormat, formatNames, splitName } from './formats.ts';
import { nearest } from './nearest.ts';
import type { Item, Plan } from './plan.ts';

/** A format cannot become the target; all its files share one of these. */
export class ImpossibleError extends Error {
  override readonly name = 'ImpossibleError';
  /** As servers call it. */
  readonly code = 'unsupported_pair';
}

type Pair = KeyPairList['supported_pairs'][number];

/**
 * Takes out of a plan what cannot become its target. The catalogue of this version knows without a request what is possible;
 * only what it does not have is looked up at the server, which may be newer.
 *
 * @throws {UsageError} with the name that was probably meant, if nothing at all becomes such a target
 */
export async function withoutImpossible(
  plan: Plan,
  converter: Converter,
  signal: AbortSignal,
): Promise<Plan> {
  const { items, target } = plan;
  const to = findFormat(target)?.id ?? target;
  if (items.every((item) => isKnown(item, to))) return plan;
  // A server that cannot be asked is what each file's error is about.
  const answer = await converter.publicPairs({ signal }).catch(() => undefined);
  if (!answer) return plan;
  const pairs = answer.supported_pairs;
  if (!pairs.some((pair) => pair.to === to)) throw noSuchTarget(items, target, pairs);

  const errors = new Map<string, ImpossibleError>();
  const rejected = [...plan.rejected];
  const possible = items.filter((item) => {
    const from = formatOf(item)?.id;
    if (from === undefined || isKnown(item, to)) return true;
    const targets = targetsOf(from, pairs);
    if (targets.includes(to)) return true;
    const error = errors.get(from) ?? new ImpossibleError(sentence(from, target, targets, undefined));
    errors.set(from, error);
    rejected.push({ index: item.index, error });
    return false;
  });
  return { ...plan, items: possible, rejected };
}

/** Whether the catalogue has such a conversion, or only the server can tell. */
function isKnown(item: Item, to: string): boolean {
  const from = formatOf(item);
  const isTarget = FORMATS.some(({ targets }) => targets.includes(to));
  // What is called like its result may be something else inside.
  return isTarget && (from === undefined || from.id === to || from.targets.includes(to));
}

function formatOf({ source }: Item): Format | undefined {
  return findFormat(splitName(source.filename).extension);
}

function targetsOf(from: string, pairs: readonly Pair[]): string[] {
  return pairs.filter((pair) => pair.from === from).map(({ to }) => to);
}

function noSuchTarget(items: readonly Item[], target: string, pairs: readonly Pair[]): UsageError {
  if (findFormat(target)) return new UsageError(`Nothing can become ${target}, which can only be converted.`);
  const sources = [...new Set(items.map((item) => formatOf(item)?.id))].filter((id) => id !== undefined);
  const known = sources.map((from) => ({ from, targets: targetsOf(from, pairs) }));
  const lines = known
    .filter(({ targets }) => targets.length > 0)
    .map(({ from, targets }) => sentence(from, target, targets, meantBy(target, targets)));
  if (lines.length > 0) return new UsageError(lines.join('\n'));
  const meant = meantBy(target, [...new Set(pairs.map(({ to }) => to))]);
  const help =
    meant === undefined ? '"converter pairs --public" lists what there is.' : `Did you mean ${meant}?`;
  return new UsageError(`There is no format "${target}" that files can become. ${help}`);
}

/** The target, by its own or another name, that somebody meant who wrote something else. */
function meantBy(word: string, targets: readonly string[]): string | undefined {
  return nearest(word, [...targets, ...formatNames((id) => targets.includes(id))]);
}

function sentence(from: string, to: string, targets: readonly string[], meant: string | undefined): string {
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  if (targets.length === 0) return `${from} cannot become anything here. "converter pairs" lists what can.`;
  if (targets.length === 1) return `${from} cannot become ${to}, but only ${targets[0]}.`;
  return `${from} cannot become ${to}.${question} "converter pairs ${from}" lists all ${targets.length}.`;
}
