import { basename } from 'node:path';
import { UsageError } from './exit.ts';
import { bareFormat, FORMATS, type Format, findFormat, splitName } from './formats.ts';
import { isFolder } from './output-paths.ts';
import { isPattern } from './sources.ts';

/** What is converted, and where its result is called something. */
interface Named {
  readonly files: readonly string[];
  readonly out?: string;
}

/**
 * Reads two names as a file and its result, as `cp` does, where nothing else says what the file should become:
 * `converter convert letter.docx letter.pdf`.
 */
export function fileAndResult(labels: readonly string[], { to, out }: { to?: string; out?: string }): Named {
  const [file = '', result = ''] = labels;
  if (labels.length !== 2 || to !== undefined || out !== undefined) return { files: labels };
  if (isPattern(result) || isFolder(result)) return { files: labels };
  const format = formatOf(result);
  const isResult = format !== undefined && isTarget(format.id) && format !== formatOf(file);
  return isResult ? { files: [file], out: result } : { files: labels };
}

/**
 * What files should become: what `--to` says, or else the name of the result.
 *
 * @throws {UsageError} if neither tells
 */
export function targetOf({ to, out = '' }: { to?: string; out?: string }): string {
  if (to !== undefined && bareFormat(to) !== '') return bareFormat(to);
  const { extension } = splitName(basename(out));
  if (extension !== '' && !isFolder(out)) return findFormat(extension)?.id ?? extension;
  throw new UsageError('Say what the files should become: --to pdf, or --out report.pdf.');
}

function formatOf(file: string): Format | undefined {
  return findFormat(splitName(basename(file)).extension);
}

function isTarget(id: string | undefined): boolean {
  return id !== undefined && FORMATS.some(({ targets }) => targets.includes(id));
}
