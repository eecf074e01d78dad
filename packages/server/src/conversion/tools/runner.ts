/**
 * The only place that starts a tool. Everything that holds for all of them is here: the sandbox, the limits, the
 * capped output, and that nothing of a tool outlives its run.
 */
import { chmod, chown } from 'node:fs/promises';
import os, { availableParallelism, totalmem } from 'node:os';
import { StringDecoder } from 'node:string_decoder';
import { execa } from 'execa';
import { z } from 'zod';
import { ConversionFailure, FAILURE_CODES, ToolFailure } from '../failure.ts';
import { findTool } from './host.ts';
import { confine, type SandboxMode, toolEnvironment } from './sandbox.ts';
import { watchTree } from './watch.ts';

/** What an engine may ask for when it runs a tool. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Files and folders outside `/usr` that the tool reads. */
  readonly readable?: readonly string[];
  /** Sent to standard input, which is closed after it. */
  readonly stdin?: string;
  /** Called with each line of standard output as it comes, without its line break. */
  readonly onLine?: (line: string) => void;
}

/** What a tool said. */
export interface ToolOutput {
  /** Whole, up to 16 MiB; a tool that prints more is stopped. */
  readonly stdout: string;
  /** The last 64 KiB. */
  readonly stderr: string;
}

/**
 * A program that converts one document after the other. It is started in the step's folder and speaks JSON lines: a
 * request on standard input, and on standard output any number of `{"progress": 0.5}` and then one answer, which is
 * either `{"ok": true, …}` or `{"ok": false, "code": "password_protected", "reason": "…"}`.
 */
export interface Worker {
  /** A tool's name, or an absolute path, and its arguments. */
  readonly start: readonly [tool: string, ...args: string[]];
  /** Files and folders outside `/usr` that it reads, such as its own source. */
  readonly readable: readonly string[];
  /** After how many documents a warm one is replaced. */
  readonly maxDocuments: number;
}

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

const MAX_STDOUT_BYTES = 16 * 1024 ** 2;
const STDERR_TAIL_BYTES = 64 * 1024;
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
    signal.throwIfAborted();
    const path = await findTool(tool);
    if (!path)
      throw new ConversionFailure('tool_unavailable', `needs ${tool}, which this server does not have`);

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
    async ask(place, worker, request, onProgress) {
      const [tool, ...args] = worker.start;
      let answer: Exclude<WorkerMessage, { progress: number }> | undefined;
      const { stderr } = await run(place, tool, args, {
        readable: worker.readable,
        stdin: `${JSON.stringify(request)}\n`,
        onLine: (line) => {
          const message = parseMessage(line);
          if (message === undefined) return;
          if ('progress' in message) onProgress(Number(message.progress));
          else answer = message;
        },
      });
      if (!answer) throw new ToolFailure(tool, 0, `no answer: ${stderr}`);
      if (!answer.ok) throw new ConversionFailure(answer.code, answer.reason, { cause: stderr });
      return answer;
    },
  };
}

const WorkerMessage = z.union([
  z.object({ progress: z.number() }),
  z.looseObject({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: z.enum(FAILURE_CODES), reason: z.string().max(200) }),
]);
type WorkerMessage = z.infer<typeof WorkerMessage>;

/** Libraries inside a worker may print to its standard output too; what is not a message is passed over. */
function parseMessage(line: string): WorkerMessage | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return WorkerMessage.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
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

function collect(
  stream: NodeJS.ReadableStream,
  onLine: RunOptions['onLine'],
  onTooMuch: () => void,
): () => string {
  const decoder = new StringDecoder('utf8');
  let text = '';
  let bytes = 0;
  let partialLine = '';
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_STDOUT_BYTES) return onTooMuch();
    const piece = decoder.write(chunk);
    if (!onLine) {
      text += piece;
      return;
    }
    const lines = (partialLine + piece).split(/\r?\n/);
    partialLine = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  return () => {
    if (onLine && partialLine !== '') onLine(partialLine);
    return text;
  };
}

function tail(stream: NodeJS.ReadableStream): () => string {
  let kept = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    kept = Buffer.concat([kept, chunk]).subarray(-STDERR_TAIL_BYTES);
  });
  return () => kept.toString('utf8');
}
