import { prepareUpload } from '../inputs/browser.ts';
import type { Platform } from '../platform.ts';

/** Whatever has `fetch`, `FormData` and `Blob`: browsers and workers. */
export const browser: Platform = {
  fetch: (url, init) => fetch(url, init),
  prepareUpload,
};
