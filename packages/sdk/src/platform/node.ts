import { createHash } from 'node:crypto';
import { InputError } from '../errors/input.ts';
import { prepareUpload } from '../inputs/node.ts';
import type { NodeOptions } from '../options.ts';
import type { Platform } from '../platform.ts';
import { followRedirects } from '../redirects.ts';
import { fitName } from './fit-name.ts';
import { nodeFetch } from './node-fetch.ts';
import { remembering } from './remembering.ts';
import { save } from './save.ts';
import { withUserAgent } from './user-agent.ts';

/** What a client is made of here: its options with what requests say of who sends them, and its platform. Nodes that are too old are refused. */
export function forNode<O extends NodeOptions>(options: O): [options: O, platform: Platform] {
  const { node: version = '', deno, bun } = process.versions;
  const [runtime, full] = deno ? ['deno', deno] : bun ? ['bun', bun] : ['node', version];
  if (runtime === 'node' && isTooOld(version)) {
    const detail = `@converter/sdk needs Node 22.19 or later, and this is Node ${version}. Update Node.`;
    throw new InputError({ detail });
  }
  const { dispatcher } = Object(options) as O;
  return [
    withUserAgent(options, `${runtime}/${full.split('.')[0]}`),
    { ...node, fetch: remembering(nodeFetch(dispatcher)) },
  ];
}

/** Undici takes none before 22.15. */
function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 22 || (major === 22 && minor < 15);
}

/** Node, and what runs Node's modules. */
const node: Omit<Platform, 'fetch'> = {
  follow: followRedirects,
  prepareUpload,
  fitName,
  createSha256: () => {
    const hash = createHash('sha256');
    return { update: (chunk) => hash.update(chunk), digest: () => hash.digest('base64') };
  },
  save,
};
