import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What to take of a folder. */
export interface FolderWishes {
  /** Also what lies in its folders. */
  readonly recursive: boolean;
  /** The real path of a folder that is left out, such as that of the results. */
  readonly except: string | undefined;
}

/** What there is in a folder. */
export interface FolderContent {
  /** The files, by their paths below the folder, in a fixed order. */
  readonly files: readonly string[];
  /** The folders that were not entered. */
  readonly closed: readonly string[];
}

/**
 * The files of a folder, without hidden ones. Links to folders are not followed, as they may lead in a circle.
 *
 * @throws if the folder cannot be read
 */
export function listFolder(folder: string, { recursive, except }: FolderWishes): FolderContent {
  const files: string[] = [];
  const closed: string[] = [];
  const pending = [''];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    for (const entry of readdirSync(join(folder, place), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(place, entry.name);
      if (entry.isDirectory()) {
        if (except !== undefined && realpathSync.native(join(folder, path)) === except) continue;
        (recursive ? pending : closed).push(path);
      } else if (entry.isFile() || (entry.isSymbolicLink() && isFile(join(folder, path)))) files.push(path);
    }
  }
  return { files: files.sort(), closed };
}

/** The part of a pattern that names a folder: `docs` of `docs/**` and a name. */
export function folderOfPattern(pattern: string): string {
  const parts = pattern.split(/[\\/]/);
  const first = parts.findIndex((part) => /[*?[{]/.test(part));
  return parts.slice(0, first === -1 ? -1 : first).join(sep) || (pattern.startsWith('/') ? sep : '.');
}

/** The folder of a file below another folder; empty if it lies in it, or elsewhere. */
export function folderBelow(folder: string, path: string): string {
  const below = relative(folder, join(path, '..'));
  return below === '..' || below.startsWith(`..${sep}`) ? '' : below;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
