/** One run of a tool, from its start until nothing of it is left. */
import os, { availableParallelism, totalmem } from 'node:os';
import type { Readable } from 'node:stream';
import { execa } from 'execa';
import { measureFolder } from '../../folders/thread.ts';
import { ConversionFailure, type FailureCode, ToolFailure } from '../failure.ts';
import type { ToolGroup, ToolGroups } from './cgroup.ts';
import { findTool } from './host.ts';
import { ProcessNamespace } from './namespace.ts';
import { confine, INFO_DESCRIPTOR, type SandboxMode, toolEnvironment } from './sandbox.ts';
import { collect, type RunOptions, type StayingOptions, type ToolOutput, tail } from './tool-io.ts';
import { asFailure, watchTool } from './watch.ts';

/** The folder that tools work in, and when they must stop. */
export interface Workplace {
  /** The job that they work for, where there is one. */
  readonly jobId?: string | undefined;
  /** Whose file it is: a worker that has seen one of its documents sees none of anybody else. Undefined for one that sees no other. */
  readonly client?: string | undefined;
  readonly folder: string;
  /** The user id that the tools run as, from `ToolRunner.handOver`. */
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

/** What holds for all tools of a runner. */
export interface RunnerSetup {
  readonly mode: SandboxMode;
  /** Folders that no tool may see, wherever they lie: absolute, without links. */
  readonly hidden: readonly string[];
  /** A folder with fonts of the operator's. */
  readonly fonts: string | undefined;
  /** Which of the kernel's calls a tool may make. */
  readonly filter: Uint8Array | undefined;
  /** Descriptors of the server that tools would inherit. */
  readonly inherited: readonly number[];
  /** Makes a control group for each tool, where that is possible. */
  readonly groups: ToolGroups | undefined;
  /** Told of every run when it is over, however it ended. */
  readonly observe: (run: ToolRun) => void;
}

/** What became of a run of a tool. */
export interface ToolRun {
  readonly tool: string;
  readonly jobId: string | undefined;
  /** From its start until nothing of it was left, in milliseconds. */
  readonly ms: number;
  /** Undefined where it was ended by a signal, or was not even started. */
  readonly exitCode: number | undefined;
  /** The most memory that all its processes were seen to take together. What ends soon may not be seen at all. */
  readonly peakBytes: number;
  /** `failed` by its own exit code, `stopped` with its job, or the code of what was said of the conversion. */
  readonly outcome: 'done' | 'failed' | 'stopped' | FailureCode | 'error';
}

const GIB = 1024 ** 3;
/** Half of the machine at most, or of what the server itself is given. */
const MEMORY_BYTES = Math.min(
  4 * GIB,
  Math.floor(Math.min(totalmem(), process.constrainedMemory() || Number.MAX_SAFE_INTEGER) / 2),
);
const MAX_TREE_PROCESSES = 512;

/**
 * The system, when memory was short, or an administrator has killed a tool. That says nothing of its file, so it is no
 * {@link ToolFailure}, which an engine may take for damage.
 */
export class ToolEnded extends ConversionFailure {
  constructor(tool: string) {
    const reason = 'could not be converted: its converter was ended from outside, perhaps for lack of memory';
    super('conversion_failed', reason, { cause: `${tool} was killed` });
  }
}

/** See {@link ToolRunner.run}. */
export function runTool(
  setup: RunnerSetup,
  place: Workplace,
  tool: string,
  args: readonly string[],
  options: RunOptions | StayingOptions,
): Promise<ToolOutput> {
  return observed(setup, place, tool, (seen) => runToEnd(setup, place, [tool, ...args], options, seen));
}

/**
 * Tells of a run when it is over.
 *
 * @param run what it returns undefined for was no run
 */
export async function observed<Result>(
  { observe }: Pick<RunnerSetup, 'observe'>,
  { jobId, signal }: Workplace,
  tool: string,
  run: (seen: Seen) => Promise<Result>,
): Promise<Result> {
  const started = performance.now();
  const seen: Seen = { exitCode: undefined, peakBytes: 0 };
  const tell = (outcome: ToolRun['outcome']) =>
    observe({ tool, jobId, ms: performance.now() - started, outcome, ...seen });
  try {
    const result = await run(seen);
    if (result !== undefined) tell(seen.exitCode ? 'failed' : 'done');
    return result;
  } catch (error) {
    tell(outcomeOf(error, signal));
    throw error;
  }
}

/** What is seen of a run on the way. */
type Seen = { -readonly [Name in 'exitCode' | 'peakBytes']: ToolRun[Name] };

function outcomeOf(error: unknown, { aborted }: AbortSignal): ToolRun['outcome'] {
  if (error instanceof ToolFailure) return 'failed';
  if (error instanceof ConversionFailure) return error.code;
  return aborted ? 'stopped' : 'error';
}

async function runToEnd(
  setup: RunnerSetup,
  place: Workplace,
  [tool, ...args]: readonly [string, ...string[]],
  options: RunOptions | StayingOptions,
  seen: Seen,
): Promise<ToolOutput> {
  const path = await findTool(tool);
  if (!path)
    throw new ConversionFailure('tool_unavailable', `needs ${tool}, which this server does not have`);
  // Nothing is awaited from here to where the signal is listened to.
  place.signal.throwIfAborted();
  const group = setup.groups?.create({ memoryBytes: MEMORY_BYTES, processes: MAX_TREE_PROCESSES });
  const child = start(setup, place, [path, ...args], options, group);
  const processes = new ProcessNamespace(
    setup.mode === 'off' ? undefined : (child.stdio[INFO_DESCRIPTOR] as Readable),
  );

  if ('requests' in options) options.onStart((isHeld) => holdBy(child, isHeld));
  const stop = new AbortController();
  const kill = (reason: unknown) => {
    if (stop.signal.aborted) return;
    stop.abort(reason);
    killGroup(child.pid);
  };
  const onAbort = () => kill(place.signal.reason);
  place.signal.addEventListener('abort', onAbort, { once: true });
  const onFlood = () => kill(new ConversionFailure('limit_exceeded', 'makes its converter print too much'));
  const stdout = collect(child.stdout, options.onLine, onFlood);
  const stderr = tail(child.stderr, onFlood);
  const watchStop = new AbortController();
  if (child.pid !== undefined) {
    const watched = {
      pid: child.pid,
      folder: place.folder,
      firstProcess: () => processes.firstProcess,
      isWaiting: 'requests' in options ? options.isWaiting : () => false,
      onMemory: (bytes: number) => {
        seen.peakBytes = Math.max(seen.peakBytes, bytes);
      },
    };
    const limits = {
      memoryBytes: MEMORY_BYTES,
      folderBytes: place.folderBytes,
      processes: MAX_TREE_PROCESSES,
    };
    void watchTool(watched, limits, watchStop.signal, kill);
  }
  try {
    const result = await child.finally(async () => {
      // Background processes of a tool end with it, before its outputs are read.
      killGroup(child.pid);
      await processes.ended();
    });
    seen.exitCode = result.exitCode;
    if (stop.signal.aborted) throw stop.signal.reason;
    throwIfExceeded(result.exitCode ?? SIGNALLED + os.constants.signals[result.signal ?? 'SIGHUP']);
    await measureFolder(place.folder, place.folderBytes, false).catch((error: unknown) => {
      throw asFailure(error);
    });
    if (result.signal === 'SIGKILL' || result.exitCode === KILLED) throw new ToolEnded(tool);
    if (result.failed)
      throw new ToolFailure(tool, result.exitCode, stderr() || String(result.originalMessage ?? ''));
    return { stdout: stdout(), stderr: stderr() };
  } finally {
    watchStop.abort();
    place.signal.removeEventListener('abort', onAbort);
    group?.close();
  }
}

/** A child and its pipes keep a process from its end, unless they are told not to. */
function holdBy(child: ReturnType<typeof start>, isHeld: boolean): void {
  for (const part of [child.nodeChildProcess, ...child.stdio]) {
    if (!part || ('destroyed' in part && part.destroyed)) continue;
    if (isHeld && 'ref' in part && typeof part.ref === 'function') part.ref();
    else if (!isHeld && 'unref' in part && typeof part.unref === 'function') part.unref();
  }
}

/** Only the sandbox has the descriptors beyond the standard ones. */
function start(
  { mode, hidden, fonts, inherited, filter }: RunnerSetup,
  place: Workplace,
  command: readonly [string, ...string[]],
  options: RunOptions | StayingOptions,
  group: ToolGroup | undefined,
) {
  const confinement = {
    folder: place.folder,
    readOnlyInputs: place.readOnlyInputs,
    readable: options.readable ?? [],
    hidden,
    env: options.env ?? {},
    uid: place.uid,
    fonts,
    inherited,
    groupProcs: group?.procs,
    memoryBytes: MEMORY_BYTES,
    fileBytes: place.folderBytes,
    cpuSeconds: Math.ceil(place.cpuSeconds * availableParallelism()),
  };
  const [file, ...args] = confine(mode, command, confinement);
  const input = 'requests' in options ? options.requests : options.stdin;
  return execa(file, args, {
    cwd: place.folder,
    env: toolEnvironment(mode, confinement),
    extendEnv: false,
    buffer: false,
    reject: false,
    detached: true,
    stdio: [
      input === undefined ? 'ignore' : 'pipe',
      'pipe',
      'pipe',
      ...(filter ? (['pipe', filter] as const) : []),
    ],
    ...(input === undefined ? {} : { input }),
  });
}

/** A process inside the sandbox that a signal ended is reported as this and the signal's number. */
const SIGNALLED = 128;
const KILLED = SIGNALLED + os.constants.signals.SIGKILL;

/** What the kernel's own limits say, which it enforces by signals. */
function throwIfExceeded(exitCode: number): void {
  const { SIGXFSZ, SIGXCPU } = os.constants.signals;
  if (exitCode === SIGNALLED + SIGXFSZ)
    throw new ConversionFailure('limit_exceeded', 'needs more disk space than this server allows');
  if (exitCode === SIGNALLED + SIGXCPU)
    throw new ConversionFailure('timed_out', 'needs more processor time than this server allows');
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
