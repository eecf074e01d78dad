import { InputError } from '../errors/input.ts';
import type { Platform } from '../platform.ts';

/** A browser needs the object URL until it has begun to save; it does not say when. */
const URL_LIFETIME_MS = 60_000;

/** What a page has and a worker lacks, as far as a download needs it. */
interface Page {
  document?: { createElement(tag: 'a'): { href: string; download: string; click(): void } };
}

/** Saves to a file handle or a stream; in a page also as a download of the browser. */
export const save: Platform['save'] = async (result, open, target) => {
  const { filename } = result;
  const { document } = globalThis as Page;
  if (document && target === undefined) {
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(await result.blob());
    anchor.download = filename;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), URL_LIFETIME_MS);
    return filename;
  }
  if (typeof target !== 'object' || target instanceof URL) {
    throw new InputError({
      detail: 'There are no paths here. Pass a FileSystemFileHandle or a WritableStream.',
    });
  }
  const isFile = 'createWritable' in target;
  // It writes aside, and takes the place of the file when it is closed.
  const writable: WritableStream = isFile ? await target.createWritable() : target;
  const writer = writable.getWriter();
  try {
    const content = open(isFile ? () => writer.write({ type: 'truncate', size: 0 }) : undefined);
    for (let piece = await content.next(); piece; piece = await content.next()) await writer.write(piece);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
    throw error;
  }
  return filename;
};
