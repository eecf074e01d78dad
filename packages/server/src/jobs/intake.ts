/** Takes a request for a conversion in, part by part, and refuses it at the first moment when that is certain. */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Catalogue, Pair } from '../conversion/catalogue.ts';
import { judgeContent, recognise } from '../conversion/content.ts';
import type { Format } from '../conversion/formats.ts';
import type { Options } from '../conversion/options.ts';
import { pairName } from '../conversion/planner.ts';
import type { FileStore } from '../domain/files.ts';
import type { InputFile } from '../domain/job.ts';
import { Refusal } from '../domain/refusal.ts';
import type { ApiKey, Creation, Idempotency, Store } from '../domain/store.ts';
import type { Scratch } from '../files/scratch.ts';
import { hashWhileWritten } from './file-hash.ts';
import { fingerprintOf } from './idempotency.ts';
import { cleanFileName } from './names.ts';
import {
  badOptions,
  busy,
  checkOptions,
  formatOfName,
  keyReused,
  mismatch,
  missingTarget,
  noQuota,
  readOptions,
  tooLarge,
  unsupported,
} from './refusals.ts';

const WRITE_BYTES = 256 * 1024;

/** What an intake needs of the server. */
export interface IntakeContext {
  readonly catalogue: Pick<Catalogue, 'byName' | 'find' | 'targetsOf'>;
  readonly store: Store;
  readonly files: FileStore;
  readonly scratch: Scratch;
  readonly maxUploadBytes: number;
  readonly maxFiles: number;
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
  /** In hexadecimal; empty where nobody asks for it. */
  readonly sha256: string;
}

type Folder = Awaited<ReturnType<Scratch['create']>>;

/** One request. Its parts may come in any order. */
export class Intake {
  readonly #context: IntakeContext;
  readonly #key: ApiKey;
  readonly #idempotencyKey: string | undefined;
  /** The same request may have been paid for. */
  readonly #mayBeRepeat: boolean;
  readonly #folder: Folder;
  readonly #staged: StagedFile[] = [];
  #target: string | undefined;
  #options: Options | undefined;
  #source: Format | undefined;
  #pair: Pair | undefined;
  #bytes = 0;
  #files = 0;

  private constructor(
    context: IntakeContext,
    key: ApiKey,
    idempotencyKey: string | undefined,
    mayBeRepeat: boolean,
    folder: Folder,
  ) {
    this.#context = context;
    this.#key = key;
    this.#idempotencyKey = idempotencyKey;
    this.#mayBeRepeat = mayBeRepeat;
    this.#folder = folder;
  }

  /** @param idempotencyKey if the request may come again, what it is known by */
  static async open(
    context: IntakeContext,
    key: ApiKey,
    idempotencyKey: string | undefined,
  ): Promise<Intake> {
    const { store, scratch } = context;
    const mayBeRepeat = idempotencyKey !== undefined && (await store.jobs.hasRequest(key.id, idempotencyKey));
    return new Intake(context, key, idempotencyKey, mayBeRepeat, await scratch.create());
  }

  /** The same for the same request that comes again; its own without an idempotency key. */
  get request(): string {
    return this.#idempotencyKey === undefined ? this.#folder.path : `${this.#key.id} ${this.#idempotencyKey}`;
  }

  /** @throws Refusal if there was one already, or it cannot be the target of what came before */
  setTarget(value: string): void {
    if (this.#target !== undefined) {
      throw new Refusal('repeated_target_format', 'Send the field "target_format" only once.');
    }
    if (value.trim() === '') throw missingTarget();
    this.#target = value.trim();
    this.#judgePair();
  }

  /** @throws Refusal if there were some already, or the pair does not allow them */
  setOptions(text: string): void {
    if (this.#options) throw badOptions('Send the field "options" only once.');
    this.#options = readOptions(text);
    if (this.#pair) checkOptions(this.#options, this.#pair);
  }

  /**
   * Stores a file.
   *
   * @param rawName as the client sent it
   * @throws Refusal if the name or the size rules the request out
   */
  async addFile(rawName: string, content: Readable): Promise<void> {
    const name = cleanFileName(rawName);
    if (this.#files >= this.#context.maxFiles) {
      throw new Refusal('too_many_files', `A request may carry ${this.#context.maxFiles} files at most.`);
    }
    const format = formatOfName(name);
    this.#source ??= format;
    if (format.id !== this.#source.id) {
      const both = `${this.#source.id} and ${format.id}`;
      throw new Refusal(
        'mixed_formats',
        `All files of a request must have the same format, but these have ${both}.`,
      );
    }
    this.#judgePair();
    const path = join(this.#folder.path, String(this.#files++));
    const { bytes, sha256 } = await this.#write(content, path);
    if (bytes === 0) throw new Refusal('empty_file', `The file "${name}" is empty.`);
    this.#staged.push({ path, name, sha256 });
  }

  /**
   * Accepts the request: when the promise resolves, the job is stored and will run.
   *
   * @param sync the client waits for it
   * @throws Refusal if something is missing, the content rules it out, or the quota is used up
   */
  async submit(sync: boolean): Promise<Accepted> {
    if (this.#target === undefined) throw missingTarget();
    if (this.#staged.length === 0)
      throw new Refusal('missing_files', 'Send at least one file in the field "files".');
    const pair = this.#judgePair();
    if (!pair) throw new TypeError('A pair is known as soon as there is a target and a file.');
    const judged = await Promise.all(
      this.#staged.map(async (file) => ({ ...file, format: await this.#judgeContent(file, pair) })),
    );
    const { files } = this.#context;
    const committed = await files.commitAll(judged.map(({ path }) => path));
    const ids = committed.map(({ id }) => id);
    const inputs = judged.flatMap(({ name, format }, index): InputFile[] => {
      const file = committed[index];
      return file ? [{ ...file, name, format: format.id }] : [];
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

  /** Removes what is left. To be called in every case. */
  discard(): Promise<void> {
    return this.#folder.remove();
  }

  /** @returns undefined while one side of the pair is not known yet */
  #judgePair(): Pair | undefined {
    if (this.#pair || !this.#source || this.#target === undefined) return this.#pair;
    const { catalogue } = this.#context;
    const pair = catalogue.find(this.#source, this.#target);
    if (!pair) throw unsupported(catalogue, this.#source, this.#target);
    if (this.#options) checkOptions(this.#options, pair);
    if (!mayUse(this.#key, pair.name)) {
      throw new Refusal('pair_not_allowed', `This API key is not authorized for ${pair.name} conversions.`);
    }
    if (this.#key.quota === 0 && !this.#mayBeRepeat) throw noQuota();
    this.#pair = pair;
    return pair;
  }

  async #write(content: Readable, path: string): Promise<{ bytes: number; sha256: string }> {
    const { maxUploadBytes } = this.#context;
    const target = createWriteStream(path, { highWaterMark: WRITE_BYTES, mode: 0o644 });
    const hash = this.#idempotencyKey === undefined ? undefined : hashWhileWritten(target);
    let bytes = 0;
    content.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      this.#bytes += chunk.length;
      if (this.#bytes > maxUploadBytes) content.destroy(tooLarge(maxUploadBytes));
    });
    try {
      await pipeline(content, target);
    } catch (error) {
      hash?.abandon();
      throw error;
    }
    return { bytes, sha256: (await hash?.digest()) ?? '' };
  }

  /** The format that a file really has. It may be another one of the same family, if the key allows that pair too. */
  async #judgeContent({ path, name }: StagedFile, pair: Pair): Promise<Format> {
    const judgement = judgeContent(pair.from, await recognise(path));
    if ('mismatch' in judgement) throw mismatch(name, judgement.mismatch);
    const { format } = judgement;
    if (format.id === pair.from.id) return format;
    const real = this.#context.catalogue.byName(pairName(format.id, pair.to.id));
    if (!real || !mayUse(this.#key, real.name)) throw mismatch(name, format.name);
    if (this.#options) checkOptions(this.#options, real);
    return format;
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
      options: this.#options ?? {},
      sync,
      inputs,
      idempotency: this.#idempotency(pair, sync),
    };
    const creation = await this.#context.store.jobs.create(job, this.#context.queueLimit);
    if (creation.outcome === 'idempotency_key_reused') throw keyReused();
    if (creation.outcome === 'quota_exhausted') throw noQuota();
    if (creation.outcome === 'queue_full') throw busy();
    return creation;
  }

  #idempotency(pair: Pair, sync: boolean): Idempotency | undefined {
    if (this.#idempotencyKey === undefined) return undefined;
    const fingerprint = fingerprintOf({
      sync,
      target: pair.to.id,
      options: this.#options ?? {},
      files: this.#staged,
    });
    return { key: this.#idempotencyKey, fingerprint };
  }
}

/** Whether a key is allowed a pair. */
function mayUse(key: ApiKey, pair: string): boolean {
  return key.pairs === undefined || key.pairs.includes(pair);
}
