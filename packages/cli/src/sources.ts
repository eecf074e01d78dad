import { globSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FileInput } from '@converter/sdk';
import { UsageError } from './exit.ts';
import { systemMessage } from './failure.ts';
import { bareFormat, findFormat, splitName } from './formats.ts';

/** How standard input and standard output are called on the command line. */
export const STANDARD_STREAM = '-';

/** A file to convert. */
export interface Source {
  /** As it was written on the command line, or found by a pattern. */
  readonly label: string;
  /** The name it is sent under, which tells its format. */
  readonly filename: string;
  readonly file: FileInput;
  /** Where it really lies; undefined for standard input. */
  readonly realPath: string | undefined;
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

/** How files are to be taken, whatever they are called. */
export interface Naming {
  /** The source format. */
  readonly from: string | undefined;
  /** The name of what comes on standard input. */
  readonly name: string | undefined;
}

/**
 * What the arguments stand for, in their order. Patterns that the shell left as they are (on Windows it always does) are
 * expanded here. Files are looked at, not opened.
 *
 * @throws {UsageError} if standard input is asked for in a way that cannot work
 */
export function findSources(labels: readonly string[], naming: Naming): (Source | RejectedSource)[] {
  if (naming.name !== undefined && (labels.length !== 1 || labels[0] !== STANDARD_STREAM)) {
    throw new UsageError('--name is for standard input. Pass "-" as the only file with it.');
  }
  if (labels.filter((label) => label === STANDARD_STREAM).length > 1) {
    throw new UsageError('Standard input can be read once. Pass "-" once.');
  }
  return labels.flatMap((label) => {
    if (label === STANDARD_STREAM) return standardInput(naming);
    if (isThere(label) || !/[*?[{]/.test(label)) return fileSource(label, naming.from);
    const found = globSync(label).sort();
    if (found.length === 0) return { label, problem: 'No file matches this pattern.' };
    return found.map((path) => fileSource(path, naming.from));
  });
}

function standardInput({ from, name }: Naming): Source {
  const filename = withFormat(basename(name ?? 'stdin'), from);
  if (splitName(filename).extension === '') {
    throw new UsageError('Say what comes on standard input: --from docx, or --name report.docx.');
  }
  // Sent as it comes: it is neither gathered nor can it be sent twice.
  const file = { data: process.stdin, filename };
  return { label: STANDARD_STREAM, filename, file, realPath: undefined };
}

function fileSource(label: string, from: string | undefined): Source | RejectedSource {
  try {
    if (statSync(label).isDirectory()) {
      return { label, problem: `It is a folder. Pass the files in it, such as ${join(label, '*.docx')}.` };
    }
    const filename = withFormat(basename(label), from);
    if (splitName(filename).extension === '') {
      return { label, problem: 'Its name has no extension. Say what it is, such as --from docx.' };
    }
    return { label, filename, file: { path: label, filename }, realPath: realpathSync(label) };
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

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
