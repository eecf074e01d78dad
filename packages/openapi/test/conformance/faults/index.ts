/** What people get wrong. */
import { FullServer } from '../double/full.ts';
import { PageServer } from '../double/page.ts';
import { ACCESS } from './access.ts';
import type { Faults } from './change.ts';
import { FORMS } from './forms.ts';
import { JOBS } from './jobs.ts';
import { LETTERS } from './letters.ts';
import { OPTIONS } from './options.ts';
import { PARTS } from './parts.ts';
import { REFUSALS } from './refusals.ts';
import { REPEATS } from './repeats.ts';
import { RESULTS } from './results.ts';

/** A server with one thing wrong. */
export interface WrongServer {
  /** What is wrong. */
  readonly fault: string;
  /** The requirement that must notice it. */
  readonly breaks: string;
  start(): PageServer;
}

export const WRONG_SERVERS: readonly WrongServer[] = [
  ...[ACCESS, FORMS, RESULTS, JOBS, REFUSALS].flatMap((faults) => wrong(PageServer, faults)),
  ...[PARTS, REPEATS, OPTIONS, LETTERS].flatMap((faults) => wrong(FullServer, faults)),
];

function wrong<Server extends PageServer>(Right: new () => Server, faults: Faults<Server>): WrongServer[] {
  return Object.entries(faults).map(([fault, { breaks, apply }]) => ({
    fault,
    breaks,
    start() {
      const server = new Right();
      apply(server);
      return server;
    },
  }));
}
