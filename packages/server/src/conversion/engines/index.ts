import type { Engine } from '../engine.ts';
import { bsdtar } from './bsdtar.ts';

/** Every engine. Their order does not matter: the planner goes by fidelity and cost. */
export const ENGINES: readonly Engine[] = [bsdtar];
