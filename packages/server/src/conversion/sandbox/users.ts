/** The users that tools run as where the server is root: one for every step, that nothing else runs as. */
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';

interface Range {
  readonly first: number;
  readonly count: number;
}

/**
 * Ids that no account, container or service has: above what systemd gives to containers, below what 32-bit programs take
 * for negative (https://systemd.io/UIDS-GIDS).
 */
const RANGE: Range = { first: 1_900_000_000, count: 200_000_000 };
/** For a container whose own users are few. */
const SMALL_RANGE: Range = { first: 40_000, count: 20_000 };

/**
 * Hands out user ids. It begins at a random id, so that no tool gets what the kernel keeps, such as a keyring, for the
 * user of an earlier process's tool.
 *
 * @returns undefined where the system has no users to spare, as a container whose root is all that it has
 */
export function createUserPool(): (() => number) | undefined {
  const range = [RANGE, SMALL_RANGE].find(covers);
  if (!range) return undefined;
  const { first, count } = range;
  let next = randomInt(count);
  return () => first + (next++ % count);
}

/** Whether this system, which may be a container with a few users only, has all users of a range. */
function covers({ first, count }: Range): boolean {
  const lines = readFileSync('/proc/self/uid_map', 'utf8').trim().split('\n');
  return lines.some((line) => {
    const [from = 0, , length = 0] = line.trim().split(/\s+/).map(Number);
    return from <= first && first + count <= from + length;
  });
}
