import type { paths } from '@converter/openapi/types';
import createClient, { type Client } from 'openapi-fetch';
import { readConfig } from './config.ts';
import type { JobCreated, KeyPairList, PairList, Progress } from './contract.ts';
import { isConverterError } from './errors/guards.ts';
import { InputError } from './errors/input.ts';
import { InvalidResponseError } from './errors/invalid-response.ts';
import { resultNameFor } from './filename.ts';
import { type CallContext, Http, type TypedCall } from './http.ts';
import type { FileInputs } from './inputs/input.ts';
import { Job } from './job.ts';
import type { CallOptions, ConverterOptions, WaitOptions } from './options.ts';
import type { Platform, Upload } from './platform.ts';
import { ConversionResult } from './result.ts';
import { within } from './time.ts';

/** An aborted call waits this long for the server to hear of it. */
const CANCEL_MS = 5_000;

/** What all builds have in common; each one's `Converter` brings its platform. */
export class ConverterClient {
  /** Where the API is. */
  readonly baseUrl: string;
  readonly #platform: Platform;
  readonly #http: Http;
  readonly #api: Client<paths>;

  constructor(options: ConverterOptions, platform: Platform) {
    const config = readConfig(options, platform.fetch);
    this.baseUrl = config.baseUrl;
    this.#platform = platform;
    this.#http = new Http(config);
    this.#api = createClient<paths>({ baseUrl: config.baseUrl });
  }

  /**
   * Converts files: uploads them, waits for the job, and answers with the result, whose content arrives as it is read.
   * If the call is aborted or its time is up, the upload stops and the job is deleted on the server.
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
  async convert(
    files: FileInputs,
    targetFormat: string,
    options: WaitOptions = {},
  ): Promise<ConversionResult> {
    const { onProgress, signal, timeout } = options;
    const upload = await this.#prepare(files, targetFormat);
    return within(timeout, signal, async (own) => {
      const job = await this.#create(upload, { signal: own });
      try {
        await job.wait({ signal: own, onProgress });
        return await this.#download({ signal: own, jobId: job.id }, upload);
      } catch (error) {
        // The caller learns of the abort, whatever becomes of this.
        if (own?.aborted) await this.deleteJob(job.id, { timeout: CANCEL_MS }).catch(() => {});
        throw error;
      }
    });
  }

  /**
   * Converts files within one request, which stays open until the result is there: for small files. The server allows 30
   * minutes. Ending the call ends the conversion.
   *
   * @throws {InputError} before anything is sent, if an argument is not usable
   * @throws {ConversionFailedError} if a file cannot be converted
   */
  async convertSync(
    files: FileInputs,
    targetFormat: string,
    options: CallOptions = {},
  ): Promise<ConversionResult> {
    const upload = await this.#prepare(files, targetFormat);
    return within(options.timeout, options.signal, async (signal) => {
      const response = await this.#http.upload('/convert/sync', upload, { signal });
      return this.#result(response, { signal }, upload);
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
  async createJob(files: FileInputs, targetFormat: string, options: CallOptions = {}): Promise<Job> {
    const upload = await this.#prepare(files, targetFormat);
    return within(options.timeout, options.signal, (signal) => this.#create(upload, { signal }));
  }

  /** The state of a job at this moment. To follow one, use {@link Job.progress}. */
  async progress(jobid: string, options: CallOptions = {}): Promise<Progress> {
    const state = await this.#json(jobid, options, (fetch) =>
      this.#api.GET('/progress/{jobid}', { params: { path: { jobid } }, fetch }),
    );
    if (typeof state?.status === 'string') return state;
    throw unexpectedAnswer('the state of a job', jobid);
  }

  /**
   * The result of a completed job.
   *
   * @throws {StillProcessingError} if it is not done yet
   * @throws {NotFoundError} if there is no such job, or its result is no longer kept
   */
  async download(jobid: string, options: CallOptions = {}): Promise<ConversionResult> {
    checkJobId(jobid);
    return within(options.timeout, options.signal, (signal) => this.#download({ signal, jobId: jobid }));
  }

  /**
   * Cancels a job and deletes its files.
   *
   * @returns false if the server knows no such job, or does not let jobs be deleted
   */
  async deleteJob(jobid: string, options: CallOptions = {}): Promise<boolean> {
    try {
      await this.#json(jobid, options, (fetch) =>
        this.#api.DELETE('/convert/{jobid}', { params: { path: { jobid } }, fetch }),
      );
      return true;
    } catch (error) {
      if (isConverterError(error) && (error.status === 404 || error.status === 405)) return false;
      throw error;
    }
  }

  /** The conversions that the key may use, with what is left of its quota if the server says it. */
  async pairs(options: CallOptions = {}): Promise<KeyPairList> {
    return checkPairs(await this.#json(undefined, options, (fetch) => this.#api.GET('/pairs', { fetch })));
  }

  /** Everything that the server can convert. It needs no key. */
  async publicPairs(options: CallOptions = {}): Promise<PairList> {
    return checkPairs(
      await this.#json(undefined, options, (fetch) => this.#api.GET('/public/pairs', { fetch })),
    );
  }

  async #prepare(files: FileInputs, targetFormat: string): Promise<Upload> {
    if (typeof targetFormat !== 'string' || !/^\S+$/.test(targetFormat)) {
      throw new InputError({ detail: "targetFormat is not a format. Pass one such as 'pdf'." });
    }
    return this.#platform.prepareUpload(files, targetFormat);
  }

  async #create(upload: Upload, context: CallContext): Promise<Job> {
    const response = await this.#http.upload('/convert', upload, context);
    const created = await this.#http.read(context, () => response.json() as Promise<JobCreated | null>);
    if (typeof created?.jobid !== 'string') throw unexpectedAnswer('a job');
    return new Job(this, created);
  }

  async #download(context: CallContext, upload?: Upload): Promise<ConversionResult> {
    return this.#result(await this.#http.download(`/download/${context.jobId}`, context), context, upload);
  }

  #result(response: Response, context: CallContext, upload?: Upload): ConversionResult {
    return new ConversionResult({
      response,
      platform: this.#platform,
      filename: resultNameFor(response, upload) ?? context.jobId ?? 'result',
      jobId: context.jobId,
      toError: (failure) => this.#http.toError(failure, context),
    });
  }

  #json<T>(jobId: string | undefined, { timeout, signal }: CallOptions, run: TypedCall<T>) {
    if (jobId !== undefined) checkJobId(jobId);
    return within(timeout, signal, (own) => this.#http.json(run, { signal: own, jobId }));
  }
}

/** A job id becomes part of a path, and must not lead elsewhere. */
function checkJobId(jobid: unknown): void {
  if (typeof jobid === 'string' && /^[\w-]+$/.test(jobid)) return;
  throw new InputError({ detail: 'jobid is not the id of a job. Pass the one that createJob gave.' });
}

function checkPairs<T extends PairList>(list: T | undefined): T {
  if (list && Array.isArray(list.supported_pairs)) return list;
  throw unexpectedAnswer('a list of pairs');
}

function unexpectedAnswer(expected: string, jobId?: string): InvalidResponseError {
  return new InvalidResponseError({ detail: `The server did not answer with ${expected}.`, jobId });
}
