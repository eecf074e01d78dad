/** Finds the way from one format to another over what the engines can do. Pure: the same engines give the same routes. */
import type { Edge, Engine } from './engine.ts';
import { type Family, type Format, formatById } from './formats.ts';

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
  /** The route in words, such as `docx >libreoffice> pdf >poppler> png`: the key of the proof. */
  readonly id: string;
}

/** Over which format a route may lead, and between what. Other detours lose more than they are worth. */
interface Bridge {
  readonly via: string;
  readonly from: readonly (Family | string)[];
  readonly to: readonly (Family | string)[];
}

const BRIDGES: readonly Bridge[] = [
  // A page is laid out once, then pictured or read.
  { via: 'pdf', from: ['document', 'sheet', 'slides'], to: ['image'] },
  // Markup gets its pages from a word processor.
  { via: 'docx', from: ['md', 'rst', 'latex', 'org', 'epub', 'html'], to: ['pdf', 'image'] },
  // Word processors' formats reach markup through the one that both kinds of engine know best.
  { via: 'docx', from: ['doc', 'rtf'], to: ['md', 'rst', 'latex', 'org', 'epub'] },
  { via: 'docx', from: ['md', 'rst', 'latex', 'org', 'epub'], to: ['doc', 'rtf'] },
  // OCR sees what a common decoder has unpacked.
  { via: 'png', from: ['image'], to: ['text'] },
  // Pictures that few tools know meet the others in PNG, which loses nothing. A phone's stay as small as they were.
  { via: 'png', from: ['svg', 'bmp', 'ico'], to: ['image'] },
  { via: 'png', from: ['image'], to: ['bmp', 'ico', 'heic'] },
  { via: 'png', from: ['webp', 'avif', 'gif', 'bmp', 'ico'], to: ['pdf', 'searchable-pdf'] },
  { via: 'jpg', from: ['heic'], to: ['pdf', 'searchable-pdf'] },
  // The picture goes into the document as it is, and then text over it. The letters of a drawing are text already.
  { via: 'pdf', from: ['image'], to: ['searchable-pdf'] },
  { via: 'pdf', from: ['svg'], to: ['text'] },
];

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
    id: steps.reduce((text, { engine, edge }) => `${text} >${engine.name}> ${edge.to}`, from.id),
  };
}

/** The key of a pair, such as `docx2pdf`. It is looked up, never split: `mp22mp3` has two readings. */
export function pairName(from: string, to: string): string {
  return `${from}2${to}`;
}
