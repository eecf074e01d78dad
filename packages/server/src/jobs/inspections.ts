/** Looks into the files of requests, before the queue is there to say how many are looked at together. */
import { availableParallelism } from 'node:os';
import { ConversionFailure } from '../conversion/failure.ts';
import type { Inspection, Inspector, NamedFile } from '../conversion/inspection/inspector.ts';
import type { Logger } from '../log.ts';
import { Slots } from './slots.ts';

/** A client waits for it. */
const PATIENCE_MS = 20_000;

/** What looking into files takes. */
export interface InspectionsContext {
  readonly inspector: Pick<Inspector, 'recognise'>;
  readonly log: Logger;
  /** How long a request waits for it, in milliseconds; the default is some seconds. */
  readonly patienceMs?: number;
}

/** The looks at files of all requests. */
export class Inspections {
  readonly #context: InspectionsContext;
  readonly #slots = new Slots(availableParallelism());
  readonly #stopped = new AbortController();

  constructor(context: InspectionsContext) {
    this.#context = context;
  }

  /**
   * Says what the files of a request are.
   *
   * @param client whose they are
   * @param folder is not there yet
   * @returns undefined if that takes too long, or too much: then they are what their names say until they are converted
   */
  async recognise(
    files: readonly NamedFile[],
    client: string,
    folder: string,
  ): Promise<Inspection[] | undefined> {
    const { inspector, log, patienceMs = PATIENCE_MS } = this.#context;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(tooSlow()), patienceMs);
    const signal = AbortSignal.any([patience.signal, this.#stopped.signal]);
    try {
      return await inspector.recognise(files, {
        ...{ client, folder, signal },
        inTurn: (start) => this.#inTurn(signal, start),
      });
    } catch (error) {
      if (!(error instanceof ConversionFailure)) throw error;
      log.warn({ err: error }, 'the files of a request could not be examined');
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends what runs, and begins no more: the files are looked into when they are converted. */
  stop(): void {
    this.#stopped.abort(
      new ConversionFailure('interrupted', 'could not be examined: the server is stopping'),
    );
  }

  /** A request that waits for its turn does not wait for ever either. */
  async #inTurn<T>(signal: AbortSignal, start: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const { promise: turn, resolve: begin, reject } = Promise.withResolvers<void>();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    const done = this.#slots.use(async () => {
      signal.throwIfAborted();
      begin();
      return start();
    });
    // Nobody listens to one that has lost its patience before its turn.
    done.catch(() => undefined);
    await turn;
    return done;
  }
}

function tooSlow(): ConversionFailure {
  return new ConversionFailure('timed_out', 'could not be examined in time');
}
