/**
 * The only place that starts a tool. Everything that holds for all of them is here: the sandbox, the limits, the
 * capped output, and that nothing of a tool outlives its run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, chown } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ToolFailure } from '../failure.ts';
import type { ConversionWarning } from '../warning.ts';
import { inheritableDescriptors } from './descriptors.ts';
import type { SandboxMode } from './sandbox.ts';
import { systemCallFilter } from './seccomp.ts';
import { checkSandbox } from './self-test.ts';
import type { RunOptions, ToolOutput } from './tool-io.ts';
import { observed, type RunnerSetup, runTool, type Workplace } from './tool-run.ts';
import { createUserPool } from './users.ts';
import { type WarmOptions, WarmPool } from './warm/pool.ts';
import { INTERPRETER_WORKER, runShortly } from './warm/short-runs.ts';
import { askWorker, type Worker } from './worker.ts';

export type { ToolRun, Workplace } from './tool-run.ts';

/** Runs tools, each in a workplace. */
export interface ToolRunner {
  /**
   * Tries whether a tool can be locked in on this machine, and whether it then is.
   *
   * @param folder an empty one on the file system that conversions use
   * @throws SandboxError with what would help
   */
  check(folder: string): Promise<void>;
  /**
   * Gives folders to a user that nothing else runs as, where the server is root; otherwise tools run as the server.
   *
   * @returns the user's id, or undefined for the server's own
   */
  handOver(folders: readonly string[]): Promise<number | undefined>;
  /**
   * Runs a tool to its end. When it settles, nothing that the tool has started is left.
   *
   * @throws ToolFailure if it exits with another code than 0
   * @throws ConversionFailure if it is missing, exceeds a limit, or the workplace's signal aborts
   */
  run(place: Workplace, tool: string, args: readonly string[], options?: RunOptions): Promise<ToolOutput>;
  /**
   * Sends one request to a worker and returns its answer. It is started for this request and ends with it, unless workers stand by
   * and the workplace says whose document it is.
   */
  ask(
    place: Workplace,
    worker: Worker,
    request: Readonly<Record<string, unknown>>,
    onProgress: (share: number) => void,
    onWarning?: (warning: ConversionWarning) => void,
  ): Promise<Readonly<Record<string, unknown>>>;
  /** Starts workers that the next documents will need, where workers stand by. */
  standBy(workers: readonly Worker[]): Promise<void>;
  /** Ends workers that stand by. */
  close(): Promise<void>;
}

/** The options of a runner. */
interface RunnerOptions extends Pick<RunnerSetup, 'hidden' | 'fonts' | 'groups' | 'observe'> {
  /** How workers stand by; undefined for workers that serve one document each. */
  readonly warm: WarmOptions | undefined;
}

/** Of a worker that stays, for all its documents together. What runs away in one of them is stopped by the job's own time before. */
const WARM_CPU_SECONDS = 3600;

/** The runner of this machine. */
export function createToolRunner(
  mode: SandboxMode,
  { hidden = [], fonts, groups, observe = () => undefined, warm }: Partial<RunnerOptions> = {},
): ToolRunner {
  const isRoot = process.geteuid?.() === 0;
  const nextUser = isRoot && mode !== 'off' ? createUserPool() : undefined;
  const filter = mode === 'off' ? undefined : systemCallFilter();
  // Looked for once: it takes a read for each connection that is open, and what Node opens later stays with it.
  const setup = { mode, hidden, fonts, groups, observe, filter, inherited: inheritableDescriptors() };

  const runner: ToolRunner = {
    check: (folder) => checkSandbox(runner, setup, folder),
    async run(place, tool, args, options = {}) {
      const short = await observed(setup, place, tool, async (seen) => {
        const output = pool && (await runShortly(pool, place, tool, args, options));
        seen.exitCode = output?.exit;
        return output;
      });
      if (!short) return runTool(setup, place, tool, args, options);
      if (short.exit !== 0) throw new ToolFailure(tool, short.exit, short.stderr);
      return short;
    },
    async handOver(folders) {
      if (!nextUser) return undefined;
      const uid = nextUser();
      for (const folder of folders) {
        await chown(folder, uid, uid);
        // The mode must not depend on the umask: the sandbox enters the folder before it becomes that user.
        await chmod(folder, 0o755);
      }
      return uid;
    },
    async ask(place, worker, request, onProgress, onWarning = () => undefined) {
      const listeners = { onProgress, onWarning };
      const answer = await observed(setup, place, worker.start[0], async () =>
        pool?.ask(place, worker, request, listeners),
      );
      if (answer) return answer;
      const run = (tool: string, args: readonly string[], options: RunOptions) =>
        runner.run(place, tool, args, options);
      return askWorker(run, worker, request, listeners);
    },
    async standBy(workers) {
      for (const worker of [INTERPRETER_WORKER, ...workers]) await pool?.standBy(worker);
    },
    close: async () => pool?.close(),
  };
  const pool =
    warm &&
    new WarmPool(warm, async (root) => ({
      root,
      uid: nextUser?.(),
      cpuSeconds: WARM_CPU_SECONDS,
      run: (place, tool, args, options) =>
        runTool({ ...setup, observe: () => undefined }, place, tool, args, options),
    }));
  return runner;
}

/** How long a worker stands by in a program that converts files of its own. */
const OWN_IDLE_MS = 60_000;

/** A runner for a program that converts many files of its own, which share the workers. They end with the program. */
export function createOwnRunner(): ToolRunner {
  const folder = mkdtempSync(join(tmpdir(), 'converter-warm-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const limit = 5 * availableParallelism();
  return createToolRunner('bwrap', {
    warm: { folder, limit, idleMs: OWN_IDLE_MS, servesAll: true, onFailure: () => undefined },
  });
}
