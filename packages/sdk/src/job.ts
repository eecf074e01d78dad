import { withProgress } from './call-context.ts';
import { attributedEach } from './caller.ts';
import type { JobCreated, Progress } from './contract.ts';
import type { ErrorPlace } from './errors/base.ts';
import { ConversionFailedError } from './errors/conversion-failed.ts';
import { isConverterError } from './errors/guards.ts';
import { unexpectedAnswer } from './errors/invalid-response.ts';
import { type ClientContext, openResult, resultOf } from './open-result.ts';
import type { CallOptions, DownloadOptions, ProgressOptions } from './options.ts';
import type { SaveToPath, Upload } from './platform.ts';
import type { ConversionResult } from './result.ts';
import { isBroken, type Patience, throughOutages, whenIdempotent } from './retry.ts';
import { sleep } from './time.ts';
import type { Reader } from './transport.ts';

const MIN_POLL_MS = 100;
const MAX_POLL_MS = 5_000;
/** A proxy that allows less is asked without waiting. */
const MIN_WAIT_S = 2;

/** A conversion that runs on the server. */
export class Job<Save extends readonly unknown[] = SaveToPath> {
  /** With it and the same key, `converter.jobs.get` finds the job, also in another process. */
  readonly id: string;
  /** Source and target format, such as `docx2pdf`; undefined for a job that was picked up by its id. */
  readonly pair: string | undefined;
  /** How many more conversions the key may start, -1 for no limit; undefined for a job that was picked up by its id. */
  readonly remainingQuota: number | undefined;
  readonly #context: ClientContext;
  readonly #upload: Upload | undefined;

  /** @internal */
  constructor(
    context: ClientContext,
    created: Pick<JobCreated, 'jobid'> & Partial<JobCreated>,
    upload?: Upload,
  ) {
    this.id = created.jobid;
    this.pair = created.pair;
    this.remainingQuota = created.remaining_quota;
    this.#context = context;
    this.#upload = upload;
  }

  /** The state of the job at this moment. To follow it, use {@link Job.progress} or {@link Job.wait}. */
  state(options: CallOptions = {}): Promise<Progress> {
    return withProgress(options, ({ signal }) => this.#ask(signal));
  }

  /**
   * The job's progress until it is completed. `progress` never goes back, and is 1 at the end. A server that can do so
   * answers when there is something new; others are asked often at first and less often later.
   *
   * @throws {ConversionFailedError} when the job fails
   *
   * @example
   * for await (const { progress } of job.progress()) console.log(`${Math.round(progress * 100)} %`);
   */
  progress({ signal }: Pick<CallOptions, 'signal'> = {}): AsyncGenerator<Progress, void, void> {
    return attributedEach(this.#states(signal), new Error());
  }

  /**
   * Waits until the job is completed.
   *
   * @throws {ConversionFailedError} when the job fails
   * @throws {TimeoutError} when `timeout` has passed; the job goes on
   */
  wait(options: ProgressOptions = {}): Promise<void> {
    return withProgress(options, async ({ signal, report }) => {
      const tell = (progress: number) => report({ phase: 'converting', progress, jobId: this.id });
      // A server that waits for news may have none for long, while it is known already which job it is.
      tell(0);
      for await (const { progress } of this.progress({ signal })) tell(progress);
    });
  }

  /**
   * The result of the job, once it is completed.
   *
   * @throws {StillProcessingError} if it is not done yet
   * @throws {NotFoundError} if there is no such job, or its result is no longer kept
   */
  download(options: DownloadOptions = {}): Promise<ConversionResult<Save>> {
    return withProgress(options, async (call) => {
      const { transport } = this.#context;
      const request = resultOf(this.id, call.signal, options.files);
      const response = await transport.file(request, {}, throughOutages(transport.config.retries));
      const result = openResult(this.#context, response, request, call, this.#upload);
      return result as unknown as ConversionResult<Save>;
    });
  }

  /**
   * Cancels the job and deletes its files.
   *
   * @returns false if the server knows the job no more, or does not let jobs be deleted
   */
  cancel(options: CallOptions = {}): Promise<boolean> {
    const request = { method: 'DELETE', path: `/convert/${this.id}`, jobId: this.id };
    return withProgress(options, async ({ signal }) => {
      try {
        return await this.#context.transport.json({ ...request, signal }, () => true);
      } catch (error) {
        if (isConverterError(error) && (error.status === 404 || error.status === 405)) return false;
        throw error;
      }
    });
  }

  async *#states(signal: AbortSignal | undefined): AsyncGenerator<Progress, void, void> {
    const { transport } = this.#context;
    const start = performance.now();
    let highest = 0;
    for (;;) {
      const asked = performance.now();
      const wait = transport.knows('progress-wait') ? transport.longestWait : 0;
      const state = await this.#follow(signal, wait);
      const completed = state.status === 'completed';
      // Written so that a progress that is no number counts as none.
      const news = completed || state.progress > highest;
      if (news) highest = completed ? 1 : Math.min(state.progress, 1);
      yield { ...state, progress: highest };
      if (completed) return;
      if (news && wait) continue;
      // A tenth of the time so far: a short job is not kept waiting, and a long one costs few requests. A server that
      // waited for news has let that time pass already.
      const now = performance.now();
      const pause = Math.min(Math.max((now - start) / 10, MIN_POLL_MS), MAX_POLL_MS) - (now - asked);
      if (pause > 0) await sleep(pause, signal, this.id);
    }
  }

  /** The next state, through outages. */
  async #follow(signal: AbortSignal | undefined, wait: number): Promise<Progress> {
    const { transport } = this.#context;
    const read = (body: unknown, place: ErrorPlace) => refuseUnknown(readState(body, place), place);
    const once = (seconds: number) => {
      const path = `/progress/${this.id}${seconds ? `?wait=${seconds}` : ''}`;
      return transport.held({ method: 'GET', path, signal, jobId: this.id }, read, seconds);
    };
    const mayRepeat = (error: unknown) => !signal?.aborted && whenIdempotent(error);
    if (wait) {
      try {
        return await once(wait);
      } catch (error) {
        if (!mayRepeat(error)) throw error;
        // If the server is there, something on the way does not let it be silent for so long.
        const state = isBroken(error) && (await once(0).catch((again) => refuseFinal(again, mayRepeat)));
        if (state) {
          transport.longestWait = wait / 2 < MIN_WAIT_S ? 0 : Math.floor(wait / 2);
          return state;
        }
      }
    }
    return this.#ask(signal, read, throughOutages(transport.config.retries));
  }

  #ask(
    signal: AbortSignal | undefined,
    read: Reader<Progress> = readState,
    patience?: Patience,
  ): Promise<Progress> {
    const request = { method: 'GET', path: `/progress/${this.id}`, signal, jobId: this.id };
    return this.#context.transport.json(request, read, patience);
  }
}

/** Nothing, where something else may be tried. */
function refuseFinal(error: unknown, mayRepeat: (error: unknown) => boolean): undefined {
  if (!mayRepeat(error)) throw error;
}

function readState(body: unknown, place: ErrorPlace): Progress {
  const state = body as Progress | null;
  if (typeof state?.status !== 'string') throw unexpectedAnswer('the state of a job', place);
  return state;
}

function refuseUnknown(state: Progress, place: ErrorPlace): Progress {
  const { status, error, code } = state;
  if (status === 'processing' || status === 'completed') return state;
  const facts = { ...place, code: code ?? undefined };
  if (status === 'failed') {
    throw new ConversionFailedError({ ...facts, detail: error ?? 'The conversion failed.' });
  }
  throw unexpectedAnswer(`a known status, but with "${status}"`, facts);
}
