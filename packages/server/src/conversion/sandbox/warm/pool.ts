/**
 * Programs that stand by. One serves one client for its whole life, since a document that takes it over could read the next one;
 * a spare one, which has seen no document yet, is anybody's.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { removeTree } from '../../../folders/thread.ts';
import { ConversionFailure } from '../../failure.ts';
import type { Workplace } from '../tool-run.ts';
import { accepted, type Worker, type WorkerListeners } from '../worker.ts';
import { FOLDER_BYTES, type ProgramContext, WarmProgram } from './program.ts';

/** How programs stand by. */
export interface WarmOptions {
  /** An empty folder, on the file system that conversions use. */
  readonly folder: string;
  /** How many programs may be there together. */
  readonly limit: number;
  /** After how many milliseconds one ends that has nothing to do. */
  readonly idleMs: number;
  /** All clients belong together: a program serves each of them. */
  readonly servesAll: boolean;
  /** Told what has ended a program, or kept one from starting. Its document has one of its own then. */
  readonly onFailure: (error: unknown) => void;
}

/** A program, and whom it serves. */
interface Standing {
  readonly program: WarmProgram;
  readonly kind: string;
  /** Undefined for a spare one. */
  client: string | undefined;
  isBusy: boolean;
  lastUsed: number;
}

const SWEEPS = 6;
const ALL = 'all';

/** The programs that stand by. */
export class WarmPool {
  readonly #options: WarmOptions;
  readonly #prepare: (root: string) => Promise<ProgramContext>;
  readonly #standing = new Set<Standing>();
  /** Whom a program of a kind has served first, and the kinds that others came for. With one client alone, nobody needs a spare one. */
  readonly #firstClients = new Map<string, string>();
  readonly #shared = new Set<string>();
  readonly #ending = new Set<Promise<void>>();
  readonly #sweep: NodeJS.Timeout;
  #started = 0;

  /** @param prepare makes ready what a program needs, in a folder that is empty */
  constructor(options: WarmOptions, prepare: (root: string) => Promise<ProgramContext>) {
    this.#options = options;
    this.#prepare = prepare;
    this.#sweep = setInterval(() => this.#endIdle(), options.idleMs / SWEEPS).unref();
  }

  /** Starts a program that nobody needs yet. */
  async standBy(worker: Worker): Promise<void> {
    const kind = kindOf(worker);
    const isThere = [...this.#standing].some((other) => other.kind === kind && other.client === undefined);
    if (!isThere && worker.maxDocuments > 1 && (await this.#hasRoom())) await this.#start(worker, undefined);
  }

  /**
   * Asks a program that stands by, or one that does from now on.
   *
   * @returns undefined where the document should have a program of its own
   * @throws ConversionFailure as the program says, or as the step's signal does
   */
  async ask(
    step: Workplace,
    worker: Worker,
    request: Readonly<Record<string, unknown>>,
    listeners: WorkerListeners,
  ): Promise<Readonly<Record<string, unknown>> | undefined> {
    const { folderBytes, signal } = step;
    const client = this.#options.servesAll ? ALL : step.client;
    if (client === undefined || worker.maxDocuments < 2 || folderBytes > FOLDER_BYTES) return undefined;
    // One that cannot be started says nothing of the document.
    const standing = await this.#take(worker, client).catch(this.#options.onFailure);
    if (!standing) return undefined;
    const { program } = standing;
    try {
      const answer = await program.ask(step, request, listeners);
      if (!answer) return undefined;
      // What came before may be to blame.
      if (!answer.ok && !program.isAtFirst) return undefined;
      return accepted(answer);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ConversionFailure && program.isAtFirst) throw error;
      this.#options.onFailure(error);
      return undefined;
    } finally {
      this.#release(standing);
    }
  }

  /** Ends all of them, and waits until none runs any more. */
  async close(): Promise<void> {
    clearInterval(this.#sweep);
    for (const standing of this.#standing) void this.#end(standing);
    await Promise.all(this.#ending);
  }

  async #take(worker: Worker, client: string): Promise<Standing | undefined> {
    const kind = kindOf(worker);
    const ofKind = [...this.#standing].filter(
      (one) => one.kind === kind && !one.isBusy && one.program.isUsable,
    );
    const found =
      ofKind.find((one) => one.client === client) ?? ofKind.find((one) => one.client === undefined);
    const first = this.#firstClients.get(kind) ?? client;
    this.#firstClients.set(kind, first);
    if (client !== first) this.#shared.add(kind);
    if (found) {
      const wasSpare = found.client === undefined;
      Object.assign(found, { client, isBusy: true });
      // The next one may come of another client.
      if (wasSpare && this.#shared.has(kind)) void this.standBy(worker).catch(() => undefined);
      return found;
    }
    return (await this.#hasRoom()) ? this.#start(worker, client) : undefined;
  }

  #release(standing: Standing): void {
    standing.isBusy = false;
    standing.lastUsed = performance.now();
    if (!standing.program.isUsable) void this.#end(standing);
  }

  async #start(worker: Worker, client: string | undefined): Promise<Standing> {
    const root = join(this.#options.folder, String(this.#started++));
    await mkdir(root);
    const program = new WarmProgram(worker, await this.#prepare(root));
    const standing = {
      ...{ program, kind: kindOf(worker), client },
      ...{ isBusy: client !== undefined, lastUsed: performance.now() },
    };
    this.#standing.add(standing);
    void program.ended.then(() => {
      this.#standing.delete(standing);
      return removeTree(root).catch(() => undefined);
    });
    return standing;
  }

  /** Where there are too many, the one goes that has done nothing for the longest time. */
  async #hasRoom(): Promise<boolean> {
    if (this.#standing.size < this.#options.limit) return true;
    const [idle] = [...this.#standing]
      .filter(({ isBusy }) => !isBusy)
      .sort((a, b) => a.lastUsed - b.lastUsed);
    if (!idle) return false;
    await this.#end(idle);
    return true;
  }

  #endIdle(): void {
    const last = performance.now() - this.#options.idleMs;
    for (const one of this.#standing) if (!one.isBusy && one.lastUsed < last) void this.#end(one);
  }

  #end(standing: Standing): Promise<void> {
    this.#standing.delete(standing);
    const ending = standing.program.end().finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
    return ending;
  }
}

/** Programs that are started in the same way are of one kind, whichever engine asks them. */
function kindOf({ start, readable }: Worker): string {
  return JSON.stringify([start, readable]);
}
