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

  constructor(context: InspectionsContext) {
    this.#context = context;
  }

  /**
   * Says what the files of a request are.
   *
   * @param folder is not there yet
   * @returns undefined if that takes too long, or too much: then they are what their names say until they are converted
   */
  async recognise(files: readonly NamedFile[], folder: string): Promise<Inspection[] | undefined> {
    const { inspector, log, patienceMs = PATIENCE_MS } = this.#context;
    const stop = new AbortController();
    const patience = setTimeout(() => stop.abort(tooSlow()), patienceMs);
    try {
      return await inspector.recognise(files, {
        ...{ folder, signal: stop.signal },
        inTurn: (start) => this.#inTurn(stop.signal, start),
      });
    } catch (error) {
      if (!(error instanceof ConversionFailure)) throw error;
      log.warn({ err: error }, 'the files of a request could not be examined');
      return undefined;
    } finally {
      clearTimeout(patience);
    }
  }

  /** Who waits for its turn does not wait for ever either. */
  #inTurn<T>(signal: AbortSignal, start: () => Promise<T>): Promise<T> {
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    const done = this.#slots.use(async () => {
      signal.throwIfAborted();
      return start();
    });
    return Promise.race([done, aborted]);
  }
}

function tooSlow(): ConversionFailure {
  return new ConversionFailure('timed_out', 'could not be examined in time');
}
