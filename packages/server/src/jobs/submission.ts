/** Takes a request for a conversion in, part by part, and refuses it at the first moment when that is certain. */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Format } from '../conversion/formats.ts';
import { findingOf } from '../conversion/inspection/inspector.ts';
import type { Pair } from '../conversion/routes/catalogue.ts';
import { ApiError } from '../domain/api-error.ts';
import type { FileStore } from '../domain/files.ts';
import type { InputFile } from '../domain/job.ts';
import type { ApiKey, Creation, Idempotency, Store } from '../domain/store.ts';
import type { Scratch } from '../files/scratch.ts';
import { hashWhileWritten } from './file-hash.ts';
import { fingerprintOf } from './idempotency.ts';
import type { Inspections } from './inspections.ts';
import { Judge, type JudgeContext } from './judge.ts';
import { idempotencyKeyReused, queueFull, quotaExhausted, uploadTooLarge } from './problems.ts';

const WRITE_BYTES = 256 * 1024;

/** What a submission needs of the server. */
export interface SubmissionContext extends JudgeContext {
  readonly store: Store;
  readonly files: FileStore;
  readonly scratch: Scratch;
  readonly inspections: Pick<Inspections, 'recognise' | 'stop'>;
  readonly maxUploadBytes: number;
  readonly queueLimit: number;
}

/** A job that was accepted, now or when the same request came before. */
export interface Accepted {
  readonly jobId: string;
  readonly pair: string;
  readonly remainingQuota: number;
}

interface StagedFile {
  readonly path: string;
  readonly name: string;
  /** In hexadecimal; empty without an idempotency key. */
  readonly sha256: string;
}

type Folder = Awaited<ReturnType<Scratch['create']>>;

/** One request. Its parts may come in any order. */
export class Submission {
  readonly #context: SubmissionContext;
  readonly #key: ApiKey;
  readonly #idempotencyKey: string | undefined;
  readonly #judge: Judge;
  readonly #folder: Folder;
  readonly #staged: StagedFile[] = [];
  #bytes = 0;
  #files = 0;

  private constructor(
    context: SubmissionContext,
    key: ApiKey,
    idempotencyKey: string | undefined,
    judge: Judge,
    folder: Folder,
  ) {
    this.#context = context;
    this.#key = key;
    this.#idempotencyKey = idempotencyKey;
    this.#judge = judge;
    this.#folder = folder;
  }

  /** @param idempotencyKey if the request may come again, what it is known by */
  static async open(
    context: SubmissionContext,
    key: ApiKey,
    idempotencyKey: string | undefined,
  ): Promise<Submission> {
    const { store, scratch } = context;
    const isReplay = idempotencyKey !== undefined && (await store.jobs.hasRequest(key.id, idempotencyKey));
    const judge = new Judge(context, key, isReplay);
    return new Submission(context, key, idempotencyKey, judge, await scratch.create());
  }

  /** The same for the same request that comes again; its own without an idempotency key. */
  get request(): string {
    return this.#idempotencyKey === undefined ? this.#folder.path : `${this.#key.id} ${this.#idempotencyKey}`;
  }

  /** @throws ApiError if there was one already, or it cannot be the target of what came before */
  setTarget(value: string): void {
    this.#judge.setTarget(value);
  }

  /** @throws ApiError if there were some already, or the pair does not allow them */
  setOptions(text: string): void {
    this.#judge.setOptions(text);
  }

  /** Takes the name of a field whose file is not looked at. */
  noteField(name: string): void {
    this.#judge.noteField(name);
  }

  /**
   * Stores a file.
   *
   * @param rawName as the client sent it
   * @throws ApiError if the name or the size rules the request out
   */
  async addFile(rawName: string, content: Readable): Promise<void> {
    const name = this.#judge.addFile(rawName);
    const path = join(this.#folder.path, String(this.#files++));
    const { bytes, sha256 } = await this.#write(content, path);
    if (bytes === 0) throw new ApiError('empty_file', `The file "${name}" is empty.`);
    this.#staged.push({ path, name, sha256 });
  }

  /**
   * Accepts the request: when the promise resolves, the job is stored and will run.
   *
   * @param sync the client waits for it
   * @throws ApiError if something is missing, the content rules it out, or the quota is used up
   */
  async submit(sync: boolean): Promise<Accepted> {
    const judged = await this.#judgeContent(this.#judge.named());
    const pair = this.#judge.pair();
    const { files } = this.#context;
    const committed = await files.commitAll(this.#staged.map(({ path }) => path));
    const ids = committed.map(({ id }) => id);
    const inputs = judged.flatMap((input, index): InputFile[] => {
      const file = committed[index];
      return file ? [{ ...file, ...input }] : [];
    });
    let isNew = false;
    try {
      const { outcome, jobId, remainingQuota } = await this.#create(pair, sync, inputs);
      isNew = outcome === 'created';
      return { jobId, pair: pair.name, remainingQuota };
    } finally {
      if (isNew) files.settle(ids);
      else await Promise.all(ids.map((id) => files.remove(id)));
    }
  }

  /** Removes the staged files. To be called in every case. */
  discard(): Promise<void> {
    return this.#folder.remove();
  }

  /** @throws ApiError if the content of a file rules the request out */
  async #judgeContent(from: Format): Promise<Omit<InputFile, 'id' | 'bytes'>[]> {
    const named = this.#staged.map(({ path }) => ({ path, named: from }));
    const seen = await this.#context.inspections.recognise(
      named,
      String(this.#key.id),
      join(this.#folder.path, 'inspection'),
    );
    const hasPassword = 'password' in this.#judge.options;
    return this.#staged.map(({ name }, index) => {
      const inspection = seen?.[index];
      if (!inspection) return { name, format: from.id };
      const format = this.#judge.formatOf(name, inspection.recognised);
      return { name, format: format.id, finding: findingOf(format, inspection, hasPassword) };
    });
  }

  async #write(content: Readable, path: string): Promise<{ bytes: number; sha256: string }> {
    const { maxUploadBytes } = this.#context;
    const target = createWriteStream(path, { highWaterMark: WRITE_BYTES, mode: 0o644 });
    const hash = this.#idempotencyKey === undefined ? undefined : hashWhileWritten(target);
    let bytes = 0;
    content.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      this.#bytes += chunk.length;
      if (this.#bytes > maxUploadBytes) content.destroy(uploadTooLarge(maxUploadBytes));
    });
    try {
      await pipeline(content, target);
    } catch (error) {
      hash?.abandon();
      throw error;
    }
    return { bytes, sha256: (await hash?.digest()) ?? '' };
  }

  async #create(
    pair: Pair,
    sync: boolean,
    inputs: readonly InputFile[],
  ): Promise<Extract<Creation, { jobId: string }>> {
    const job = {
      id: randomBytes(16).toString('hex'),
      keyId: this.#key.id,
      pair: pair.name,
      options: this.#judge.options,
      sync,
      inputs,
      idempotency: this.#idempotency(pair, sync),
    };
    const creation = await this.#context.store.jobs.create(job, this.#context.queueLimit);
    if (creation.outcome === 'idempotency_key_reused') throw idempotencyKeyReused();
    if (creation.outcome === 'quota_exhausted') throw quotaExhausted();
    if (creation.outcome === 'queue_full') throw queueFull();
    return creation;
  }

  #idempotency(pair: Pair, sync: boolean): Idempotency | undefined {
    if (this.#idempotencyKey === undefined) return undefined;
    const { options } = this.#judge;
    const fingerprint = fingerprintOf({ sync, target: pair.to.id, options, files: this.#staged });
    return { key: this.#idempotencyKey, fingerprint };
  }
}
