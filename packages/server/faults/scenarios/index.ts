import type { Scenario } from '../lab.ts';
import { database } from './database.ts';
import { fullDisk } from './full-disk.ts';
import { kills } from './kills.ts';

/** Every kind of fault, in the order in which they are tried. */
export const SCENARIOS: readonly Scenario[] = [kills, fullDisk, database];
