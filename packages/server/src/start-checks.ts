/** What a server needs of its machine before it takes the first request: said in a sentence, where it is not so. */
import { access, constants, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from './config.ts';

/** The machine does not allow a server to start. The message says what is in the way, and what would be right. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Tools are asked many at once, and each conversion holds pipes and files beside the clients' connections. */
const MIN_DESCRIPTORS = 512;

/** What a server writes to in its folder, if it is there. */
const KEPT = ['converter.db', 'lock.db', 'files', 'scratch', 'first-key'];

/**
 * Makes the data folder, and looks at what else must be so.
 *
 * @throws StartError if a server could not work here
 */
export async function assertCanStart({
  dataDir,
  fontsDir,
}: Pick<Config, 'dataDir'> & Partial<Pick<Config, 'fontsDir'>>): Promise<void> {
  await assertDescriptors();
  if (fontsDir !== undefined) await assertFonts(fontsDir);
  try {
    await makeFolder(dataDir);
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const name of KEPT)
      await access(join(dataDir, name), constants.R_OK | constants.W_OK).catch(unlessMissing);
  } catch (error) {
    refuseFolder(dataDir)(error);
  }
}

/** For what goes wrong in the folder after it was looked at, such as that its disk has become read-only. */
export function refuseFolder(dataDir: string): (error: unknown) => never {
  return (error) => {
    throw new StartError(
      `The data folder ${dataDir} cannot be used: ${reasonOf(error)}. Make it one that this user can write to, or set CONVERTER_DATA_DIR.`,
      { cause: error },
    );
  };
}

/** For the database's own errors, such as that its file is damaged. */
export function refuseToStart(dataDir: string): (error: unknown) => never {
  return (error) => {
    throw new StartError(`The database in ${dataDir} cannot be opened: ${reasonOf(error)}.`, {
      cause: error,
    });
  };
}

async function assertFonts(folder: string): Promise<void> {
  try {
    await readdir(folder);
  } catch (error) {
    throw new StartError(
      `The folder of fonts ${folder} cannot be read: ${reasonOf(error)}. Set CONVERTER_FONTS_DIR to one that can, or leave it unset.`,
      { cause: error },
    );
  }
}

async function assertDescriptors(): Promise<void> {
  // Only Linux has this file. Node has raised the limit as far as it may.
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => '');
  const descriptors = /^Max open files\s+(\d+)/m.exec(limits)?.[1];
  if (descriptors === undefined || Number(descriptors) >= MIN_DESCRIPTORS) return;
  throw new StartError(
    `The server may have ${descriptors} files open at once, and needs ${MIN_DESCRIPTORS} or more. Raise the limit, with "ulimit -n" or LimitNOFILE.`,
  );
}

/** Node's own way to make the folders above too does not end where nothing can be made, such as in /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    const folder = dirname(path);
    if (isFailure(error, 'EEXIST') && (await stat(path)).isDirectory()) return;
    if (!isFailure(error, 'ENOENT') || (await exists(folder))) throw error;
    await makeFolder(folder);
    await mkdir(path, { mode: 0o700 });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function isFailure(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'it is read-only',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'it is a file',
  ENOENT: 'it cannot be made there',
  ENOSPC: 'the disk is full',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '' }: NodeJS.ErrnoException = error;
  return REASONS[code] ?? error.message;
}
