import { prepareUpload } from '../inputs/browser.ts';
import type { Platform } from '../platform.ts';
import { save } from './browser-save.ts';
import { pageFetch } from './page-fetch.ts';

/** Whatever has `fetch`, `FormData` and `Blob`: pages, and workers of all kinds. */
export const browser: Platform = {
  fetch: pageFetch,
  prepareUpload,
  save,
};
