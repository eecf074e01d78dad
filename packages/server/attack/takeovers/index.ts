import { disk } from './disk.ts';
import { host } from './host.ts';
import { kernel } from './kernel.ts';
import { leftovers } from './leftovers.ts';
import { outputs } from './outputs.ts';
import { processes } from './processes.ts';
import { races } from './races.ts';
import type { Takeover } from './takeover.ts';
import { workers } from './workers.ts';

/** Every takeover. */
export const TAKEOVERS: readonly Takeover[] = [
  ...outputs,
  ...workers,
  ...races,
  ...processes,
  ...host,
  ...kernel,
  ...disk,
  ...leftovers,
];
