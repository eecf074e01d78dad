/**
 * Runs the requirements against a server. This is not built on `node:test`: a requirement here has a level, may find that
 * nothing is offered, shares its conversions with others and keeps what went over the wire, none of which a test
 * runner's report has a place for; and the report must be the same wherever the suite runs.
 */
import { Context, Session, type Settings } from './context.ts';
import { type Exchange, fieldOf, headerOf } from './exchange.ts';
import type { Level, Requirement } from './requirement.ts';
import { REQUIREMENTS } from './requirements/index.ts';
import type { ScenarioName } from './scenarios.ts';
import { AssertionError, NotOffered, Skipped } from './verdict.ts';

/** The verdict on a requirement. `warned`: not met, but only recommended. */
export type Verdict = 'passed' | 'failed' | 'warned' | 'skipped' | 'not offered';

/** How one requirement came out, and why. */
export interface RequirementResult {
  readonly id: string;
  readonly statement: string;
  readonly level: Level;
  readonly outcome: Verdict;
  /** Why it was skipped, or is not offered. */
  readonly reason?: string;
  /** Of a requirement that is not met. */
  readonly expected?: string;
  readonly came?: string;
  /** The exchange that shows why it is not met. */
  readonly exchange?: Exchange;
  /** All exchanges that it looked at. */
  readonly evidence: readonly Exchange[];
  /** Milliseconds. */
  readonly ms: number;
}

/** What is going to happen. */
export interface Plan {
  readonly baseUrl: string;
  /** How many requirements. */
  readonly requirements: number;
  /** What is converted, such as `png → jpg`; undefined if nothing is. */
  readonly conversion: string | undefined;
  /** How many conversions of the quota a right server takes for it. */
  readonly conversions: number;
  /** What the server announces beyond the page. */
  readonly features: readonly string[];
}

/** What has happened. */
export interface SuiteReport {
  readonly plan: Plan;
  readonly results: readonly RequirementResult[];
  /** How many conversions the server has accepted. */
  readonly conversions: number;
  /** What the key has left as far as the server said; -1 for any number. */
  readonly remainingQuota: number | undefined;
  /** Milliseconds. */
  readonly ms: number;
}

/** What to run, and who wants to know of it. */
export interface SuiteOptions extends Settings {
  /** Topics or ids; without, all of them. */
  readonly only?: readonly string[] | undefined;
  /** Fails what is recommended, too. */
  readonly strict?: boolean | undefined;
  onPlan?(plan: Plan): void;
  onResult?(result: RequirementResult): void;
}

/**
 * Checks a server.
 *
 * @throws AssertionError if the server does not answer at all
 * @throws RangeError if `only` names nothing that there is
 */
export async function runSuite(options: SuiteOptions): Promise<SuiteReport> {
  const started = performance.now();
  const requirements = select(options.only ?? []);
  const session = await Session.open(options);
  try {
    const plan = planOf(session, requirements);
    options.onPlan?.(plan);
    const results: RequirementResult[] = [];
    // One after the other: some look at what others have left, and a server's rate limit is not to be tried.
    for (const requirement of requirements) {
      const result = await run(session, requirement, options.strict ?? false);
      results.push(result);
      options.onResult?.(result);
    }
    return { plan, results, ...(await usageOf(session)), ms: Math.round(performance.now() - started) };
  } finally {
    session.http.close();
  }
}

/** The topics that requirements belong to, in their order. */
export function topics(): string[] {
  return [...new Set(REQUIREMENTS.map(({ id }) => topicOf(id)))];
}

/** The part of an id before its dot. */
export function topicOf(id: string): string {
  return id.slice(0, id.indexOf('.'));
}

function select(only: readonly string[]): readonly Requirement[] {
  if (only.length === 0) return REQUIREMENTS;
  const isSelected = (name: string, { id }: Requirement) =>
    id === name || topicOf(id) === name || id.startsWith(`${name}.`);
  const unknown = only.find((name) => !REQUIREMENTS.some((requirement) => isSelected(name, requirement)));
  if (unknown !== undefined)
    throw new RangeError(`There is no topic or requirement "${unknown}". Topics: ${topics().join(', ')}.`);
  return REQUIREMENTS.filter((requirement) => only.some((name) => isSelected(name, requirement)));
}

async function run(session: Session, requirement: Requirement, strict: boolean): Promise<RequirementResult> {
  const started = performance.now();
  const context = new Context(session, requirement);
  const found = await requirement.run(context).then(
    () => ({ outcome: 'passed' as const }),
    (error: unknown) => explain(error, requirement, strict, context.evidence.at(-1)),
  );
  const { id, statement, level } = requirement;
  return {
    id,
    statement,
    level,
    ...found,
    evidence: context.evidence,
    ms: Math.round(performance.now() - started),
  };
}

function explain(error: unknown, { level }: Requirement, strict: boolean, last: Exchange | undefined) {
  if (error instanceof Skipped) return { outcome: 'skipped' as const, reason: error.message };
  if (error instanceof NotOffered) return { outcome: 'not offered' as const, reason: error.message };
  // An unexpected answer fails its own requirement, and the others still run.
  const {
    expected,
    actual: came,
    exchange = last,
  } = error instanceof AssertionError
    ? error
    : new AssertionError('an answer that can be understood', String(error));
  const outcome = level === 'recommended' && !strict ? ('warned' as const) : ('failed' as const);
  return { outcome, expected, came, ...(exchange && { exchange }) };
}

function planOf(session: Session, requirements: readonly Requirement[]): Plan {
  const { settings, conversion, features } = session;
  const used = new Set<ScenarioName>(requirements.flatMap(({ uses = [] }) => uses));
  if (!features.has('sync-wait')) used.delete('syncWait');
  const canConvert =
    settings.key !== undefined && session.ownPairs?.status !== 401 && conversion !== undefined;
  return {
    baseUrl: settings.baseUrl.href,
    requirements: requirements.length,
    conversion: canConvert ? `${conversion.from} → ${conversion.to}` : undefined,
    conversions: canConvert ? used.size : 0,
    features: [...features],
  };
}

/**
 * What the server says that the quota lost. Where it does not say it, counts what was accepted, by job where the server
 * names them, since a repeated request may be the same job.
 */
async function usageOf({
  http,
  settings,
  ownPairs,
}: Session): Promise<Pick<SuiteReport, 'conversions' | 'remainingQuota'>> {
  const accepted = http.exchanges.filter(
    ({ method, path, status }) =>
      method === 'POST' && /\/convert(\/sync)?(\?.*)?$/.test(path) && status >= 200 && status < 300,
  );
  const jobs = accepted.map(
    (exchange) => fieldOf(exchange, 'jobid') ?? headerOf(exchange, 'x-job-id') ?? exchange,
  );
  const { key } = settings;
  const now =
    ownPairs?.status === 200
      ? await http.send({ method: 'GET', path: '/pairs', key }).catch(() => undefined)
      : undefined;
  const left = [now, ...accepted.toReversed()].map(
    (exchange) => exchange && fieldOf(exchange, 'remaining_quota'),
  );
  const [before, after] = [ownPairs, now].map((exchange) => exchange && fieldOf(exchange, 'remaining_quota'));
  const isTold = typeof before === 'number' && typeof after === 'number' && before >= after && after >= 0;
  return {
    conversions: isTold ? before - after : new Set(jobs).size,
    remainingQuota: left.find((quota) => typeof quota === 'number'),
  };
}
