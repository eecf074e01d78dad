/** A program that stays for more than one document. */
import { PassThrough } from 'node:stream';
import { ToolFailure } from '../../failure.ts';
import type { ConversionWarning } from '../../warning.ts';
import type { StayingOptions, ToolOutput } from '../tool-io.ts';
import type { Workplace } from '../tool-run.ts';
import { hear, type Worker, type WorkerAnswer, type WorkerListeners } from '../worker.ts';
import { Documents, GIVEN, NotWarm } from './documents.ts';

const GIB = 1024 ** 3;
/** What one may write, for all of its documents together. A document that may need more has a program of its own. */
export const FOLDER_BYTES = 4 * GIB;

/** Characters: half of what a tool may print. */
const MAX_HEARD = 8 * 1024 ** 2;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** What a program needs to be started. */
export interface ProgramContext {
  /** An empty folder. */
  readonly root: string;
  readonly uid: number | undefined;
  /** How many seconds of processor time each of its processes may use in its life. */
  readonly cpuSeconds: number;
  run(place: Workplace, tool: string, args: readonly string[], options: StayingOptions): Promise<ToolOutput>;
}

/** The document that a program is at. */
interface Current {
  readonly listeners: WorkerListeners;
  readonly answered: PromiseWithResolvers<WorkerAnswer>;
}

export class WarmProgram {
  readonly worker: Worker;
  readonly #documents: Documents;
  readonly #requests = new PassThrough();
  readonly #stop = new AbortController();
  /** Resolves when nothing of it runs any more. */
  readonly ended: Promise<void>;
  #current: Current | undefined;
  /** A program that only waits does not keep the server's process from its end. */
  #hold = (_isHeld: boolean): void => undefined;
  #count = 0;
  #heard = 0;
  #isSpoiled = false;

  constructor(worker: Worker, { root, uid, cpuSeconds, run }: ProgramContext) {
    this.worker = worker;
    this.#documents = new Documents(root, uid);
    const place = {
      ...{ folder: this.#documents.folder, uid, readOnlyInputs: [GIVEN], folderBytes: FOLDER_BYTES },
      ...{ signal: this.#stop.signal, cpuSeconds },
    };
    const [tool, ...args] = worker.start;
    this.ended = run(place, tool, args, {
      readable: worker.readable,
      requests: this.#requests,
      isWaiting: () => this.#current === undefined,
      onStart: (hold) => {
        this.#hold = hold;
        hold(this.#current !== undefined);
      },
      onLine: (line) => this.#onLine(line),
    }).then(
      ({ stderr }) => this.#onEnd(new ToolFailure(tool, 0, `no answer: ${stderr}`)),
      (error: unknown) => this.#onEnd(error),
    );
  }

  /** Whether it can take another document. */
  get isUsable(): boolean {
    return !this.#isSpoiled && this.#count < this.worker.maxDocuments && this.#heard < MAX_HEARD;
  }

  /** Whether the document at hand is its first, so that nothing before it can be to blame for what it says. */
  get isAtFirst(): boolean {
    return this.#count <= 1;
  }

  /**
   * Sends it a request, and takes over what it has made. After anything but a good answer it ends.
   *
   * @returns undefined for a document that it is not worth showing to it
   * @throws what has ended it, or {@link NotWarm}, which says nothing of the document; or as the step's signal says
   */
  async ask(
    step: Workplace,
    request: Readonly<Record<string, unknown>>,
    { onProgress, onWarning }: WorkerListeners,
  ): Promise<WorkerAnswer | undefined> {
    step.signal.throwIfAborted();
    if (this.#isSpoiled) throw new NotWarm('The program has ended.');
    const answered = Promise.withResolvers<WorkerAnswer>();
    const onAbort = () => answered.reject(step.signal.reason);
    step.signal.addEventListener('abort', onAbort, { once: true });
    // Told when the answer counts, since the document may yet be given to another one.
    const warnings: ConversionWarning[] = [];
    this.#count++;
    this.#hold(true);
    this.#current = { answered, listeners: { onProgress, onWarning: (warning) => warnings.push(warning) } };
    const name = String(this.#count);
    // One of its own is stopped by the seconds of the processor that it takes, which are hard to tell of one that stays.
    const tooLong = () => answered.reject(new NotWarm('The document takes too long.'));
    const timer = setTimeout(tooLong, Math.min(step.cpuSeconds * 1000, LONGEST_TIMER_MS));
    try {
      if (!this.#documents.give(name, step)) return undefined;
      this.#requests.write(`${JSON.stringify({ ...request, place: name })}\n`);
      const answer = await answered.promise;
      if (!answer.ok) {
        await this.end();
        return answer;
      }
      await this.#documents.take(name, step);
      void this.#documents.forget(name).catch(() => void this.end());
      for (const warning of warnings) onWarning(warning);
      return answer;
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      clearTimeout(timer);
      this.#current = undefined;
      this.#hold(false);
      this.#documents.takeBack(name);
      step.signal.removeEventListener('abort', onAbort);
    }
  }

  /** Ends it, and waits until nothing of it runs any more. */
  async end(): Promise<void> {
    this.#isSpoiled = true;
    this.#hold(true);
    this.#stop.abort(new NotWarm('The program is not needed any more.'));
    await this.ended;
  }

  #onLine(line: string): void {
    this.#heard += line.length;
    if (!this.#current) return;
    const answer = hear(line, this.#current.listeners);
    if (answer) this.#current.answered.resolve(answer);
  }

  #onEnd(reason: unknown): void {
    this.#isSpoiled = true;
    this.#current?.answered.reject(reason);
  }
}
