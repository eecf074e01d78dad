/** What a requirement finds when it runs: the server, its answers so far, and the conversions made once for all. */
import { type Exchange, fieldOf, headerOf, jsonOf } from './exchange.ts';
import { Http, type OutgoingRequest } from './http.ts';
import { type Conversion, type OfferedPair, pickConversion, type Selection } from './pick.ts';
import { PRIMARY_REQUIREMENT, SCENARIOS, type ScenarioName } from './scenarios.ts';
import { AssertionError, assert, Skipped } from './verdict.ts';

const REQUEST_TIMEOUT_MS = 30_000;
/** The page that asks where pages may ask. */
export const ORIGIN = 'https://conformance.example';

/** Which server, with which keys, and what is converted. */
export interface Settings extends Selection {
  readonly baseUrl: URL;
  readonly key?: string | undefined;
  /** A key that may not use some of the pairs. */
  readonly limitedKey?: string | undefined;
  /** A key without quota. */
  readonly exhaustedKey?: string | undefined;
  /** Milliseconds that a conversion may take. */
  readonly timeout: number;
}

type Runs = { [Name in ScenarioName]: Awaited<ReturnType<(typeof SCENARIOS)[Name]>> };
interface ScenarioRun<Run> {
  readonly run: Promise<Run>;
  readonly exchanges: readonly Exchange[];
}

/** One run of the suite against one server. */
export class Session {
  readonly settings: Settings;
  readonly http: Http;
  /** The answer of `GET /public/pairs`. */
  readonly publicPairs: Exchange;
  /** The answer of `GET /pairs`, if there is a key. */
  readonly ownPairs: Exchange | undefined;
  /** What the server announces in `Converter-Features`. */
  readonly features: ReadonlySet<string>;
  /** What is converted; undefined if the server offers nothing that fits. */
  readonly conversion: Conversion | undefined;
  readonly #scenarioRuns: { [Name in ScenarioName]?: ScenarioRun<Runs[Name]> } = {};

  private constructor(settings: Settings, http: Http, publicPairs: Exchange, ownPairs: Exchange | undefined) {
    this.settings = settings;
    this.http = http;
    this.publicPairs = publicPairs;
    this.ownPairs = ownPairs;
    this.features = new Set(
      (headerOf(publicPairs, 'converter-features') ?? '').split(/[\s,]+/).filter(Boolean),
    );
    this.conversion = pickConversion(this.pairs, settings);
  }

  /**
   * Asks a server what it offers.
   *
   * @throws AssertionError if it does not answer at all
   */
  static async open(settings: Settings): Promise<Session> {
    const { baseUrl, key, limitedKey, exhaustedKey } = settings;
    const secrets = [key, limitedKey, exhaustedKey].filter((secret) => secret !== undefined);
    const http = new Http(baseUrl, REQUEST_TIMEOUT_MS, secrets);
    const headers = { Origin: ORIGIN };
    const publicPairs = await http.send({ method: 'GET', path: '/public/pairs', headers });
    const ownPairs = key === undefined ? undefined : await http.send({ method: 'GET', path: '/pairs', key });
    return new Session(settings, http, publicPairs, ownPairs);
  }

  /** What the key may convert; what the server can, if it does not tell. */
  get pairs(): OfferedPair[] {
    const own = this.ownPairs && pairsOf(this.ownPairs);
    return own && own.length > 0 ? own : pairsOf(this.publicPairs);
  }

  /** The key, if it can be worked with. */
  get key(): string {
    const { key } = this.settings;
    if (key === undefined) throw new Skipped('no key was given (--key)');
    if (this.ownPairs?.status === 401) throw new Skipped('the server does not accept the key, see pairs.own');
    return key;
  }

  /** Makes a conversion, or gives the one that was made. */
  perform<Name extends ScenarioName>(name: Name): ScenarioRun<Runs[Name]> {
    const known = this.#scenarioRuns[name];
    if (known) return known;
    const { key, conversion, pairs, features, http, settings } = this;
    if (!conversion)
      throw new Skipped('the server offers no pair that the suite has a file for (--file and --to give one)');
    const exchanges: Exchange[] = [];
    // Where pages are let in, each conversion is one of a page too.
    const origin = allowsOrigin(this.publicPairs) ? { Origin: ORIGIN } : {};
    const send = async (sending: OutgoingRequest) => {
      const exchange = await http.send({ key, ...sending, headers: { ...origin, ...sending.headers } });
      exchanges.push(exchange);
      return exchange;
    };
    const run = SCENARIOS[name]({ conversion, pairs, features, timeout: settings.timeout, send });
    const performance = { run: run as Promise<Runs[Name]>, exchanges };
    Object.assign(this.#scenarioRuns, { [name]: performance });
    return performance;
  }
}

/** The part of a requirement that says which scenarios it uses. */
interface RequirementUse {
  readonly id: string;
  readonly uses?: readonly ScenarioName[];
}

/** The view of one requirement: the session, and what this requirement has seen of it. */
export class Context {
  /** What the requirement looked at, for the report. */
  readonly evidence: Exchange[] = [];
  readonly #session: Session;
  readonly #requirement: RequirementUse;

  constructor(session: Session, requirement: RequirementUse) {
    this.#session = session;
    this.#requirement = requirement;
  }

  get settings(): Settings {
    return this.#session.settings;
  }

  get features(): ReadonlySet<string> {
    return this.#session.features;
  }

  /** Everything that any requirement has seen. */
  get seen(): readonly Exchange[] {
    return this.#session.http.exchanges;
  }

  /** The key; skips the requirement if there is none. */
  get key(): string {
    return this.#session.key;
  }

  /** The answer of `GET /public/pairs`. */
  get publicPairs(): Exchange {
    return this.#note(this.#session.publicPairs);
  }

  /** The answer of `GET /pairs`; skips the requirement if there is no key. */
  get ownPairs(): Exchange {
    if (!this.#session.ownPairs) throw new Skipped('no key was given (--key)');
    return this.#note(this.#session.ownPairs);
  }

  /** What is converted; skips the requirement if there is nothing. */
  get conversion(): Conversion {
    const { conversion } = this.#session;
    if (!conversion)
      throw new Skipped('the server offers no pair that the suite has a file for (--file and --to give one)');
    return conversion;
  }

  /** Sends a request without a key, unless it has one. */
  async send(sending: OutgoingRequest): Promise<Exchange> {
    return this.#note(await this.#session.http.send(sending));
  }

  /** Sends a GET with the key. */
  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Exchange> {
    return this.send({ method: 'GET', path, key: this.key, headers });
  }

  /** Runs a scenario once for all requirements. If it cannot run, only its primary requirement fails. */
  async perform<Name extends ScenarioName>(name: Name): Promise<Runs[Name]> {
    if (!this.#requirement.uses?.includes(name))
      throw new TypeError(`${this.#requirement.id} does not say that it uses ${name}.`);
    const performance = this.#session.perform(name);
    try {
      return await performance.run;
    } catch (error) {
      const isOwner = PRIMARY_REQUIREMENT[name] === this.#requirement.id;
      throw error instanceof AssertionError && !isOwner ? see(PRIMARY_REQUIREMENT[name]) : error;
    } finally {
      this.evidence.push(...performance.exchanges);
    }
  }

  #note(exchange: Exchange): Exchange {
    this.evidence.push(exchange);
    return exchange;
  }
}

/** Whether a page of another origin could read an answer. */
export function allowsOrigin(exchange: Exchange): boolean {
  return ['*', ORIGIN].includes(headerOf(exchange, 'access-control-allow-origin') ?? '');
}

/** Skips a requirement that depends on another one which is not met. */
export function see(id: string): Skipped {
  return new Skipped(`there is nothing to look at, see ${id}`);
}

/** Skips a requirement that needs a job in progress, if every job was done too soon. */
export function tooQuick(): Skipped {
  return new Skipped('the conversion was done before that could be asked; --file with a larger one helps');
}

/** The pairs of a list's answer, as far as they are pairs. */
export function pairsOf(list: Exchange): OfferedPair[] {
  const pairs = fieldOf(list, 'supported_pairs');
  if (!Array.isArray(pairs)) return [];
  return pairs.filter(
    (pair): pair is OfferedPair => typeof pair?.from === 'string' && typeof pair?.to === 'string',
  );
}

/** Asserts that an answer is an error as the contract says: one of these statuses, and JSON with a sentence in `detail`. */
export function assertError(exchange: Exchange, ...statuses: readonly number[]): void {
  const wanted = `the status ${statuses.join(' or ')}, with JSON that has a "detail"`;
  assert(statuses.includes(exchange.status), wanted, `the status ${exchange.status}`, exchange);
  const detail = fieldOf(exchange, 'detail');
  const actual = jsonOf(exchange) === undefined ? 'no JSON' : `"detail" is ${JSON.stringify(detail)}`;
  assert(
    typeof detail === 'string' && detail !== '',
    wanted,
    `the status ${exchange.status}, but ${actual}`,
    exchange,
  );
}
