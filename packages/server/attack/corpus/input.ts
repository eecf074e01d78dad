/** One hostile file: what it is, what it is sent as, and what it is after. */
import { writeFile } from 'node:fs/promises';
import type { Bait } from '../kit/bait.ts';

/** What an input is after. */
export type Aim = 'read' | 'call' | 'write' | 'exhaust' | 'confuse';

/** A hostile file, made when it is needed. */
export interface HostileInput {
  /** What it does, to end the sentence "An input that …" or to name it. */
  readonly name: string;
  readonly aim: Aim;
  /** The name that the client gives it. */
  readonly file: string;
  /** The format's id. */
  readonly from: string;
  /** What it is to be converted to: formats' ids. */
  readonly targets: readonly string[];
  /** Writes the file to a path. */
  make(path: string, bait: Bait): Promise<void>;
}

type Content = string | Buffer;

/** An input whose content is computed at once. */
export function input(
  aim: Aim,
  name: string,
  file: string,
  [from, ...targets]: [string, ...string[]],
  content: (bait: Bait) => Content | Promise<Content>,
): HostileInput {
  return {
    aim,
    name,
    file,
    from,
    targets,
    make: async (path, bait) => writeFile(path, await content(bait)),
  };
}
