import type { Features } from './features.ts';
import type { Upload } from './platform.ts';

/** On a common line such an upload takes less than a second, so that it is soon repeated should the request break. */
const MAX_SYNC_BYTES = 1024 * 1024;

/** What takes its time even if it is small: sound and video, archives, and what is recognised in speech or pictures. */
const SLOW =
  /^(mp[34]|wave?|flac|og[ag]|opus|m4[av]|aac|aiff?|mov|qt|mkv|webm|avi|zip|tar|t?gz|t?bz2?|tbz2|t?xz|t?zst|7z|text|srt|vtt|searchable-pdf)$/;

/** Plain text of a picture is recognised as well. */
const PICTURE = /^(jp[eg]|jpeg|jfif|png|webp|avif|tiff?|gif|bmp|dib|hei[cf])$/;

/**
 * Whether files are converted within one request, rather than by a job that is asked about. That request is held until the
 * result is there, so it must not be one that a proxy on the way gives up: a server that would hold it for as long as it
 * takes is asked for a job. One that nothing is known of yet gets the chance.
 */
export function suitsOneRequest({ size, filename, targetFormat }: Upload, features: Features): boolean {
  if (size === undefined || size > MAX_SYNC_BYTES || features.has('sync-wait') === false) return false;
  const [from, to] = [lastExtension(filename), lastExtension(targetFormat)];
  return !SLOW.test(from) && !SLOW.test(to) && !(to === 'txt' && PICTURE.test(from));
}

function lastExtension(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
