import { constants, copyFile, link } from 'node:fs/promises';

/** A link costs nothing however large the file is; only a store on another file system needs the copy. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_FICLONE));
}
