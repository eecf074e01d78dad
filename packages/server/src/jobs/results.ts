/** The results of jobs as they are sent: one file, or several in an archive. What is promised of them is true. */
import { join } from 'node:path';
import { ApiError } from '../domain/api-error.ts';
import { type FileStore, MissingFileError, type OpenFile } from '../domain/files.ts';
import type { ArchiveFile, Job, ResultFile, Selection } from '../domain/job.ts';
import type { JobStore } from '../domain/store.ts';
import type { Scratch } from '../files/scratch.ts';
import type { Logger } from '../log.ts';
import { archiveName, DamagedMember, type Member, writeArchive } from './archive.ts';
import { Slots } from './slots.ts';
import { Damage, type VerifiedFiles } from './verified.ts';

const KINDS_OF_DAMAGE = [Damage, DamagedMember, MissingFileError];
/** Each of them keeps a core busy. */
const ARCHIVES_AT_ONCE = 2;

interface Context {
  readonly files: FileStore;
  readonly verified: VerifiedFiles;
  readonly jobs: JobStore;
  readonly scratch: Scratch;
  readonly log: Logger;
}

/** What is sent of a result. */
export interface Result {
  readonly name: string;
  readonly mediaType: string;
  /** Undefined of an archive that was not made yet. */
  readonly content: Pick<ResultFile, 'id' | 'bytes' | 'sha256'> | undefined;
}

/** A result that is open: it has the bytes and the hash that its {@link Result} tells. */
export interface OpenResult extends Result {
  readonly content: NonNullable<Result['content']>;
  readonly file: OpenFile;
}

/** Finds and opens results. */
export class Results {
  readonly #context: Context;
  readonly #slots = new Slots(ARCHIVES_AT_ONCE);
  readonly #archives = new Map<string, Promise<ArchiveFile>>();

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * What a job's result is. An archive is not made for that.
   *
   * @throws ApiError if the results are no longer kept
   */
  async find(job: Job, selection: Selection): Promise<Result> {
    const [first, ...others] = selected(job, selection);
    if (job.expired || !first)
      throw new ApiError('result_expired', 'The result of this job is no longer kept.');
    if (others.length === 0) return { name: first.name, mediaType: first.mediaType, content: first };
    const names = [first, ...others].map(({ name }) => name);
    const content = await this.#context.jobs.archiveOf(job.id, selection);
    return { name: archiveName(names), mediaType: 'application/zip', content };
  }

  /**
   * Opens a job's result, after its content was verified.
   *
   * @throws ApiError if it is no longer kept, or no longer what the conversion has made
   */
  async open(job: Job, selection: Selection): Promise<OpenResult> {
    const result = await this.find(job, selection);
    const isArchive = selected(job, selection).length > 1;
    try {
      if (result.content) return await this.#open({ ...result, content: result.content });
    } catch (error) {
      if (!isArchive || !(error instanceof Damage)) throw await this.#explain(error, job);
      this.#context.log.warn({ jobId: job.id, err: error }, 'an archive is made once more');
    }
    try {
      return await this.#open({ ...result, content: await this.#archive(job, selection, result.name) });
    } catch (error) {
      throw await this.#explain(error, job);
    }
  }

  async #open(result: Omit<OpenResult, 'file'>): Promise<OpenResult> {
    const { id, bytes, sha256 } = result.content;
    const file = await this.#context.files.open(id).catch((error: unknown) => {
      throw error instanceof MissingFileError
        ? new Damage(`The file ${id} is missing.`, { cause: error })
        : error;
    });
    try {
      if (file.bytes !== bytes)
        throw new Damage(`The file ${id} has ${file.bytes} bytes instead of ${bytes}.`);
      await this.#context.verified.verify(id, sha256, file);
      return { ...result, file };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  #archive(job: Job, selection: Selection, name: string): Promise<ArchiveFile> {
    return single(this.#archives, `${job.id} ${selection}`, () =>
      this.#slots.use(() => this.#makeArchive(job, selection, name)),
    );
  }

  async #makeArchive(job: Job, selection: Selection, name: string): Promise<ArchiveFile> {
    const { files, scratch } = this.#context;
    const folder = await scratch.create();
    try {
      const path = join(folder.path, 'archive.zip');
      const members: Member[] = [];
      for (const { id, ...file } of selected(job, selection))
        members.push({ ...file, path: await files.checkout(id) });
      const { sha256 } = await writeArchive(members, path);
      const [committed] = await files.commitAll([path]);
      if (!committed) throw new TypeError('An archive was not stored.');
      const archive = { ...committed, name, sha256 };
      const obsolete = await this.#keep(job, selection, archive);
      for (const id of obsolete ?? [archive.id]) await files.remove(id);
      if (!obsolete) throw new Damage('The job was deleted while its archive was made.');
      return archive;
    } finally {
      await folder.remove();
    }
  }

  async #keep(job: Job, selection: Selection, archive: ArchiveFile): Promise<string[] | undefined> {
    const { files, jobs } = this.#context;
    try {
      return await jobs.keepArchive(job.id, selection, archive);
    } finally {
      files.settle([archive.id]);
    }
  }

  /** What the client is told. Files that are missing since their job was deleted meanwhile are not damaged. */
  async #explain(error: unknown, { id }: Job): Promise<unknown> {
    if (!KINDS_OF_DAMAGE.some((kind) => error instanceof kind)) return error;
    const job = await this.#context.jobs.find(id);
    if (!job) return new ApiError('job_not_found', 'There is no job with this ID.');
    if (job.expired) return new ApiError('result_expired', 'The result of this job is no longer kept.');
    this.#context.log.error({ jobId: id, err: error }, 'a stored result is damaged');
    return new ApiError(
      'result_damaged',
      'The result of this job is damaged in the storage of this server. Convert the file again.',
      { cause: error },
    );
  }
}

function selected({ results }: Job, selection: Selection): readonly ResultFile[] {
  return results.filter(({ isByProduct }) => selection === 'all' || !isByProduct);
}

/** Does what is asked for several times at once only once. */
function single<T>(running: Map<string, Promise<T>>, name: string, start: () => Promise<T>): Promise<T> {
  const found = running.get(name);
  if (found) return found;
  const started = start().finally(() => running.delete(name));
  running.set(name, started);
  return started;
}
