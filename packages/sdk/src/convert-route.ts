import type { Features } from './features.ts';
import type { Upload } from './platform.ts';

/** On a common line such an upload takes less than a second, so that it is soon repeated should the request break. */
const MAX_SYNC_BYTES = 1024 * 1024;

/**
 * What takes its time even if it is small: sound, video and archives on either side, and targets that are recognised in
 * speech or pictures. Plain text of a document is quick, but also a name for what is recognised.
 */
const SLOW =
  /\b(mp[34]|wav|flac|ogg|opus|m4a|aac|aiff?|mov|mkv|webm|avi|zip|tar|t?gz|bz2|xz|zst|7z)\b|>(te?xt|srt|vtt|searchable-pdf)$/i;

/**
 * Whether files are converted within one request, rather than by a job that is asked about. That request is held until the
 * result is there, so it must not be one that a proxy on the way gives up: a server that would hold it for as long as it
 * takes is asked for a job. One that nothing is known of yet gets the chance.
 */
export function suitsOneRequest({ size, filename, targetFormat }: Upload, features: Features): boolean {
  if (size === undefined || size > MAX_SYNC_BYTES || features.has('sync-wait') === false) return false;
  return !SLOW.test(`${lastExtension(filename)}>${lastExtension(targetFormat)}`);
}

function lastExtension(name: string): string | undefined {
  return name.split('.').pop();
}
