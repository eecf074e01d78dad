/** What this host can convert: the routes whose tools are here and that were proven to work. */
import type { DetectedEngine } from '../engine.ts';
import { type Format, findFormat } from '../formats.ts';
import type { OptionsSchema } from '../options.ts';
import { Planner, pairName } from './planner.ts';
import type { IsProven, ProvenRoute } from './proven.ts';

/** One advertised conversion. */
export interface Pair {
  readonly from: Format;
  readonly to: Format;
  /** Such as `docx2pdf`. */
  readonly name: string;
  /** Best first; the next one is tried where one fails on a file. */
  readonly routes: readonly [ProvenRoute, ...ProvenRoute[]];
  /** What a client may ask for: the options of the best route. */
  readonly options: OptionsSchema;
}

/** The pairs of this host. */
export class Catalogue {
  /** What was found and what was not. */
  readonly engines: readonly DetectedEngine[];
  /** Sorted by source and then by target. */
  readonly pairs: readonly Pair[];
  readonly #byName: ReadonlyMap<string, Pair>;

  constructor(engines: readonly DetectedEngine[], isProven: IsProven) {
    this.engines = engines;
    const planner = new Planner(
      engines.filter(({ version }) => version !== undefined).map(({ engine }) => engine),
    );
    this.pairs = planner
      .allRoutes()
      .flatMap((planned) => {
        const [best, ...others] = planned.filter(isProven);
        if (!best) return [];
        return [pairOf([best, ...others])];
      })
      .sort((a, b) => compare(a.from.id, b.from.id) || compare(a.to.id, b.to.id));
    this.#byName = new Map(this.pairs.map((pair) => [pair.name, pair]));
  }

  /**
   * The pair from a format to what a client calls its target.
   *
   * Where a format has no plain text to extract, `txt` stands for what is recognised in it.
   *
   * @param target an id or an alias, in any case, with or without a leading dot
   */
  find(from: Format, target: string): Pair | undefined {
    const to = findFormat(target);
    if (!to) return undefined;
    const pair = this.#byName.get(pairName(from.id, to.id));
    return pair ?? (to.id === 'txt' ? this.#byName.get(pairName(from.id, 'text')) : undefined);
  }

  /** The pair of exactly this name. */
  byName(name: string): Pair | undefined {
    return this.#byName.get(name);
  }

  /** What a format can become, sorted. */
  targetsOf(from: Format): string[] {
    return this.pairs.filter((pair) => pair.from.id === from.id).map((pair) => pair.to.id);
  }
}

function pairOf(routes: Pair['routes']): Pair {
  const [best] = routes;
  const { from, to } = best;
  return {
    from,
    to,
    name: pairName(from.id, to.id),
    routes,
    get options() {
      return best.options;
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
