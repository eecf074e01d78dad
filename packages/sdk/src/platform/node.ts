import { createHash } from 'node:crypto';
import { prepareUpload } from '../inputs/node.ts';
import type { Platform } from '../platform.ts';
import { followRedirects } from '../redirects.ts';
import { fitName } from './fit-name.ts';
import { nodeFetch } from './node-fetch.ts';
import { save } from './save.ts';

/** Node, and what runs Node's modules. */
export const node: Platform = {
  fetch: nodeFetch,
  follow: followRedirects,
  prepareUpload,
  fitName,
  createSha256: () => {
    const hash = createHash('sha256');
    return { update: (chunk) => hash.update(chunk), digest: () => hash.digest('base64') };
  },
  save,
};
