/** Finds the way from one format to another over what the engines can do. Pure: the same engines give the same routes. */

import { lazy } from '../../lazy.ts';
import type { Edge, Engine } from '../engine.ts';
import { type Format, formatById } from '../formats.ts';
import { joinOptions, type OptionsSchema } from '../options.ts';
import { INTERMEDIATES } from './intermediates.ts';

/** One edge of a route, and the engine that does it. */
export interface Step {
  readonly engine: Engine;
  readonly edge: Edge;
}

/** A way to convert one format into another, in one to three steps. */
export interface Route {
  readonly from: Format;
  readonly to: Format;
  readonly steps: readonly Step[];
  /** The product of its edges' fidelities. */
  readonly fidelity: number;
  /** The sum of its edges' costs. */
  readonly cost: number;
  /** How many of its steps lose something. */
  readonly lossySteps: number;
  /** What a client may ask for, of all steps. */
  readonly options: OptionsSchema;
  /** The route in words, such as `docx >libreoffice> pdf >poppler> png`: the key of the proof. */
  readonly id: string;
}

const MAX_STEPS = 3;
const MAX_ROUTES = 3;
/**
 * Among more of them are some that are of no use beside others: of pictures every reader is tried, since each knows kinds of
 * them that another does not.
 */
const MOST_COMPARED = { image: 5, other: MAX_ROUTES } as const;
/** What may stand in the middle of a route. */
const INTERMEDIATE_FORMATS = new Set(INTERMEDIATES.map(({ format: via }) => via));

/** Every pair that some engines can do, and the routes of each. */
export class Planner {
  readonly #routes = new Map<string, Map<string, Route[]>>();

  constructor(engines: readonly Engine[]) {
    const edgesFrom = new Map<string, Step[]>();
    for (const engine of engines) {
      for (const edge of engine.edges) {
        const steps = edgesFrom.get(edge.from) ?? [];
        edgesFrom.set(edge.from, steps);
        steps.push({ engine, edge });
      }
    }
    for (const from of edgesFrom.keys()) this.#routes.set(from, routesFrom(formatById(from), edgesFrom));
  }

  /** The best routes from one format to another, best first; empty where there is none. */
  routes(from: string, to: string): readonly Route[] {
    return this.#routes.get(from)?.get(to) ?? [];
  }

  /** The routes of every pair, best first. */
  allRoutes(): (readonly Route[])[] {
    return [...this.#routes.values()].flatMap((byTarget) => [...byTarget.values()]);
  }

  /** The best route of every pair. */
  bestRoutes(): Route[] {
    return this.allRoutes().flatMap((routes) => routes.slice(0, 1));
  }
}

/** What the best routes are found by, of one of many that are compared. */
interface Candidate {
  readonly path: readonly Step[];
  readonly fidelity: number;
  readonly cost: number;
}

function routesFrom(origin: Format, edgesFrom: ReadonlyMap<string, readonly Step[]>): Map<string, Route[]> {
  const found = new Map<string, Candidate[]>();
  const intermediates = INTERMEDIATES.filter(({ from }) => names(from, origin));
  const walk = (at: string, { path: steps, fidelity, cost }: Candidate, visited: readonly string[]) => {
    for (const step of edgesFrom.get(at) ?? []) {
      const target = formatById(step.edge.to);
      if (visited.includes(target.id) || (target.id === origin.id && steps.length > 0)) continue;
      const candidate = {
        path: [...steps, step],
        fidelity: fidelity * step.edge.fidelity,
        cost: cost + step.edge.cost,
      };
      if (
        visited.every((visitedFormat) =>
          intermediates.some(
            (intermediate) => intermediate.format === visitedFormat && names(intermediate.to, target),
          ),
        )
      ) {
        const best = found.get(target.id) ?? [];
        found.set(target.id, best);
        keepBest(best, candidate, origin);
      }
      if (candidate.path.length < MAX_STEPS && INTERMEDIATE_FORMATS.has(target.id))
        walk(target.id, candidate, [...visited, target.id]);
    }
  };
  walk(origin.id, { path: [], fidelity: 1, cost: 0 }, []);
  const toRoutes = (target: string, best: readonly Candidate[]) =>
    withAnotherEngine(best)
      .slice(0, MAX_ROUTES)
      .map((candidate) => toRoute(origin, formatById(target), candidate));
  return new Map([...found].map(([target, best]) => [target, toRoutes(target, best)]));
}

/** Puts a candidate into its place among the best so far, and drops what is then one too many. */
function keepBest(best: Candidate[], candidate: Candidate, origin: Format): void {
  const advantage = (other: Candidate) =>
    candidate.fidelity - other.fidelity ||
    other.cost - candidate.cost ||
    idOf(origin, other.path).localeCompare(idOf(origin, candidate.path));
  const most = MOST_COMPARED[origin.family === 'image' ? 'image' : 'other'];
  const place = best.findIndex((other) => advantage(other) > 0);
  if (place >= 0) best.splice(place, 0, candidate);
  else if (best.length < most) best.push(candidate);
  if (best.length > most) best.pop();
}

/** Where one route has failed on a file, another is of use only if it has an engine that none before it had. */
function withAnotherEngine(best: readonly Candidate[]): Candidate[] {
  const tried = new Set<Engine>();
  return best.filter(({ path }) => {
    const isNew = path.some(({ engine }) => !tried.has(engine));
    if (isNew) for (const { engine } of path) tried.add(engine);
    return isNew;
  });
}

/** Whether a list of an intermediate has a format. */
function names(formats: readonly string[], { id, family }: Format): boolean {
  return formats.includes(id) || formats.includes(family);
}

function toRoute(from: Format, to: Format, { path, fidelity, cost }: Candidate): Route {
  const options = lazy(() => joinOptions(path.map(({ edge }) => edge.options)));
  return {
    from,
    to,
    steps: path,
    fidelity,
    cost,
    lossySteps: path.filter(({ edge }) => edge.fidelity < 1).length,
    // Most are never asked for, and making all of them takes a tenth of a server's start.
    get options() {
      return options();
    },
    id: idOf(from, path),
  };
}

function idOf(from: Format, steps: readonly Step[]): string {
  return steps.reduce((text, { engine, edge }) => `${text} >${engine.name}> ${edge.to}`, from.id);
}

/** The key of a pair, such as `docx2pdf`. It is looked up, never split: `mp22mp3` has two readings. */
export function pairName(from: string, to: string): string {
  return `${from}2${to}`;
}
