import { createHash } from 'node:crypto';
import { InputError } from '../errors/input.ts';
import { prepareUpload } from '../inputs/node.ts';
import type { NodeOptions } from '../options.ts';
import type { Platform } from '../platform.ts';
import { followRedirects } from '../redirects.ts';
import { VERSION } from '../version.gen.ts';
import { fitName } from './fit-name.ts';
import { nodeFetch } from './node-fetch.ts';
import { save } from './save.ts';

/** Undici takes no older one. */
const OLDEST = [22, 15];

/** Node as a client is to use it; one that is too old is refused. */
export function nodeFrom({ dispatcher }: Pick<NodeOptions, 'dispatcher'>): Platform {
  const { node: version = '', deno, bun } = process.versions;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [least = 0, leastMinor = 0] = OLDEST;
  if (!deno && !bun && (major < least || (major === least && minor < leastMinor))) {
    throw new InputError({
      detail: `@converter/sdk needs Node 22.19 or later, and this is Node ${version}. Update Node.`,
    });
  }
  return dispatcher ? { ...node, fetch: nodeFetch(dispatcher) } : node;
}

/** Node, and what runs Node's modules. */
const node: Platform = {
  fetch: nodeFetch(),
  userAgent: `converter-sdk/${VERSION} ${runtime()}`,
  follow: followRedirects,
  prepareUpload,
  fitName,
  createSha256: () => {
    const hash = createHash('sha256');
    return { update: (chunk) => hash.update(chunk), digest: () => hash.digest('base64') };
  },
  save,
};

/** Deno and Bun call themselves Node, too. */
function runtime(): string {
  const { deno, bun, node: version = '' } = process.versions;
  const [name, full] = deno ? ['deno', deno] : bun ? ['bun', bun] : ['node', version];
  return `${name}/${full.split('.')[0]}`;
}
