/** Whether what was found is good enough. */
import { CORPUS } from './corpus/index.ts';
import type { Results } from './results.ts';
import { TAKEOVERS } from './takeovers/index.ts';

const MIN_INPUTS = 80;
const MIN_TAKEOVERS = 25;
const MIN_CONTROLS = 5;
/** A machine may lack a tool or two. */
const MAX_SKIPPED = 40;

/** Every way in which a run falls short, a sentence each. */
export function shortcomings(results: Results): string[] {
  const found: string[] = [];
  const { corpus, control, takeovers, memory, view } = results;
  if (CORPUS.flatMap(({ inputs }) => inputs).length < MIN_INPUTS)
    found.push(`There are fewer than ${MIN_INPUTS} hostile inputs.`);
  if (TAKEOVERS.length < MIN_TAKEOVERS) found.push(`There are fewer than ${MIN_TAKEOVERS} takeovers.`);
  if (corpus) {
    for (const { input, pair, breaches, user } of corpus.trials)
      if (breaches.length > 0)
        found.push(`${input}, ${pair}, ${user}: ${breaches.map(({ kind }) => kind).join(', ')}.`);
    if (corpus.skipped.length > MAX_SKIPPED)
      found.push(`${corpus.skipped.length} conversions were not tried, as this server does not offer them.`);
  }
  for (const { user, rows } of takeovers?.of ?? [])
    for (const { name, outcomes } of rows) {
      const breached = outcomes.filter(({ breaches }) => breaches.length > 0).length;
      if (breached > 0) found.push(`${name}, ${user}: ${breached} of ${outcomes.length} times.`);
    }
  for (const { user, kind, breaches } of memory?.trials ?? [])
    if (breaches.length > 0)
      found.push(`Memory, ${kind}, ${user}: ${breaches.map((each) => each.kind).join(', ')}.`);
  for (const { user, breaches } of view?.of ?? [])
    for (const { detail } of breaches) found.push(`View, ${user}: ${detail}.`);
  if (control) {
    const seen = control.bare.filter(({ expected, breaches }) =>
      breaches.some(({ kind }) => kind === expected),
    );
    if (seen.length < MIN_CONTROLS)
      found.push(`The control saw ${seen.length} breaches of bare tools, so the detectors may be blind.`);
  }
  return found;
}
