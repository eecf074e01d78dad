/**
 * Every kind of file, over every kind of bad network, at default settings: all end right, and none becomes two jobs. All run
 * side by side, in time that does not pass.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { Converter, type FileInput } from '../src/node.ts';
import { type BadNetwork, badNetwork, type Failure, RESULT, reads } from './helpers/bad-network.ts';
import { temporaryFolder } from './helpers/folder.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const SECOND = 1000;
/** On the slowest line more than a minute, after which a standstill is none to wait for. */
const CONTENT = Buffer.alloc(4_500_000, 'x');
const JOB_S = 60;
/** Of the test's own clock; nothing takes as long. */
const LONGEST_S = 3600;
/** Of this machine's, which may be a busy one. */
const LIMIT_MS = 300_000;

const RATES = [64_000, 640_000, 10_000_000];
const IDLES = [5, 10, 20, 60];
const OUTAGES = [1, 10, 60, 300];
const FAILURES: readonly Failure[] = ['502', 'reset', 'half answer', 'first byte after 100 s'];
const TIMES = ['uploading', 'waiting', 'downloading'] as const;
const FILES = ['path', 'Buffer', 'Blob', 'stream'] as const;

interface Cell extends BadNetwork {
  readonly file: (typeof FILES)[number];
}

const CELLS: readonly Cell[] = FILES.flatMap((file) =>
  RATES.flatMap((rate, one) =>
    IDLES.flatMap((idle, two) =>
      OUTAGES.flatMap((outage, three) =>
        FAILURES.map((failure, four) => {
          // What was read from a stream cannot be sent again.
          const times = file === 'stream' ? TIMES.slice(1) : TIMES;
          const during = times[(one + two + three + four) % times.length] ?? 'waiting';
          return { file, rate, idle, outage, failure, during, losesAnswer: file !== 'stream' } as const;
        }),
      ),
    ),
  ),
);

test(
  'each file over each bad network is converted, once',
  async () => {
    const path = join(await temporaryFolder(), 'talk.mp4');
    await writeFile(path, CONTENT);
    const blob = new Blob([CONTENT]);
    const inputs: Record<Cell['file'], () => FileInput> = {
      path: () => path,
      Buffer: () => ({ data: CONTENT, filename: 'talk.mp4' }),
      Blob: () => ({ data: blob, filename: 'talk.mp4' }),
      stream: () => ({ data: Readable.from([CONTENT]), filename: 'talk.mp4' }),
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    // Pauses are of random length: here always of the same.
    let seed = 1;
    vi.spyOn(Math, 'random').mockImplementation(() => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    });

    let left = CELLS.length;
    const endings = CELLS.map(async (cell) => {
      const { fetch, jobs } = badNetwork(cell, JOB_S);
      const converter = new Converter({ baseUrl: 'http://api.test', fetch });
      const problem = await converter
        .convert(inputs[cell.file](), 'mp3' as string)
        .then(async (result) => (RESULT.equals(await result.bytes()) ? '' : 'wrong bytes'))
        .catch((error: unknown) => String(error));
      left--;
      return { ...cell, problem, jobs: jobs() };
    });
    for (let second = 0; left > 0 && second < LONGEST_S; second++) {
      // Reading from the disk takes real time.
      do await new Promise(setImmediate);
      while (reads.pending > 0);
      await vi.advanceTimersByTimeAsync(SECOND);
    }
    expect(left).toBe(0);
    const bad = (await Promise.all(endings)).filter(({ problem, jobs }) => problem !== '' || jobs !== 1);
    expect(bad).toEqual([]);
  },
  LIMIT_MS,
);
