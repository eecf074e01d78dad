/**
 * The only place that starts a tool. Everything that holds for all of them is here: the sandbox, the limits, the
 * capped output, and that nothing of a tool outlives its run.
 */
import { chmod, chown } from 'node:fs/promises';
import os, { availableParallelism, totalmem } from 'node:os';
import { execa } from 'execa';
import { ConversionFailure, ToolFailure } from '../failure.ts';
import { findTool } from './host.ts';
import { confine, type SandboxMode, toolEnvironment } from './sandbox.ts';
import { collect, type RunOptions, type ToolOutput, tail } from './tool-io.ts';
import { watchTree } from './watch.ts';
import { askWorker, type Worker } from './worker.ts';

/** The folder that tools work in, and when they must stop. */
export interface Workplace {
  readonly folder: string;
  /** Who the tools run as, as {@link ToolRunner.handOver} said. */
  readonly uid: number | undefined;
  /** Names in the folder that tools may read only. */
  readonly readOnlyInputs: readonly string[];
  /** How large the folder may become, in bytes. */
  readonly folderBytes: number;
  /** Aborted with a {@link ConversionFailure} as its reason, which the run then throws. */
  readonly signal: AbortSignal;
  /** Seconds of processor time that one process may use. */
  readonly cpuSeconds: number;
}

/** Runs tools, each in a workplace. */
export interface ToolRunner {
  /**
   * Gives folders to a user that nothing else runs as, where the server is root; otherwise tools run as the server.
   *
   * @returns the user's id, or undefined for the server's own
   */
  handOver(folders: readonly string[]): Promise<number | undefined>;
  /**
   * Runs a tool to its end.
   *
   * @throws ToolFailure if it exits with another code than 0
   * @throws ConversionFailure if it is missing, exceeds a limit, or the workplace's signal aborts
   */
  run(place: Workplace, tool: string, args: readonly string[], options?: RunOptions): Promise<ToolOutput>;
  /** Sends one request to a worker and returns its answer. It is started for this request and ends with it. */
  ask(
    place: Workplace,
    worker: Worker,
    request: Readonly<Record<string, unknown>>,
    onProgress: (share: number) => void,
  ): Promise<Readonly<Record<string, unknown>>>;
}

const GIB = 1024 ** 3;
const MEMORY_BYTES = Math.min(4 * GIB, Math.floor(totalmem() / 2));
const MAX_TREE_PROCESSES = 512;

/** Users that no account has (systemd's range for dynamic ones): the tools of each step run as one of their own. */
const FIRST_TOOL_UID = 61_184;
const TOOL_UIDS = 4_336;

/** The runner of this machine. */
export function createToolRunner(mode: SandboxMode): ToolRunner {
  const isRoot = process.getuid?.() === 0;
  let handedOver = 0;

  async function run(place: Workplace, tool: string, args: readonly string[], options: RunOptions = {}) {
    const { folder, signal } = place;
    const path = await findTool(tool);
    if (!path)
      throw new ConversionFailure('tool_unavailable', `needs ${tool}, which this server does not have`);
    // Nothing is awaited from here to where the signal is listened to.
    signal.throwIfAborted();

    const confinement = {
      folder,
      readOnlyInputs: place.readOnlyInputs,
      readable: options.readable ?? [],
      env: options.env ?? {},
      uid: place.uid,
      memoryBytes: MEMORY_BYTES,
      fileBytes: place.folderBytes,
      cpuSeconds: Math.ceil(place.cpuSeconds * availableParallelism()),
    };
    const [command, ...commandArgs] = confine(mode, [path, ...args], confinement);
    const child = execa(command, commandArgs, {
      cwd: folder,
      env: toolEnvironment(mode, confinement),
      extendEnv: false,
      buffer: false,
      reject: false,
      detached: true,
      ...(options.stdin === undefined ? { stdin: 'ignore' as const } : { input: options.stdin }),
    });
    const stop = new AbortController();
    const kill = (reason: unknown) => {
      if (stop.signal.aborted) return;
      stop.abort(reason);
      killGroup(child.pid);
    };
    const onAbort = () => kill(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    const tooMuch = (reason: string) => kill(new ConversionFailure('limit_exceeded', reason));

    const stdout = collect(child.stdout, options.onLine, () => tooMuch('makes its converter print too much'));
    const stderr = tail(child.stderr);
    const watchStop = new AbortController();
    if (child.pid !== undefined) {
      const limits = {
        memoryBytes: MEMORY_BYTES,
        folderBytes: place.folderBytes,
        processes: MAX_TREE_PROCESSES,
      };
      void watchTree(child.pid, folder, limits, watchStop.signal, tooMuch);
    }
    try {
      const result = await child;
      if (stop.signal.aborted) throw stop.signal.reason;
      const exceeded = exceededLimit(
        result.exitCode ?? SIGNALLED + os.constants.signals[result.signal ?? 'SIGHUP'],
      );
      if (exceeded) throw exceeded;
      if (result.failed)
        throw new ToolFailure(tool, result.exitCode, stderr() || String(result.originalMessage ?? ''));
      return { stdout: stdout(), stderr: stderr() };
    } finally {
      watchStop.abort();
      signal.removeEventListener('abort', onAbort);
      // What a tool left running in the background ends with it.
      killGroup(child.pid);
    }
  }

  return {
    run,
    async handOver(folders) {
      if (!isRoot || mode === 'off') return undefined;
      const uid = FIRST_TOOL_UID + (handedOver++ % TOOL_UIDS);
      for (const folder of folders) {
        await chown(folder, uid, uid);
        // Whatever the umask is: the sandbox enters the folder before it becomes that user.
        await chmod(folder, 0o755);
      }
      return uid;
    },
    ask: (place, worker, request, onProgress) =>
      askWorker((tool, args, options) => run(place, tool, args, options), worker, request, onProgress),
  };
}

/** A process inside the sandbox that a signal ended is reported as this and the signal's number. */
const SIGNALLED = 128;

/** What the kernel's own limits say, which it enforces by signals. */
function exceededLimit(exitCode: number): ConversionFailure | undefined {
  const { SIGXFSZ, SIGXCPU } = os.constants.signals;
  if (exitCode === SIGNALLED + SIGXFSZ)
    return new ConversionFailure('limit_exceeded', 'needs more disk space than this server allows');
  if (exitCode === SIGNALLED + SIGXCPU)
    return new ConversionFailure('timed_out', 'needs more processor time than this server allows');
  return undefined;
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
