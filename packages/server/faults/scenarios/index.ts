import type { Scenario } from '../lab.ts';
import { kills } from './kills.ts';

/** Every kind of fault, in the order in which they are tried. */
export const SCENARIOS: readonly Scenario[] = [kills];
