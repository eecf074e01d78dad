import { globSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileInput } from '@converter/sdk';
import { UsageError } from './exit.ts';
import { folderBelow, folderOfPattern, listFolder } from './folders.ts';
import { bareFormat, findFormat, splitName } from './formats.ts';
import { systemMessage } from './system-message.ts';

/** How standard input and standard output are called on the command line. */
export const STANDARD_STREAM = '-';

/** A file to convert. */
export interface Source {
  /** As it was written on the command line, or found by a pattern. */
  readonly label: string;
  /** The name it is sent under, which tells its format. */
  readonly filename: string;
  readonly file: FileInput;
  /** Where it lies below the folder that was named, which its result keeps; empty for what was named itself. */
  readonly folder: string;
  /** The file as it was found; undefined for standard input. */
  readonly found: FoundFile | undefined;
}

/** What tells whether a file was changed. */
export interface FoundFile {
  /** Where it really lies. */
  readonly realPath: string;
  readonly bytes: number;
  readonly changedMs: number;
}

/** An argument that is no file to convert. */
export interface RejectedSource {
  readonly label: string;
  /** Why, and what would be right. */
  readonly problem: string;
}

/** An argument is no file to convert. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** How files are to be taken. */
export interface SourceWishes {
  /** The source format. */
  readonly from: string | undefined;
  /** The name of what comes on standard input. */
  readonly name: string | undefined;
  /** What the files should become: of a folder, those are taken that can. */
  readonly target: string;
  /** Also what lies in the folders of a folder; results keep the tree, of patterns too. */
  readonly recursive: boolean;
  /** Where results go, which is left out of a folder that it lies in. */
  readonly results: string | undefined;
}

/** What was found. */
export interface Found {
  readonly entries: readonly (Source | RejectedSource)[];
  /** How many files of folders are of formats that cannot become the target. */
  readonly leftOut: number;
}

/**
 * What the arguments stand for, in their order. Patterns that the shell left as they are (on Windows it always does) are
 * expanded here. Files are looked at, not opened.
 *
 * @throws {UsageError} if standard input is asked for in a way that cannot work
 */
export function findSources(labels: readonly string[], wishes: SourceWishes): Found {
  if (wishes.name !== undefined && (labels.length !== 1 || labels[0] !== STANDARD_STREAM)) {
    throw new UsageError('--name is for standard input. Pass "-" as the only file with it.');
  }
  if (labels.filter((label) => label === STANDARD_STREAM).length > 1) {
    throw new UsageError('Standard input can be read once. Pass "-" once.');
  }
  let leftOut = 0;
  const entries = labels.flatMap((label) => {
    if (label === STANDARD_STREAM) return standardInput(wishes);
    const stats = statSync(label, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      const inFolder = sourcesIn(label, wishes);
      leftOut += inFolder.leftOut;
      return inFolder.entries;
    }
    if (stats || !isPattern(label)) return fileSource(label, wishes);
    const base = folderOfPattern(label);
    const found = globSync(label).sort();
    if (found.length === 0) return { label, problem: 'No file matches this pattern.' };
    return found.map((path) => fileSource(path, wishes, wishes.recursive ? folderBelow(base, path) : ''));
  });
  return { entries, leftOut };
}

/** Whether an argument that is no file stands for several. */
export function isPattern(label: string): boolean {
  return /[*?[{]/.test(label);
}

/** The files of a folder that can become the target. */
function sourcesIn(label: string, wishes: SourceWishes): Found {
  const { recursive, results, target, from } = wishes;
  try {
    const isThere = results !== undefined && statSync(results, { throwIfNoEntry: false }) !== undefined;
    const except = isThere ? realpathSync.native(results) : undefined;
    const { files, closed } = listFolder(label, { recursive, except });
    const fitting = files.filter((path) => from !== undefined || canBecome(path, target));
    if (fitting.length === 0) {
      const help = closed.length > 0 ? ' Pass --recursive for the folders in it.' : '';
      return {
        entries: [{ label, problem: `No file of this folder can become ${target}.${help}` }],
        leftOut: 0,
      };
    }
    const entries = fitting.map((path) => {
      const below = dirname(path);
      return fileSource(join(label, path), wishes, below === '.' ? '' : below);
    });
    return { entries, leftOut: files.length - fitting.length };
  } catch (error) {
    return { entries: [{ label, problem: systemMessage(error) }], leftOut: 0 };
  }
}

/** Whether the catalogue has such a conversion, or does not know the target. */
function canBecome(path: string, target: string): boolean {
  const format = findFormat(splitName(basename(path)).extension);
  const id = findFormat(target)?.id;
  return format !== undefined && (id === undefined || format.targets.includes(id));
}

function standardInput({ from, name }: SourceWishes): Source {
  const filename = withFormat(basename(name ?? 'stdin'), from);
  if (splitName(filename).extension === '') {
    throw new UsageError('Say what comes on standard input: --from docx, or --name report.docx.');
  }
  // Sent as it comes: it is neither gathered nor can it be sent twice.
  const file = { data: process.stdin, filename };
  return { label: STANDARD_STREAM, filename, file, folder: '', found: undefined };
}

function fileSource(label: string, { from }: SourceWishes, folder = ''): Source | RejectedSource {
  try {
    const stats = statSync(label);
    if (stats.isDirectory()) {
      return {
        label,
        problem: `It is a folder. Pass it by itself, or the files in it: ${join(label, '*')}.`,
      };
    }
    const filename = withFormat(basename(label), from);
    if (splitName(filename).extension === '') {
      return { label, problem: 'Its name has no extension. Say what it is, such as --from docx.' };
    }
    const realPath = realpathSync.native(label);
    const found = { realPath, bytes: stats.size, changedMs: stats.mtimeMs };
    return { label, filename, file: { path: label, filename }, folder, found };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { label, problem: missing ? 'There is no such file.' : systemMessage(error) };
  }
}

/** The name with the extension of that format, if it does not have it already. */
function withFormat(name: string, from: string | undefined): string {
  if (from === undefined) return name;
  const { stem, extension } = splitName(name);
  const known = findFormat(from);
  const isSo = extension === bareFormat(from) || (known !== undefined && findFormat(extension) === known);
  return isSo ? name : `${stem}.${bareFormat(from)}`;
}
