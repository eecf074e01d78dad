import type { Engine } from '../engine.ts';
import { bsdtar } from './bsdtar.ts';
import { libreoffice } from './libreoffice.ts';

/** Every engine. Their order does not matter: the planner goes by fidelity and cost. */
export const ENGINES: readonly Engine[] = [bsdtar, libreoffice];
