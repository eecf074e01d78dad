import { lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './exit.ts';
import { bareFormat, findFormat, splitName } from './formats.ts';
import { type Source, STANDARD_STREAM } from './sources.ts';

/** Where results go. */
export type Destination =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string };

/** Where one result is written: a new or replaced file, a pipe or device, or standard output. */
export interface OutputTarget {
  readonly kind: 'file' | 'stream' | 'stdout';
  /** `-` for standard output. */
  readonly path: string;
}

/** A result cannot be put where it belongs; the message says what would be right. */
export class PlaceError extends Error {
  override readonly name = 'PlaceError';
}

/**
 * Where `--out` says that the results of these files go. Without it they go to the current folder, and what comes on
 * standard input goes to standard output.
 *
 * @throws {UsageError} if several results would have one place
 */
export function destinationOf(out: string | undefined, found: readonly { label: string }[]): Destination {
  const count = found.length;
  if (out === STANDARD_STREAM || (out === undefined && count === 1 && found[0]?.label === STANDARD_STREAM)) {
    if (count > 1)
      throw new UsageError('--out - takes a single result. Pass one file, or a folder: --out results/.');
    return { kind: 'stdout' };
  }
  if (out === undefined) return { kind: 'folder', path: '.' };
  if (isFolder(out)) return { kind: 'folder', path: out };
  if (count > 1) {
    throw new UsageError(
      `--out ${out} is a file, but there are ${count} files to convert. Pass a folder: --out results/.`,
    );
  }
  return { kind: 'file', path: out };
}

/**
 * Whether a path for results is a folder: it is one, ends with a slash, or has no extension. What it means must not
 * depend on how many files a pattern happens to match.
 */
export function isFolder(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats) return stats.isDirectory();
  return /[\\/]$/.test(path) || splitName(basename(path)).extension === '';
}

/** Whose results need paths, and which. */
export interface OutputWishes {
  readonly sources: readonly Source[];
  readonly target: string;
  readonly force: boolean;
  /** Where results lie since the last time; no other result takes their names. */
  readonly earlier?: ReadonlyMap<Source, string>;
  /** Nothing is written, not even a folder. */
  readonly dry?: boolean;
}

/** Gives each result a path of its own, and refuses to overwrite existing files. */
export class OutputPaths {
  readonly #destination: Destination;
  readonly #target: string;
  readonly #force: boolean;
  /** Real paths, which no result may replace. */
  readonly #sources: ReadonlySet<string | undefined>;
  /** What tells a result from others of the same name, such as " (2)". */
  readonly #suffixes = new Map<Source, string>();
  /** What results were called the last time, without extension. */
  readonly #stems = new Map<Source, string>();
  readonly #dry: boolean;
  readonly #taken = new Set<string>();
  /** Folders that are there. */
  readonly #made = new Set<string>();

  constructor(
    destination: Destination,
    { sources, target, force, earlier = new Map(), dry = false }: OutputWishes,
  ) {
    this.#destination = destination;
    this.#target = target;
    this.#force = force;
    this.#dry = dry;
    this.#sources = new Set(sources.map(({ found }) => found?.realPath));
    const stems = new Set<string>();
    for (const [source, path] of earlier) {
      const { stem } = splitName(basename(path));
      this.#stems.set(source, stem);
      stems.add(key(join(source.folder, stem)));
    }
    // By the order of the files, so that the same command always gives the same names.
    for (const source of sources) {
      const { stem } = splitName(source.filename);
      if (!this.#stems.has(source)) this.#suffixes.set(source, suffixFor(join(source.folder, stem), stems));
    }
  }

  /**
   * Checks the path of a result before anything is uploaded.
   *
   * @throws {PlaceError} if something is there already
   */
  check(source: Source): void {
    if (this.#destination.kind !== 'stdout') this.#targetAt(this.expected(source));
  }

  /** Where a result will lie, unless it turns out to be several files. */
  expected(source: Source): string {
    if (this.#destination.kind === 'stdout') return STANDARD_STREAM;
    const extension = findFormat(this.#target)?.extension ?? bareFormat(this.#target);
    return this.#pathFor(this.#destination, source, `${splitName(source.filename).stem}.${extension}`);
  }

  /**
   * Reserves the path of a result; no other result gets it.
   *
   * @param source undefined for the result of a job that was started elsewhere
   * @param filename as the server calls it
   * @throws {PlaceError} if something is there already
   */
  reserve(source: Source | undefined, filename: string): OutputTarget {
    if (this.#destination.kind === 'stdout') return { kind: 'stdout', path: STANDARD_STREAM };
    const wanted = this.#pathFor(this.#destination, source, filename);
    const { stem, extension } = splitName(basename(wanted));
    let path = wanted;
    for (let count = 2; this.#taken.has(key(path)); count++) {
      path = join(dirname(wanted), withExtension(`${stem} (${count})`, extension));
    }
    this.#taken.add(key(path));
    return this.#targetAt(path);
  }

  #pathFor(
    { kind, path }: Exclude<Destination, { kind: 'stdout' }>,
    source: Source | undefined,
    filename: string,
  ): string {
    const { stem, extension } = splitName(filename);
    if (kind === 'folder') {
      if (!source) return join(path, withExtension(stem, extension));
      const own = this.#stems.get(source) ?? stem + (this.#suffixes.get(source) ?? '');
      return join(path, source.folder, withExtension(own, extension));
    }
    // Several results come as an archive, which must not be called by the format of what is in it.
    const named = splitName(basename(path));
    const isArchive =
      extension === 'zip' && findFormat(this.#target)?.id !== 'zip' && named.extension !== 'zip';
    return isArchive ? join(dirname(path), `${named.stem}.zip`) : path;
  }

  #targetAt(path: string): OutputTarget {
    const folder = dirname(path);
    if (this.#destination.kind === 'folder') {
      if (!this.#dry) this.#makeFolder(folder);
    } else if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new PlaceError(`The folder ${folder} does not exist. Make it, or pass another --out.`);
    }
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (!entry) return { kind: 'file', path };
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) throw new PlaceError(`${path} is a folder. Pass another --out.`);
    if (stats && !stats.isFile()) return { kind: 'stream', path };
    if (stats && this.#sources.has(realpathSync(path))) {
      throw new PlaceError(`The result would replace ${path}, which is to be converted. Pass another --out.`);
    }
    if (!this.#force)
      throw new PlaceError(`${path} exists already. Pass another --out, or --force to replace it.`);
    // The target of a link is replaced and not the link, as with any other write.
    return { kind: 'file', path: stats && entry.isSymbolicLink() ? realpathSync(path) : path };
  }

  #makeFolder(path: string): void {
    if (this.#made.has(path)) return;
    try {
      mkdirSync(path, { recursive: true });
      this.#made.add(path);
    } catch (cause) {
      throw new PlaceError(`The folder ${path} cannot be made. Pass another --out.`, { cause });
    }
  }
}

/** The ending that makes a stem unique, which is taken from then on. */
function suffixFor(stem: string, taken: Set<string>): string {
  let suffix = '';
  for (let count = 2; taken.has(key(stem + suffix)); count++) suffix = ` (${count})`;
  taken.add(key(stem + suffix));
  return suffix;
}

/** Many file systems take names that differ only in case, or in how accents are written, for the same. */
function key(path: string): string {
  return resolve(path).normalize('NFC').toLowerCase();
}

function withExtension(stem: string, extension: string): string {
  return extension === '' ? stem : `${stem}.${extension}`;
}
