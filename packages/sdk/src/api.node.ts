import { type ApiOptions, type Client, createApiOn, type paths } from './api.ts';
import type { NodeOptions } from './options.ts';
import { forNode } from './platform/node.ts';

export type { ApiOptions, Client, paths } from './api.ts';

/**
 * The typed client of every route, for what `Converter` does not offer: it asks once, and gives answers as they come,
 * errors too. It has the key, gives it to no other host, and takes its defaults from the environment like `Converter`.
 * A file of a form needs a name: pass a `File`.
 *
 * @throws {InputError} at once, if an option is not usable
 *
 * @example
 * const api = createApi({ apiKey: 'YOUR_API_KEY' });
 * const { data, error } = await api.GET('/progress/{jobid}', { params: { path: { jobid } } });
 */
export function createApi(options: ApiOptions & Pick<NodeOptions, 'dispatcher'> = {}): Client<paths> {
  const [named, { fetch }] = forNode(options);
  return createApiOn({ fetch, body: async ({ body }) => ({ body, duplex: 'half' }) }, named);
}
