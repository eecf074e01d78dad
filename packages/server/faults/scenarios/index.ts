import type { Scenario } from '../lab.ts';
import { changedResults } from './changed-results.ts';
import { clocks } from './clocks.ts';
import { database } from './database.ts';
import { fullDisk } from './full-disk.ts';
import { kills } from './kills.ts';
import { sigterm } from './sigterm.ts';
import { stalledClients } from './stalled-clients.ts';
import { sweeps } from './sweeps.ts';
import { toolsKilled } from './tools-killed.ts';

/** Every kind of fault, in the order in which they are tried. */
export const SCENARIOS: readonly Scenario[] = [
  kills,
  fullDisk,
  database,
  changedResults,
  stalledClients,
  clocks,
  sweeps,
  sigterm,
  toolsKilled,
];
