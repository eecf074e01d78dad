import { createHash } from 'node:crypto';
import { EnvHttpProxyAgent, fetch } from 'undici';
import { prepareUpload } from '../inputs/node.ts';
import type { Fetch, Platform } from '../platform.ts';
import { save } from './save.ts';

/**
 * A synchronous conversion may take 30 minutes until its first byte, while undici gives up after 5. The server's own
 * limit should be the one that ends it.
 */
const PATIENCE_MS = 35 * 60_000;

/** Node, and what runs Node's modules. */
export const node: Platform = {
  fetch: fetchWithPatience,
  prepareUpload,
  createSha256: () => {
    const hash = createHash('sha256');
    return { update: (chunk) => hash.update(chunk), digest: () => hash.digest('base64') };
  },
  save,
};

let agent: EnvHttpProxyAgent | undefined;

/** undici's own fetch with undici's own agent: Node's built-in fetch does not take an agent of another version. */
function fetchWithPatience(...[url, init]: Parameters<Fetch>): ReturnType<Fetch> {
  agent ??= new EnvHttpProxyAgent({ headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS, allowH2: false });
  return fetch(url, { ...init, dispatcher: agent });
}
