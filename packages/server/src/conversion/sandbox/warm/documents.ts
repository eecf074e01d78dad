/**
 * The documents of a program that stays. It never sees the folder of a step: what it needs is shown to it in a folder of its own, and
 * what it has made is copied from there, since it may still run, and may be taken over, while that is done.
 */
import {
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  symlinkSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Directory } from '../../../folders/directory.ts';
import { measureFolder, removeTree } from '../../../folders/thread.ts';
import type { Workplace } from '../tool-run.ts';
import { asFailure } from '../watch.ts';

const { COPYFILE_EXCL, COPYFILE_FICLONE, O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
const READABLE_BY_ALL = 0o644;
const OPEN_FOLDER = 0o755;
const OTHERS_READ = 0o4;
/** What engines ask a program about are a few files. */
const MAX_FILES = 1000;
/** What earlier tools have made may be changed, so that the program gets a copy; of what is larger it only reads. */
const MAX_COPIED_BYTES = 16 * 1024 ** 2;
const MAX_ALL_COPIED_BYTES = 64 * 1024 ** 2;

/** The name, in the folder of all documents, of the folder that the program may only read. */
export const GIVEN = 'given';

/** A document's files cannot be shown to a program that stays, or not be taken from it. */
export class NotWarm extends Error {
  override readonly name = 'NotWarm';
}

/** A step's folder has more than is worth being copied. */
class TooMuch extends Error {}

/** The same place three times: where the server gives, where the program looks, and how it gets from the second to the first. */
interface Shown {
  readonly given: string;
  readonly own: string;
  readonly toGiven: string;
}

/** What a document's folder has so far. */
interface Count {
  files: number;
  copied: number;
}

/** The folders of a program's documents. */
export class Documents {
  /** Where the program is started: `given`, and a folder for each document. Nobody but the server puts anything into it. */
  readonly folder: string;
  /** Where a folder is made before the program sees it, and goes when it is done. */
  readonly #aside: string;
  readonly #uid: number | undefined;
  /** The copies that the program has not changed, as long as they are as they were. */
  readonly #copies = new Map<number, Stats>();

  /** @param root an empty folder @param uid what the program runs as, where that is not the server's user */
  constructor(root: string, uid: number | undefined) {
    this.folder = join(root, 'documents');
    this.#aside = join(root, 'aside');
    this.#uid = uid;
    mkdirSync(join(this.folder, GIVEN), { recursive: true, mode: OPEN_FOLDER });
    mkdirSync(this.#aside, { mode: 0o700 });
  }

  /**
   * Shows the program what lies in a step's folder, which nothing else writes to, and which it cannot change.
   *
   * @param name of the document's folder, which is not there yet
   * @returns false if that would take longer than to start a program
   */
  give(name: string, step: Workplace): boolean {
    const own = join(this.#aside, name);
    const shown = { given: join(this.folder, GIVEN, name), own, toGiven: `../${GIVEN}/${name}` };
    this.#copies.clear();
    try {
      this.#show(Directory.open(step.folder), shown, step, step.readOnlyInputs, { files: 0, copied: 0 });
    } catch (error) {
      rmSync(own, { recursive: true, force: true });
      if (error instanceof TooMuch) return false;
      throw error;
    }
    renameSync(own, join(this.folder, name));
    return true;
  }

  #show(
    source: Directory,
    { given, own, toGiven }: Shown,
    step: Workplace,
    inputs: readonly string[],
    count: Count,
  ): void {
    using folder = source;
    mkdirSync(given, { mode: OPEN_FOLDER });
    mkdirSync(own, { mode: OPEN_FOLDER });
    for (const { name: bytes, isDirectory } of folder.entries()) {
      const name = bytes.toString();
      // Paths here are text.
      if (++count.files > MAX_FILES || !Buffer.from(name).equals(bytes)) throw new TooMuch();
      const path = folder.at(bytes);
      const below = { given: join(given, name), own: join(own, name), toGiven: `${toGiven}/${name}` };
      if (isDirectory)
        this.#show(Directory.open(path), { ...below, toGiven: `../${below.toGiven}` }, step, [], count);
      else this.#showFile(path, below, step, inputs.includes(name), count);
    }
    if (this.#uid !== undefined) chownSync(own, this.#uid, this.#uid);
  }

  #showFile(
    path: Buffer,
    { given, own, toGiven }: Shown,
    step: Workplace,
    isInput: boolean,
    count: Count,
  ): void {
    const found = lstatSync(path);
    if (!found.isFile()) return;
    if (isInput || found.size > MAX_COPIED_BYTES) {
      makeReadable(path, step.uid);
      linkSync(path, given);
      symlinkSync(toGiven, own);
      return;
    }
    count.copied += found.size;
    if (count.copied > MAX_ALL_COPIED_BYTES) throw new TooMuch();
    copyFileSync(path, own, COPYFILE_FICLONE);
    if (this.#uid !== undefined) chownSync(own, this.#uid, this.#uid);
    const copy = lstatSync(own);
    this.#copies.set(copy.ino, copy);
  }

  /**
   * Copies what the program has made of a document into the step's folder.
   *
   * @throws NotWarm if it has left anything else than files and folders of its own
   * @throws ConversionFailure if that is more than the step's folder may hold
   */
  async take(name: string, step: Workplace): Promise<void> {
    const folder = join(this.folder, name);
    await measureFolder(folder, step.folderBytes, true).catch((error: unknown) => {
      throw asFailure(error);
    });
    await this.#copy(
      orNotWarm(() => Directory.open(folder)),
      step.folder,
      step,
      step.readOnlyInputs,
    );
  }

  async #copy(source: Directory, to: string, step: Workplace, inputs: readonly string[]): Promise<void> {
    using folder = source;
    for (const { name: bytes, isDirectory } of [...folder.entries()]) {
      const name = bytes.toString();
      const path = join(to, name);
      if (isDirectory) {
        const below = orNotWarm(() => Directory.open(folder.at(bytes)));
        makeFolder(path, step.uid);
        await this.#copy(below, path, step, []);
      } else if (!isLinkOrGone(folder.at(bytes))) {
        if (inputs.includes(name)) throw new NotWarm('An input was replaced.');
        await this.#copyFile(folder.at(bytes), path, step.uid);
      }
    }
  }

  async #copyFile(source: Buffer, path: string, uid: number | undefined): Promise<void> {
    // Opening a FIFO would wait for a writer without O_NONBLOCK.
    const file = orNotWarm(() => openSync(source, O_RDONLY | O_NOFOLLOW | O_NONBLOCK));
    try {
      const found = fstatSync(file);
      const isOwn = found.uid === (this.#uid ?? process.geteuid?.());
      if (!found.isFile() || found.nlink !== 1 || !isOwn)
        throw new NotWarm('What was made is no file of its own.');
      if (this.#isUnchanged(found)) return;
      rmSync(path, { force: true });
      await copyOpenFile(file, source, path);
      if (uid !== undefined) chownSync(path, uid, uid);
    } finally {
      closeSync(file);
    }
  }

  #isUnchanged({ ino, size, mtimeMs, ctimeMs }: Stats): boolean {
    const copy = this.#copies.get(ino);
    return copy?.size === size && copy.mtimeMs === mtimeMs && copy.ctimeMs === ctimeMs;
  }

  /** Takes from the program what it was given. Then the step's files have no other names any more. */
  takeBack(name: string): void {
    rmSync(join(this.folder, GIVEN, name), { recursive: true, force: true });
  }

  /** Deletes what the program has made of a document. What it still writes there goes with the program. */
  async forget(name: string): Promise<void> {
    const done = join(this.#aside, `${name}-done`);
    renameSync(join(this.folder, name), done);
    await removeTree(done);
  }
}

function makeReadable(path: Buffer, uid: number | undefined): void {
  if (uid === undefined) return;
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const { mode } = fstatSync(file);
    if ((mode & OTHERS_READ) === 0) fchmodSync(file, READABLE_BY_ALL);
  } finally {
    closeSync(file);
  }
}

function makeFolder(path: string, uid: number | undefined): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw new NotWarm('A folder stands where a file was.');
  mkdirSync(path, { mode: OPEN_FOLDER });
  if (uid !== undefined) chownSync(path, uid, uid);
}

/** What was shown to the program is a link; a file that it keeps for itself while it works may go at any moment. */
function isLinkOrGone(path: Buffer): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? true;
}

/** Where there are no descriptors as files, tools run unprotected anyway. */
async function copyOpenFile(file: number, source: Buffer, path: string): Promise<void> {
  const open = process.platform === 'linux' ? `/proc/self/fd/${file}` : source;
  await copyFile(open, path, COPYFILE_EXCL | COPYFILE_FICLONE);
}

function orNotWarm<Result>(open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    throw new NotWarm('What was made cannot be opened.', { cause: error });
  }
}
