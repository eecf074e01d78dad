import { type CallContext, withProgress } from './call-context.ts';
import { attributed, attributedEach } from './caller.ts';
import { readConfig } from './config.ts';
import type { KeyPairList, PairDescription, PairList } from './contract.ts';
import { convertAll, type ManyFiles } from './convert-all.ts';
import { suitsOneRequest } from './convert-route.ts';
import { unusable } from './errors/input.ts';
import { unexpectedAnswer } from './errors/invalid-response.ts';
import type { FileInput, FileInputs } from './inputs/input.ts';
import { Job } from './job.ts';
import { type ClientContext, isJobId } from './open-result.ts';
import type { CallOptions, ConvertAllOptions, ConverterOptions, ConvertOptions, Outcome } from './options.ts';
import type { OptionsOf, Target } from './pairs.ts';
import type { Platform, SaveToPath, Upload } from './platform.ts';
import { ConversionResult } from './result.ts';
import { cancelQuietly, submit } from './submit.ts';
import { unlessAborted } from './time.ts';
import { Transport } from './transport.ts';

/** How many seconds a small conversion may take within its request, before it goes on as a job. */
const SYNC_WAIT_S = 25;

/** The jobs of a key. */
export interface Jobs<Save extends readonly unknown[] = SaveToPath> {
  /**
   * A job that was created before, possibly by another process.
   *
   * @throws {NotFoundError} if there is no such job, or it belongs to another key
   *
   * @example
   * const job = await converter.jobs.get(jobid);
   * await job.wait();
   */
  get(jobid: string, options?: CallOptions): Promise<Job<Save>>;
}

/** What all builds have in common; each one's `Converter` brings its platform. */
export class ConverterClient<
  Input extends FileInput = FileInput,
  Save extends readonly unknown[] = SaveToPath,
> {
  /** Where the API is. */
  readonly baseUrl: string;
  /** Jobs that exist already. */
  readonly jobs: Jobs<Save>;
  readonly #context: ClientContext;

  constructor(options: ConverterOptions, platform: Platform) {
    const config = readConfig(options, platform);
    this.baseUrl = config.baseUrl;
    this.#context = { transport: new Transport(config, platform.follow), platform };
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
   * @param targetFormat the format to convert to, such as `pdf`; for one that this version does not know, `'newformat' as string`
   * @throws {InputError} before anything is sent, if an argument is not usable
   * @throws {ConversionFailedError} if a file cannot be converted
   *
   * @example
   * const pdf = await converter.convert('report.docx', 'pdf');
   * await pdf.save('report.pdf');
   */
  convert<const F extends Input | readonly Input[], T extends string>(
    files: F,
    targetFormat: Target<F, T>,
    options: ConvertOptions<OptionsOf<F, T>> = {},
  ): Promise<ConversionResult<Save>> {
    return this.#convert(files, targetFormat, options) as unknown as Promise<ConversionResult<Save>>;
  }

  /**
   * Converts files within one request, which stays open until the result is there: for small files. The server allows 30
   * minutes; after that the error has the code `still_running`, and the job with its `jobId` goes on. Ending the call ends
   * the conversion.
   *
   * @throws {InputError} before anything is sent, if an argument is not usable
   * @throws {ConversionFailedError} if a file cannot be converted
   */
  convertSync<const F extends Input | readonly Input[], T extends string>(
    files: F,
    targetFormat: Target<F, T>,
    options: ConvertOptions<OptionsOf<F, T>> = {},
  ): Promise<ConversionResult<Save>> {
    const result = this.#with(files, targetFormat, options, (upload, call) =>
      submit(this.#context, upload, call, options),
    );
    return result as unknown as Promise<ConversionResult<Save>>;
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
  createJob<const F extends Input | readonly Input[], T extends string>(
    files: F,
    targetFormat: Target<F, T>,
    options: ConvertOptions<OptionsOf<F, T>> = {},
  ): Promise<Job<Save>> {
    const job = this.#with(files, targetFormat, options, (upload, call) =>
      submit(this.#context, upload, call, options, 0),
    );
    return job as unknown as Promise<Job<Save>>;
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
  convertAll<const F extends Input, T extends string>(
    files: ManyFiles<F>,
    targetFormat: Target<F, T>,
    options: ConvertAllOptions<F, OptionsOf<F, T>> = {},
  ): AsyncGenerator<Outcome<F, Save>, void, void> {
    const caller = new Error();
    const outcomes = convertAll(files, options, (file, each) =>
      attributed(() => this.#convert(file, targetFormat, { ...each, options: options.options }), caller),
    );
    return attributedEach(
      outcomes as AsyncGenerator<Outcome<F, readonly unknown[]>>,
      caller,
    ) as AsyncGenerator<Outcome<F, Save>>;
  }

  /** The conversions that the key may use, with what is left of its quota if the server says it. */
  pairs(options: CallOptions = {}): Promise<KeyPairList> {
    return this.#get('/pairs', options, 'supported_pairs');
  }

  /** Everything that the server can convert. It needs no key. */
  publicPairs(options: CallOptions = {}): Promise<PairList> {
    return this.#get('/public/pairs', options, 'supported_pairs');
  }

  /**
   * What can be asked for of a conversion, as JSON Schema and by an example: what `options` of the other calls may say. It
   * needs no key.
   *
   * @throws {NotFoundError} if the server has no such pair, or describes none
   *
   * @example
   * const { options, example } = await converter.pairOptions('jpg', 'webp');
   */
  pairOptions(from: string, to: string, options: CallOptions = {}): Promise<PairDescription> {
    const pair = [from, to].map(encodeURIComponent).join('/');
    return this.#get(`/public/pairs/${pair}`, options, 'options');
  }

  #convert(
    files: FileInputs,
    targetFormat: string,
    options: ConvertOptions<unknown>,
  ): Promise<ConversionResult> {
    return this.#with<ConversionResult>(files, targetFormat, options, async (upload, call) => {
      const inOneRequest =
        !options.onProgress && (await suitsOneRequest(upload, this.#context.transport, call.signal));
      const made = await submit(this.#context, upload, call, options, inOneRequest ? SYNC_WAIT_S : 0);
      if (made instanceof ConversionResult) return made;
      const rest = { signal: call.signal, onProgress: call.report };
      try {
        await made.wait(rest);
        return await made.download(rest);
      } catch (error) {
        // The caller gets the abort's error, whether or not the job can be cancelled.
        if (call.signal.aborted) await cancelQuietly(made);
        throw error;
      }
    });
  }

  /** Checks what is to be converted, then does something with it. */
  #with<T>(
    files: FileInputs,
    targetFormat: string,
    options: ConvertOptions<unknown>,
    work: (upload: Upload, call: CallContext) => Promise<T>,
  ): Promise<T> {
    return withProgress(options, async (call) => {
      if (typeof targetFormat !== 'string' || !/^\S+$/.test(targetFormat)) {
        throw unusable('targetFormat', "a format such as 'pdf'");
      }
      const { transport, platform } = this.#context;
      const { signal } = call;
      const preparing = platform.prepareUpload(files, targetFormat, JSON.stringify(options.options));
      const upload = await unlessAborted(preparing, signal);
      // A server without options would ignore them and convert with its defaults.
      if (options.options && !(await transport.offers('options', signal)))
        throw unusable('options', 'none: this server knows none');
      return work(upload, call);
    });
  }

  async #find(jobid: string, options: CallOptions): Promise<Job<Save>> {
    if (!isJobId(jobid)) throw unusable('jobid', 'the id of a job as createJob gave it');
    const job = new Job<Save>(this.#context, { jobid });
    await job.state(options);
    return job;
  }

  /** An answer that has a certain list or object in it. */
  #get<T>(path: string, options: CallOptions, field: keyof T & string): Promise<T> {
    return withProgress(options, ({ signal }) =>
      this.#context.transport.json({ method: 'GET', path, signal }, (body, place) => {
        if ((body as T | null)?.[field] instanceof Object) return body as T;
        throw unexpectedAnswer(`"${field}"`, place);
      }),
    );
  }
}
