/** Tells when nothing of a tool runs any more. */
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

const FIRST_LOOK_MS = 1;
const LAST_LOOK_MS = 20;
/** The kernel ends them at once, unless one of them hangs inside it, such as on a network file system. */
const MAX_WAIT_MS = 60_000;

/**
 * The processes of a sandbox. They end with the first one among them, but a moment later than bubblewrap itself, which
 * ends with the tool.
 */
export class ProcessNamespace {
  #first: { readonly pid: number; readonly started: string } | undefined;

  /** @param info where bubblewrap says which process is the first one inside; undefined without a sandbox */
  constructor(info: Readable | undefined) {
    let text = '';
    info?.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      const pid = Number(/"child-pid": (\d+)/.exec(text)?.[1]);
      const started = pid && startOf(pid);
      if (started && !this.#first) this.#first = { pid, started };
    });
    // A sandbox that was stopped while it was being made says nothing, and has started nothing.
    info?.on('error', () => undefined);
  }

  /** The first process inside, as this side numbers it; undefined before the sandbox is there. */
  get firstProcess(): number | undefined {
    return this.#first?.pid;
  }

  /**
   * Resolves when no process is left. A sandbox that tells of itself has ended before must be on its way to its end.
   *
   * @throws Error if one of them does not end
   */
  async ended(): Promise<void> {
    const deadline = performance.now() + MAX_WAIT_MS;
    for (let wait = FIRST_LOOK_MS; this.#isThere(); wait = Math.min(wait * 2, LAST_LOOK_MS)) {
      if (performance.now() > deadline) throw new Error('A process of a tool could not be ended.');
      await setTimeout(wait);
    }
  }

  #isThere(): boolean {
    return this.#first !== undefined && startOf(this.#first.pid) === this.#first.started;
  }
}

/**
 * When a process was started, by which it is told from another one that gets its number later; undefined if it has ended.
 * The first process of a namespace has ended when all others have.
 */
function startOf(pid: number): string | undefined {
  try {
    // The name in brackets may have anything in it.
    const [state = '', ...fields] =
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return 'ZX'.includes(state) ? undefined : fields[STARTED];
  } catch {
    return undefined;
  }
}

/** The 22nd field of the line, counted from behind the state. */
const STARTED = 18;
