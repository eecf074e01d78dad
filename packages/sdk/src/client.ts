import { type Call, running } from './call.ts';
import { readConfig, unusable } from './config.ts';
import type { JobCreated, KeyPairList, PairList } from './contract.ts';
import { convertAll, type ManyFiles } from './convert-all.ts';
import { suitsOneRequest } from './convert-route.ts';
import type { ErrorPlace } from './errors/base.ts';
import { isConverterError } from './errors/guards.ts';
import { unexpectedAnswer } from './errors/invalid-response.ts';
import { Http } from './http.ts';
import type { FileInput, FileInputs } from './inputs/input.ts';
import { Job } from './job.ts';
import { isJobId, openResult, type Server } from './open-result.ts';
import type { CallOptions, ConvertAllOptions, ConverterOptions, ConvertOptions, Outcome } from './options.ts';
import type { Target } from './pairs.ts';
import type { Platform, Upload } from './platform.ts';
import { ConversionResult } from './result.ts';
import { sendUpload } from './upload.ts';

/** An aborted call waits this long for the server to hear of it. */
const CANCEL_MS = 5_000;
/** How many seconds a small conversion may take within its request, before it goes on as a job. */
const SYNC_WAIT_S = 25;
/** The server ends a synchronous conversion after 30 minutes; it should be the one that says so. */
const SYNC_PATIENCE_S = 35 * 60;

/** The jobs of a key. */
export interface Jobs {
  /**
   * A job that was created before, possibly by another process.
   *
   * @throws {NotFoundError} if there is no such job, or it belongs to another key
   *
   * @example
   * const job = await converter.jobs.get(jobid);
   * await job.wait();
   */
  get(jobid: string, options?: CallOptions): Promise<Job>;
}

/** What all builds have in common; each one's `Converter` brings its platform. */
export class ConverterClient {
  /** Where the API is. */
  readonly baseUrl: string;
  /** Jobs that exist already. */
  readonly jobs: Jobs;
  readonly #server: Server;

  constructor(options: ConverterOptions, platform: Platform) {
    const config = readConfig(options, platform.fetch);
    this.baseUrl = config.baseUrl;
    this.#server = { http: new Http(config), platform };
    this.jobs = { get: (jobid, options = {}) => this.#find(jobid, options) };
  }

  /**
   * Converts files, and answers with the result, whose content arrives as it is read. A small document or picture is
   * converted within one request, everything else by a job that is waited for. With `onProgress` it is always a job, as
   * only that can tell.
   *
   * If the call is aborted or its time is up, the upload stops and the job is deleted on the server, for which the call
   * takes 5 seconds at most.
   *
   * @param files one file or several of the same format; several results come as one zip archive
   * @param targetFormat the format to convert to, such as `pdf`
   * @throws {InputError} before anything is sent, if an argument is not usable
   * @throws {ConversionFailedError} if a file cannot be converted
   *
   * @example
   * const pdf = await converter.convert('report.docx', 'pdf');
   * await pdf.save('report.pdf');
   */
  async convert<const F extends FileInputs, T extends string>(
    files: F,
    targetFormat: Target<F, T>,
    options: ConvertOptions = {},
  ): Promise<ConversionResult> {
    return running(options, async (call) => {
      const upload = await this.#prepare(files, targetFormat, options);
      const inOneRequest = !options.onProgress && suitsOneRequest(upload, this.#server.http.features);
      const made = inOneRequest
        ? await this.#sync(upload, call, options, SYNC_WAIT_S)
        : await this.#create(upload, call, options);
      if (made instanceof ConversionResult) return made;
      const rest = { signal: call.signal, onProgress: call.report };
      try {
        await made.wait(rest);
        return await made.download(rest);
      } catch (error) {
        // The caller learns of the abort, whatever becomes of this.
        if (call.signal.aborted) await cancelQuietly(made);
        throw error;
      }
    });
  }

  /**
   * Converts files within one request, which stays open until the result is there: for small files. The server allows 30
   * minutes; after that the error has the code `still_running`, and the job with its `jobId` goes on. Ending the call ends
   * the conversion.
   *
   * @throws {InputError} before anything is sent, if an argument is not usable
   * @throws {ConversionFailedError} if a file cannot be converted
   */
  async convertSync<const F extends FileInputs, T extends string>(
    files: F,
    targetFormat: Target<F, T>,
    options: ConvertOptions = {},
  ): Promise<ConversionResult> {
    return running(options, async (call) => {
      const upload = await this.#prepare(files, targetFormat, options);
      return (await this.#sync(upload, call, options)) as ConversionResult;
    });
  }

  /**
   * Uploads files and starts their conversion. It takes one from the quota of the key.
   *
   * @throws {InputError} before anything is sent, if an argument is not usable
   *
   * @example
   * const job = await converter.createJob('talk.mp4', 'mp3');
   * await job.wait();
   * await (await job.download()).save('talk.mp3');
   */
  async createJob<const F extends FileInputs, T extends string>(
    files: F,
    targetFormat: Target<F, T>,
    options: ConvertOptions = {},
  ): Promise<Job> {
    return running(options, async (call) => {
      const upload = await this.#prepare(files, targetFormat, options);
      return this.#create(upload, call, options);
    });
  }

  /**
   * Converts many files, each by itself, a few at the same time, and gives what became of each as it finishes: one
   * failure does not stop the others. Ending the loop early stops what runs and deletes its jobs.
   *
   * If the key is refused or its quota used up, the files that are left are not uploaded; each of them has that same error.
   *
   * Save or read a result before taking the next one: until then it keeps a connection.
   *
   * @param files paths, Files and so on; an array, or a generator that finds them while others are converted
   * @throws {InputError} if an argument is not usable; an unusable file is an outcome
   * @throws {AbortError} if the signal is aborted
   *
   * @example
   * for await (const outcome of converter.convertAll(['a.docx', 'b.docx'], 'pdf')) {
   *   if (outcome.ok) await outcome.result.save('out/');
   *   else console.error(outcome.input, outcome.error);
   * }
   */
  convertAll<const F extends FileInput, T extends string>(
    files: ManyFiles<F>,
    targetFormat: Target<F, T>,
    options: ConvertAllOptions<F> = {},
  ): AsyncGenerator<Outcome<F>, void, void> {
    return convertAll(files, options, (file, each) =>
      this.convert<FileInput, string>(file, targetFormat, each),
    );
  }

  /** The conversions that the key may use, with what is left of its quota if the server says it. */
  pairs(options: CallOptions = {}): Promise<KeyPairList> {
    return this.#pairs('/pairs', options);
  }

  /** Everything that the server can convert. It needs no key. */
  publicPairs(options: CallOptions = {}): Promise<PairList> {
    return this.#pairs('/public/pairs', options);
  }

  async #prepare(
    files: FileInputs,
    targetFormat: string,
    { idempotencyKey }: ConvertOptions,
  ): Promise<Upload> {
    if (typeof targetFormat !== 'string' || !/^\S+$/.test(targetFormat)) {
      throw unusable('targetFormat', "a format such as 'pdf'");
    }
    if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) {
      throw unusable('idempotencyKey', '1 to 255 ASCII characters without spaces');
    }
    return this.#server.platform.prepareUpload(files, targetFormat);
  }

  #create(upload: Upload, { signal, report }: Call, { idempotencyKey }: ConvertOptions): Promise<Job> {
    const { http } = this.#server;
    const read = (body: unknown, place: ErrorPlace) => this.#job(body, place, upload);
    return sendUpload(http, upload, {
      path: '/convert',
      signal,
      wait: 0,
      idempotencyKey,
      report,
      read: (response, exchange) => http.readJson(response, exchange, read),
      onLate: cancelQuietly,
    });
  }

  /** A result, or the job that goes on if it takes longer than `wait` seconds. */
  async #sync(
    upload: Upload,
    call: Call,
    { idempotencyKey }: ConvertOptions,
    wait?: number,
  ): Promise<ConversionResult | Job> {
    const { http } = this.#server;
    try {
      return await sendUpload<ConversionResult | Job>(http, upload, {
        path: `/convert/sync${wait ? `?wait=${wait}` : ''}`,
        signal: call.signal,
        wait: wait ?? SYNC_PATIENCE_S,
        idempotencyKey,
        report: call.report,
        read: async (response, exchange) =>
          response.status === 202
            ? http.readJson(response, exchange, (body, place) => this.#job(body, place, upload))
            : openResult(this.#server, response, exchange, call, upload),
      });
    } catch (error) {
      if (wait && isConverterError(error) && error.code === 'still_running' && isJobId(error.jobId)) {
        return new Job(this.#server, { jobid: error.jobId }, upload);
      }
      throw error;
    }
  }

  #job(body: unknown, place: ErrorPlace, upload: Upload): Job {
    const created = body as JobCreated | null;
    if (isJobId(created?.jobid)) return new Job(this.#server, created, upload);
    throw unexpectedAnswer('a job', place);
  }

  async #find(jobid: string, options: CallOptions): Promise<Job> {
    if (!isJobId(jobid)) throw unusable('jobid', 'the id of a job as createJob gave it');
    const job = new Job(this.#server, { jobid });
    await job.state(options);
    return job;
  }

  #pairs(path: string, options: CallOptions): Promise<KeyPairList> {
    return running(options, ({ signal }) =>
      this.#server.http.json({ method: 'GET', path, signal }, (body, place) => {
        const list = body as KeyPairList | null;
        if (Array.isArray(list?.supported_pairs)) return list;
        throw unexpectedAnswer('a list of pairs', place);
      }),
    );
  }
}

async function cancelQuietly(job: Job): Promise<void> {
  await job.cancel({ timeout: CANCEL_MS }).catch(() => {});
}
