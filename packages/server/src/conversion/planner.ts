/** Finds the way from one format to another over what the engines can do. Pure: the same engines give the same routes. */

import { BRIDGES } from './bridges.ts';
import type { Edge, Engine } from './engine.ts';
import { type Format, formatById } from './formats.ts';
import { joinOptions, type OptionsSchema } from './options.ts';

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

  /** The best route of every pair. */
  bestRoutes(): Route[] {
    return [...this.#routes.values()].flatMap((byTarget) =>
      [...byTarget.values()].flatMap((r) => r.slice(0, 1)),
    );
  }
}

function routesFrom(origin: Format, edgesFrom: ReadonlyMap<string, readonly Step[]>): Map<string, Route[]> {
  const found = new Map<string, Route[]>();
  const walk = (at: string, steps: readonly Step[]) => {
    for (const step of edgesFrom.get(at) ?? []) {
      const path = [...steps, step];
      const visited = path.slice(0, -1).map((each) => each.edge.to);
      const target = formatById(step.edge.to);
      if (visited.includes(target.id) || (target.id === origin.id && path.length > 1)) continue;
      if (visited.every((via) => mayBridge(origin, via, target))) {
        found.set(target.id, [...(found.get(target.id) ?? []), toRoute(origin, target, path)]);
      }
      if (path.length < MAX_STEPS && BRIDGES.some((bridge) => bridge.via === target.id))
        walk(target.id, path);
    }
  };
  walk(origin.id, []);
  for (const [target, routes] of found) {
    routes.sort((a, b) => b.fidelity - a.fidelity || a.cost - b.cost || a.id.localeCompare(b.id));
    found.set(target, routes.slice(0, MAX_ROUTES));
  }
  return found;
}

function mayBridge(from: Format, via: string, to: Format): boolean {
  const names = (formats: readonly string[], format: Format) =>
    formats.includes(format.id) || formats.includes(format.family);
  return BRIDGES.some((bridge) => bridge.via === via && names(bridge.from, from) && names(bridge.to, to));
}

function toRoute(from: Format, to: Format, steps: readonly Step[]): Route {
  return {
    from,
    to,
    steps,
    fidelity: steps.reduce((product, { edge }) => product * edge.fidelity, 1),
    cost: steps.reduce((sum, { edge }) => sum + edge.cost, 0),
    lossySteps: steps.filter(({ edge }) => edge.fidelity < 1).length,
    options: joinOptions(steps.map(({ edge }) => edge.options)),
    id: steps.reduce((text, { engine, edge }) => `${text} >${engine.name}> ${edge.to}`, from.id),
  };
}

/** The key of a pair, such as `docx2pdf`. It is looked up, never split: `mp22mp3` has two readings. */
export function pairName(from: string, to: string): string {
  return `${from}2${to}`;
}
