import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { FoundFile } from './sources.ts';

/** Lies beside the results, so that it goes where they go. */
const RECORDS_FILE = '.converter-results.jsonl';

/** Many lines may be out of date before the file is written anew. */
const SPARE_LINES = 100;
const BLOCK_BYTES = 64 * 1024;

/** What is asked for of a file, as something to compare. */
export interface Wishes {
  readonly target: string;
  /** The source format and the options. */
  readonly how: string;
}

/** A result that is there. */
export interface KnownResult {
  readonly path: string;
  /** Whether it was made of the file as it is now, in this way. */
  isOf(how: string): boolean;
}

/** A result, and what it was made of. Paths are those from the folder of the records. */
interface Made extends Wishes {
  readonly source: string;
  readonly bytes: number;
  readonly changedMs: number;
  /** Of the file's content; left out if it was changed meanwhile. */
  readonly sha256?: string | undefined;
  readonly output: string;
}

/**
 * What results of a folder were made of, for `--update`. Each result adds a line to a file at once, so that a run that was
 * interrupted goes on where it was.
 */
export class Records {
  readonly #folder: string;
  readonly #path: string;
  readonly #byOutput = new Map<string, Made>();
  /** The results of each source, of which the latest is the last. */
  readonly #bySource = new Map<string, Map<string, Made>>();
  #lines = 0;

  /** @param folder where results go; it may not be there yet */
  constructor(folder: string) {
    this.#folder = resolve(folder);
    this.#path = join(folder, RECORDS_FILE);
    for (const line of linesOf(this.#path)) {
      const made = parse(line);
      if (made) this.#keep(made);
      this.#lines++;
    }
  }

  /**
   * The last result of a file that is still there.
   *
   * @param isPlace whether a result of this command can lie at that path
   */
  find(file: FoundFile, target: string, isPlace: (path: string) => boolean): KnownResult | undefined {
    const made = this.#bySource.get(relative(this.#folder, file.realPath)) ?? [];
    const last = [...made.values()].findLast((each) => {
      return each.target === target && isPlace(join(this.#folder, each.output));
    });
    if (!last) return undefined;
    const path = join(this.#folder, last.output);
    return existsSync(path) ? { path, isOf: (how) => last.how === how && this.#isOf(last, file) } : undefined;
  }

  /** A result was written. */
  add(file: FoundFile, wishes: Wishes, output: string): void {
    const sha256 = hashOf(file.realPath);
    const { size, mtimeMs } = statSync(file.realPath);
    // A file that was changed since it was found is out of date.
    const isSame = size === file.bytes && mtimeMs === file.changedMs;
    this.#write({
      source: relative(this.#folder, file.realPath),
      output: relative(this.#folder, resolve(output)),
      ...wishes,
      bytes: file.bytes,
      changedMs: file.changedMs,
      ...(isSame && { sha256 }),
    });
  }

  /** Leaves out what later lines have replaced, if that is most of the file. */
  close(): void {
    if (this.#lines <= 2 * this.#byOutput.size + SPARE_LINES) return;
    const temporary = `${this.#path}.part`;
    writeFileSync(temporary, [...this.#byOutput.values()].map(lineOf).join(''));
    renameSync(temporary, this.#path);
    this.#lines = this.#byOutput.size;
  }

  #isOf(made: Made, file: FoundFile): boolean {
    if (made.bytes !== file.bytes) return false;
    if (made.changedMs === file.changedMs) return true;
    // Touched, or checked out again: the content decides.
    if (made.sha256 === undefined || hashOf(file.realPath) !== made.sha256) return false;
    this.#write({ ...made, changedMs: file.changedMs });
    return true;
  }

  #write(made: Made): void {
    this.#keep(made);
    appendFileSync(this.#path, lineOf(made));
    this.#lines++;
  }

  #keep(made: Made): void {
    const replaced = this.#byOutput.get(made.output);
    if (replaced) this.#bySource.get(replaced.source)?.delete(made.output);
    this.#byOutput.set(made.output, made);
    const ofSource = this.#bySource.get(made.source) ?? new Map<string, Made>();
    this.#bySource.set(made.source, ofSource.set(made.output, made));
  }
}

function lineOf(made: Made): string {
  return `${JSON.stringify(made)}\n`;
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** A line that was cut off, or that somebody else wrote, tells nothing: its file is converted again. */
function parse(line: string): Made | undefined {
  try {
    const made = JSON.parse(line) as Partial<Made>;
    const texts = [made.source, made.output, made.target, made.how];
    const isWhole = texts.every((text) => typeof text === 'string') && typeof made.bytes === 'number';
    return isWhole ? (made as Made) : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(path: string): string {
  const hash = createHash('sha256');
  const descriptor = openSync(path, 'r');
  try {
    const block = Buffer.alloc(BLOCK_BYTES);
    for (let read = readSync(descriptor, block); read > 0; read = readSync(descriptor, block)) {
      hash.update(block.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}
