/** Whether tools can be locked in on this machine: seen by locking one in, before any file of a client is there. */
import { ConversionFailure, ToolFailure } from '../failure.ts';
import type { ToolOutput } from './tool-io.ts';
import type { RunnerSetup, Workplace } from './tool-run.ts';

/** What runs the tool that is locked in. */
interface Runner {
  handOver(folders: readonly string[]): Promise<number | undefined>;
  run(place: Workplace, tool: string, args: readonly string[]): Promise<ToolOutput>;
}

/** Tools cannot be locked in. The message says what would help. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
}

const TIMEOUT_MS = 30_000;
const CPU_SECONDS = 10;
const FOLDER_BYTES = 1024 ** 2;
const REMEDY =
  'docs/self-hosting.md says what a machine or container needs. Or, where every file to convert is trusted, set ' +
  'CONVERTER_SANDBOX=off to run the tools unprotected.';

/** Prints what it has open, the mode of its filter (2 is one that was given), and whether it sees what it must not. */
const PROBE = `ls /proc/self/fd; sed -n 's/^Seccomp:\\t/filter /p' /proc/self/status
for folder; do [ -z "$(ls -A "$folder" 2>/dev/null)" ] || echo sees; done`;
/** Its standard streams, and the list itself. */
const EXPECTED = ['0', '1', '2', '3', 'filter 2'];

/**
 * Locks a tool in and looks at what it sees.
 *
 * @param folder an empty one on the file system that conversions use
 * @throws SandboxError
 */
export async function checkSandbox(
  runner: Runner,
  { mode, filter, hidden }: RunnerSetup,
  folder: string,
): Promise<void> {
  if (mode === 'off') return;
  if (!filter)
    throw unusable(`there is no filter of system calls for this machine's processor, ${process.arch}.`);
  const seen = await probe(runner, folder, hidden);
  const foreign = seen.filter((line) => /^\d+$/.test(line) && !EXPECTED.includes(line));
  if (foreign.length > 0)
    throw unusable(`it would inherit open files (${foreign.join(', ')}). Start the server without them.`);
  if (seen.includes('sees')) throw unusable('it would see the data folder.');
  if (!seen.includes('filter 2')) throw unusable('its system calls cannot be filtered.');
}

async function probe(runner: Runner, folder: string, hidden: readonly string[]): Promise<string[]> {
  try {
    const place = {
      folder,
      uid: await runner.handOver([folder]),
      readOnlyInputs: [],
      folderBytes: FOLDER_BYTES,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cpuSeconds: CPU_SECONDS,
    };
    const { stdout } = await runner.run(place, 'sh', ['-c', PROBE, 'probe', ...hidden]);
    return stdout.split('\n').filter(Boolean);
  } catch (error) {
    throw unusable(reasonOf(error), error);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ToolFailure) return error.stderr.trim().split('\n').at(-1) ?? '';
  if (error instanceof ConversionFailure) return `it ${error.message}.`;
  return error instanceof Error ? error.message : String(error);
}

function unusable(reason: string, cause?: unknown): SandboxError {
  return new SandboxError(`Conversion tools cannot be locked in here: ${reason}\n${REMEDY}`, { cause });
}
